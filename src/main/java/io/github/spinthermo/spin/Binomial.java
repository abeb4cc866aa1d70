package io.github.spinthermo.spin;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.integers.LongIntegers;
import java.math.BigInteger;

/** Binomial coefficients of large arguments, by products of balanced size. */
final class Binomial {

    private static final int LEAF = 16;

    private Binomial() { }

    /** Returns n!/(k! (n−k)!) for 0 ≤ k ≤ n, by min(k, n − k) factors. */
    static BigInteger of(BigInteger n, long k) {
        BigInteger other = n.subtract(BigInteger.valueOf(k));
        long factors = other.min(BigInteger.valueOf(k)).longValueExact();
        BigInteger above = product(n.subtract(BigInteger.valueOf(factors)), 1, factors);
        return LongIntegers.divide(above, product(BigInteger.ZERO, 1, factors));
    }

    /** Returns (base + from) (base + from + 1) … (base + to). */
    private static BigInteger product(BigInteger base, long from, long to) {
        if (to - from < LEAF) {
            BigInteger product = BigInteger.ONE;
            for (long i = from; i <= to; i++) {
                Interruption.check();
                product = product.multiply(base.add(BigInteger.valueOf(i)));
            }
            return product;
        }
        long middle = (from + to) >>> 1;
        return LongIntegers.multiply(product(base, from, middle), product(base, middle + 1, to));
    }
}
