package io.github.spinthermo.weights;

import io.github.spinthermo.doubledouble.Approximation;
import io.github.spinthermo.doubledouble.DoubleDouble;
import io.github.spinthermo.doubledouble.LevelSums;
import io.github.spinthermo.doubledouble.WeightedBlocks;
import java.util.Optional;

/**
 * Weights of a thermal start in double-double, all up to one and the same factor, over a range outside of which there
 * is next to none. They serve all baths.
 *
 * <p><b>Error.</b> With q off by at most 2^−95 of itself, a step of the ratio of neighbours adds 2^−95 + 4 ε, and a
 * step of the powers of q for s &gt; 1/2 2^−95 + 2 ε; t_D is off by D 2^−94. That makes less than (j + D) 2^−93 after j
 * steps, a sum of weights included, which adds ε a term. Where t_D is that of a shorter block, which is saturated, it
 * lacks {@link LevelSums#SATURATION_ERROR_OF_SUM} at most.
 */
final class ApproximateWeights {

    /** Bound of the relative error of a weight, for each step and each level. */
    private static final double ERROR_PER_STEP = 0x1p-93;

    /** The most blocks that are listed: a count. */
    private static final long MOST_BLOCKS = 1 << 16;

    private final BlockRange range;
    private final double outside;
    private final DoubleDouble[] weights;
    private final DoubleDouble[] upwards;

    private ApproximateWeights(BlockRange range, double outside, DoubleDouble[] weights) {
        this.range = range;
        this.outside = outside;
        this.weights = weights;
        this.upwards = weights.clone();
        for (int i = weights.length - 2; i >= 0; i--) {
            upwards[i] = upwards[i + 1].plusAlike(weights[i]);
        }
    }

    /** Lists the weights of a start. */
    static Optional<ApproximateWeights> of(StartWeights start) {
        return range(start).flatMap(range -> ApproximateWeightList.of(start, range)
                .map(list -> new ApproximateWeights(range, outside(start, range), list)));
    }

    /** Returns the blocks that {@link #of} lists; none where those are many, or their multiplicities take long. */
    static Optional<BlockRange> range(StartWeights start) {
        return ApproximateWeightList.range(start).filter(range ->
                range.count() <= MOST_BLOCKS && ApproximateWeightList.isShort(start, range));
    }

    /** Bounds the weight of all blocks outside of a range, relative to all. */
    private static double outside(StartWeights start, BlockRange range) {
        boolean isWhole = range.count() == start.ensemble().totalSpinCount();
        double tails = isWhole ? 0 : Math.scalb(1.0, -range.weightBits());
        return tails + ApproximateWeightList.NEXT_TO_NOTHING;
    }

    /** Counts the blocks. */
    int size() {
        return weights.length;
    }

    /** Returns D = 2J + 1 of the first block. */
    long first() {
        return range.first();
    }

    /** Returns D of the last block. */
    long last() {
        return range.last();
    }

    /** Returns the weight of a block, up to the common factor. */
    DoubleDouble weight(int i) {
        return weights[i];
    }

    /** Returns the weight of a block and all larger ones, up to the common factor; from 0 on that is the factor. */
    DoubleDouble upwards(int i) {
        return upwards[i];
    }

    /** Adds all blocks up at one x. */
    WeightedBlocks sums(DoubleDouble x) {
        return WeightedBlocks.of(x, first(), weights, upwards);
    }

    /** Bounds the weight of all blocks that are not listed. */
    double outside() {
        return outside;
    }

    /** Bounds the relative errors of a weight, of the sum of all, and of sums of products with them, together. */
    double error() {
        return 3 * (((double) size() + (double) last()) * ERROR_PER_STEP + LevelSums.SATURATION_ERROR_OF_SUM);
    }

    /** Returns a mean: a sum of products with the weights, relative to the sum of the weights. */
    Approximation mean(DoubleDouble sum, double error) {
        return Approximation.relative(sum.over(upwards[0]), error + 2 * DoubleDouble.ERROR);
    }
}
