package io.github.spinthermo.weights;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.doubledouble.WeightedBlocks;

/** The cost of a start in double-double, and of a state after it in one bath, whose blocks saturate from some D on. */
final class ApproximateCost {

    /** The time for the range of the weights and what is computed beside them, and for each weight. */
    private static final double START_SECONDS = 1.2e-5;
    private static final double WEIGHT_SECONDS = 1e-7;

    /** The memory for a weight and its sum with all larger ones, in bytes. */
    private static final double WEIGHT_BYTES = 72;

    /** The time for a state in one bath, for each short block there, and for each long one that is not saturated. */
    private static final double BATH_SECONDS = 1e-5;
    private static final double SHORT_SECONDS = 1e-7;
    private static final double LONG_SECONDS = 1e-8;

    /** The time for second moments and what else is asked for with them, and for each weight. */
    private static final double MOMENTS_SECONDS = 2e-5;
    private static final double MOMENT_SECONDS = 1.2e-7;

    private ApproximateCost() { }

    /** Estimates the start, which all baths share. */
    static Estimate ofStart(StartWeights start, BlockRange range) {
        Estimate weights = new Estimate(WEIGHT_BYTES, WEIGHT_SECONDS).times((double) range.count());
        return new Estimate(0, START_SECONDS).plus(weights)
                .plus(ApproximateWeightList.estimateMultiplicities(start, range));
    }

    /** Estimates a state in a bath at x. */
    static Estimate inBath(BlockRange range, double x, boolean withMoments) {
        double shortBlocks = blocks(range, WeightedBlocks.LONG / x);
        double longBlocks = blocks(range, WeightedBlocks.SATURATED / x) - shortBlocks;
        double moments = withMoments ? MOMENTS_SECONDS + MOMENT_SECONDS * range.count() : 0;
        return new Estimate(0, BATH_SECONDS + SHORT_SECONDS * shortBlocks + LONG_SECONDS * longBlocks + moments);
    }

    /** Counts the blocks up to a D. */
    private static double blocks(BlockRange range, double dimension) {
        return Math.max(0, Math.min((double) range.count(), (dimension - range.first()) / 2));
    }
}
