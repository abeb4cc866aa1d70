package io.github.spinthermo.doubledouble;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Block of D equidistant levels at x ≥ 0, in double-double: mean excitation, ln t, entropy and variance from their
 * {@link LevelSums}, with their relative accuracy however small they are.
 */
public final class ApproximateBlock {

    private final Approximation x;
    private final LevelSums sums;
    private final double error;

    private ApproximateBlock(Approximation x, LevelSums sums) {
        this.x = x;
        this.sums = sums;
        this.error = LevelSums.isInReach(sums.dimension())
                ? LevelSums.error((double) sums.dimension())
                : Double.POSITIVE_INFINITY;
    }

    /**
     * Builds a block up.
     *
     * @param x the inverse temperature, not negative
     * @param dimension D, at least 1
     * @return the block; nothing is known of it where x is out of reach, or the levels that differ are too many
     */
    public static ApproximateBlock of(BigFraction x, long dimension) {
        Approximation rounded = Approximation.of(x);
        long effective = LevelSums.effectiveDimension(rounded.value().hi(), dimension);
        return new ApproximateBlock(rounded,
                LevelSums.of(TableExponential.ofNegative(rounded.value()), effective));
    }

    /**
     * Returns the mean excitation.
     *
     * @return φ
     */
    public Approximation excitation() {
        return Approximation.relative(sums.excitation(), error);
    }

    /**
     * Returns the logarithm of the partition function, counted from the ground state.
     *
     * @return ln t
     */
    public Approximation logSum() {
        return Approximation.relative(sums.logSum(), error + TableLogarithm.ERROR);
    }

    /**
     * Returns the entropy in nats.
     *
     * @return ln t + x φ
     */
    public Approximation entropy() {
        return logSum().plus(x.times(excitation()));
    }

    /**
     * Returns the variance of the excitation.
     *
     * @return v
     */
    public Approximation variance() {
        return new Approximation(sums.variance(), sums.meanSquare().hi() * error);
    }
}
