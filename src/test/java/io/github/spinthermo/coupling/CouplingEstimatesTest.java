package io.github.spinthermo.coupling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.HalfInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Estimates of single coefficients, beside what the coefficients take. */
class CouplingEstimatesTest {

    private static final Precision DIGITS = Precision.digits(50);

    private static HalfInteger half(long twice) {
        return HalfInteger.ofTwice(twice);
    }

    /** Checks that the digits of a square are estimated from above, to a fifth, and not absurdly so. */
    @ParameterizedTest
    @CsvSource({"60, 10, 50, -20, 70", "200, 0, 200, 2, 100", "41, 1, 40, 2, 43", "300, -100, 7, 3, 301",
        "120, 60, 120, -40, 240", "90, 6, 88, 4, 10"})
    void digitsOfSquaresAreBounded(long j1, long m1, long j2, long m2, long totalSpin) {
        BigFraction square = ClebschGordan.coefficient(half(j1), half(m1), half(j2), half(m2), half(totalSpin),
                half(m1 + m2)).squared();
        double digits = Math.max(square.getNumerator().toString().length(),
                square.getDenominator().toString().length());
        double estimate = ClebschGordan.squareDigits(half(j1), half(m1), half(j2), half(m2), half(totalSpin),
                half(m1 + m2));
        assertThat(estimate).isBetween(digits / 1.2 - 1, 5 * digits + 20);
    }

    @Test
    void excludedCoefficientsCostNothing() {
        assertThat(ClebschGordan.squareDigits(half(2), half(2), half(2), half(0), half(4), half(0))).isEqualTo(1);
        assertThat(ClebschGordan.estimateValue(half(2), half(2), half(2), half(0), half(6), half(2), DIGITS))
                .isEqualTo(Estimate.NONE);
        assertThat(ClebschGordan.estimate(half(2), half(2), half(2), half(0), half(6), half(2)))
                .isEqualTo(Estimate.NONE);
        assertThat(ClebschGordan.value(half(2), half(2), half(2), half(0), half(6), half(2)).exact())
                .contains(BigFraction.ZERO);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() ->
                ClebschGordan.squareDigits(half(2), half(4), half(2), half(0), half(2), half(2)));
    }

    /** Checks that small coefficients cost what they cost exactly, and the digits of large ones far less. */
    @Test
    void digitsOfLargeCoefficientsAreCheaperThanTheirSquares() {
        Estimate exact = ClebschGordan.estimate(half(4), half(2), half(4), half(0), half(4), half(2));
        assertThat(ClebschGordan.estimateValue(half(4), half(2), half(4), half(0), half(4), half(2), DIGITS))
                .isEqualTo(exact);
        HalfInteger large = half(200_000);
        Estimate ofSquare = ClebschGordan.estimate(large, half(2000), large, half(-4000), large, half(-2000));
        Estimate ofDigits =
                ClebschGordan.estimateValue(large, half(2000), large, half(-4000), large, half(-2000), DIGITS);
        assertThat(ofDigits.seconds()).isLessThan(ofSquare.seconds() / 10);
        assertThat(ofDigits.bytes()).isLessThan(1e6);
        Estimate ofMore = ClebschGordan.estimateValue(large, half(2000), large, half(-4000), large, half(-2000),
                Precision.digits(5000));
        assertThat(ofMore.seconds()).isGreaterThan(3 * ofDigits.seconds());
        assertThat(ofMore.bytes()).isGreaterThan(50 * ofDigits.bytes());
    }

    @ParameterizedTest
    @CsvSource({"60, 10, 50, -20, 70", "200, 0, 200, 2, 100", "300, -100, 7, 3, 301"})
    void bitsOfRootsAreBounded(long j1, long m1, long j2, long m2, long totalSpin) {
        RecurrentCoefficient coefficient = new RecurrentCoefficient(
                ReggeSquare.of(half(j1), half(m1), half(j2), half(m2), half(totalSpin)), half(totalSpin).dimension());
        SignedRoot root = coefficient.root();
        double bits = 2.0 * root.multiple().bitLength() + root.numerator().bitLength() + root.denominator().bitLength();
        assertThat(coefficient.rootBits()).isBetween(bits / 2, 4 * bits + 200);
        assertThat(coefficient.rootEstimate().bytes()).isBetween(bits / 8, 100 * bits + 1000);
    }

    @Test
    void familiesCostMoreWithMoreMembers() {
        Estimate small = ClebschGordan.estimateTotalSpins(half(100), half(100), DIGITS);
        Estimate large = ClebschGordan.estimateTotalSpins(half(10_000), half(10_000), DIGITS);
        assertThat(large.seconds()).isGreaterThan(30 * small.seconds());
        assertThat(large.bytes()).isGreaterThan(30 * small.bytes());
        assertThat(ClebschGordan.estimateTotalSpins(half(10_000), half(10_000), Precision.digits(1000)).seconds())
                .isGreaterThan(large.seconds());
    }
}
