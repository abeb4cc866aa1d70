package io.github.spinthermo.fixed;

import java.util.Arrays;

/**
 * Polynomial of ln(1 + f) for small f of many bits: with a = |f|, N terms and D the least common multiple of 1, …, N,
 * <pre>ln(1 + f) = ± (1/D) Σ_{0&lt;k≤N} (∓1)^(k−1) (D/k) a^k,</pre>
 * by rectangular splitting: a, a², a³ and a⁴, then Horner's rule in a⁴ on sums of four terms, whose coefficients are
 * integers of one limb. Only the end divides.
 *
 * <p>Errors, in units v of the last limb, 2^−24 of a unit of the result or less: a product leaves out 2K + 1 of them. A
 * sum that a^4b multiplies in the end is carried with as many limbs fewer as that has zeros, so that each step of the
 * rule adds 2K + 1, and the powers in it, which D/2, D/3 and D/4 multiply at most, 1.1 (2K + 1) D, to what is divided
 * by D later: less than 3N (2K + 1) v in all, which is less than 2^−8 of a unit of the result. The division truncates
 * by one v, and the terms that are left out make less than 2^−4 of a unit.
 */
final class LogarithmPolynomial {

    /** The number of terms of a sum, an even number. */
    private static final int TOGETHER = 4;

    /** The largest N: D has 53 bits. */
    static final int MOST_TERMS = 40;

    /** The bits by which what is left out, a^(N+1)/(N+1), is below a unit of the result. */
    private static final int TAIL = 4;

    private final int bits;
    private final int limbs;
    private final int smallness;
    private final long[][] powers = new long[TOGETHER + 1][];

    private LogarithmPolynomial(long[] a, int bits) {
        this.bits = bits;
        this.limbs = LimbNumbers.limbs(bits);
        this.smallness = LongNumbers.zeroBits(a, limbs);
        powers[1] = a;
        powers[2] = square(a);
        powers[3] = product(a, powers[2]);
        powers[TOGETHER] = square(powers[2]);
    }

    /**
     * Returns |ln(1 ± a)|, off by less than 2^−3 of a unit.
     *
     * @param a from 0 on, of as many limbs or more
     * @param isBelow whether it is 1 − a
     * @param bits the bits behind the point of the result, and of a unit
     */
    static long[] of(long[] a, boolean isBelow, int bits) {
        LogarithmPolynomial polynomial = new LogarithmPolynomial(a, bits);
        int terms = Math.max(1, (bits + TAIL - 1) / polynomial.smallness);
        if (terms > MOST_TERMS) {
            throw new IllegalArgumentException("a is next to 2^-" + polynomial.smallness + ": " + terms + " terms");
        }
        int blocks = (terms - 1) / TOGETHER + 1;
        long denominator = leastCommonMultiple(blocks * TOGETHER);
        long[] sum = polynomial.sum(blocks, denominator, isBelow);
        LongNumbers.divide(sum, denominator, polynomial.limbs);
        return sum;
    }

    private static long leastCommonMultiple(int last) {
        long multiple = 1;
        for (long i = 2; i <= last; i++) {
            multiple *= i / greatestCommonDivisor(multiple, i);
        }
        return multiple;
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    private long[] product(long[] a, long[] b) {
        long[] product = LongNumbers.zero(limbs);
        LongNumbers.addProduct(product, a, b, limbs);
        LongNumbers.carry(product, limbs);
        return product;
    }

    private long[] square(long[] a) {
        long[] square = LongNumbers.zero(limbs);
        LongNumbers.addSquare(square, a, limbs);
        LongNumbers.carry(square, limbs);
        return square;
    }

    /** Returns D |ln(1 ± a)|. */
    private long[] sum(int blocks, long denominator, boolean isBelow) {
        long[] sum = LongNumbers.zero(limbs);
        long[] next = LongNumbers.zero(limbs);
        for (int block = blocks - 1; block >= 0; block--) {
            int before = block * TOGETHER;
            int last = LimbNumbers.limbs(Math.max(0, bits - before * smallness));
            LongNumbers.addProduct(next, powers[TOGETHER], sum, last);
            for (int i = 1; i <= TOGETHER; i++) {
                boolean isSubtracted = !isBelow && i % 2 == 0;
                long coefficient = denominator / (before + i);
                LongNumbers.addMultiple(next, isSubtracted ? -coefficient : coefficient, powers[i], last);
            }
            LongNumbers.carry(next, last);
            long[] done = sum;
            sum = next;
            next = done;
            Arrays.fill(next, 0);
        }
        return sum;
    }
}
