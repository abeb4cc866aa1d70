package io.github.spinthermo.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HalfIntegerTest {

    @ParameterizedTest
    @CsvSource({"1/2, 1", "3/2, 3", "2, 4", "-5/2, -5", "+5/2, 5", "0.5, 1", "1.5, 3", "-0.5, -1", "2.0, 4",
        "2.50, 5", "4/2, 4", "0, 0", "-0, 0", "0/2, 0", "0.0, 0", "-0.0, 0", "007, 14", "003/2, 3",
        "00.5, 1", "4500000000000000000, 9000000000000000000", "9000000000000000000/2, 9000000000000000000",
        "-8999999999999999999/2, -8999999999999999999", "4499999999999999999.5, 8999999999999999999",
        ".5, 1", "2/4, 1", "½, 1", "1½, 3", "−½, -1", "1 / 2, 1", "2/1, 4", "3/02, 3", "1., 2", "1e0, 2", "5E-1, 1",
        "0.5e1, 10", "0e99999999999, 0", "0.0e-99999999999, 0", "' 1/2', 1", "'1/2\n', 1", "1/2\u00a0, 1", "−3/2, -3",
        "0.75/0.5, 3", "1_000, 2000"})
    void reads(String text, long twice) {
        assertThat(HalfInteger.parse(text)).isEqualTo(HalfInteger.ofTwice(twice));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/3", "1/4", "0.75", "0.25", "0.1", "1.49999999999999999999", "¼", "1e-99999999999", "inf",
        "-∞"})
    void refusesWhatIsNoMultipleOfOneHalf(String text) {
        refuses(text, "not-half-integer", "is not a multiple of 1/2; write 1/2, 1, 3/2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"half", "١/٢", "0x1", "--1", "+-1", "NaN", "1.5.0", ".", "/2", "1//2", "e5", "1e", "1/",
        "1/0", "1/-2", "1,5", "", " "})
    void refusesWhatIsNoNumber(String text) {
        refuses(text, "not-a-number", "; write ");
    }

    private static void refuses(String text, String code, String message) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> HalfInteger.parse(text))
                .withMessageStartingWith("spin = ").withMessageContaining(message)
                .matches(e -> e.parameter().equals("spin") && e.code().equals(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9000000000000000001/2", "-9000000000000000001/2", "4500000000000000000.5",
        "4500000000000000001", "9223372036854775807/2", "-9223372036854775808/2", "9223372036854775808/2",
        "18446744073709551617/2", "100000000000000000000",
        "1e999999999999999999999"})
    void refusesWhatIsTooLarge(String text) {
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> HalfInteger.parse(text))
                .withMessageStartingWith("spin = " + text).withMessageContaining("9e18");
    }

    @ParameterizedTest
    @ValueSource(longs = {HalfInteger.LARGEST_TWICE + 1, -HalfInteger.LARGEST_TWICE - 1, Long.MAX_VALUE,
        Long.MIN_VALUE})
    void refusesDoublesThatAreTooLarge(long twice) {
        assertThatExceptionOfType(ResourceLimitException.class).isThrownBy(() -> HalfInteger.ofTwice(twice));
    }

    static Stream<String> hostile() {
        return Stream.of("9".repeat(1_000_000), "9".repeat(20_000), "9".repeat(19_998) + "/2",
                "0".repeat(19_999) + "x",
                "0".repeat(9_999) + "." + "0".repeat(9_999) + "x", "1/" + "0".repeat(19_998),
                "0." + "3".repeat(19_998),
                "1".repeat(19_999) + "/", "-" + "0".repeat(19_996) + "1/3");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextIsRefused(String text) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> HalfInteger.parse(text))
                .matches(e -> e.getMessage().length() < 250);
    }

    @Test
    void longTextOfASmallNumberIsRead() {
        assertThat(HalfInteger.parse("0".repeat(19_000) + "1.5" + "0".repeat(900))).hasToString("3/2");
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1", "1.50, 3", "2, 4", "-7.5, -15", "1E+1, 20", "0E+999999999, 0", "5E-1, 1",
        "45E+17, 9000000000000000000"})
    void takesDecimals(BigDecimal value, long twice) {
        assertThat(HalfInteger.of(value).twice()).isEqualTo(twice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.25", "1E-999999999", "-0.1", "0.50000000000000000000001"})
    void refusesDecimalsThatAreNoMultiplesOfOneHalf(BigDecimal value) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> HalfInteger.of(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "-1E+2147483647", "4500000000000000000.5"})
    void refusesDecimalsThatAreTooLarge(BigDecimal value) {
        assertThatExceptionOfType(ResourceLimitException.class).isThrownBy(() -> HalfInteger.of(value));
    }

    @Test
    void nothingIsNoNumber() {
        assertThatNullPointerException().isThrownBy(() -> HalfInteger.parse(null));
        assertThatNullPointerException().isThrownBy(() -> HalfInteger.of(null));
    }

    /** Checks that no factory takes a floating-point number. */
    @Test
    void thereIsNoWayInFromADouble() {
        assertThat(HalfInteger.class.getMethods())
                .filteredOn(method -> method.getReturnType() == HalfInteger.class)
                .noneMatch(method -> Stream.of(method.getParameterTypes())
                        .anyMatch(type -> type == double.class || type == float.class));
    }

    @ParameterizedTest
    @CsvSource({"-8999999999999999999, -8999999999999999999 / 2", "-3, -3 / 2", "0, 0", "4, 2", "7, 7 / 2"})
    void isAFraction(long twice, String expected) {
        assertThat(HalfInteger.ofTwice(twice).toFraction()).hasToString(expected);
    }
}
