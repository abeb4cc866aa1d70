package io.github.spinthermo.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {

    /** Checks all signs for fractions that Unicode has, beside the same ones on a keyboard. */
    @Test
    void readsVulgarFractions() {
        String[] signs = "½ ⅓ ⅔ ¼ ¾ ⅕ ⅖ ⅗ ⅘ ⅙ ⅚ ⅐ ⅛ ⅜ ⅝ ⅞ ⅑ ⅒".split(" ", -1);
        String[] typed = "1/2 1/3 2/3 1/4 3/4 1/5 2/5 3/5 4/5 1/6 5/6 1/7 1/8 3/8 5/8 7/8 1/9 1/10".split(" ", -1);
        for (int i = 0; i < signs.length; i++) {
            assertThat(Numeral.plain(signs[i])).isEqualTo(typed[i]);
            assertThat(Numeral.readFinite("x", "-2" + signs[i]).fraction())
                    .isEqualTo(Numeral.readFinite("x", typed[i]).fraction().add(2).negate());
        }
    }

    /** Checks that a text that is no number stays as it was typed, so that a message can quote it. */
    @ParameterizedTest
    @ValueSource(strings = {"1_0__0", "−x1", " up", "1 / 0", "½x", "1_000,5", "", "-", "1_0_"})
    void whatIsNoNumberStaysAsItIs(String text) {
        assertThat(Numeral.plain(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000", "-1e-1000000000", "1e999999999999999999999", "1e20001", "1/1e20001"})
    void refusesExponentsThatAreTooLargeToBeWrittenOut(String text) {
        assertThatExceptionOfType(ResourceLimitException.class).isThrownBy(() -> Numeral.readFinite("x", text))
                .withMessage("x = " + text + " has an exponent beyond ±20000");
    }

    @Test
    void zeroHasNoExponent() {
        assertThat(Numeral.readFinite("x", "0e-99999999999999").signum()).isZero();
        assertThat(Numeral.readFinite("x", "-0.0").isNegative()).isTrue();
    }

    static Stream<String> hostile() {
        return Stream.of("9".repeat(1_000_000), " ".repeat(1_000_000), "_1".repeat(10_000), "-".repeat(20_000),
                "/".repeat(20_000), " /".repeat(10_000), "1" + " ".repeat(19_000) + "x", "½".repeat(20_000),
                "1_".repeat(10_000), "1e" + "0".repeat(19_000) + "x", ",1".repeat(10_000), "9".repeat(19_990) + "½½");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextIsRefusedBeforeAnyWork(String text) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () ->
                assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Numeral.read("x", text, "1"))
                        .matches(e -> e instanceof InvalidInputException || e instanceof ResourceLimitException)
                        .matches(e -> e.getMessage().length() < 250));
    }

    @Test
    void aListOfTwoIntegersMayBeADecimalComma() {
        assertThat(DecimalComma.remark("0,5")).hasValue(
                "was read as two values, 0 and 5; for one number write a decimal point");
        assertThat(Stream.of("0, 5", "0.5,1", "1,2,3", "1", "1,inf", "", "0:5", "1,-5", "a,b"))
                .allMatch(list -> DecimalComma.remark(list).isEmpty());
    }
}
