package io.github.spinthermo.doubledouble;

/**
 * Sums over consecutive blocks D, D + 2, … at one x ≥ 0, each with its weight. All terms are positive, so that the
 * relative error of a sum is that of the blocks and of the additions. Long blocks are summed by what they lack to
 * infinitely many levels.
 *
 * @param excitation Σ w φ, for these very weights
 * @param logSum Σ w ln t, for these very weights
 * @param q e^−x
 */
public record WeightedBlocks(Approximation excitation, Approximation logSum, DoubleDouble q) {

    /** The products of D and x from which on a block is long, and has no more to lack: pure numbers, about. */
    public static final double LONG = LongBlocks.LONG;
    public static final double SATURATED = LevelSums.SATURATION;

    /**
     * Adds blocks up.
     *
     * @param x the inverse temperature, from 0 to {@link TableExponential#LARGEST}
     * @param first D of the first block
     * @param weights the weights of the blocks, at least 0
     * @param upwards for each block, its weight and those of all later ones
     * @return the sums
     */
    public static WeightedBlocks of(DoubleDouble x, long first, DoubleDouble[] weights, DoubleDouble[] upwards) {
        LevelWalk block = new LevelWalk(x, first);
        Running excitation = new Running(DoubleDouble.ZERO);
        Running logSum = new Running(DoubleDouble.ZERO);
        int i = 0;
        while (i < weights.length && !block.isLong()) {
            excitation.add(weights[i].times(block.excitation()));
            logSum.add(weights[i].times(block.logSum()));
            block.advance();
            i++;
        }
        Approximation mean = Approximation.relative(excitation.value(), LevelSums.error(block.dimension()));
        Approximation log = Approximation.relative(logSum.value(), LevelSums.logError(block.dimension()));
        if (i == weights.length) {
            return new WeightedBlocks(mean, log, block.q());
        }
        LongBlocks others = new LongBlocks(block, weights, i);
        return new WeightedBlocks(mean.plus(others.excitation(upwards[i])),
                log.plus(others.logSum(upwards[i])), block.q());
    }
}
