package io.github.spinthermo.levels;

import io.github.spinthermo.kernel.FixedPoint;
import java.math.BigInteger;

/**
 * Walk through the blocks by the sums over their levels, one block after another, at one x from 0 to ∞, D → D + 2,
 * in fixed point with the unit u = 2^−bits.
 *
 * <p>With q = e^−x from 0 to 1: t = Σ_{i&lt;D} q^i, φ = Σ i q^i/t, v = Σ i² q^i/t − φ². The sums are
 * positive and grow by q^D (1 + q), q^D (D + (D+1) q), q^D (D² + (D+1)² q), so that nothing cancels for
 * small x; the last two are kept divided by q, so that they keep their relative accuracy for large x.
 *
 * <p>What the results are off by is derived at {@link ScanError}.
 */
public final class LevelScan {

    private final int bits;
    private final BigInteger q;
    private final boolean withVariance;
    private long dimension;
    private BigInteger power;
    private BigInteger sum;
    private BigInteger first;
    private BigInteger second;
    private BigInteger next;
    private BigInteger afterNext;
    private BigInteger inverse;
    private BigInteger excitation;
    private BigInteger variance;

    /**
     * Begins the walk at a block.
     *
     * @param bits the bits behind the point
     * @param q e^−x
     * @param start the sums at the first block
     * @param withVariance whether v is wanted
     */
    public LevelScan(int bits, BigInteger q, FirstBlock start, boolean withVariance) {
        this.bits = bits;
        this.q = q;
        this.withVariance = withVariance;
        this.dimension = start.dimension;
        this.power = start.power;
        this.sum = start.sum;
        this.first = start.first;
        this.second = start.second;
        evaluate();
    }

    /**
     * The sums over the levels of a first block.
     *
     * @param dimension D
     * @param power q^(D−1)
     * @param sum t
     * @param first Σ i q^(i−1)
     * @param second Σ i² q^(i−1)
     */
    public record FirstBlock(long dimension, BigInteger power, BigInteger sum, BigInteger first, BigInteger second) { }

    /** Goes on to the next block: D + 2 in place of D. */
    public void advance() {
        if (!isSaturated()) {
            BigInteger d = BigInteger.valueOf(dimension);
            BigInteger dPlusOne = BigInteger.valueOf(dimension + 1);
            BigInteger atD = power.multiply(d);
            BigInteger atNext = next.multiply(dPlusOne);
            first = first.add(atD).add(atNext);
            if (withVariance) {
                second = second.add(atD.multiply(d)).add(atNext.multiply(dPlusOne));
            }
            sum = sum.add(growth());
            power = afterNext;
            evaluate();
        }
        dimension += 2;
    }

    private void evaluate() {
        next = FixedPoint.multiply(power, q, bits);
        afterNext = FixedPoint.multiply(next, q, bits);
        inverse = FixedPoint.one(2 * bits).divide(sum);
        excitation = FixedPoint.multiply(first, inverse, bits);
        if (withVariance) {
            BigInteger square = FixedPoint.multiply(excitation, excitation, bits);
            variance = FixedPoint.multiply(second, inverse, bits).subtract(FixedPoint.multiply(square, q, bits));
        }
    }

    /**
     * Tells whether nothing changes any more from block to block.
     *
     * @return whether q^(D−1) is 0 in this unit
     */
    public boolean isSaturated() {
        return power.signum() == 0;
    }

    /**
     * Returns D.
     *
     * @return the number of levels of the block
     */
    public long dimension() {
        return dimension;
    }

    /**
     * Returns t = Σ q^i.
     *
     * @return the partition function, from the ground state
     */
    public BigInteger sum() {
        return sum;
    }

    private BigInteger growth() {
        return next.add(afterNext);
    }

    /**
     * Returns the growth of t to the next block, relative to t itself, from 0 to 2; off by less than 3 units.
     *
     * @return q^D (1 + q)/t
     */
    public BigInteger relativeGrowth() {
        return FixedPoint.multiply(growth(), inverse, bits);
    }

    /**
     * Returns φ/q.
     *
     * @return the mean level over q
     */
    public BigInteger excitation() {
        return excitation;
    }

    /**
     * Returns v/q.
     *
     * @return the variance of the level over q
     */
    public BigInteger variance() {
        return variance;
    }
}
