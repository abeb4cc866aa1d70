package io.github.spinthermo.kernel;

/** The binary logarithm of e, 1/ln 2 = 1.442695…: the bits by which e^x grows when x grows by one. */
public final class BinaryLogarithm {

    /** An upper bound of log₂ e, in bits: with it no number is taken for shorter than it is. */
    public static final double OF_E_ABOVE = 1.4427;

    /** A lower bound of log₂ e, in bits: with it nothing is taken for smaller than it is. */
    public static final double OF_E_BELOW = 1.4426;

    private BinaryLogarithm() { }
}
