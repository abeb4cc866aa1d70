package io.github.spinthermo.thermal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Sign;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InverseTemperatureTest {

    @ParameterizedTest
    @CsvSource({"0.1, 1, 10", "1e-1, 1, 10", ".1, 1, 10", "+0.1, 1, 10", "10E-2, 1, 10", "-2, -2, 1",
        "-.5e1, -5, 1", "1e6, 1000000, 1", "1000000.000, 1000000, 1", "0.0001e+10, 1000000, 1",
        "1E-3, 1, 1000", "00.25, 1, 4", "1., 1, 1",
        "1/3, 1, 3", "-2/6, -1, 3", "−1, -1, 1", "−½, -1, 2", "1_000, 1000, 1", "1.0D-3, 1, 1000", "' 1', 1, 1",
        "'1\n', 1, 1",
        "1e1000/3e1000, 1, 3", "1e-1000/1e-1000, 1, 1"})
    void reads(String text, long numerator, long denominator) {
        assertThat(InverseTemperature.parse(text).toFraction())
                .isEqualTo(BigFraction.of(numerator, denominator));
    }

    @ParameterizedTest
    @CsvSource({"0.3, 1, 3, 0.1", "-2, 1, 2, -1", "0.1, 5, 1, 0.5", "1e6, 1, 1, 1e6", "0, 7, 2, 0", "inf, 1, 9, inf",
        "-inf, 3, 1, -inf"})
    void multiplies(String text, int numerator, int denominator, String product) {
        assertThat(InverseTemperature.parse(text).times(BigFraction.of(numerator, denominator)))
                .isEqualTo(InverseTemperature.parse(product)).hasSameHashCodeAs(InverseTemperature.parse(product));
    }

    /** Checks that a product below 10^−1000 is taken; one above 10^6 is refused. */
    @Test
    void productsAreBoundedFromAboveOnly() {
        BigFraction tiny = BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(500));
        InverseTemperature product = InverseTemperature.parse("-1e-1000").times(tiny);
        assertThat(product.toFraction()).isEqualTo(BigFraction.of(BigInteger.ONE.negate(), BigInteger.TEN.pow(1500)));
        assertThat(product.sign()).isEqualTo(Sign.NEGATIVE);
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> InverseTemperature.parse("-1e6").times(BigFraction.of(1_000_001, 1_000_000)));
        for (BigFraction factor : new BigFraction[] {BigFraction.ZERO, BigFraction.of(-1, 2)}) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> InverseTemperature.ZERO.times(factor))
                    .matches(e -> e.parameter().equals("factor"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "+0", "0.0", "-.0", "0e0", "0e5", "0E-999999999999",
        "0.00e999999999999", "000"})
    void readsZero(String text) {
        assertThat(InverseTemperature.parse(text)).isEqualTo(InverseTemperature.ZERO);
        assertThat(InverseTemperature.parse(text).isZero()).isTrue();
    }

    @Test
    void readsInfinity() {
        Stream.of("inf", "+inf", "INF", "Infinity", "oo", "∞", "+∞").forEach(text ->
                assertThat(InverseTemperature.parse(text)).isSameAs(InverseTemperature.INFINITY));
        Stream.of("-inf", "−inf", "-Infinity", "-oo", "−∞").forEach(text ->
                assertThat(InverseTemperature.parse(text)).isSameAs(InverseTemperature.NEGATIVE_INFINITY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "NaN", "--inf", ".", "e5", "1e", "1e+",
        "1e5.0", "1,5", "1,000", "0x10", "1d", "1f", "1/0", "inf/2", "1/inf", "١", "１", "1__000", "_1", "1_", "+-1",
        "1 000", "10^3"})
    void refusesWhatIsNoNumber(String text) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> InverseTemperature.parse(text))
                .withMessageStartingWith("beta = ").withMessageContaining("; write ")
                .matches(e -> e.parameter().equals("beta") && e.code().equals("not-a-number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000.1", "-1000001", "1e7", "9.99e-1001", "-1e-1001", "1e999999999",
        "1e-999999999", "1e999999999999", "-1e-999999999999", "1e2147483648", "1e-2147483648",
        "123456789e99999999999999999999"})
    void refusesWhatIsOutOfRange(String text) {
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> InverseTemperature.parse(text))
                .withMessageStartingWith("beta = " + text + " is out of range");
    }

    static Stream<String> hostile() {
        return Stream.of("9".repeat(1_000_000), "9".repeat(20_000), "0".repeat(19_999) + "x",
                "1e" + "9".repeat(19_998),
                "0." + "0".repeat(19_990) + "1", "1." + "0".repeat(19_990) + "x", ".".repeat(20_000),
                "0e" + "9".repeat(19_990) + "x",
                "0".repeat(9_000) + "." + "0".repeat(9_000) + "ee");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextIsRefused(String text) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> InverseTemperature.parse(text))
                .matches(e -> e.getMessage().length() < 250);
    }

    @Test
    void longestTextIsRead() {
        InverseTemperature third = InverseTemperature.parse("0." + "3".repeat(19_998));
        assertThat(third.compareTo(InverseTemperature.of(BigFraction.of(1, 3)))).isNegative();
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "1e-1, 0.1", "100e-2, 1", "-0.50, -0.5", "1e6, 1000000", "1e-30, 1e-30",
        "-12.5e-7, -1.25e-6", "0e7, 0", "inf, inf", "-inf, -inf", "12345.678, 12345.678", "1e-1000, 1e-1000",
        "0.00001, 0.00001"})
    void shown(String text, String shown) {
        assertThat(InverseTemperature.parse(text)).hasToString(shown);
    }

    @Test
    void fractionsAreShownAsSuch() {
        assertThat(InverseTemperature.of(BigFraction.of(-1, 3))).hasToString("-1/3");
        assertThat(InverseTemperature.of(BigFraction.of(3, 8))).hasToString("0.375");
        assertThat(InverseTemperature.of(0.1)).isNotEqualTo(InverseTemperature.parse("0.1"))
                .hasToString("0.1000000000000000055511151231257827021181583404541015625");
    }

    @Test
    void doublesAreTakenAsTheyAre() {
        assertThat(InverseTemperature.of(0.5)).isEqualTo(InverseTemperature.parse("0.5"));
        assertThat(InverseTemperature.of(-0.0)).isEqualTo(InverseTemperature.ZERO);
        assertThat(InverseTemperature.of(Double.NEGATIVE_INFINITY))
                .isSameAs(InverseTemperature.NEGATIVE_INFINITY);
        assertThat(InverseTemperature.of(Double.MIN_VALUE).toFraction())
                .isEqualTo(BigFraction.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(1074)));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> InverseTemperature.of(Double.NaN))
                .withMessage("beta = NaN is not a number");
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> InverseTemperature.of(Double.MAX_VALUE));
    }

    @Test
    void fractionsOfNegativeDenominator() {
        InverseTemperature beta = InverseTemperature.of(BigFraction.of(1, -3));
        assertThat(beta).isEqualTo(InverseTemperature.of(BigFraction.of(-1, 3)))
                .hasSameHashCodeAs(InverseTemperature.of(BigFraction.of(-1, 3))).hasToString("-1/3");
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 2", "-0.5, -2, 1", "1E-6, 1000000, 1", "3, 1, 3", "0.00000150, 2000000, 3"})
    void temperatures(BigDecimal temperature, long numerator, long denominator) {
        assertThat(InverseTemperature.ofTemperature(temperature).toFraction())
                .isEqualTo(BigFraction.of(numerator, denominator));
    }

    @ParameterizedTest
    @CsvSource({"2, 0.5", "3, 1/3", "-0.5, -2", "−2/3, -1.5", "0, inf", "+0, inf", "0.0, inf", "-0, -inf", "−0.0, -inf",
        "-0e9, -inf", "inf, 0", "-Infinity, 0", "1e-6, 1000000", "1e1000, 1e-1000", "-1/1e6, -1000000"})
    void readsTemperatures(String text, String beta) {
        assertThat(InverseTemperature.parseTemperature(text)).hasToString(beta);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.9e-7", "-1e-7", "1.1e1000", "1e99999999999999", "1e-99999999999999", "1/1000001"})
    void refusesTemperaturesOutOfRange(String text) {
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> InverseTemperature.parseTemperature(text))
                .withMessage("temperature = " + text
                        + " is out of range; the magnitude of a temperature may be 0, 1e-6 to 1e1000, or inf");
    }

    @Test
    void temperaturesAtTheLimits() {
        assertThat(InverseTemperature.ofTemperature(new BigDecimal("1E+1000"))).hasToString("1e-1000");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> InverseTemperature.ofTemperature(new BigDecimal("0.00")))
                .withMessageContaining("inf or -inf").matches(e -> e.parameter().equals("temperature"));
        Stream.of("1E-7", "9.9E-7", "1.1E+1000", "1E+2147483647", "-1E-2147483647").forEach(text ->
                assertThatExceptionOfType(ResourceLimitException.class)
                        .isThrownBy(() -> InverseTemperature.ofTemperature(new BigDecimal(text)))
                        .withMessageContaining("out of range"));
    }

    @Test
    void signs() {
        assertThat(InverseTemperature.NEGATIVE_INFINITY.sign()).isEqualTo(Sign.NEGATIVE);
        assertThat(InverseTemperature.ZERO.sign()).isEqualTo(Sign.ZERO);
        assertThat(InverseTemperature.ZERO.negate()).isEqualTo(InverseTemperature.ZERO);
        assertThat(InverseTemperature.INFINITY.negate()).isSameAs(InverseTemperature.NEGATIVE_INFINITY);
        assertThat(InverseTemperature.ZERO).isNotEqualTo(InverseTemperature.INFINITY).isNotEqualTo("0");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(InverseTemperature.INFINITY::toFraction);
        assertThatNullPointerException().isThrownBy(() -> InverseTemperature.parse(null));
    }
}
