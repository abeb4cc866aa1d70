package io.github.spinthermo.blocksum;

import io.github.spinthermo.integers.Fractions;
import io.github.spinthermo.thermal.InverseTemperature;

/** The smallness of an inverse temperature: the bits that differences of e^−x and 1 lose because x is small. */
public final class Smallness {

    private Smallness() { }

    /**
     * Counts the binary places between the point and the first digit.
     *
     * @param beta x
     * @return −log₂ |x| where that is positive, to the next integer or so; 0 for 0 and ±∞
     */
    public static int of(InverseTemperature beta) {
        return beta.isInfinite() ? 0 : Fractions.smallness(beta.toFraction());
    }
}
