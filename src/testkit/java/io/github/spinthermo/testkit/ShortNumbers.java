package io.github.spinthermo.testkit;

import java.math.BigInteger;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Numbers m · b^e with few digits m: decimals, or binary fractions that a {@code double} holds.
 *
 * @param base b
 * @param digits the most digits of m
 */
record ShortNumbers(int base, int digits) {

    static final ShortNumbers DECIMAL = new ShortNumbers(10, 6);
    static final ShortNumbers BINARY = new ShortNumbers(2, 10);

    private static final double LN_2 = Math.log(2);

    /**
     * Returns numbers of all orders of magnitude alike. They shrink to fewer digits, then towards 1, then to smaller
     * digits.
     *
     * @param least a positive number; drawn too where no short one lies in the range
     * @param most not below it
     */
    Arbitrary<BigFraction> between(BigFraction least, BigFraction most) {
        int lowest = exponent(least);
        int highest = exponent(most);
        return Combinators.combine(
                Arbitraries.integers().between(1, digits),
                Arbitraries.integers().between(lowest, highest)
                        .shrinkTowards(Math.max(lowest, Math.min(0, highest))))
                .flatAs((length, exponent) -> {
                    BigFraction unit = power(exponent - length + 1);
                    BigInteger first = integer(length - 1).max(ceiling(least.divide(unit)));
                    BigInteger last = integer(length).subtract(BigInteger.ONE).min(floor(most.divide(unit)));
                    return first.compareTo(last) > 0
                            ? Arbitraries.just(least)
                            : Arbitraries.bigIntegers().between(first, last).map(unit::multiply);
                });
    }

    /** Returns the numbers x (1 ± b^−k) that are of this kind, too long as they may be: first that on one side. */
    Stream<BigFraction> neighbours(BigFraction x, int k, int side) {
        return Stream.of(side, -side).map(sign -> x.multiply(power(-k).multiply(sign).add(1)))
                .filter(y -> base == DECIMAL.base || BigFraction.from(y.doubleValue()).equals(y));
    }

    /** Returns floor(log_b x) of a positive number. */
    private int exponent(BigFraction x) {
        int bits = x.getNumerator().bitLength() - x.getDenominator().bitLength();
        int exponent = (int) Math.floor(bits * LN_2 / Math.log(base)) - 1;
        while (power(exponent + 1).compareTo(x) <= 0) {
            exponent++;
        }
        return exponent;
    }

    /** Returns b^e. */
    private BigFraction power(int exponent) {
        return BigFraction.of(base).pow(exponent);
    }

    private BigInteger integer(int exponent) {
        return BigInteger.valueOf(base).pow(exponent);
    }

    private static BigInteger floor(BigFraction x) {
        return x.getNumerator().divide(x.getDenominator());
    }

    private static BigInteger ceiling(BigFraction x) {
        BigInteger[] parts = x.getNumerator().divideAndRemainder(x.getDenominator());
        return parts[0].add(BigInteger.valueOf(parts[1].signum()));
    }
}
