package io.github.spinthermo.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.HalfInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTypeTest {

    private static final List<ParameterType<?>> ALL = List.of(ParameterType.COUNT, ParameterType.DIGITS,
            ParameterType.SPIN, ParameterType.TOTAL_SPIN, ParameterType.INVERSE_TEMPERATURE, ParameterType.COMPRESSION);

    @ParameterizedTest
    @CsvSource({"1, 1", "001, 1", "1.0, 1", "1e3, 1000", "4.000000000000000000e+00, 4",
            "9000000000000000000, 9000000000000000000",
            "12345678901234567, 12345678901234567"})
    void readsCounts(String text, long expected) {
        assertThat(ParameterType.COUNT.read("n", Raw.string(text))).isEqualTo(expected);
        assertThat(ParameterType.COUNT.read("n", Raw.number(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9000000000000000001", "9223372036854775807", "9223372036854775808",
            "18446744073709551617", "100000000000000000000000000000000000000"})
    void refusesLargeCounts(String text) {
        refusesAsTooLarge(ParameterType.COUNT, Raw.string(text));
        refusesAsTooLarge(ParameterType.COUNT, Raw.number(text));
    }

    /** A negative number is wrong, however large: no limit is exceeded. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "-1", "-9223372036854775809", "-100000000000000000000000000000000000",
            "1.5", "1e-1", "1/2", "", "-", "+", "1_", "1,000", "1 000", "inf", "-inf",
            "٣", "\u0000", "-1e999999999999"})
    void refusesWhatIsNoCount(String text) {
        refusesAsInvalid(ParameterType.COUNT, Raw.string(text));
        refusesAsInvalid(ParameterType.DIGITS, Raw.string(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1", " 1", "1 ", "0_1", "1\n", "2/2", "1."})
    void readsCountsThatPeopleType(String text) {
        assertThat(ParameterType.COUNT.read("n", Raw.string(text))).isEqualTo(1);
    }

    @Test
    void readsDigitsFromOneToTenThousand() {
        for (int digits : new int[] {1, 34, 10_000}) {
            assertThat(ParameterType.DIGITS.read("digits", Raw.string("" + digits)))
                    .isEqualTo(Precision.digits(digits));
        }
        refusesAsTooLarge(ParameterType.DIGITS, Raw.number("10001"));
        refusesAsTooLarge(ParameterType.DIGITS, Raw.number("4294967297"));
    }

    @ParameterizedTest
    @CsvSource({"1/2, 1", "0.5, 1", "2, 4", "3/2, 3", "4/2, 4", "4500000000000000000, 9000000000000000000"})
    void readsSpins(String text, long twice) {
        HalfInteger expected = HalfInteger.ofTwice(twice);
        assertThat(ParameterType.SPIN.read("s", Raw.string(text))).isEqualTo(expected);
        assertThat(ParameterType.TOTAL_SPIN.read("J", Raw.string(text))).isEqualTo(expected);
    }

    @Test
    void takesZeroOnlyAsTotalSpin() {
        for (String zero : List.of("0", "0.0", "-0", "0/2")) {
            assertThat(ParameterType.TOTAL_SPIN.read("J", Raw.string(zero))).isEqualTo(HalfInteger.ZERO);
            refusesAsInvalid(ParameterType.SPIN, Raw.string(zero));
        }
        refusesAsInvalid(ParameterType.TOTAL_SPIN, Raw.string("-1/2"));
    }

    @Test
    void readsExponents() {
        assertThat(ParameterType.SPIN.read("s", Raw.number("5e-1"))).isEqualTo(HalfInteger.HALF);
        assertThat(ParameterType.SPIN.read("s", Raw.number("0.00015E+4"))).isEqualTo(HalfInteger.ofTwice(3));
        assertThat(ParameterType.SPIN.read("s", Raw.string("5e-1"))).isEqualTo(HalfInteger.HALF);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1.0, 1, 1", "0.25, 1, 4", ".1, 1, 10", "2e-3, 1, 500", "10e-2, 1, 10", "1/3, 1, 3"})
    void readsCompressions(String text, int numerator, int denominator) {
        BigFraction expected = BigFraction.of(numerator, denominator);
        assertThat(ParameterType.COMPRESSION.read("compression", Raw.string(text))).isEqualTo(expected);
        assertThat(ParameterType.COMPRESSION.read("compression", Raw.number(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.0", "0e5", "-0.5", "1.000000000000000000000000000000000001", "2", "1e3", "inf",
            "4/3", "", "x"})
    void refusesWhatIsNoCompression(String text) {
        refusesAsInvalid(ParameterType.COMPRESSION, Raw.string(text));
    }

    @Test
    void knowsWhatValuesAreMadeOf() {
        assertThat(ParameterType.INVERSE_TEMPERATURE.kind()).isEqualTo(ParameterType.Kind.CONTINUOUS);
        assertThat(ParameterType.WEIGHTS.kind()).isEqualTo(ParameterType.Kind.OBJECT);
        assertThat(ALL).filteredOn(type -> type.kind() == ParameterType.Kind.SINGLE).hasSize(ALL.size() - 2);
        assertThat(ALL).extracting(ParameterType::label).doesNotContain("").doesNotContainNull();
    }

    @Test
    void refusesWhatIsNoScalarAndWhatIsTooLong() {
        for (ParameterType<?> type : ALL) {
            refusesAsInvalid(type, Raw.other("true"));
            refusesAsInvalid(type, array("1"));
            refusesAsInvalid(type, Raw.object(Map.of("1", Raw.string("1"))));
            refusesAsTooLarge(type, Raw.string("1".repeat(ParameterType.LONGEST_NUMBER + 1)));
            refusesAsTooLarge(type, Raw.number("0".repeat(ParameterType.LONGEST_NUMBER + 1)));
        }
    }

    @Test
    void readsArraysMemberByMember() {
        assertThat(ParameterType.COUNTS.read("sizes", Raw.array(List.of(Raw.string("12"), Raw.number("6")))))
                .containsExactly(12L, 6L);
        assertThat(ParameterType.PROJECTIONS.read("m", Raw.array(List.of(Raw.string("-5/2"), Raw.number("1.5")))))
                .containsExactly(HalfInteger.ofTwice(-5), HalfInteger.ofTwice(3));
        assertThat(ParameterType.POSITIVES.read("gammas", array("1", "0.5", "1e-300"))).containsExactly(1., .5, 1e-300);
        assertThat(ParameterType.TIMES.read("times", array("0", "0.1", "1e3"))).containsExactly(0., .1, 1000.);
        assertThat(ParameterType.TIMES.read("times", Raw.array(List.of()))).isEmpty();
    }

    /** Times are compared as they are written, not as the doubles that they become. */
    @Test
    void timesAscend() {
        assertThat(ParameterType.TIMES.read("it", array("1", "1.00000000000000000000000001"))).containsExactly(1., 1.);
        refusesAsInvalid(ParameterType.TIMES, array("1", "1.0"));
        refusesAsInvalid(ParameterType.TIMES, array("0", "2", "1"));
        refusesAsInvalid(ParameterType.TIMES, array("-0.1"));
    }

    @Test
    void namesTheMemberThatIsWrong() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ParameterType.COUNTS.read("sizes", array("3", "0", "1")))
                .withMessage("sizes = 0 is not positive; at least 1 is needed");
        refusesAsInvalid(ParameterType.COUNTS, Raw.array(List.of(Raw.other("null"))));
        refusesAsInvalid(ParameterType.COUNTS, Raw.array(List.of(array("1"))));
        refusesAsInvalid(ParameterType.COUNTS, Raw.number("1"));
        refusesAsInvalid(ParameterType.PROJECTIONS, array("1/3"));
        refusesAsInvalid(ParameterType.POSITIVES, array("1", "0"));
        refusesAsTooLarge(ParameterType.COUNTS, array("9000000000000000001"));
        refusesAsTooLarge(ParameterType.TIMES, array("1".repeat(ParameterType.LONGEST_NUMBER + 1)));
        refusesAsTooLarge(ParameterType.COUNTS,
                Raw.array(Collections.nCopies(ParameterType.LONGEST_ARRAY + 1, Raw.number("1"))));
    }

    /** A number that a double turns into 0 or infinity would be another number. */
    @Test
    void readsWhatDoublePrecisionHolds() {
        assertThat(ParameterType.NON_NEGATIVE.read("nbar", Raw.string("0e-999999"))).isZero();
        assertThat(ParameterType.NON_NEGATIVE.read("nbar", Raw.string("-0.0"))).isEqualTo(0.);
        assertThat(ParameterType.POSITIVE.read("tolerance", Raw.number("1e308"))).isEqualTo(1e308);
        refusesAsTooLarge(ParameterType.POSITIVE, Raw.string("1e309"));
        refusesAsTooLarge(ParameterType.POSITIVE, Raw.string("1e-310"));
        refusesAsTooLarge(ParameterType.NON_NEGATIVE, Raw.string("1e-310"));
        refusesAsTooLarge(ParameterType.TIMES, array("1e400"));
        refusesAsInvalid(ParameterType.POSITIVE, Raw.string("0"));
        refusesAsInvalid(ParameterType.NON_NEGATIVE, Raw.string("-1"));
        refusesAsInvalid(ParameterType.NON_NEGATIVE, Raw.string("inf"));
    }

    private static Raw array(String... members) {
        return Raw.array(Stream.of(members).map(Raw::string).toList());
    }

    private static void refusesAsInvalid(ParameterType<?> type, Raw raw) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> type.read("it", raw))
                .matches(e -> e.parameter().equals("it")).withMessageStartingWith("it = ");
    }

    private static void refusesAsTooLarge(ParameterType<?> type, Raw raw) {
        assertThatExceptionOfType(ResourceLimitException.class).isThrownBy(() -> type.read("it", raw))
                .matches(e -> e.parameter().equals("it")).withMessageStartingWith("it = ");
    }
}
