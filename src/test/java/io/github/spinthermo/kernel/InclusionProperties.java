package io.github.spinthermo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.testing.Balls;
import io.github.spinthermo.testing.KernelInclusion;
import io.github.spinthermo.testing.SharpenedArithmetic;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Results contain what they must and are as narrow as is said, and the check of the former has teeth.
 * Shrinking would take minutes.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class InclusionProperties {

    /** Number of samples: one shows a too narrow ball with a probability above 0.2, so all miss it once in 1e38. */
    private static final int SAMPLES_TO_CATCH_A_LIE = 400;

    @Provide
    static Arbitrary<Sample> samples() {
        return samplesOf(Balls.all());
    }

    @Provide
    static Arbitrary<Sample> exactSamples() {
        return samplesOf(Balls.exact());
    }

    @Provide
    static Arbitrary<List<Sample>> manySamples() {
        return samplesOf(Balls.scattered(-20, 10)).list().ofSize(30);
    }

    private static Arbitrary<Sample> samplesOf(Arbitrary<Ball> balls) {
        Arbitrary<Integer> bits = Arbitraries.integers().between(Arithmetic.SMALLEST_BITS, 200);
        return Combinators.combine(bits, balls, balls, Arbitraries.integers().between(0, 1000))
            .as(Sample::new);
    }

    @Property
    void everyResultContainsTheValueAtEachPoint(@ForAll("samples") Sample sample) {
        assertThat(KernelFunction.values())
            .noneMatch(function -> sample.isMissedBy(function, new Arithmetic(sample.bits())));
    }

    /** Checks many numbers, as errors of the series are a thousandth of the last bit and only many show them. */
    @Property
    void theErrorsOfTheSeriesAreCovered(@ForAll("manySamples") List<Sample> samples) {
        for (KernelFunction function : EnumSet.range(KernelFunction.EXP, KernelFunction.LOG1P)) {
            assertThat(samples)
                .noneMatch(sample -> sample.isMissedBy(function, new Arithmetic(sample.bits())));
        }
    }

    @Property
    void aResultIsUnknownExactlyWhereTheFunctionIsUndefined(@ForAll("samples") Sample sample) {
        assertThat(KernelFunction.values()).allMatch(
            function -> sample.result(function).isUnknown() != function.isDefined(sample.a(), sample.b()));
    }

    @Property
    void radiiForExactArgumentsStayBelowTheStatedBound(@ForAll("exactSamples") Sample sample) {
        assertThat(KernelFunction.values()).allMatch(function -> function.isSum()
            || !function.isDefined(sample.a(), sample.b())
            || isWithinBound(sample, function));
    }

    /** Tells whether radius ≤ 2^(3 − bits) · |value|, as far as the value is known. */
    private static boolean isWithinBound(Sample sample, KernelFunction function) {
        Ball result = sample.result(function);
        Ball value = sample.value(function);
        BigInteger largest = value.lower().abs().max(value.upper().abs());
        BigInteger radius = BigInteger.valueOf(result.radius());
        long shift = sample.bits() - function.lostBits(sample.n()) - 3L;
        return KernelInclusion.compare(radius, result.exponent() + shift, largest, value.exponent()) <= 0;
    }

    @Property
    void midpointsKeepNoMoreBitsThanTheWorkingPrecision(@ForAll("samples") Sample sample) {
        assertThat(KernelFunction.values()).filteredOn(function -> !function.isSum() || sample.hasNoZero())
            .allMatch(function -> sample.result(function).midpoint().bitLength() <= sample.bits());
    }

    /**
     * Checks rational operations by fractions: the reference at 1000 bits is of the same kernel and cancels in sums.
     */
    @Property
    void rationalOperationsContainTheFraction(@ForAll("exactSamples") Sample sample) {
        BigFraction a = fraction(sample.a());
        BigFraction b = fraction(sample.b());
        Arithmetic arithmetic = new Arithmetic(sample.bits());
        assertContains(arithmetic.add(sample.a(), sample.b()), a.add(b));
        assertContains(arithmetic.subtract(sample.a(), sample.b()), a.subtract(b));
        assertContains(arithmetic.multiply(sample.a(), sample.b()), a.multiply(b));
        assertContains(arithmetic.round(sample.a()), a);
        if (b.signum() != 0) {
            assertContains(arithmetic.divide(sample.a(), sample.b()), a.divide(b));
        }
    }

    private static BigFraction fraction(Ball ball) {
        BigInteger power = BigInteger.ONE.shiftLeft(Math.toIntExact(Math.abs(ball.exponent())));
        return ball.exponent() < 0
            ? BigFraction.of(ball.midpoint(), power)
            : BigFraction.of(ball.midpoint().multiply(power));
    }

    private static void assertContains(Ball ball, BigFraction number) {
        BigInteger numerator =
            number.getNumerator().multiply(BigInteger.valueOf(number.getDenominator().signum()));
        BigInteger denominator = number.getDenominator().abs();
        assertThat(KernelInclusion.compare(ball.lower().multiply(denominator), ball.exponent(), numerator, 0))
            .as("lower end of %s against %s", ball, number).isNotPositive();
        assertThat(KernelInclusion.compare(ball.upper().multiply(denominator), ball.exponent(), numerator, 0))
            .as("upper end of %s against %s", ball, number).isNotNegative();
    }

    @Example
    void sharpenedRadiiAreFoundOut() {
        for (KernelFunction function : KernelFunction.values()) {
            assertThat(countOfMisses(function, exactSamples())).as("%s of exact arguments", function)
                .isPositive();
            assertThat(countOfMisses(function, samplesOf(Balls.inexact()))).as("%s of balls", function)
                .isPositive();
        }
    }

    private static long countOfMisses(KernelFunction function, Arbitrary<Sample> samples) {
        return samples.sampleStream().limit(SAMPLES_TO_CATCH_A_LIE)
            .filter(sample -> sample.isMissedBy(function, new SharpenedArithmetic(sample.bits()))).count();
    }
}
