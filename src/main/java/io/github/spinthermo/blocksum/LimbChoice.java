package io.github.spinthermo.blocksum;

import io.github.spinthermo.integers.BinaryLogarithm;
import io.github.spinthermo.limbs.LimbArray;
import io.github.spinthermo.weights.BlockRange;
import io.github.spinthermo.weights.StartWeights;

/**
 * Choice between the walks through a range of blocks: {@link LimbSummation} where a few limbs have the bits, the same
 * sums on longer numbers where they have not ({@link GrowthSummation}), and {@link BlockSummation} where digits
 * relative to e^−x are needed.
 */
final class LimbChoice {

    /** The largest x: what is smaller than e^−x of the rest keeps its digits in the other walk only. */
    private static final double COLDEST = 8;

    /** The smallest x: below, 1/(1 − r) takes more bits than limbs have to spare. */
    private static final double HOTTEST = 0x1p-20;

    /** The largest D and the largest number of blocks: integers that terms are multiplied by stay below 2^58. */
    private static final long LARGEST_DIMENSION = 1L << 17;
    private static final long LARGEST_COUNT = 1L << 15;

    /** The largest D whose square is a long integer, with room to spare. */
    private static final long LARGEST_SQUARED = 1L << 30;

    /** More bits of integers: u_J is bounded by 1, not by what it is, and reciprocals lose some more. */
    private static final int INTEGER_GUARD = 16;

    /** Bits for the constants in the bounds of the errors, and for the weights of most blocks beside the largest. */
    private static final int GUARD = 10;

    /**
     * Bits left out where that saves a limb. With the constants that the estimate of errors leaves out, up to 20 are
     * missing then, of 30 that an evaluation has beyond its digits.
     */
    private static final int TOLERANCE = 12;

    private LimbChoice() { }

    /**
     * Returns how many limbs a walk takes.
     *
     * @param range not empty
     * @param start the weights
     * @param xB |x_B|, also ∞
     * @param wanted the precision of the sums, relative to the weight of all J &lt; ns times 2ns + 1 (a moment: its
     *     square), which is the size of what they are added to; up to 20 bits may be missing
     * @return K; 0 where the walk is not one for limbs
     */
    static int limbs(BlockRange range, StartWeights start, double xB, int wanted) {
        boolean isShort = range.last() <= LARGEST_DIMENSION && range.count() <= LARGEST_COUNT;
        if (!isBetween(start, xB) || !isShort || !start.isWritable(range)) {
            return 0;
        }
        int needed = wanted + (int) Math.ceil(lostOnLimbs(range, start, xB, wanted)) - TOLERANCE;
        int limbs = Math.max(0, needed - 1) / LimbArray.RADIX_BITS + 1;
        return limbs <= LimbArray.MOST_LIMBS ? limbs : 0;
    }

    /**
     * Returns how many bits the same sums take on longer numbers.
     *
     * @param range not empty
     * @param start the weights
     * @param xB |x_B|, also ∞
     * @param wanted the precision of the sums, relative to the weight of all J &lt; ns
     * @return the bits behind the point; 0 where digits relative to e^−x, or D beyond long integers, are needed
     */
    static int bits(BlockRange range, StartWeights start, double xB, int wanted) {
        return isBetween(start, xB) && range.last() <= LARGEST_SQUARED
                ? Math.max(range.weightBits(), wanted + INTEGER_GUARD + (int) Math.ceil(
                        lostInSums(range) + lost(start.x0().doubleValue()) + 3 * lost(xB)))
                : 0;
    }

    private static boolean isBetween(StartWeights start, double xB) {
        double x0 = start.x0().doubleValue();
        return Math.min(x0, xB) >= HOTTEST && Math.max(x0, xB) <= COLDEST;
    }

    /**
     * Returns the bits that {@link GrowthErrors} take off, beside 2ns + 1 = T, which is the size of what the sums are
     * added to. With c blocks up to D and c_B of them up to D_B at x_B, weights are off by some 8c units and
     * reciprocals by some 8c_B: Σ w D by 4 D c², Σ w D² g_B (1 + g_B) by D_B² c_B². The weights, of the size 1/8, have
     * the share D x_0 of the numbers that are listed where that is below 1, and differences at x_0 another such factor.
     */
    private static double lostOnLimbs(BlockRange range, StartWeights start, double xB, int wanted) {
        double x0 = start.x0().doubleValue();
        double last = range.last() + 1.0;
        double lastOfBath = Math.min(last, 2 + wanted * BinaryLogarithm.LN2 / xB);
        double squareOfBath = lastOfBath * lastOfBath / 2;
        double errors = 4 * last * range.count() * range.count() + squareOfBath * squareOfBath;
        double top = start.ensemble().largestTotalSpin().twice() + 1.0;
        return BinaryLogarithm.of(errors / top) + 2 * Math.max(0, -BinaryLogarithm.of(x0 * last))
                + x0 * BinaryLogarithm.OF_E_ABOVE / 2 + 3 * lost(xB);
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
