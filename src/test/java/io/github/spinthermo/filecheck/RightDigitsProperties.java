package io.github.spinthermo.filecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;

class RightDigitsProperties {

    private static final int COMPARED = 40;

    /** Returns a true value of 40 digits, of which 50 or so are there, as if it went on. */
    private static BigDecimal truth(BigInteger digits, int exponent) {
        return new BigDecimal(digits.add(BigInteger.TEN.pow(49)), exponent);
    }

    private static int digits(BigDecimal given, BigDecimal truth) {
        String expected = truth.round(new MathContext(COMPARED, RoundingMode.HALF_EVEN)).toString();
        return RightDigits.of(given.toString(), expected, COMPARED);
    }

    @Property
    void aRoundedValueIsRightToItsDigits(@ForAll @BigRange(min = "0", max = "1e50") BigInteger digits,
            @ForAll @IntRange(min = -60, max = 60) int exponent, @ForAll @IntRange(min = 1, max = 34) int kept) {
        BigDecimal truth = truth(digits, exponent);
        assertThat(digits(truth.round(new MathContext(kept, RoundingMode.HALF_EVEN)), truth))
                .isGreaterThanOrEqualTo(kept);
        assertThat(digits(truth.round(new MathContext(kept, RoundingMode.HALF_EVEN)).negate(), truth.negate()))
                .isGreaterThanOrEqualTo(kept);
    }

    /** Checks values off by t units of the k-th digit, t from just above 1/2 to 5: they are right to k − 1 digits. */
    @Property
    void anErrorCostsItsDigits(@ForAll @BigRange(min = "0", max = "1e50") BigInteger digits,
            @ForAll @IntRange(min = -60, max = 60) int exponent, @ForAll @IntRange(min = 2, max = 30) int place,
            @ForAll @IntRange(min = 5001, max = 49999) int tenThousandths) {
        BigDecimal truth = truth(digits, exponent);
        int leading = truth.precision() - truth.scale() - 1;
        BigDecimal error = new BigDecimal(tenThousandths).scaleByPowerOfTen(leading - place + 1 - 4);
        assertThat(digits(truth.add(error), truth)).isEqualTo(place - 1);
        assertThat(digits(truth.subtract(error), truth)).isEqualTo(place - 1);
    }

    @Example
    void whatIsNoNumberIsRightOrNot() {
        assertThat(RightDigits.of("Infinity", "inf", 9)).isEqualTo(9);
        assertThat(RightDigits.of("+inf", "inf", 9)).isEqualTo(9);
        assertThat(RightDigits.of("-INF", "-inf", 9)).isEqualTo(9);
        assertThat(RightDigits.of("-inf", "inf", 9)).isZero();
        assertThat(RightDigits.of("1e300", "inf", 9)).isZero();
        assertThat(RightDigits.of("inf", "1.5", 9)).isZero();
        assertThat(RightDigits.of("NaN", "undefined", 9)).isEqualTo(9);
        assertThat(RightDigits.of("nan", "1.5", 9)).isZero();
        assertThat(RightDigits.of("1.5", "undefined", 9)).isZero();
        assertThat(RightDigits.of("Mitigation", "mitigation", 9)).isEqualTo(9);
        assertThat(RightDigits.of("neutral", "mitigation", 9)).isZero();
        assertThat(RightDigits.of("False", "false", 9)).isEqualTo(9);
    }

    @Example
    void zerosAndExactValues() {
        assertThat(RightDigits.of("-0.0", "0", 9)).isEqualTo(9);
        assertThat(RightDigits.of("1e-300", "0", 9)).isZero();
        assertThat(RightDigits.of("0", "1e-300", 9)).isZero();
        assertThat(RightDigits.of("0.25", "0.250000000", 9)).isEqualTo(9);
        assertThat(RightDigits.of("10", "11", 9)).isEqualTo(1);
        assertThat(RightDigits.of("2", "3", 9)).isZero();
        assertThat(RightDigits.of("-1.5", "1.5", 9)).isZero();
        assertThat(RightDigits.of("1.05", "1.0", 9)).isEqualTo(2);
    }
}
