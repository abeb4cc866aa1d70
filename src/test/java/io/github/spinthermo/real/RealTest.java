package io.github.spinthermo.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.testing.Reals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalDouble;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RealTest {

    private static final Real THIRD = Real.ratio(BigInteger.ONE, BigInteger.valueOf(3));
    private static final Real BLURRED_THIRD = Reals.blurred(1, 3);
    private static final Real E = Reals.exp(1, 1);

    private static String digits(Real number, int digits) {
        return number.decimal(Precision.digits(digits)).toString();
    }

    @Test
    void exactNumbersAreFractionsInLowestTerms() {
        Real number = Real.ratio(BigInteger.valueOf(6), BigInteger.valueOf(-4));
        assertThat(number.isExact()).isTrue();
        assertThat(number.exact()).contains(BigFraction.of(-3, 2));
        assertThat(number.exact().orElseThrow().getDenominator()).isEqualTo(2);
        assertThat(Real.of(-7).exact()).contains(BigFraction.of(-7));
        assertThat(Real.of(new BigDecimal("1.250e-2")).exact()).contains(BigFraction.of(1, 80));
        assertThat(Real.of(new BigDecimal("12e3")).exact()).contains(BigFraction.of(12000));
        assertThat(Real.of(BigFraction.of(2, -6)).exact()).contains(BigFraction.of(-1, 3));
        assertThat(E.exact()).isEmpty();
        assertThat(E.isExact()).isFalse();
    }

    @Test
    void arithmeticOfExactNumbersIsExact() {
        Real half = Real.ratio(BigInteger.ONE, BigInteger.TWO);
        assertThat(half.add(THIRD).exact()).contains(BigFraction.of(5, 6));
        assertThat(half.subtract(THIRD).exact()).contains(BigFraction.of(1, 6));
        assertThat(half.multiply(THIRD).exact()).contains(BigFraction.of(1, 6));
        assertThat(half.negate().divide(THIRD).exact()).contains(BigFraction.of(-3, 2));
        assertThat(half.divide(THIRD.negate()).exact()).contains(BigFraction.of(-3, 2));
    }

    /** Multiplies by a fraction that takes minutes to bring to lowest terms. */
    @Test
    @Timeout(30)
    void longFractionsBesideRefinableNumbersAreNotBroughtToLowestTerms() {
        BigInteger odd = new BigInteger(4_000_000, new Random(1)).setBit(4_000_000).setBit(0);
        Real oneAndALittle = Real.ratio(odd.add(BigInteger.TWO), odd);
        assertThat(digits(E.multiply(oneAndALittle), 20)).isEqualTo(digits(oneAndALittle.multiply(E), 20))
                .isEqualTo("2.7182818284590452354");
        assertThat(digits(E.add(oneAndALittle), 20)).isEqualTo("3.7182818284590452354");
    }

    @Test
    void arithmeticOfRefinableNumbers() {
        assertThat(digits(E.add(E.negate().divide(Real.of(2))), 20)).isEqualTo("1.3591409142295226177");
        assertThat(digits(E.multiply(Reals.exp(-1, 1)), 5)).isEqualTo("1.0000");
        assertThat(digits(E.divide(Reals.exp(2, 1)), 20)).isEqualTo("0.36787944117144232160");
        assertThat(digits(E.subtract(Reals.exp(2, 1)), 10)).isEqualTo("-4.670774270");
        assertThat(digits(THIRD.add(E), 20)).isEqualTo(digits(E.add(THIRD), 20))
            .isEqualTo("3.0516151617923785687");
        assertThat(digits(THIRD.multiply(E), 20)).isEqualTo(digits(E.divide(Real.of(3)), 20))
            .isEqualTo("0.90609394281968174512");
        assertThat(digits(Real.of(-3).divide(E), 20)).isEqualTo("-1.1036383235143269648");
    }

    /** Checks that (e + 10^−100) − e loses a hundred digits and gets them back. */
    @Test
    void cancellationIsMadeGood() {
        Real tiny = Real.of(new BigDecimal("1e-100"));
        assertThat(digits(E.add(tiny).subtract(Reals.exp(1, 1)), 30))
            .isEqualTo("1.00000000000000000000000000000e-100");
        assertThat(digits(E.add(tiny.negate()).subtract(Reals.exp(1, 1)), 3)).isEqualTo("-1.00e-100");
    }

    @Test
    void whatIsZeroByStructureIsExact() {
        assertThat(E.subtract(E).exact()).contains(BigFraction.ZERO);
        assertThat(E.multiply(Real.of(0)).exact()).contains(BigFraction.ZERO);
        assertThat(Real.of(0).multiply(E).exact()).contains(BigFraction.ZERO);
        assertThat(digits(Real.of(0).divide(E), 10)).isEqualTo("0");
        assertThat(digits(Real.of(0), 7)).isEqualTo("0");
    }

    @Test
    void divisionByZero() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> E.divide(Real.of(0)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> THIRD.divide(Real.of(0)));
        assertThatExceptionOfType(ArithmeticException.class)
            .isThrownBy(() -> Real.ratio(BigInteger.ONE, BigInteger.ZERO));
        Real hiddenZero = Real.of(1).divide(Reals.near(0, 0));
        assertThatExceptionOfType(PrecisionExhaustedException.class).isThrownBy(() -> digits(hiddenZero, 5));
    }

    @Test
    void comparison() {
        assertThat(THIRD.compare(Real.ratio(BigInteger.TWO, BigInteger.valueOf(6)))).isEqualTo(Sign.ZERO);
        assertThat(THIRD.compare(Real.of(1))).isEqualTo(Sign.NEGATIVE);
        assertThat(E.compare(E)).isEqualTo(Sign.ZERO);
        assertThat(E.compare(Real.of(3))).isEqualTo(Sign.NEGATIVE);
        assertThat(Real.of(3).compare(E)).isEqualTo(Sign.POSITIVE);
        assertThat(Reals.exp(1_000_001, 1_000_000).compare(E)).isEqualTo(Sign.POSITIVE);
        assertThat(E.compare(E.add(Real.of(new BigDecimal("1e-3000"))))).isEqualTo(Sign.NEGATIVE);
        assertThat(Reals.hidden(-5000).sign()).isEqualTo(Sign.POSITIVE);
        assertThat(Reals.hidden(-5000).negate().sign()).isEqualTo(Sign.NEGATIVE);
        assertThat(Real.of(-4).sign()).isEqualTo(Sign.NEGATIVE);
    }

    @Test
    void indistinguishableNumbersAreNotCompared() {
        assertThatExceptionOfType(PrecisionExhaustedException.class)
            .isThrownBy(() -> BLURRED_THIRD.compare(THIRD));
        assertThatExceptionOfType(PrecisionExhaustedException.class)
            .isThrownBy(() -> Reals.near(0, 0).sign());
    }

    @Test
    void exponentsBeyondTheRangeOfInt() {
        Real small = Reals.exp(-1_000_000_000_000L, 1);
        assertThat(digits(small, 30)).isEqualTo("5.59979784230380700542886851974e-434294481904");
        assertThat(digits(small.divide(Real.of(-2)), 5)).isEqualTo("-2.7999e-434294481904");
        assertThatExceptionOfType(ArithmeticException.class)
            .isThrownBy(() -> small.round(Precision.digits(5)));
        assertThat(small.toDouble()).isZero();
        assertThat(digits(Reals.exp(1_000_000_000_000L, 1), 3)).isEqualTo("1.79e434294481903");
    }

    @Test
    void hugeAndTinyDecimalsAreTaken() {
        assertThat(digits(Real.of(new BigDecimal("-1.25e10000")), 2)).isEqualTo("-1.2e10000");
        assertThat(digits(Real.of(new BigDecimal("1.35e-10000")), 2)).isEqualTo("1.4e-10000");
        assertThatExceptionOfType(ResourceLimitException.class)
            .isThrownBy(() -> Real.of(new BigDecimal("1e10000001")));
        assertThatExceptionOfType(ResourceLimitException.class)
            .isThrownBy(() -> Real.of(new BigDecimal("1e-10000001")));
        assertThatExceptionOfType(ResourceLimitException.class)
            .isThrownBy(() -> Real.of(new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE)));
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException().isThrownBy(() -> Real.ratio(null, BigInteger.ONE))
            .withMessage("numerator");
        assertThatNullPointerException().isThrownBy(() -> Real.ratio(BigInteger.ONE, null))
            .withMessage("denominator");
        assertThatNullPointerException().isThrownBy(() -> Real.refining(null)).withMessage("enclosures");
        assertThatNullPointerException().isThrownBy(() -> E.add(null));
        assertThatNullPointerException().isThrownBy(() -> THIRD.multiply(null));
    }

    @Test
    void printsTwentyDigitsOrWhatIsKnown() {
        assertThat(E).hasToString("2.7182818284590452354");
        assertThat(THIRD).hasToString("0.33333333333333333333");
        assertThat(Reals.near(1, 40).toString()).startsWith("9.094947017729282379");
    }

    /** Checks a number that is known as an enclosure only: the kernel rounds 1/3, and 1/4 is a point. */
    @Test
    void exactNumbersHaveEnclosuresToo() {
        assertThat(THIRD.enclose(100).contains(BigFraction.of(1, 3))).isTrue();
        assertThat(THIRD.enclose(1).contains(BigFraction.of(1, 3))).isTrue();
        assertThat(Real.ratio(BigInteger.ONE, BigInteger.valueOf(4)).enclose(8).radius()).isZero();
    }

    @Test
    void aScreenThatIsCertainIsAskedForTheDoubleAlone() {
        Real third = Real.screened(() -> OptionalDouble.of(1 / 3.0), () -> {
            throw new AssertionError("the number itself is not needed");
        });
        assertThat(third.toDouble()).isEqualTo(1 / 3.0);
        assertThat(third.isExact()).isFalse();
    }

    @Test
    void aScreenThatIsNotCertainLeavesTheAnswerToTheNumber() {
        Real third = Real.screened(OptionalDouble::empty, () -> Reals.blurred(1, 3));
        assertThat(third.toDouble()).isEqualTo(1 / 3.0);
        assertThat(third.round(Precision.digits(3))).isEqualByComparingTo("0.333");
        assertThat(third.negate().toDouble()).isEqualTo(-1 / 3.0);
    }
}
