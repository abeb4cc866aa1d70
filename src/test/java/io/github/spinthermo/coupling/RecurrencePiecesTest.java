package io.github.spinthermo.coupling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.LimbCost;
import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers behind the recurrences of coefficients, each by itself: products of matrices and factorials, estimates. */
class RecurrencePiecesTest {

    private static final int STEPS = 60;
    private static final Percentage EXACTLY = Percentage.withPercentage(1e-10);
    private static final Arithmetic FINE = new Arithmetic(4000);

    /** A recurrence whose values grow by ten bits a step, and whose numbers are not all positive. */
    private static final ThreeTermRecurrence GROWING = new ThreeTermRecurrence(
            k -> big(k % 3 == 0 ? -1000 - k : 900 + 7 * k), k -> big(k * k * 5));

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }

    /** Returns y_0 … y_μ step by step. */
    private static List<BigInteger> stepByStep(ThreeTermRecurrence recurrence, int steps) {
        List<BigInteger> values = new ArrayList<>(List.of(BigInteger.ONE));
        BigInteger last = BigInteger.ZERO;
        for (int k = 0; k < steps; k++) {
            BigInteger here = values.get(k);
            values.add(recurrence.own().apply(k).multiply(here)
                    .subtract(recurrence.before().apply(k).multiply(last)));
            last = here;
        }
        return values;
    }

    private static ThreeTermRecurrence recurrence(List<Long> own, List<Long> before) {
        return new ThreeTermRecurrence(k -> big(own.get((int) k)), k -> big(before.get((int) k)));
    }

    /** Checks that exact values are exact, and enclosures as narrow as was asked and not much narrower. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 6, 7, 13, STEPS})
    void valuesAreThoseOfTheSteps(int steps) {
        List<BigInteger> expected = stepByStep(GROWING, steps);
        assertThat(GROWING.exactValue(steps)).isEqualTo(expected.get(steps));
        Ball[] values = GROWING.values(steps, 50);
        assertThat(values).hasSize(steps + 1);
        for (int k = 0; k <= steps; k++) {
            assertEncloses(values[k], expected.get(k), 50, 110);
        }
        assertEncloses(GROWING.value(steps, 50), expected.get(steps), 50, 110);
    }

    private static void assertEncloses(Ball ball, BigInteger value, long least, long most) {
        assertThat(FINE.subtract(ball, Ball.of(value)).certainSign()).isZero();
        assertThat(ball.isExact() || (ball.certainBits() >= least && ball.certainBits() <= most)).as("%s", ball)
                .isTrue();
        assertThat(ball.midpoint().bitLength()).isLessThanOrEqualTo((int) most);
    }

    /** Checks that a radius of 33 bits loses one, and one unit more than is cut from midpoint and radius together. */
    @Test
    void longRadiiAreCut() {
        BigInteger midpoint = BigInteger.TEN.pow(20).add(BigInteger.ONE);
        BigInteger radius = BigInteger.ONE.shiftLeft(32);
        assertThat(ThreeTermRecurrence.enclosed(matrix(midpoint, radius.subtract(BigInteger.ONE), 7)))
                .isEqualTo(new Ball(midpoint, (1L << 32) - 1, 7));
        assertThat(ThreeTermRecurrence.enclosed(matrix(midpoint, radius, 7)))
                .isEqualTo(new Ball(midpoint.shiftRight(1), (1L << 31) + 2, 8));
        assertThat(ThreeTermRecurrence.enclosed(matrix(midpoint, radius.shiftLeft(100), -7)))
                .isEqualTo(new Ball(midpoint.shiftRight(101), (1L << 31) + 2, 94));
    }

    private static TransferMatrix matrix(BigInteger first, BigInteger radius, long exponent) {
        return new TransferMatrix(first, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, radius, exponent);
    }

    /** Checks 2 (X s + Y r + r s) with entries below 2^7 = X and 2^9 = Y, whichever of them is the largest. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void productsOfMatrices(int place) {
        BigInteger[] left = {big(5), big(-6), big(7), big(3)};
        BigInteger[] right = {big(11), big(13), big(-17), big(19)};
        left[place] = big(100);
        right[place] = big(-300);
        TransferMatrix product = of(left, 3, 5).times(of(right, 10, -9), 1000);
        assertThat(product.m11()).isEqualTo(left[0].multiply(right[0]).add(left[1].multiply(right[2])));
        assertThat(product.m12()).isEqualTo(left[0].multiply(right[1]).add(left[1].multiply(right[3])));
        assertThat(product.m21()).isEqualTo(left[2].multiply(right[0]).add(left[3].multiply(right[2])));
        assertThat(product.m22()).isEqualTo(left[2].multiply(right[1]).add(left[3].multiply(right[3])));
        assertThat(product.radius()).isEqualTo(big(2 * (128 * 10 + 512 * 3 + 3 * 10)));
        assertThat(product.exponent()).isEqualTo(-4);
    }

    private static TransferMatrix of(BigInteger[] entries, long radius, long exponent) {
        return new TransferMatrix(entries[0], entries[1], entries[2], entries[3], big(radius), exponent);
    }

    /** Checks that entries of ten bits are kept as they are, or cut to eight with at most one unit more of error. */
    @Test
    void matricesAreRounded() {
        TransferMatrix matrix = of(new BigInteger[] {big(1023), big(-1022), big(10), big(-7)}, 9, 3);
        assertThat(matrix.rounded(10)).isEqualTo(matrix);
        assertThat(matrix.rounded(8)).isEqualTo(of(new BigInteger[] {big(255), big(-256), big(2), big(-2)}, 4, 5));
    }

    /** Checks that a multiple of the prime is no zero, and that a zero is one of both kinds. */
    @Test
    void zerosAreProven() {
        ThreeTermRecurrence multiple = new ThreeTermRecurrence(k -> ThreeTermRecurrence.PRIME, k -> BigInteger.ZERO);
        assertThat(multiple.isDivisible(1)).isTrue();
        assertThat(multiple.isZero(1)).isFalse();
        ThreeTermRecurrence zero = recurrence(List.of(2L, 3L, 5L, 1L), List.of(0L, 6L, 7L, 1L));
        assertThat(zero.isDivisible(2)).isTrue();
        assertThat(zero.isZero(2)).isTrue();
        assertThat(zero.isDivisible(1)).isFalse();
        assertThat(zero.isDivisible(3)).isFalse();
        assertThat(zero.isZero(3)).isFalse();
        assertThat(zero.exactValue(3)).isEqualTo(-14);
    }

    private static List<BigInteger> all(long... numbers) {
        return LongStream.of(numbers).mapToObj(BigInteger::valueOf).toList();
    }

    /** Checks 7 · 10! 3! 20!/(5! 5! 18! 6!) = 7 · (20 · 19) (10 · 9 · 8 · 7)/((5 · 4) 5!), and its bits. */
    @Test
    void quotientsOfFactorials() {
        FactorialQuotient quotient = FactorialQuotient.of(big(7), all(10, 3, 20), all(5, 5, 18, 6));
        assertThat(quotient.numerator()).isEqualTo(7 * 380 * 5040);
        assertThat(quotient.denominator()).isEqualTo(20 * 120);
        assertThat(quotient.bits()).isEqualTo(3 + 2 * 5 + 4 * 4 + 2 * 3 + 5 * 3);
        assertLogarithm(quotient, 60);
    }

    /** Checks logarithms of short and of long factorials, beside those of what is left of them. */
    @ParameterizedTest
    @CsvSource({"100000, 99990, 60", "99990, 100000, 60", "99, 90, 60", "1000, 993, 500", "700, 700, 20"})
    void logarithmsOfQuotients(long above, long below, int bits) {
        assertLogarithm(FactorialQuotient.of(big(3), all(above), all(below, 4)), bits);
    }

    private static void assertLogarithm(FactorialQuotient quotient, int bits) {
        Ball log = quotient.log(bits);
        Ball exact = FINE.log(FINE.ratio(quotient.numerator(), quotient.denominator()));
        assertThat(FINE.subtract(log, exact).certainSign()).isZero();
        long top = new Ball(BigInteger.valueOf(log.radius()), 0, log.exponent()).top();
        assertThat(top).isBetween(-bits - 60L, -bits - 10L);
    }

    /** Checks the time: fourteen logarithms, and one of the recurrence's steps for each unit of the smallest entry. */
    @ParameterizedTest
    @CsvSource({"200, 0, 200, 0, 200, 100", "4000, 3000, 2000, -1000, 3000, 500"})
    void estimatesOfOneCoefficient(long j1, long m1, long j2, long m2, long totalSpin, long steps) {
        RecurrentCoefficient coefficient = coefficient(j1, m1, j2, m2, totalSpin);
        int bits = Precision.digits(100).bits();
        Estimate ofDigits = coefficient.estimate(Precision.digits(100));
        assertThat(ofDigits.bytes()).isEqualTo(64.0 * bits);
        assertThat(ofDigits.seconds()).isCloseTo(14 * new LimbCost(1.5e-5, 4e-8, 2.2).seconds(bits)
                + steps * new LimbCost(3.6e-7, 3.5e-9, 1).seconds(bits), EXACTLY);
        double limbs = coefficient.rootBits() / 32;
        assertThat(coefficient.rootEstimate().bytes()).isCloseTo(64 * limbs, EXACTLY);
        assertThat(coefficient.rootEstimate().seconds())
                .isCloseTo(1.5e-5 + 3.6e-7 * steps + 3.5e-8 * limbs * limbs, EXACTLY);
    }

    private static RecurrentCoefficient coefficient(long j1, long m1, long j2, long m2, long totalSpin) {
        HalfInteger total = HalfInteger.ofTwice(totalSpin);
        return new RecurrentCoefficient(ReggeSquare.of(HalfInteger.ofTwice(j1), HalfInteger.ofTwice(m1),
                HalfInteger.ofTwice(j2), HalfInteger.ofTwice(m2), total), total.dimension());
    }

    /** Checks that enclosures are taken from as many steps on as twice the bits, and cost as much for each member. */
    @Test
    void estimatesOfAFamily() {
        HalfInteger small = HalfInteger.ofTwice(400);
        HalfInteger large = HalfInteger.ofTwice(1000);
        assertThat(EnclosedFamily.isSooner(small, large, 200)).isTrue();
        assertThat(EnclosedFamily.isSooner(large, small, 201)).isFalse();
        Estimate family = EnclosedFamily.estimate(large, small, 320);
        assertThat(family.bytes()).isEqualTo(401 * (1200.0 + 320));
        assertThat(family.seconds()).isCloseTo(401 * (6e-6 + 1.2e-5), EXACTLY);
        HalfInteger largest = HalfInteger.ofTwice(20_000);
        Precision digits = Precision.digits(1000);
        assertThat(ClebschGordan.estimateTotalSpins(largest, largest, digits))
                .isEqualTo(EnclosedFamily.estimate(largest, largest, digits.bits() + 64));
    }

    @Test
    void interruptedThreadsLeave() {
        assertLeaves(() -> GROWING.isDivisible(1));
        assertLeaves(() -> GROWING.value(1, 50));
    }

    private static void assertLeaves(ThrowingCallable work) {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class).isThrownBy(work);
        assertThat(Thread.interrupted()).isTrue();
    }
}
