package io.github.spinthermo.coupling;

import io.github.spinthermo.integers.BitLength;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.LogGamma;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Product of an integer and of quotients of factorials. The largest factorial above the line is paired with the largest
 * below it, so that what is left of each pair is short.
 *
 * @param factor the integer, positive
 * @param pairs the quotients
 */
record FactorialQuotient(BigInteger factor, List<Pair> pairs) {

    /** Bits that rounding a sum of logarithms may lose. */
    private static final int GUARD = 16;

    /**
     * Quotient of two factorials.
     *
     * @param above the number whose factorial is above the line
     * @param below the number whose factorial is below
     */
    record Pair(BigInteger above, BigInteger below) {

        /** Returns the number of factors that are left: above the line if positive, else below. */
        long excess() {
            return above.subtract(below).longValueExact();
        }

        private Ball log(Arithmetic arithmetic) {
            return above.equals(below)
                    ? Ball.ZERO
                    : arithmetic.subtract(logFactorial(arithmetic, above), logFactorial(arithmetic, below));
        }
    }

    /** Pairs the factorials of numbers above the line with those of numbers below it, of which there are no fewer. */
    static FactorialQuotient of(BigInteger factor, List<BigInteger> above, List<BigInteger> below) {
        Stream<BigInteger> ones = Stream.generate(() -> BigInteger.ZERO).limit(below.size() - above.size());
        List<BigInteger> tops = Stream.concat(above.stream(), ones).sorted(Comparator.reverseOrder()).toList();
        List<BigInteger> bottoms = below.stream().sorted(Comparator.reverseOrder()).toList();
        return new FactorialQuotient(factor,
                IntStream.range(0, tops.size()).mapToObj(i -> new Pair(tops.get(i), bottoms.get(i))).toList());
    }

    /** Returns all factors above the line. */
    BigInteger numerator() {
        return Coupling.product(Stream.concat(Stream.of(factor),
                pairs.stream().map(pair -> Coupling.falling(pair.above(), pair.excess()))).toArray(BigInteger[]::new));
    }

    /** Returns all factors below the line. */
    BigInteger denominator() {
        return Coupling.product(pairs.stream().map(pair -> Coupling.falling(pair.below(), -pair.excess()))
                .toArray(BigInteger[]::new));
    }

    /** Bounds the bits of numerator and denominator together. */
    double bits() {
        return factor.bitLength() + pairs.stream()
                .mapToDouble(pair -> Math.abs((double) pair.excess()) * pair.above().max(pair.below()).bitLength())
                .sum();
    }

    /** Encloses the logarithm with an absolute error of about 2^−bits. */
    Ball log(int bits) {
        int largest = pairs.get(0).above().max(pairs.get(0).below()).bitLength();
        Arithmetic arithmetic = new Arithmetic(bits + largest + BitLength.of(largest) + GUARD);
        Ball sum = arithmetic.log(Ball.of(factor));
        for (Pair pair : pairs) {
            sum = arithmetic.add(sum, pair.log(arithmetic));
        }
        return sum;
    }

    private static Ball logFactorial(Arithmetic arithmetic, BigInteger n) {
        boolean isLarge = n.compareTo(BigInteger.valueOf(arithmetic.bits() + 16L)) >= 0;
        return isLarge
                ? LogGamma.of(arithmetic, n.add(BigInteger.ONE))
                : arithmetic.log(Ball.of(Coupling.factorial(n.longValueExact())));
    }
}
