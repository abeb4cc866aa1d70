package io.github.spinthermo.limbs;

import java.math.BigInteger;

/**
 * A number 1 + f next to 1, of more bits than those of a {@link LimbArray}, which is brought nearer by factors 1 + j
 * 2^−b, and the logarithm of what it is then. For one thread.
 *
 * <p>Each factor truncates by less than 2^5 units of the last limb, which has 24 bits beyond those of f: less than
 * 2^−12 of a unit of f for 128 factors.
 */
public final class NearOne {

    /** Bits beyond those of f. */
    static final int GUARD = 24;

    /** The length up to which products by rows are faster than those of {@link BigInteger}, in bits. */
    private static final int LONGEST = 6400;

    private final int bits;
    private final int limbs;
    private final long[] f;

    /**
     * Takes a number.
     *
     * @param f the difference from 1, below 1/2 in magnitude, in units of 2^−bits
     * @param bits the bits behind the point, which {@link #reach} takes
     */
    public NearOne(BigInteger f, int bits) {
        this.bits = bits;
        this.limbs = limbs(bits);
        this.f = LongNumbers.of(f, bits, limbs);
    }

    static int limbs(int bits) {
        return (bits + GUARD - 1) / LongNumbers.RADIX_BITS + 1;
    }

    /**
     * Tells whether numbers are short enough.
     *
     * @param bits the bits behind the point
     * @return whether there are such numbers
     */
    public static boolean reach(int bits) {
        return bits <= LONGEST;
    }

    /**
     * Multiplies by the factor 1 + j 2^−b whose j is next to −f 2^b.
     *
     * @param places b, at least 1, such that |f| 2^b is below 2^5
     * @return j
     */
    public int multiplyByNext(int places) {
        int j = -((LongNumbers.lastBits(f, places + 1) + 1) >> 1);
        if (j != 0) {
            LongNumbers.multiplyByNext(f, j, places, limbs);
        }
        return j;
    }

    /**
     * Returns the logarithm.
     *
     * @param dropped how many of the last bits need not be right
     * @return ln(1 + f) in units of 2^−bits, off by less than 2^(dropped + 1) of them, where |f| is below 2^−16
     */
    public BigInteger log(int dropped) {
        boolean isBelow = f[0] < 0;
        long[] a = f.clone();
        if (isBelow) {
            LongNumbers.negate(a, limbs);
        }
        BigInteger log = LogarithmPolynomial.of(a, isBelow, bits - dropped).shiftLeft(dropped);
        return isBelow ? log.negate() : log;
    }
}
