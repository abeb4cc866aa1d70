package io.github.spinthermo.blocksum;

import io.github.spinthermo.integers.BitLength;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.FixedPoint;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.levels.LevelScan;
import io.github.spinthermo.levels.Levels;
import io.github.spinthermo.levels.ScanError;
import io.github.spinthermo.weights.BlockRange;
import java.math.BigInteger;

/**
 * Terms of a sum over blocks that belong to one of its two temperatures: the largest block, with which all others are
 * compared, and the scan of the others.
 */
final class TemperatureTerms {

    /** Bits beyond those of the sums and of the blocks. */
    private static final int GUARD = 16;

    /** A factor beyond the roundings of the doubles. */
    private static final double ROUND_UP = 1.001;

    private final Blocks blocks;
    private final double x;
    private final int bits;
    private final Levels largest;

    /**
     * Prepares the terms at a temperature.
     *
     * @param blocks the blocks at x, to {@link #arithmetic} or more
     * @param x the inverse temperature, from 0 to ∞
     * @param bits the bits behind the point of what is summed
     * @param largestDimension 2ns + 1
     */
    TemperatureTerms(Blocks blocks, double x, int bits, BigInteger largestDimension) {
        this.blocks = blocks;
        this.x = x;
        this.bits = bits;
        this.largest = blocks.levels(largestDimension);
    }

    /** Returns an arithmetic precise enough for sums as large as D³ to be known to a unit of the last bit. */
    static Arithmetic arithmetic(BlockRange range, BigInteger largestDimension) {
        int block = BitLength.of(range.last());
        return new Arithmetic(range.bits() + GUARD + Math.max(3 * block, 2 * largestDimension.bitLength()));
    }

    /** Returns the precision of the blocks. */
    Arithmetic arithmetic() {
        return blocks.arithmetic();
    }

    /** Returns q. */
    Ball boltzmannFactor() {
        return blocks.boltzmannFactor();
    }

    /** Returns φ/q of the largest block. */
    BigInteger largestExcitation() {
        return blocks.boltzmannFactor().isZero()
                ? FixedPoint.one(bits)
                : fixed(overQ(largest.excitation()));
    }

    /** Returns v/q of the largest block. */
    BigInteger largestVariance() {
        return blocks.boltzmannFactor().isZero()
                ? FixedPoint.one(bits)
                : fixed(overQ(largest.variance()));
    }

    private BigInteger fixed(Ball ball) {
        return FixedPoints.of(ball, bits);
    }

    private Ball overQ(Ball value) {
        return blocks.arithmetic().divide(value, blocks.boltzmannFactor());
    }

    /** Returns ln(t_D/t_T), of a block beside the largest. */
    Ball logOfSum(long dimension) {
        Levels block = blocks.levels(BigInteger.valueOf(dimension));
        return blocks.arithmetic().subtract(block.logPartition(), largest.logPartition());
    }

    /** Starts a scan at a block. */
    LevelScan scan(long dimension, boolean withVariance) {
        BigInteger q = fixed(blocks.boltzmannFactor());
        return new LevelScan(bits, q, start(dimension, q), withVariance);
    }

    private LevelScan.FirstBlock start(long dimension, BigInteger q) {
        BigInteger one = FixedPoint.one(bits);
        if (dimension == 1) {
            return new LevelScan.FirstBlock(1, one, one, BigInteger.ZERO, BigInteger.ZERO);
        }
        if (dimension == 2 || q.signum() == 0) {
            return new LevelScan.FirstBlock(dimension, dimension == 2 ? q : BigInteger.ZERO, one.add(q), one, one);
        }
        Arithmetic arithmetic = blocks.arithmetic();
        Levels block = blocks.levels(BigInteger.valueOf(dimension));
        Ball sum = arithmetic.exp(block.logPartition());
        Ball mean = block.excitation();
        Ball square = arithmetic.add(block.variance(), arithmetic.multiply(mean, mean));
        Ball power = blocks.boltzmannFactor(BigInteger.valueOf(dimension - 1));
        return new LevelScan.FirstBlock(dimension, fixed(power), fixed(sum),
                fixed(overQ(arithmetic.multiply(sum, mean))), fixed(overQ(arithmetic.multiply(sum, square))));
    }

    /** Bounds the errors of the results of the scan over a range. */
    ScanError error(BlockRange range, LevelScan atFirst) {
        double least = FixedPoints.toDouble(atFirst.sum(), bits) / ROUND_UP;
        return ScanError.of(x, (double) range.count(), (double) range.last(), least);
    }
}
