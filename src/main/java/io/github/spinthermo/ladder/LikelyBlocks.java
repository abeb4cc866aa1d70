package io.github.spinthermo.ladder;

import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Number and size of the blocks that count of a thermal start, for estimates. The total spin is about that of the
 * projection, which has the mean and the variance of n independent spins; where hardly any spin is excited, the number
 * of those that are decides.
 *
 * @param count about how many blocks there are
 * @param twiceJ 2J of a block of mean cost
 */
public record LikelyBlocks(double count, double twiceJ) {

    /** The value of −ln w_J at which a block no longer counts. */
    private static final double NEGLIGIBLE = 35;

    /** The standard deviations that the cubic mean of J has where the mean of the projection is 0. */
    private static final double CUBIC_MEAN = 5.3;

    /** The |x_0| below which nothing depends on it. */
    private static final BigFraction SMALL = BigFraction.of(1, 1_000_000_000);

    /**
     * Estimates blocks.
     *
     * @param spins n spins s
     * @param beta0 x_0
     * @return number and size
     */
    public static LikelyBlocks of(SpinEnsemble spins, InverseTemperature beta0) {
        double largest = spins.largestTotalSpin().twice() / 2.0;
        if (beta0.isInfinite() || spins.n() == 1) {
            return new LikelyBlocks(1, 2 * largest);
        }
        InverseTemperature x = beta0.abs();
        Block one = Block.of(spins.s(), x.toFraction().compareTo(SMALL) < 0 ? InverseTemperature.ZERO : x);
        double excited = spins.n() * one.excitation().toDouble();
        double variance = spins.n() * one.variance().toDouble();
        double reach = reach(variance, (double) spins.s().twice());
        double below = excited < 1 ? Math.min(reach, 1 - NEGLIGIBLE / Math.log(excited)) : reach;
        double mean = largest - excited;
        double size = Math.hypot(mean, CUBIC_MEAN * Math.sqrt(variance));
        return new LikelyBlocks(Math.min(largest, mean + reach) - Math.max(0, mean - below) + 1,
                2 * Math.min(largest, size));
    }

    /** Returns how far a sum of numbers of this variance goes, each up to a largest one. (Bernstein) */
    private static double reach(double variance, double each) {
        double linear = NEGLIGIBLE * each / 3;
        return linear + Math.sqrt(linear * linear + 2 * NEGLIGIBLE * variance);
    }
}
