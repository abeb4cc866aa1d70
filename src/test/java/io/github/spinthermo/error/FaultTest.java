package io.github.spinthermo.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new InvalidInputException("not-positive", "n", -3, "is no number of spins"),
                        "not-positive", "n", "-3", "n = -3 is no number of spins",
                        "n1 = -3 is no number of spins"),
                Arguments.of(InvalidInputException.ofName("missing", "n", "is missing"),
                        "missing", "n", "", "n is missing", "n1 is missing"),
                Arguments.of(new TableIntegrityException("n", "9", "is there no more"),
                        "table-integrity", "n", "9", "n: is there no more", "n1: is there no more"),
                Arguments.of(new ResourceLimitException("n", 9L, "needs about 1 GB"),
                        "limit-exceeded", "n", "9", "n = 9 needs about 1 GB", "n1 = 9 needs about 1 GB"),
                Arguments.of(new ResourceLimitException("", "line", "the line is over 1 MiB"),
                        "limit-exceeded", "", "line", "the line is over 1 MiB",
                        "n1 = line the line is over 1 MiB"),
                Arguments.of(new UndefinedQuantityException("logPartition", "inf"),
                        "undefined-quantity", "logPartition", "inf",
                        "logPartition is inf",
                        "n1 is inf"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void tellsParameterAndValue(Fault fault, String code, String parameter, String value, String message,
            String renamed) {
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.parameter()).isEqualTo(parameter);
        assertThat(fault.value()).isEqualTo(value);
        assertThat((RuntimeException) fault).hasMessage(message);
        RuntimeException named = fault.named("n1");
        assertThat(named).hasSameClassAs(fault).hasMessage(renamed);
        assertThat(((Fault) named).code()).isEqualTo(code);
        assertThat(((Fault) named).parameter()).isEqualTo("n1");
        assertThat(((Fault) named).value()).isEqualTo(value);
    }

    @Test
    void kinds() {
        assertThat(new InvalidInputException("c", "p", 1, "")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new ResourceLimitException("p", 1, "")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new UndefinedQuantityException("p", "inf")).isInstanceOf(ArithmeticException.class);
    }

    /**
     * Checks that a long value is shown by its beginning and its length, also under another name; control characters
     * are not passed on.
     */
    @Test
    void valuesAreShortened() {
        InvalidInputException fault = new InvalidInputException("c", "beta", "9".repeat(1_000_000),
                "is too long");
        String shown = "9".repeat(24) + "… (1000000 characters)";
        assertThat(fault.value()).isEqualTo(shown);
        assertThat(fault).hasMessage("beta = " + shown + " is too long");
        assertThat(fault.named("beta0")).hasMessage("beta0 = " + shown + " is too long");
        assertThat(Fault.show("a".repeat(60))).isEqualTo("a".repeat(60));
        assertThat(Fault.show("a\n\u001b[31mb\0")).isEqualTo("a??[31mb?");
        assertThat(Fault.show("x".repeat(23) + "😀".repeat(40))).isEqualTo("x".repeat(23) + "… (103 characters)");
        assertThat(Fault.show("😀".repeat(40))).isEqualTo("😀".repeat(12) + "… (80 characters)");
        assertThat(Fault.show("a\ud83d\u202eb\u2028")).isEqualTo("a??b?");
        assertThat(Fault.show(null)).isEqualTo("null");
        assertThat(Fault.show("")).isEqualTo("\"\"");
        assertThat(Fault.show("  ")).isEqualTo("\"  \"");
    }

    @Test
    void fractionsAreShownAsOneWritesThem() {
        assertThat(Fault.show(BigFraction.of(-3, 10))).isEqualTo("-0.3");
        assertThat(Fault.show(BigFraction.of(400, 2))).isEqualTo("200");
        assertThat(Fault.show(BigFraction.of(2, 6))).isEqualTo("1/3");
        assertThat(Fault.show(BigFraction.of(BigInteger.ONE, BigInteger.TWO.pow(64))))
                .isEqualTo("1/18446744073709551616");
        assertThat(Fault.show(BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(1000)))).isEqualTo("1e-1000");
        assertThat(Fault.show(BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(20_000))))
                .isEqualTo("1/1000000000000000000000… (20003 characters)");
    }

    /** Checks that numbers are shown in the notation in which they are typed, not in that of Java or of a library. */
    @Test
    void numbersAreShownAsTheyAreTyped() {
        assertThat(Stream.of(1e-9, 1.5e300, -1.0, 0.25, 1e-4, 9.9e-5, 2e6, 1e7, 0.0, Double.NEGATIVE_INFINITY)
                .map(Fault::show)).containsExactly("1e-9", "1.5e300", "-1", "0.25", "0.0001", "9.9e-5", "2000000",
                        "1e7", "0", "-inf");
        assertThat(Fault.show(3.5e-8f)).isEqualTo("3.5e-8");
        assertThat(Fault.show(List.of())).isEqualTo("[]");
        assertThat(Fault.show(BigFraction.of(-1, 2))).isEqualTo("-0.5");
        assertThat(Fault.show(BigFraction.of(2, 6))).isEqualTo("1/3");
        assertThat(Fault.show(List.of(BigFraction.of(1, 10), BigFraction.ZERO))).isEqualTo("0.1,0");
        assertThat(new InvalidInputException("c", "tolerance", 1e-40, "is small"))
                .hasMessage("tolerance = 1e-40 is small");
    }
}
