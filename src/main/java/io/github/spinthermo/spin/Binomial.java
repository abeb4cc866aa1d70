package io.github.spinthermo.spin;

import java.math.BigInteger;

/** Binomial coefficients of large arguments, by products of balanced size. */
final class Binomial {

    private static final int LEAF = 16;

    private Binomial() { }

    /** n!/(k! (n−k)!) for 0 ≤ k ≤ n. */
    static BigInteger of(BigInteger n, long k) {
        BigInteger above = product(n.subtract(BigInteger.valueOf(k)), 1, k);
        return above.divide(product(BigInteger.ZERO, 1, k));
    }

    /** (base + from) (base + from + 1) … (base + to). */
    private static BigInteger product(BigInteger base, long from, long to) {
        if (to - from < LEAF) {
            BigInteger product = BigInteger.ONE;
            for (long i = from; i <= to; i++) {
                product = product.multiply(base.add(BigInteger.valueOf(i)));
            }
            return product;
        }
        long middle = (from + to) >>> 1;
        return product(base, from, middle).multiply(product(base, middle + 1, to));
    }
}
