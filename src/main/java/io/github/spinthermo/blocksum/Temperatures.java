package io.github.spinthermo.blocksum;

import io.github.spinthermo.integers.Fractions;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;

/** Numbers and blocks to compute with, of inverse temperatures that are not negative and may be ∞. */
public final class Temperatures {

    private Temperatures() { }

    /**
     * Returns an inverse temperature in double precision.
     *
     * @param beta x ≥ 0, also ∞
     * @return the nearest double; 0 where it is too small for one
     */
    public static double approximate(InverseTemperature beta) {
        return beta.isInfinite() ? Double.POSITIVE_INFINITY : Fractions.toDouble(beta.toFraction());
    }

    /**
     * Returns the blocks at an inverse temperature.
     *
     * @param requested the precision that the quantities of blocks of D or more levels are to have
     * @param beta x ≥ 0, also ∞
     * @param dimension D, at least 2
     * @return the blocks
     */
    public static Blocks blocks(Arithmetic requested, InverseTemperature beta, BigInteger dimension) {
        return beta.isInfinite() ? Blocks.coldest(requested) : Blocks.at(requested, beta.toFraction(), dimension);
    }
}
