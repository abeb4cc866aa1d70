package io.github.spinthermo.weights;

import io.github.spinthermo.doubledouble.Approximation;
import io.github.spinthermo.doubledouble.DoubleDouble;
import io.github.spinthermo.doubledouble.LevelSums;
import io.github.spinthermo.doubledouble.LevelWalk;
import io.github.spinthermo.doubledouble.Running;

/**
 * Means of the blocks of a start at one x ≥ 0, in double-double. All terms are positive, so that the relative error of
 * a mean is that of the blocks, of the weights, and of the additions.
 *
 * <p>From a D on where blocks are saturated, one block stands for all larger ones. The blocks that are not listed have
 * φ_J ≤ (D − 1) q and ln t_D ≤ (D − 1) q, D ≤ T, which bounds what they add.
 *
 * @param excitation ⟨φ_J⟩
 * @param logSum ⟨ln t_D⟩, D = 2J + 1
 */
public record ApproximateMeans(Approximation excitation, Approximation logSum) {

    /** Computes the means at x of blocks up to a largest one. */
    static ApproximateMeans of(ApproximateWeights weights, double largestDimension, DoubleDouble x) {
        LevelWalk block = new LevelWalk(x, weights.first());
        Running excitation = new Running(DoubleDouble.ZERO);
        Running logSum = new Running(DoubleDouble.ZERO);
        int last = weights.size() - 1;
        int i = 0;
        while (i < last && !block.isSaturated()) {
            excitation.add(weights.weight(i).times(block.excitation()));
            logSum.add(weights.weight(i).times(block.logSum()));
            block.advance();
            i++;
        }
        excitation.add(weights.upwards(i).times(block.excitation()));
        logSum.add(weights.upwards(i).times(block.logSum()));
        double error = LevelSums.error(block.dimension()) + weights.error();
        double logError = LevelSums.logError(block.dimension()) + weights.error();
        double outside = weights.outside() * largestDimension * block.q().hi();
        return new ApproximateMeans(
                weights.mean(excitation.value(), error).within(outside),
                weights.mean(logSum.value(), logError).within(outside));
    }
}
