package io.github.spinthermo.kernel;

import io.github.spinthermo.cost.Interruption;
import java.math.BigInteger;

/**
 * Values of 2 artanh(z) = ln((1+z)/(1−z)) for many z at one precision: the series in z² by Horner's rule, with the
 * reciprocals of the odd numbers computed once. For one thread.
 */
public final class ArtanhSeries {

    private static final int GUARD = Integer.SIZE;

    private final int bits;
    private final int mostTerms;
    private BigInteger[] reciprocals = new BigInteger[0];

    /**
     * Makes a series that has computed nothing yet.
     *
     * @param bits the bits behind the point
     */
    public ArtanhSeries(int bits) {
        this.bits = bits;
        this.mostTerms = mostTerms(bits);
    }

    /** Returns the number of terms up to which the series is used: a general logarithm takes less than a longer one. */
    private static int mostTerms(int bits) {
        return 40 + (int) (5 * Math.sqrt(bits));
    }

    /**
     * Estimates the memory that the reciprocals take.
     *
     * @param bits the bits behind the point
     * @return a number of bytes
     */
    public static double bytes(int bits) {
        return mostTerms(bits) * (bits / 8.0 + Long.SIZE);
    }

    /**
     * Returns 2 artanh(z), off by less than 8 units of the last bit.
     *
     * <p>With z² ≤ 1/4 off by less than 1 unit, below 2^−σ, and K = bits/σ terms after the first, what is
     * left out is below 4/3 units. The rule makes an error ε into ε/4 + 1.1 + 2, below 4.2 units; what it
     * adds up before the i-th term is carried with iσ bits less and 32 more, which is less than K/2^29
     * units in all, and K is at most 40 + 5 √bits. The product with 2z adds one.
     *
     * @param z from −1/2 to 1/2
     * @return ln((1+z)/(1−z))
     */
    public BigInteger twice(BigInteger z) {
        BigInteger square = FixedPoint.multiply(z, z, bits);
        int smallness = bits - square.bitLength();
        int last = square.signum() == 0 ? 0 : bits / smallness;
        if (last >= mostTerms) {
            return logarithm(z);
        }
        int dropped = dropped(last, smallness);
        BigInteger sum = reciprocal(last).shiftRight(dropped);
        for (int i = last - 1; i >= 0; i--) {
            int next = dropped(i, smallness);
            BigInteger product = FixedPoint.multiply(sum, square.shiftRight(next), bits - dropped);
            sum = product.add(reciprocals[i].shiftRight(next));
            dropped = next;
        }
        return FixedPoint.multiply(z, sum, bits - 1);
    }

    /** Computes 2 artanh(z) from the logarithm of the kernel, off by less than 2 units. */
    private BigInteger logarithm(BigInteger z) {
        Arithmetic arithmetic = new Arithmetic(bits + GUARD);
        BigInteger one = FixedPoint.one(bits);
        return arithmetic.log(arithmetic.ratio(one.add(z), one.subtract(z))).units(bits);
    }

    private static int dropped(int i, int smallness) {
        return Math.max(0, i * smallness - GUARD);
    }

    /** Returns 1/(2i + 1), all up to which are there then. */
    private BigInteger reciprocal(int i) {
        if (i >= reciprocals.length) {
            BigInteger[] fresh = new BigInteger[Math.min(mostTerms, Math.max(2 * reciprocals.length, i + 1))];
            for (int k = 0; k < fresh.length; k++) {
                Interruption.check();
                fresh[k] = FixedPoint.one(bits).divide(BigInteger.valueOf(2L * k + 1));
            }
            reciprocals = fresh;
        }
        return reciprocals[i];
    }
}
