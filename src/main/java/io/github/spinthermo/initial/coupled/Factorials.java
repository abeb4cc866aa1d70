package io.github.spinthermo.initial.coupled;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Factorials as integers and as numbers of some accuracy.
 *
 * @param <T> a number
 */
final class Factorials<T> {

    private final List<BigInteger> integers = new ArrayList<>();
    private final List<T> numbers = new ArrayList<>();

    Factorials(Scalars<T> scalars, long largest) {
        BigInteger factorial = BigInteger.ONE;
        for (long n = 0; n <= largest; n++) {
            factorial = factorial.multiply(BigInteger.valueOf(Math.max(1, n)));
            integers.add(factorial);
            numbers.add(scalars.of(factorial));
        }
    }

    BigInteger integer(long n) {
        return integers.get((int) n);
    }

    T number(long n) {
        return numbers.get((int) n);
    }

    /** Returns the binomial coefficients C(n, 0), …, C(n, n). */
    static List<BigInteger> binomials(long n) {
        List<BigInteger> row = new ArrayList<>();
        BigInteger coefficient = BigInteger.ONE;
        for (long k = 0; k <= n; k++) {
            row.add(coefficient);
            coefficient = coefficient.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
        }
        return row;
    }
}
