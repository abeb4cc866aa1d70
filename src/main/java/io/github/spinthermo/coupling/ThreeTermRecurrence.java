package io.github.spinthermo.coupling;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.integers.BitLength;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import java.util.function.LongFunction;

/**
 * Recurrence y_0 = 1, y_(k+1) = a_k y_k − b_k y_(k−1) with b_0 = 0, in integers, of which balls are wanted: its
 * matrices are multiplied out in pairs.
 *
 * @param own the numbers a_k
 * @param before the numbers b_k
 */
record ThreeTermRecurrence(LongFunction<BigInteger> own, LongFunction<BigInteger> before) {

    /** Steps that are multiplied out exactly before anything is rounded. */
    private static final int LEAF = 6;

    /** Bits by which the numbers are longer than the result is accurate, and more for each level of products. */
    private static final int GUARD = 24;
    private static final int GUARD_OF_LEVEL = 4;

    private static final int RADIUS_BITS = 32;

    /** A number of bits at which nothing is rounded. */
    private static final int EXACT = Integer.MAX_VALUE;

    /** A prime, 2^127 − 1: a number that it does not divide is not 0. */
    static final BigInteger PRIME = BigInteger.ONE.shiftLeft(127).subtract(BigInteger.ONE);

    private static int bits(int asked, long steps) {
        return asked + GUARD + GUARD_OF_LEVEL * BitLength.of(steps);
    }

    /** Encloses y_μ, to about that many bits of it. */
    Ball value(long steps, int bits) {
        return enclosed(product(0, steps, bits(bits, steps)));
    }

    /** Encloses y_0 … y_μ, each to about that many bits unless it is smaller than those before. */
    Ball[] values(int steps, int bits) {
        Ball[] values = new Ball[steps + 1];
        values[0] = Ball.ONE;
        fill(values, 0, steps, product(0, 0, EXACT), bits(bits, steps));
        return values;
    }

    /** Encloses the values after first up to last, from the product of all matrices before. */
    private void fill(Ball[] values, int first, int last, TransferMatrix prefix, int bits) {
        if (last - first <= LEAF) {
            for (int k = first + 1; k <= last; k++) {
                values[k] = enclosed(leaf(first, k).times(prefix, bits));
            }
        } else {
            int middle = (first + last) >>> 1;
            fill(values, first, middle, prefix, bits);
            fill(values, middle, last, product(first, middle, bits).times(prefix, bits), bits);
        }
    }

    /** Returns the first entry as a ball, whose radius has 32 bits at most. */
    static Ball enclosed(TransferMatrix product) {
        int shift = Math.max(0, product.radius().bitLength() - RADIUS_BITS);
        long radius = product.radius().shiftRight(shift).longValueExact();
        return new Ball(product.m11().shiftRight(shift), shift == 0 ? radius : radius + 2, product.exponent() + shift);
    }

    /** Returns y_μ. */
    BigInteger exactValue(long steps) {
        TransferMatrix product = product(0, steps, EXACT);
        return product.m11().shiftRight(Math.toIntExact(-product.exponent()));
    }

    /** Tells whether y_μ is 0: not if the prime does not divide it, and else by computing all of it. */
    boolean isZero(long steps) {
        return isDivisible(steps) && exactValue(steps).signum() == 0;
    }

    /** Tells whether the prime divides y_μ. */
    boolean isDivisible(long steps) {
        BigInteger last = BigInteger.ZERO;
        BigInteger y = BigInteger.ONE;
        for (long k = 0; k < steps; k++) {
            Interruption.check();
            BigInteger next = own.apply(k).multiply(y).subtract(before.apply(k).multiply(last)).mod(PRIME);
            last = y;
            y = next;
        }
        return y.signum() == 0;
    }

    /** Returns the product of the matrices of the steps from first to before last, the later ones to the left. */
    private TransferMatrix product(long first, long last, int bits) {
        if (last - first <= LEAF) {
            return leaf(first, last).rounded(bits);
        }
        long middle = (first + last) >>> 1;
        return product(middle, last, bits).times(product(first, middle, bits), bits);
    }

    /**
     * Returns the product of a few steps, exactly. For vectors (y_k, 2^q y_(k−1)) with 2^q about √b_k a step is
     * ((a, −b/2^q), (2^q', 0)), whose entries are of like size.
     */
    private TransferMatrix leaf(long first, long last) {
        Interruption.check();
        BigInteger left = BigInteger.ONE;
        BigInteger leftBefore = BigInteger.ZERO;
        BigInteger right = BigInteger.ZERO;
        BigInteger rightBefore = BigInteger.ONE;
        for (long k = first; k < last; k++) {
            BigInteger a = own.apply(k);
            BigInteger b = before.apply(k);
            BigInteger nextLeft = a.multiply(left).subtract(b.multiply(leftBefore));
            BigInteger nextRight = a.multiply(right).subtract(b.multiply(rightBefore));
            leftBefore = left;
            rightBefore = right;
            left = nextLeft;
            right = nextRight;
        }
        int scale = scale(first);
        int scaleAfter = scale(last);
        return new TransferMatrix(left.shiftLeft(scale), right, leftBefore.shiftLeft(scale + scaleAfter),
                rightBefore.shiftLeft(scaleAfter), BigInteger.ZERO, -scale);
    }

    /** Returns q at a step, the binary logarithm of √b. */
    private int scale(long k) {
        return before.apply(k).bitLength() / 2;
    }
}
