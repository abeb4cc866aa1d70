package io.github.spinthermo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spinthermo.testing.KernelInclusion;
import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArithmeticTest {

    private static final Arithmetic ARITHMETIC = new Arithmetic(64);

    /** Numbers around every limit of the exponents, and balls of all kinds around 0. */
    private static final List<Ball> EXTREMES = List.of(
        Ball.UNKNOWN, Ball.ZERO, Ball.ONE, new Ball(BigInteger.ZERO, 0, -70), new Ball(BigInteger.ZERO, 1, 0),
        new Ball(BigInteger.ZERO, 1, -(1L << 60)), new Ball(BigInteger.ZERO, (1L << 62) - 1, 40),
        new Ball(BigInteger.TWO, 1, 60), new Ball(BigInteger.valueOf(-2), 1, 60),
        new Ball(BigInteger.TEN, 10, -3),
        power(59), power(60), power(61), power(62), power(-64), power(-65), power(-3000),
        power(1L << 59), power(-(1L << 59)), power((1L << 60) - 1), power(1 - (1L << 60)));

    private static Ball power(long exponent) {
        return Ball.ONE.scale(exponent);
    }

    private static Ball ball(long midpoint, long radius, long exponent) {
        return new Ball(BigInteger.valueOf(midpoint), radius, exponent);
    }

    @Test
    void knowsItsPrecision() {
        assertThat(new Arithmetic(8).bits()).isEqualTo(8);
        assertThat(new Arithmetic(8).with(0).bits()).isEqualTo(8);
        assertThat(new Arithmetic(8).with(92).bits()).isEqualTo(100);
    }

    /** Checks exponentials of numbers just below, next to and just above multiples of ln 2, of every size. */
    @ParameterizedTest
    @ValueSource(longs = {-100_000_000_000L, -16_777_217, -12_102_204, -3, -2, -1, 1, 2, 3, 4, 5, 7, 11, 100,
        12_102_203, 16_777_216, 100_000_000_000L})
    void exponentialsNextToPowersOfTwo(long k) {
        BigInteger multiple = Constants.ln2(300).multiply(BigInteger.valueOf(k)).shiftRight(200);
        for (int step = -2; step <= 2; step++) {
            Ball x = new Ball(multiple.add(BigInteger.valueOf(step)), 0, -100);
            Ball difference = ARITHMETIC.subtract(ARITHMETIC.exp(x).scale(-k), Ball.ONE);
            assertThat(difference.top()).isLessThan(-60);
            assertThat(difference.certainSign()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 0, -1, Integer.MIN_VALUE})
    void refusesFewerThanEightBits(int bits) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Arithmetic(bits))
            .withMessageContaining("bits = " + bits);
    }

    @Test
    void refusesMoreBitsThanAnIntegerCounts() {
        assertThatThrownBy(() -> ARITHMETIC.with(Integer.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @EnumSource
    void answersExtremesWithoutException(KernelFunction function) {
        for (Ball a : EXTREMES) {
            for (Ball b : EXTREMES) {
                Ball negative = function.apply(ARITHMETIC, a.negate(), b, 1000);
                Ball positive = function.apply(ARITHMETIC, a, b, 1000);
                assertThat(List.of(negative, positive)).doesNotContainNull();
            }
        }
    }

    /** Checks that every pair is compared with the exact integer; at 8 bits most small products are rounded. */
    @Test
    void containsSumsProductsAndQuotientsOfAllSmallIntegers() {
        Arithmetic coarse = new Arithmetic(8);
        for (long a = -300; a <= 300; a += 3) {
            for (long b = -40; b <= 40; b++) {
                assertThat(isInside(coarse.add(Ball.of(a), Ball.of(b)), a + b, 1)).isTrue();
                assertThat(isInside(coarse.subtract(Ball.of(a), Ball.of(b)), a - b, 1)).isTrue();
                assertThat(isInside(coarse.multiply(Ball.of(a), Ball.of(b)), a * b, 1)).isTrue();
                assertThat(b == 0 || isInside(coarse.divide(Ball.of(a), Ball.of(b)), a, b)).isTrue();
            }
        }
    }

    private static boolean isInside(Ball ball, long numerator, long denominator) {
        BigInteger p = BigInteger.valueOf(denominator < 0 ? -numerator : numerator);
        BigInteger q = BigInteger.valueOf(Math.abs(denominator));
        return KernelInclusion.compare(ball.lower().multiply(q), ball.exponent(), p, 0) <= 0
            && KernelInclusion.compare(ball.upper().multiply(q), ball.exponent(), p, 0) >= 0;
    }

    @ParameterizedTest
    @EnumSource
    void handsTheUnknownOn(KernelFunction function) {
        if (function != KernelFunction.RATIO) {
            assertThat(function.apply(ARITHMETIC, Ball.UNKNOWN, Ball.ONE, 3)).isEqualTo(Ball.UNKNOWN);
        }
        if (function.compareTo(KernelFunction.DIVIDE) <= 0) {
            assertThat(function.apply(ARITHMETIC, Ball.ONE, Ball.UNKNOWN, 3)).isEqualTo(Ball.UNKNOWN);
        }
    }

    @Test
    void zeroTimesTheUnknownIsZero() {
        assertThat(ARITHMETIC.multiply(Ball.ZERO, Ball.UNKNOWN)).isEqualTo(Ball.ZERO);
        assertThat(ARITHMETIC.multiply(Ball.UNKNOWN, Ball.ZERO)).isEqualTo(Ball.ZERO);
        assertThat(ARITHMETIC.power(Ball.UNKNOWN, 0)).isEqualTo(Ball.ONE);
    }

    @Test
    void theQuotientByWhatMayBeZeroIsUnknown() {
        assertThat(ARITHMETIC.divide(Ball.ONE, Ball.ZERO)).isEqualTo(Ball.UNKNOWN);
        assertThat(ARITHMETIC.divide(Ball.ONE, ball(3, 3, 0))).isEqualTo(Ball.UNKNOWN);
        assertThat(ARITHMETIC.divide(Ball.ONE, ball(4, 3, 0)).isUnknown()).isFalse();
        assertThat(ARITHMETIC.ratio(BigInteger.ONE, BigInteger.ZERO)).isEqualTo(Ball.UNKNOWN);
    }

    @Test
    void fractionsAreQuotients() {
        assertThat(ARITHMETIC.ratio(BigFraction.of(-3, 8))).isEqualTo(ARITHMETIC.divide(Ball.of(-3), Ball.of(8)));
        assertThat(ARITHMETIC.ratio(BigFraction.of(1, 3))).isEqualTo(ARITHMETIC.divide(Ball.ONE, Ball.of(3)));
    }

    /** Checks e^x for x of 40 bits at many precisions: what ln 2 is off by is multiplied by as large a power of 2. */
    @Test
    void containsExponentialsOfLargeNumbers() {
        for (int bits = 20; bits < 120; bits++) {
            Arithmetic arithmetic = new Arithmetic(bits);
            for (long x : new long[] {(1L << 40) - 1, 1L << 39, (1L << 40) - 987_654_321}) {
                assertThat(KernelInclusion.isViolated(a -> a.exp(Ball.of(x)), arithmetic)).isFalse();
            }
        }
    }

    @Test
    void theLogarithmOfWhatMayNotBePositiveIsUnknown() {
        assertThat(ARITHMETIC.log(Ball.ZERO)).isEqualTo(Ball.UNKNOWN);
        assertThat(ARITHMETIC.log(Ball.of(-1))).isEqualTo(Ball.UNKNOWN);
        assertThat(ARITHMETIC.log(ball(1, 1, 0))).isEqualTo(Ball.UNKNOWN);
        assertThat(ARITHMETIC.log1p(Ball.of(-1))).isEqualTo(Ball.UNKNOWN);
        assertThat(ARITHMETIC.log1p(ball(-7, 1, -3))).isEqualTo(Ball.UNKNOWN);
        assertThat(ARITHMETIC.log1p(ball(-6, 1, -3)).isUnknown()).isFalse();
    }

    /** Checks 1 + x, which is at least 5 there, and at least 2^100. */
    @Test
    void log1pOfWideLargeArgumentsIsKnown() {
        assertThat(ARITHMETIC.log1p(ball(5, 1, 0)).isUnknown()).isFalse();
        assertThat(ARITHMETIC.log1p(ball(3, 1, 100)).isUnknown()).isFalse();
    }

    @Test
    void theExponentialIsUnknownOnlyWhereItMayBeTooLarge() {
        assertThat(ARITHMETIC.exp(power(61))).isEqualTo(Ball.UNKNOWN);
        assertThat(ARITHMETIC.exp(power(59)).certainSign()).isPositive();
        assertThat(ARITHMETIC.exp(power(62).negate()).top()).isLessThanOrEqualTo(2 - (1L << 60));
        assertThat(ARITHMETIC.exp(power(61).negate()).top()).isLessThanOrEqualTo(2 - (1L << 60));
        assertThat(ARITHMETIC.exp(ball(-2, 1, 62)).top()).isLessThanOrEqualTo(2 - (1L << 60));
        assertThat(ARITHMETIC.expm1(power(70).negate()).isUnknown()).isFalse();
    }

    /** Checks a ball of negative numbers only, [−2^62, −4]: no power of e is above 1 there. */
    @Test
    void theExponentialOfAWideNegativeBallIsBounded() {
        assertThat(ARITHMETIC.exp(ball(-1, 1, 3)).top()).isLessThanOrEqualTo(1);
        assertThat(ARITHMETIC.exp(ball(-(1L << 60) - 1, 1L << 60, 2)).isUnknown()).isFalse();
    }

    @Test
    void exactCasesStayExact() {
        assertThat(ARITHMETIC.exp(Ball.ZERO)).isEqualTo(Ball.ONE);
        assertThat(ARITHMETIC.expm1(Ball.ZERO)).isEqualTo(Ball.ZERO);
        assertThat(ARITHMETIC.log(Ball.ONE)).isEqualTo(Ball.ZERO);
        assertThat(ARITHMETIC.log(ball(1 << 20, 0, -20))).isEqualTo(Ball.ZERO);
        assertThat(ARITHMETIC.log1p(Ball.ZERO)).isEqualTo(Ball.ZERO);
        assertThat(ARITHMETIC.subtract(Ball.of(7), Ball.of(7))).isEqualTo(Ball.ZERO);
        assertThat(ARITHMETIC.divide(Ball.of(7), Ball.of(8)).isExact()).isTrue();
        assertThat(ARITHMETIC.power(Ball.of(3), 40)).isEqualTo(Ball.of(BigInteger.valueOf(3).pow(40)));
    }

    @Test
    void magnitudesBeyondTheLimitWiden() {
        Ball small = power(-(1L << 59));
        Ball large = power(1L << 59);
        Ball vanished = ARITHMETIC.multiply(small, ARITHMETIC.multiply(small, small));
        assertThat(vanished).isEqualTo(new Ball(BigInteger.ZERO, 1, -(1L << 60)));
        assertThat(ARITHMETIC.multiply(large, ARITHMETIC.multiply(large, large))).isEqualTo(Ball.UNKNOWN);
        assertThat(ARITHMETIC.power(Ball.of(2), Long.MAX_VALUE)).isEqualTo(Ball.UNKNOWN);
        assertThat(ARITHMETIC.power(Ball.ONE.scale(-1), Long.MAX_VALUE).certainSign()).isZero();
    }

    @Test
    void aTermFarBelowWidensTheSumOnly() {
        Ball sum = ARITHMETIC.add(Ball.ONE, power(-(1L << 59)));
        assertThat(sum.certainBits()).isGreaterThanOrEqualTo(60);
        assertThat(isInside(sum, 1, 1)).isTrue();
        assertThat(sum.isExact()).isFalse();
    }
}
