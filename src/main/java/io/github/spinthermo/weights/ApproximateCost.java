package io.github.spinthermo.weights;

import io.github.spinthermo.cost.Estimate;

/** The cost of a start in double-double, and of a state after it in one bath, whose blocks saturate from some D on. */
final class ApproximateCost {

    /** The time for the range of the weights and what is computed beside them, and for each weight. */
    private static final double START_SECONDS = 1.2e-5;
    private static final double WEIGHT_SECONDS = 1e-7;

    /** The memory for a weight and its sum with all larger ones, in bytes. */
    private static final double WEIGHT_BYTES = 72;

    /** The time for a state in one bath, and for each block that is not saturated there. */
    private static final double BATH_SECONDS = 1e-5;
    private static final double BLOCK_SECONDS = 1e-7;

    /** The time for second moments and what else is asked for with them, and for each weight. */
    private static final double MOMENTS_SECONDS = 2e-5;
    private static final double MOMENT_SECONDS = 1.2e-7;

    /** The product of D and x from which on a block is saturated: 2^−106 is e^−73.5. */
    private static final double SATURATED = 74;

    private ApproximateCost() { }

    /** Estimates the start, which all baths share. */
    static Estimate ofStart(StartWeights start, BlockRange range) {
        Estimate weights = new Estimate(WEIGHT_BYTES, WEIGHT_SECONDS).times((double) range.count());
        return new Estimate(0, START_SECONDS).plus(weights)
                .plus(ApproximateWeightList.estimateMultiplicities(start, range));
    }

    /** Estimates a state in a bath at x. */
    static Estimate inBath(BlockRange range, double x, boolean withMoments) {
        double blocks = Math.max(0, Math.min((double) range.count(), (SATURATED / x - range.first()) / 2));
        double moments = withMoments ? MOMENTS_SECONDS + MOMENT_SECONDS * range.count() : 0;
        return new Estimate(0, BATH_SECONDS + BLOCK_SECONDS * blocks + moments);
    }
}
