package io.github.spinthermo.weights;

import io.github.spinthermo.integers.BinaryLogarithm;
import io.github.spinthermo.spin.SpinEnsemble;

/**
 * Range of the total spins that a sum over the weights of a thermal start has to go through, and the precision that
 * the sum is computed with.
 *
 * <p>The sums compare each block J &lt; ns with the largest, J = ns. Blocks differ from that by terms of the size D²
 * q^(D−1)/(1 − q^D)², D = 2J + 1, so that only small J count, and of these only those that have a weight. Doubles
 * round numbers of blocks beyond 2^53: that hardly changes their logarithms, and {@link WeightTails} counts it.
 *
 * @param first D of the first block
 * @param last D of the last; smaller than first if there is none
 * @param bits the bits behind the point in what is summed: the unit is u = 2^−bits
 * @param weightBits those of the weights: as many more as all weights of J &lt; ns together may be small, which is n
 *     e^−x_0
 */
public record BlockRange(long first, long last, int bits, int weightBits) {

    /**
     * The most that all blocks outside add to a sum, in units of 2^−weightBits: two tails of the weights, and the
     * blocks that differ too little from the largest.
     */
    public static final double OUTSIDE = 3;

    /** Bits beyond those wanted, for the roundings of a sum. */
    private static final int GUARD = 16;

    /** Bits by which all that is left out lies below the unit. */
    private static final int SATURATION_BITS = 8;

    /** The iterations after which the D from which on blocks are like the largest hardly changes: a count. */
    private static final int DIMENSION_ITERATIONS = 4;

    /** A number above every D. */
    private static final double NEVER = 0x1p63;

    /**
     * Returns the range of a thermal start at x_0 in a bath at x_B.
     *
     * @param ensemble n ≥ 2 spins
     * @param tails which weights can be left out
     * @param x0 x_0, from 0 to below ∞
     * @param xB x_B, from 0 to ∞
     * @param wanted the absolute precision that the sums are to have, relative to the weight of all J &lt; ns
     */
    static BlockRange of(SpinEnsemble ensemble, WeightTails tails, double x0, double xB, int wanted) {
        long top = ensemble.largestTotalSpin().twice() + 1;
        double slowest = Math.min(x0, xB);
        double steps = Math.min((double) top, saturation(slowest, wanted + 100.0));
        int bits = wanted + GUARD + (int) Math.ceil(3 * BinaryLogarithm.of(steps + 2));
        int smallness = (int) Math.max(0, Math.ceil((x0 - Math.log((double) ensemble.n())) / BinaryLogarithm.LN2));
        int weightBits = bits + smallness;
        double tailBits = weightBits + 2 * BinaryLogarithm.of((double) top) + SATURATION_BITS;
        double saturated = Math.min(top - 2.0, saturation(slowest, bits + (double) SATURATION_BITS));
        long smallest = 2 - top % 2;
        if (tails.isNegligibleUpTo((saturated - 1) / 2, tailBits)) {
            return new BlockRange(smallest, smallest - 2, bits, weightBits);
        }
        double from = 2 * tails.negligibleUpTo(tailBits) + 1;
        double to = Math.min(saturated, 2 * tails.negligibleFrom(tailBits) + 1);
        long first = Math.max(smallest, atLeast(from, smallest));
        long last = to >= top - 2.0 ? top - 2 : Math.max(smallest - 2, atLeast(to, smallest));
        return new BlockRange(first, last, bits, weightBits);
    }

    /**
     * Returns all blocks of a thermal start that have a weight, also J = ns: the others together have less than
     * 2^−bits.
     *
     * @param ensemble n ≥ 2 spins
     * @param tails which weights can be left out
     * @param bits the bits behind the point of the weights
     */
    static BlockRange support(SpinEnsemble ensemble, WeightTails tails, int bits) {
        long top = ensemble.largestTotalSpin().twice() + 1;
        long smallest = 2 - top % 2;
        double tailBits = bits + 2 * BinaryLogarithm.of((double) top) + SATURATION_BITS;
        double from = 2 * tails.negligibleUpTo(tailBits) + 1;
        double to = 2 * tails.negligibleFrom(tailBits) + 1;
        long first = Math.max(smallest, Math.min(top, atLeast(from, smallest)));
        long last = to >= top ? top : Math.max(first, atLeast(to, smallest));
        return new BlockRange(first, last, bits, bits);
    }

    /** Returns the smallest D of the parity of {@code like} that is not below the bound. */
    private static long atLeast(double bound, long like) {
        long d = (long) Math.ceil(bound);
        return d + Math.floorMod(d - like, 2);
    }

    /**
     * Returns a D from which on D² q^(D−1)/(1 − q^D)² stays below 2^−bits; above the largest if there is none that
     * can be counted.
     */
    private static double saturation(double x, double bits) {
        double d = 2;
        for (int i = 0; i < DIMENSION_ITERATIONS; i++) {
            d = 2 + (bits * BinaryLogarithm.LN2 + 2 * Math.log(d) + 1) / x;
        }
        return Math.min(d, NEVER);
    }

    /**
     * Tells whether there is no block.
     *
     * @return whether all blocks are outside
     */
    public boolean isEmpty() {
        return last < first;
    }

    /** Returns the shortest range that has all blocks of this one and of another, neither of them empty. */
    BlockRange with(BlockRange other) {
        return new BlockRange(Math.min(first, other.first), Math.max(last, other.last), bits, weightBits);
    }

    /**
     * Counts the blocks.
     *
     * @return how many there are
     */
    public long count() {
        return isEmpty() ? 0 : (last - first) / 2 + 1;
    }
}
