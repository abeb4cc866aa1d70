package io.github.spinthermo.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {

    private static Decimal decimal(String digits, long exponent) {
        return new Decimal(new BigInteger(digits), exponent);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "3, 0, 3, 3e0",
        "3, -12, 3e-12, 3e-12",
        "-3, -1, -0.3, -3e-1",
        "125, -2, 1.25, 1.25e0",
        "125, -1, 12.5, 1.25e1",
        "125, 0, 125, 1.25e2",
        "125, 1, 1.25e3, 1.25e3",
        "1, 1, 1e1, 1e1",
        "10, 0, 10, 1.0e1",
        "1, -5, 0.00001, 1e-5",
        "100, -7, 0.0000100, 1.00e-5",
        "999, -8, 9.99e-6, 9.99e-6",
        "-100, -7, -0.0000100, -1.00e-5",
        "99999999999999999999, 0, 99999999999999999999, 9.9999999999999999999e19",
        "100000000000000000000, 0, 1.00000000000000000000e20, 1.00000000000000000000e20",
        "1000000000000000000000, -1, 1.000000000000000000000e20, 1.000000000000000000000e20",
        "999999999999999999999, -1, 99999999999999999999.9, 9.99999999999999999999e19",
        "12, 9223372036854775800, 1.2e9223372036854775801, 1.2e9223372036854775801",
        "-12, -9223372036854775800, -1.2e-9223372036854775799, -1.2e-9223372036854775799"})
    void printsAsTheProtocolSays(String digits, long exponent, String text, String scientific) {
        assertThat(decimal(digits, exponent)).hasToString(text);
        assertThat(decimal(digits, exponent).toScientificString()).isEqualTo(scientific);
    }

    /** Compares every length and place of the point around the limits with the definition. */
    @Test
    void allPlacesOfThePoint() {
        for (int length = 1; length <= 24; length++) {
            BigInteger unscaled = new BigInteger("123456789012345678901234".substring(0, length));
            for (int leading = -8; leading <= 26; leading++) {
                BigDecimal value = new BigDecimal(unscaled, length - 1 - leading);
                boolean plain = value.compareTo(new BigDecimal("1e-5")) >= 0
                    && value.compareTo(new BigDecimal("1e20")) < 0 && leading + 1 <= length;
                String text = new Decimal(unscaled, leading + 1 - length).toString();
                assertThat(text.contains("e")).isEqualTo(!plain);
                assertThat(new BigDecimal(text)).isEqualByComparingTo(value);
                assertThat(!plain || text.equals(value.toPlainString())).isTrue();
            }
        }
    }

    @Test
    void convertsToBigDecimalWithTheSameDigits() {
        assertThat(decimal("-1200", -3).toBigDecimal()).isEqualTo(new BigDecimal("-1.200"));
        assertThat(decimal("12", 3).toBigDecimal()).isEqualTo(new BigDecimal("12e3"));
        assertThat(Decimal.ZERO.toBigDecimal()).isEqualTo(BigDecimal.ZERO);
        assertThat(decimal("12", -3).negate()).isEqualTo(decimal("-12", -3));
    }

    @Test
    void refusesExponentsThatBigDecimalDoesNotHave() {
        assertThatThrownBy(() -> decimal("1", 1L << 31 | 1).toBigDecimal())
            .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> decimal("1", -1L << 32).toBigDecimal())
            .isInstanceOf(ArithmeticException.class);
        assertThat(decimal("1", -Integer.MAX_VALUE).toBigDecimal().scale()).isEqualTo(Integer.MAX_VALUE);
    }
}
