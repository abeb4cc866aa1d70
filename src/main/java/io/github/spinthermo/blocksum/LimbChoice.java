package io.github.spinthermo.blocksum;

import io.github.spinthermo.kernel.BinaryLogarithm;
import io.github.spinthermo.limbs.LimbArray;
import io.github.spinthermo.weights.BlockRange;
import io.github.spinthermo.weights.StartWeights;

/** Choice between the two walks through a range of blocks: on limbs where these have the bits, else on integers. */
final class LimbChoice {

    /** The largest x: what is smaller than e^−x of the rest keeps its digits in the other walk only. */
    private static final double COLDEST = 8;

    /** The smallest x: below, 1/(1 − r) takes more bits than limbs have to spare. */
    private static final double HOTTEST = 0x1p-20;

    /** The largest D and the largest number of blocks: integers that terms are multiplied by stay below 2^58. */
    private static final long LARGEST_DIMENSION = 1L << 17;
    private static final long LARGEST_COUNT = 1L << 15;

    /** Bits for the constants in the bounds of the errors, and for the weights of most blocks beside the largest. */
    private static final int GUARD = 10;

    private LimbChoice() { }

    /**
     * Returns how many limbs a walk takes.
     *
     * @param range not empty
     * @param start the weights
     * @param xB |x_B|, also ∞
     * @param wanted the precision of the sums, relative to the weight of all J &lt; ns
     * @return K; 0 where the walk is not one for limbs
     */
    static int limbs(BlockRange range, StartWeights start, double xB, int wanted) {
        double x0 = start.x0().doubleValue();
        boolean isBetween = Math.min(x0, xB) >= HOTTEST && Math.max(x0, xB) <= COLDEST;
        boolean isShort = range.last() <= LARGEST_DIMENSION && range.count() <= LARGEST_COUNT;
        if (!isBetween || !isShort || !start.isWritable(range)) {
            return 0;
        }
        int bits = wanted + (int) Math.ceil(lostInSums(range) + lost(x0) + 3 * lost(xB));
        int limbs = (bits - 1) / LimbArray.RADIX_BITS + 1;
        return limbs <= LimbArray.MOST_LIMBS ? limbs : 0;
    }

    /** Returns the bits of D² times an error of the weights that grows with the number of terms. */
    private static double lostInSums(BlockRange range) {
        return 2 * BinaryLogarithm.of(range.last() + 1.0) + BinaryLogarithm.of(range.count() + 1.0) + GUARD;
    }

    /** Returns the bits that 1/(1 − r) loses for a small x, and e^−x for a large one. */
    private static double lost(double x) {
        return Math.max(0, -BinaryLogarithm.of(x)) + x * BinaryLogarithm.OF_E_ABOVE / 2;
    }
}
