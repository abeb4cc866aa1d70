package io.github.spinthermo.ladder;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.thermal.BathRates;

/** The estimate of what it takes to follow one block. */
public final class LadderCost {

    /** Seconds of each level in a product with the generator. */
    private static final double LEVEL_SECONDS = 3e-9;

    /** Seconds of a product with the generator, whatever the number of levels. */
    private static final double PRODUCT_SECONDS = 2e-7;

    /** Seconds of a state. */
    private static final double STATE_SECONDS = 1e-5;

    /** Bytes of each level: populations, rates and sums. */
    private static final double LEVEL_BYTES = 150;

    /** The products of uniformisation for each unit of Λt. */
    private static final double TERMS = 1.6;

    /** The exponent at which a distance from the stationary state no longer counts. */
    private static final double SETTLED = 32;

    /** The exponent of the largest deviation from the stationary state where series serve. */
    private static final double NEAR = 5;

    /** The terms of series of all times until one, in units of the root of Λt. */
    private static final double SERIES = 40;

    /** The value of −ln p at which a population p counts as empty, and the levels beyond that are followed. */
    private static final double EMPTY = 44;
    private static final double OTHERS = 10;

    private LadderCost() { }

    /**
     * Estimates the way of a block to a time.
     *
     * @param twiceJ 2J
     * @param bath the rates
     * @param time the time, 0 or above
     * @param exponent the logarithm of the largest ratio of populations to stationary ones at the beginning
     * @param slope the least |x| at which populations ever fall towards one end, 0 where all levels may be occupied
     * @return memory and time
     */
    public static Estimate of(double twiceJ, BathRates bath, double time, double exponent, double slope) {
        double levels = Math.min(twiceJ + 1, OTHERS + EMPTY / slope);
        double x = Math.abs(bath.x().toDouble());
        double widest = Math.min(levels, twiceJ / 2);
        double fastest = bath.kappa() * Math.max(widest * (twiceJ - widest) / (1 + StrictMath.exp(-x)), twiceJ);
        double gap = gap(twiceJ, bath);
        double far = (Math.log(twiceJ + 1) + Math.max(0, Math.min(SETTLED, exponent) - NEAR)) / gap;
        double settled = (Math.log(twiceJ + 1) + SETTLED) / gap;
        double near = SERIES * Math.sqrt(fastest * Math.min(time, settled));
        double products = TERMS * fastest * Math.min(time, exponent > NEAR ? far : 0) + Math.min(near,
                TERMS * fastest * time);
        return new Estimate(LEVEL_BYTES * levels,
                STATE_SECONDS + (twiceJ < 2 ? 0 : products) * (PRODUCT_SECONDS + LEVEL_SECONDS * levels));
    }

    /** Returns the rate of the slowest decay, roughly: κ(2J tanh(|x|/2) − 2/(e^|x| + 1)), at least κ. (7.1.2) */
    private static double gap(double twiceJ, BathRates bath) {
        double x = Math.abs(bath.x().toDouble());
        return bath.kappa() * Math.max(1, twiceJ * Math.tanh(x / 2) - 2 / (StrictMath.exp(x) + 1));
    }
}
