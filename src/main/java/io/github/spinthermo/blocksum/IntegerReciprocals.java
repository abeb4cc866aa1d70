package io.github.spinthermo.blocksum;

import io.github.spinthermo.kernel.FixedPoint;
import java.math.BigInteger;

/**
 * Reciprocals m = 1/(1 − r) for several r from 0 to below 1 by one division: that of 1 by the product of all 1 − r. A
 * product with 1 − r is a number less its product with r, which is the shorter the smaller r is.
 *
 * <p>Products p are multiplied by the powers of 2 that keep them from 1/2 to 1, reciprocals R of them likewise from 1
 * to 2. In units u, and relative to itself, p (1 − r) ≥ (1 − r)/2 is truncated by less than 2m, R (1 − r) ≥ 1 − r by
 * less than m, the first R by 1, and R p, which is m, by 1. With M the sum of all m, the first R is off by less than 2M
 * + 1, each R by less than 3M + 1, and each m by less than 5M + 2.
 */
final class IntegerReciprocals {

    private final int bits;
    private final BigInteger one;
    private final BigInteger[] products;
    private final int[] shifts;

    private IntegerReciprocals(int bits, int count) {
        this.bits = bits;
        this.one = FixedPoint.one(bits);
        this.products = new BigInteger[count + 1];
        this.shifts = new int[count];
    }

    /**
     * Computes reciprocals.
     *
     * @param r numbers from 0 to below 1, in units of 2^−bits
     * @param bits the bits behind the point
     * @return 1/(1 − r), in the same units
     */
    static BigInteger[] of(BigInteger[] r, int bits) {
        IntegerReciprocals reciprocals = new IntegerReciprocals(bits, r.length);
        reciprocals.multiplyAll(r);
        return reciprocals.divideAll(r);
    }

    /** Bounds the error of any of them relative to itself, in units: M is the sum of all. */
    static double relativeError(double sum) {
        return 5 * sum + 2;
    }

    private void multiplyAll(BigInteger[] r) {
        products[0] = one;
        for (int i = 0; i < r.length; i++) {
            BigInteger product = timesComplement(products[i], r[i]);
            shifts[i] = Math.max(0, bits - product.bitLength());
            products[i + 1] = product.shiftLeft(shifts[i]);
        }
    }

    private BigInteger[] divideAll(BigInteger[] r) {
        BigInteger[] results = new BigInteger[r.length];
        BigInteger reciprocal = FixedPoint.one(2 * bits).divide(products[r.length]);
        for (int i = r.length - 1; i >= 0; i--) {
            results[i] = r[i].signum() == 0 ? one : FixedPoint.multiply(reciprocal, products[i], bits - shifts[i]);
            reciprocal = timesComplement(reciprocal, r[i]).shiftLeft(shifts[i]);
        }
        return results;
    }

    /** Returns a (1 − r). */
    private BigInteger timesComplement(BigInteger a, BigInteger r) {
        return r.signum() == 0 ? a : a.subtract(FixedPoint.multiply(a, r, bits));
    }
}
