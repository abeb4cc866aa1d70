package io.github.spinthermo.operation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({"0.25, 0.25", ".5, 0.5", "+2, 2", "-1e-3, -0.001", "12E+2, 1200", "00.10, 0.1", "0e99999999999, 0",
        "-0.0E-99999999999999999999, 0", "' 1', 1", "1., 1", "1_0, 10", "1/2, 0.5", "−1, -1", "1.0D-3, 0.001"})
    void readsExactly(String text, String expected) {
        assertThat(Decimals.parse(text)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "e1", "1e", "1e+", "--1", "+-1", "0x1", "1_", "1,5", "1/3", "NaN", "inf", "-inf",
        "Infinity", "١", "1f", "1e0.5"})
    void refusesWhatIsNoDecimal(String text) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Decimals.parse(text))
                .matches(e -> e.parameter().equals("number"));
    }

    @Test
    void refusesWhatIsTooLong() {
        String longest = "0." + "3".repeat(19_998);
        assertThat(Decimals.parse(longest).precision()).isEqualTo(19_998);
        refusesAsTooLong(longest + "3");
        assertThat(Decimals.parse("1e20000").scale()).isEqualTo(-20_000);
        assertThat(Decimals.parse("1e-0020000").scale()).isEqualTo(20_000);
        refusesAsTooLong("1e20001");
        refusesAsTooLong("1e-20001");
        refusesAsTooLong("1e" + "9".repeat(19_000));
    }

    private static void refusesAsTooLong(String text) {
        assertThatExceptionOfType(ResourceLimitException.class).isThrownBy(() -> Decimals.parse(text))
                .matches(e -> e.parameter().equals("number"));
    }
}
