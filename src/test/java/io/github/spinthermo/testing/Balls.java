package io.github.spinthermo.testing;

import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Random balls. */
public final class Balls {

    private static final int LARGEST = 300;
    private static final int LOWEST_TOP = -3000;
    private static final int HIGHEST_TOP = 40;

    /** Bits of a radius. */
    private static final int LARGEST_RADIUS = 62;

    private Balls() { }

    /** Returns single numbers: from 2^−3000 to 2^40 in magnitude, close to 1 and −1, and small integers. */
    public static Arbitrary<Ball> exact() {
        return Arbitraries.frequencyOf(
            Tuple.of(6, scattered(LOWEST_TOP, HIGHEST_TOP)),
            Tuple.of(4, scattered(-10, 10)),
            Tuple.of(3, nearOne()),
            Tuple.of(1, Arbitraries.longs().between(-9, 9).map(Ball::of)));
    }

    /** Returns the same numbers with a radius from one last bit to several times the number. */
    public static Arbitrary<Ball> inexact() {
        Arbitrary<Integer> lengths = Arbitraries.integers().between(0, LARGEST_RADIUS - 1)
            .withDistribution(RandomDistribution.uniform());
        return Combinators.combine(exact(), lengths, Arbitraries.longs().greaterOrEqual(0))
            .as(Balls::widened);
    }

    /** Returns the ball with a radius of random length, at most 3 bits longer than the midpoint. */
    private static Ball widened(Ball ball, int length, long bits) {
        long power = 1L << length % Math.min(LARGEST_RADIUS, ball.midpoint().bitLength() + 3);
        return new Ball(ball.midpoint(), power | (bits & (power - 1)), ball.exponent());
    }

    /** Returns numbers, half of them single ones. */
    public static Arbitrary<Ball> all() {
        return Arbitraries.oneOf(exact(), inexact());
    }

    /** Returns numbers m · 2^e with 1 to 300 bits and 2^(top−1) ≤ |m · 2^e| &lt; 2^top. */
    public static Arbitrary<Ball> scattered(int lowestTop, int highestTop) {
        Arbitrary<Integer> tops = Arbitraries.integers().between(lowestTop, highestTop)
            .withDistribution(RandomDistribution.uniform());
        return Combinators.combine(midpoints(), tops)
            .as((midpoint, top) -> new Ball(midpoint, 0, top - midpoint.abs().bitLength()));
    }

    private static Arbitrary<BigInteger> midpoints() {
        BigInteger smallest = BigInteger.ONE.shiftLeft(LARGEST - 1);
        Arbitrary<BigInteger> full = Arbitraries.bigIntegers()
            .between(smallest, smallest.shiftLeft(1).subtract(BigInteger.ONE))
            .withDistribution(RandomDistribution.uniform());
        Arbitrary<Integer> drops =
            Arbitraries.integers().between(0, LARGEST - 1).withDistribution(RandomDistribution.uniform());
        return Combinators.combine(full, drops, Arbitraries.of(1, -1))
            .as((bits, drop, sign) -> bits.shiftRight(drop).multiply(BigInteger.valueOf(sign)));
    }

    /** Returns ±(1 + d) with |d| from 2^−400 to 1/2. */
    private static Arbitrary<Ball> nearOne() {
        return Combinators.combine(scattered(-400, -1), Arbitraries.of(1, -1)).as((d, sign) -> {
            BigInteger one = BigInteger.ONE.shiftLeft(Math.toIntExact(-d.exponent()));
            return new Ball(one.add(d.midpoint()).multiply(BigInteger.valueOf(sign)), 0, d.exponent());
        });
    }
}
