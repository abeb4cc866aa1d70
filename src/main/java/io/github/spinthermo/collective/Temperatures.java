package io.github.spinthermo.collective;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;

/** Non-negative inverse temperatures, also ∞, as numbers to compute with. */
final class Temperatures {

    private Temperatures() { }

    /** The nearest double; 0 where it is too small for one. */
    static double approximate(InverseTemperature beta) {
        return beta.isInfinite() ? Double.POSITIVE_INFINITY : beta.toFraction().doubleValue();
    }

    /** The blocks of D and more levels. */
    static Blocks blocks(Arithmetic requested, InverseTemperature beta, BigInteger dimension) {
        return beta.isInfinite() ? Blocks.coldest(requested) : Blocks.at(requested, beta.toFraction(), dimension);
    }
}
