package io.github.spinthermo.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.testing.Reals;
import java.math.BigDecimal;
import java.util.Properties;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conversion to Apfloat, in a quiet and in a hostile host. */
class ApfloatTest {

    @ParameterizedTest
    @CsvSource({"2.5, 1, 2", "3.5, 1, 4", "-2.5, 1, -2", "12.345, 4, 12.34", "12.355, 4, 12.36",
        "1e-30, 3, 1e-30",
        "-9.999e50, 3, -1e51", "0.1, 30, 0.1", "1e3000, 2, 1e3000"})
    void roundsHalfEven(String number, int digits, String expected) {
        Apfloat value = Real.of(new BigDecimal(number)).toApfloat(digits);
        assertThat(new BigDecimal(value.toString())).isEqualByComparingTo(new BigDecimal(expected));
        assertThat(value.precision()).isEqualTo(digits);
        assertThat(value.radix()).isEqualTo(10);
    }

    @Test
    void carriesAllDigitsAndLargeExponents() {
        Apfloat value = Reals.exp(-1_000_000_000_000L, 7).toApfloat(200);
        assertThat(value.precision()).isEqualTo(200);
        assertThat(value.scale()).isEqualTo(-62042068843L);
        String digits =
            Reals.exp(-1_000_000_000_000L, 7).decimal(Precision.digits(200)).unscaled().toString();
        assertThat(value.toString()).startsWith(digits.charAt(0) + "." + digits.substring(1, 190));
    }

    @Test
    void zeroIsZero() {
        assertThat(Real.of(0).toApfloat(5).signum()).isZero();
        assertThat(Real.of(0).toApfloat(5).radix()).isEqualTo(10);
    }

    @Test
    void refusesNoDigits() {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Real.of(1).toApfloat(0));
    }

    @Test
    void aHostThatChangesTheGlobalContextChangesNothing() {
        String before = answers();
        ApfloatContext context = ApfloatContext.getContext();
        Properties properties = context.getProperties();
        try {
            context.setDefaultRadix(2);
            context.setNumberOfProcessors(1);
            context.setMaxMemoryBlockSize(1 << 16);
            context.setProperty(ApfloatContext.BUILDER_FACTORY, "org.apfloat.internal.IntBuilderFactory");
            assertThat(answers()).isEqualTo(before);
            context.setDefaultRadix(36);
            context.setProperty(ApfloatContext.BUILDER_FACTORY, "org.apfloat.internal.DoubleBuilderFactory");
            assertThat(answers()).isEqualTo(before);
        } finally {
            context.setProperties(properties);
        }
        assertThat(answers()).isEqualTo(before);
    }

    private static String answers() {
        Real number = Reals.exp(22, 7).negate();
        Apfloat value = number.toApfloat(60);
        return number.decimal(Precision.digits(60)) + " " + number.toDouble() + " " + value + " "
            + value.precision() + " "
            + value.radix() + " " + Real.of(new BigDecimal("-1e40")).toApfloat(3);
    }
}
