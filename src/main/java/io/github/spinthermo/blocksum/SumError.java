package io.github.spinthermo.blocksum;

import io.github.spinthermo.weights.BlockRange;

/**
 * Bound of the error of a sum Σ w f over a range, in units of the last bit of the weights: Σ w |δf| + max f Σ
 * |δw|, one unit for each truncation, and {@link BlockRange#OUTSIDE} for all blocks outside of the range. |δw| is one
 * unit and the error of w relative to itself. All is rounded up by more than doubles err, also as numbers of blocks
 * beyond 2^53.
 *
 * @param weight Σ w, such that an error of e units of all f makes an error weight · e
 * @param count how many terms there are
 * @param relativeError the relative error of each w, in units of the last bit of f
 */
record SumError(double weight, double count, double relativeError) {

    /** A factor beyond the roundings of the doubles. */
    private static final double ROUND_UP = 1.001;

    /** Bounds the error of Σ w f where each f is off by so many units of its last bit. */
    double of(double error, double largest) {
        double ofWeights = weight * relativeError + count;
        return (weight * error + largest * ofWeights + count + BlockRange.OUTSIDE) * ROUND_UP;
    }
}
