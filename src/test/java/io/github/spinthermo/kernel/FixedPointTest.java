package io.github.spinthermo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Series in fixed point at values known otherwise: they err by little more than the last truncation. */
class FixedPointTest {

    private static final Arithmetic FINE = new Arithmetic(1200);

    /** Returns true − computed, in units of the last bit. */
    private static double error(Ball exact, BigInteger computed, int bits) {
        Ball difference = FINE.subtract(exact.scale(bits), Ball.of(computed));
        return difference.units(40).doubleValue() / 0x1p40;
    }

    private static BigInteger half(int bits) {
        return BigInteger.ONE.shiftLeft(bits - 1);
    }

    /** Checks e, √e and 1, which are off by less than 2 units, and downwards. */
    @ParameterizedTest
    @ValueSource(ints = {8, 14, 20, 53, 64, 100, 131, 200, 500, 1000})
    void exponentials(int bits) {
        BigInteger one = FixedPoint.one(bits);
        assertThat(error(FINE.exp(Ball.ONE), FixedPoint.exp(one, bits), bits)).isBetween(0.0, 1.7);
        assertThat(error(FINE.exp(Ball.ONE.scale(-1)), FixedPoint.exp(half(bits), bits), bits)).isBetween(0.0, 1.5);
        assertThat(FixedPoint.exp(BigInteger.ZERO, bits)).isEqualTo(one);
    }

    /** Checks that the guard bits leave e^t nearly truncated: all other errors together stay below 1/20 of a unit. */
    @ParameterizedTest
    @ValueSource(ints = {20, 53, 100, 200, 400})
    void exponentialsAreNearlyTruncated(int bits) {
        Random random = new Random(bits);
        for (int i = 0; i < 500; i++) {
            BigInteger t = new BigInteger(bits, random);
            Ball exact = FINE.exp(new Ball(t, 0, -bits));
            assertThat(error(exact, FixedPoint.exp(t, bits), bits)).isBetween(0.0, 1.05);
        }
    }

    /** Checks that the guard bits leave artanh(z)/z nearly truncated, by the same series with 60 bits more. */
    @Test
    void areaTangentsAreNearlyTruncated() {
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            BigInteger square = new BigInteger(51, random);
            Ball exact = new Ball(FixedPoint.artanhFactor(square.shiftLeft(60), 113), 4, -113);
            assertThat(error(exact, FixedPoint.artanhFactor(square, 53), 53)).isBetween(0.0, 1.25);
        }
    }

    /** Checks artanh(1/2)/(1/2) = ln 3 and artanh(1/8)/(1/8) = 4 ln(9/7). */
    @ParameterizedTest
    @ValueSource(ints = {8, 14, 20, 53, 64, 100, 131, 200, 500, 1000})
    void areaTangents(int bits) {
        Ball ofHalf = FINE.log(Ball.of(3));
        assertThat(error(ofHalf, FixedPoint.artanhFactor(half(bits - 1), bits), bits)).isBetween(0.0, 2.0);
        Ball ofEighth = FINE.log(FINE.ratio(BigInteger.valueOf(9), BigInteger.valueOf(7))).scale(2);
        assertThat(error(ofEighth, FixedPoint.artanhFactor(half(bits - 5), bits), bits)).isBetween(0.0, 2.0);
    }

    /** Checks (e^x − 1)/x at x = ±1/2 and 1/64. */
    @ParameterizedTest
    @ValueSource(ints = {8, 14, 20, 53, 64, 100, 131, 200, 500, 1000})
    void exponentialsLessOne(int bits) {
        assertFactor(half(bits), -1, bits);
        assertFactor(half(bits - 5), -6, bits);
        Ball ofMinusHalf = FINE.expm1(Ball.ONE.scale(-1).negate()).scale(1).negate();
        assertThat(error(ofMinusHalf, FixedPoint.expm1Factor(half(bits).negate(), bits), bits)).isBetween(-1.0, 2.0);
    }

    private static void assertFactor(BigInteger x, int power, int bits) {
        Ball factor = FINE.expm1(Ball.ONE.scale(power)).scale(-power);
        assertThat(error(factor, FixedPoint.expm1Factor(x, bits), bits)).isBetween(0.0, 2.0);
    }
}
