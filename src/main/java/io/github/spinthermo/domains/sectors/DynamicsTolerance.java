package io.github.spinthermo.domains.sectors;

/** The smallest and the largest bound on the error of every ⟨J_iz⟩/N_i that are given. */
public final class DynamicsTolerance {

    /** A bound on the error that the input and the output in doubles make: 2^−40. */
    public static final double SMALLEST = 0x1p-40;

    /** The largest bound that is given: 10^−9. */
    public static final double LARGEST = 1e-9;

    private DynamicsTolerance() { }
}
