package io.github.spinthermo.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrecisionTest {

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void atLeastOneDigit(int digits) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Precision.digits(digits))
            .withMessageContaining("digits").withMessageContaining(String.valueOf(digits));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000_001, Integer.MAX_VALUE})
    void atMostAMillion(int digits) {
        assertThatExceptionOfType(ResourceLimitException.class).isThrownBy(() -> Precision.digits(digits))
            .withMessageContaining(String.valueOf(digits));
    }

    @Test
    void tellsNeighboursApart() {
        assertThat(Precision.digits(Precision.LARGEST)).hasToString("1000000 digits")
            .isEqualTo(Precision.digits(1_000_000)).isNotEqualTo(Precision.digits(34));
        for (int digits = 1; digits <= 2000; digits++) {
            assertThat(Precision.digits(digits).bits()).isGreaterThan(BigInteger.TEN.pow(digits).bitLength());
        }
    }
}
