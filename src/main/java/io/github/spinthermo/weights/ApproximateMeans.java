package io.github.spinthermo.weights;

import io.github.spinthermo.doubledouble.Approximation;
import io.github.spinthermo.doubledouble.DoubleDouble;
import io.github.spinthermo.doubledouble.WeightedBlocks;

/**
 * Means of the blocks of a start at one x ≥ 0, in double-double. All terms are positive, so that the relative error of
 * a mean is that of the sums and of the weights. The blocks that are not listed have φ_J ≤ (D − 1) q and ln t_D ≤ (D −
 * 1) q, D ≤ T, which bounds what they add.
 *
 * @param excitation ⟨φ_J⟩
 * @param logSum ⟨ln t_D⟩, D = 2J + 1
 */
public record ApproximateMeans(Approximation excitation, Approximation logSum) {

    /** Computes the means at x of blocks up to a largest one. */
    static ApproximateMeans of(ApproximateWeights weights, double largestDimension, DoubleDouble x) {
        WeightedBlocks sums = weights.sums(x);
        double outside = weights.outside() * largestDimension * sums.q().hi();
        return new ApproximateMeans(
                mean(weights, sums.excitation()).within(outside),
                mean(weights, sums.logSum()).within(outside));
    }

    private static Approximation mean(ApproximateWeights weights, Approximation sum) {
        return weights.mean(sum.value(), weights.error()).within(sum.error() / weights.upwards(0).hi());
    }
}
