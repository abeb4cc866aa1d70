package io.github.spinthermo.operation.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.ParameterType;
import io.github.spinthermo.operation.text.RawValue;
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

    private static final List<ParameterType<?>> ALL = List.of(NumberTypes.COUNT, NumberTypes.DIGITS,
            SpinTypes.SPIN, SpinTypes.TOTAL_SPIN, SpinTypes.INVERSE_TEMPERATURE, SpinTypes.COMPRESSION);

    @ParameterizedTest
    @CsvSource({"1, 1", "001, 1", "1.0, 1", "1e3, 1000", "4.000000000000000000e+00, 4",
            "9000000000000000000, 9000000000000000000",
            "12345678901234567, 12345678901234567"})
    void readsCounts(String text, long expected) {
        assertThat(NumberTypes.COUNT.read("n", RawValue.string(text))).isEqualTo(expected);
        assertThat(NumberTypes.COUNT.read("n", RawValue.number(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9000000000000000001", "9223372036854775807", "9223372036854775808",
            "18446744073709551617", "100000000000000000000000000000000000000"})
    void refusesLargeCounts(String text) {
        refusesAsTooLarge(NumberTypes.COUNT, RawValue.string(text));
        refusesAsTooLarge(NumberTypes.COUNT, RawValue.number(text));
    }

    /** Checks that a negative number is wrong, however large: no limit is exceeded. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "-1", "-9223372036854775809", "-100000000000000000000000000000000000",
            "1.5", "1e-1", "1/2", "", "-", "+", "1_", "1,000", "1 000", "inf", "-inf",
            "٣", "\u0000", "-1e999999999999"})
    void refusesWhatIsNoCount(String text) {
        refusesAsInvalid(NumberTypes.COUNT, RawValue.string(text));
        refusesAsInvalid(NumberTypes.DIGITS, RawValue.string(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1", " 1", "1 ", "0_1", "1\n", "2/2", "1."})
    void readsCountsThatPeopleType(String text) {
        assertThat(NumberTypes.COUNT.read("n", RawValue.string(text))).isEqualTo(1);
    }

    @Test
    void readsDigitsFromOneToTenThousand() {
        for (int digits : new int[] {1, 34, 10_000}) {
            assertThat(NumberTypes.DIGITS.read("digits", RawValue.string("" + digits)))
                    .isEqualTo(Precision.digits(digits));
        }
        refusesAsTooLarge(NumberTypes.DIGITS, RawValue.number("10001"));
        refusesAsTooLarge(NumberTypes.DIGITS, RawValue.number("4294967297"));
    }

    @ParameterizedTest
    @CsvSource({"1/2, 1", "0.5, 1", "2, 4", "3/2, 3", "4/2, 4", "4500000000000000000, 9000000000000000000"})
    void readsSpins(String text, long twice) {
        HalfInteger expected = HalfInteger.ofTwice(twice);
        assertThat(SpinTypes.SPIN.read("s", RawValue.string(text))).isEqualTo(expected);
        assertThat(SpinTypes.TOTAL_SPIN.read("J", RawValue.string(text))).isEqualTo(expected);
    }

    @Test
    void takesZeroOnlyAsTotalSpin() {
        for (String zero : List.of("0", "0.0", "-0", "0/2")) {
            assertThat(SpinTypes.TOTAL_SPIN.read("J", RawValue.string(zero))).isEqualTo(HalfInteger.ZERO);
            refusesAsInvalid(SpinTypes.SPIN, RawValue.string(zero));
        }
        refusesAsInvalid(SpinTypes.TOTAL_SPIN, RawValue.string("-1/2"));
    }

    @Test
    void readsExponents() {
        assertThat(SpinTypes.SPIN.read("s", RawValue.number("5e-1"))).isEqualTo(HalfInteger.HALF);
        assertThat(SpinTypes.SPIN.read("s", RawValue.number("0.00015E+4"))).isEqualTo(HalfInteger.ofTwice(3));
        assertThat(SpinTypes.SPIN.read("s", RawValue.string("5e-1"))).isEqualTo(HalfInteger.HALF);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1.0, 1, 1", "0.25, 1, 4", ".1, 1, 10", "2e-3, 1, 500", "10e-2, 1, 10", "1/3, 1, 3"})
    void readsCompressions(String text, int numerator, int denominator) {
        BigFraction expected = BigFraction.of(numerator, denominator);
        assertThat(SpinTypes.COMPRESSION.read("compression", RawValue.string(text))).isEqualTo(expected);
        assertThat(SpinTypes.COMPRESSION.read("compression", RawValue.number(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.0", "0e5", "-0.5", "1.000000000000000000000000000000000001", "2", "1e3", "inf",
            "4/3", "", "x"})
    void refusesWhatIsNoCompression(String text) {
        refusesAsInvalid(SpinTypes.COMPRESSION, RawValue.string(text));
    }

    @Test
    void knowsWhatValuesAreMadeOf() {
        assertThat(SpinTypes.INVERSE_TEMPERATURE.kind()).isEqualTo(ParameterType.Kind.CONTINUOUS);
        assertThat(SpinTypes.WEIGHTS.kind()).isEqualTo(ParameterType.Kind.OBJECT);
        assertThat(ALL).filteredOn(type -> type.kind() == ParameterType.Kind.SINGLE).hasSize(ALL.size() - 3);
        assertThat(NumberTypes.DIGITS.kind()).isEqualTo(ParameterType.Kind.WORD);
        assertThat(ALL).extracting(ParameterType::label).doesNotContain("").doesNotContainNull();
    }

    @Test
    void refusesWhatIsNoScalarAndWhatIsTooLong() {
        for (ParameterType<?> type : ALL) {
            refusesAsInvalid(type, RawValue.other("true"));
            refusesAsInvalid(type, array("1"));
            refusesAsInvalid(type, RawValue.object(Map.of("1", RawValue.string("1"))));
            refusesAsTooLarge(type, RawValue.string("1".repeat(ParameterType.LONGEST_NUMBER + 1)));
            refusesAsTooLarge(type, RawValue.number("0".repeat(ParameterType.LONGEST_NUMBER + 1)));
        }
    }

    @Test
    void readsArraysMemberByMember() {
        assertThat(NumberTypes.COUNTS.read("sizes",
                RawValue.array(List.of(RawValue.string("12"), RawValue.number("6"))))).containsExactly(12L, 6L);
        assertThat(SpinTypes.PROJECTIONS.read("m",
                RawValue.array(List.of(RawValue.string("-5/2"), RawValue.number("1.5")))))
                .containsExactly(HalfInteger.ofTwice(-5), HalfInteger.ofTwice(3));
        assertThat(NumberTypes.POSITIVES.read("gammas", array("1", "0.5", "1e-300"))).containsExactly(1., .5, 1e-300);
        assertThat(NumberTypes.TIMES.read("times", array("0", "0.1", "1e3"))).containsExactly(0., .1, 1000.);
        assertThat(NumberTypes.TIMES.read("times", RawValue.array(List.of()))).isEmpty();
    }

    /** Checks that times are compared as they are written, not as the doubles that they become. */
    @Test
    void timesAscend() {
        assertThat(NumberTypes.TIMES.read("it", array("1", "1.00000000000000000000000001"))).containsExactly(1., 1.);
        refusesAsInvalid(NumberTypes.TIMES, array("1", "1.0"));
        refusesAsInvalid(NumberTypes.TIMES, array("0", "2", "1"));
        refusesAsInvalid(NumberTypes.TIMES, array("-0.1"));
    }

    @Test
    void namesTheMemberThatIsWrong() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> NumberTypes.COUNTS.read("sizes", array("3", "0", "1")))
                .withMessage("sizes = 0 is not positive; at least 1 is needed");
        refusesAsInvalid(NumberTypes.COUNTS, RawValue.array(List.of(RawValue.other("null"))));
        refusesAsInvalid(NumberTypes.COUNTS, RawValue.array(List.of(array("1"))));
        refusesAsInvalid(NumberTypes.COUNTS, RawValue.number("1"));
        refusesAsInvalid(SpinTypes.PROJECTIONS, array("1/3"));
        refusesAsInvalid(NumberTypes.POSITIVES, array("1", "0"));
        refusesAsTooLarge(NumberTypes.COUNTS, array("9000000000000000001"));
        refusesAsTooLarge(NumberTypes.TIMES, array("1".repeat(ParameterType.LONGEST_NUMBER + 1)));
        refusesAsTooLarge(NumberTypes.COUNTS,
                RawValue.array(Collections.nCopies(ParameterType.LONGEST_ARRAY + 1, RawValue.number("1"))));
    }

    /** Checks that a number that a double turns into 0 or infinity is refused, as it would be another number. */
    @Test
    void readsWhatDoublePrecisionHolds() {
        assertThat(NumberTypes.NON_NEGATIVE.read("nbar", RawValue.string("0e-999999"))).isZero();
        assertThat(NumberTypes.NON_NEGATIVE.read("nbar", RawValue.string("-0.0"))).isEqualTo(0.);
        assertThat(NumberTypes.POSITIVE.read("tolerance", RawValue.number("1e308"))).isEqualTo(1e308);
        refusesAsTooLarge(NumberTypes.POSITIVE, RawValue.string("1e309"));
        refusesAsTooLarge(NumberTypes.POSITIVE, RawValue.string("1e-310"));
        refusesAsTooLarge(NumberTypes.NON_NEGATIVE, RawValue.string("1e-310"));
        refusesAsTooLarge(NumberTypes.TIMES, array("1e400"));
        refusesAsInvalid(NumberTypes.POSITIVE, RawValue.string("0"));
        refusesAsInvalid(NumberTypes.NON_NEGATIVE, RawValue.string("-1"));
        refusesAsInvalid(NumberTypes.NON_NEGATIVE, RawValue.string("inf"));
    }

    private static RawValue array(String... members) {
        return RawValue.array(Stream.of(members).map(RawValue::string).toList());
    }

    private static void refusesAsInvalid(ParameterType<?> type, RawValue raw) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> type.read("it", raw))
                .matches(e -> e.parameter().equals("it")).withMessageStartingWith("it = ");
    }

    private static void refusesAsTooLarge(ParameterType<?> type, RawValue raw) {
        assertThatExceptionOfType(ResourceLimitException.class).isThrownBy(() -> type.read("it", raw))
                .matches(e -> e.parameter().equals("it")).withMessageStartingWith("it = ");
    }
}
