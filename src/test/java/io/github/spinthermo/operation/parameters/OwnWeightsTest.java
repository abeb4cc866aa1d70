package io.github.spinthermo.operation.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.spin.HalfInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of how weights are read; whether they fit an ensemble is asked of the operation. */
class OwnWeightsTest {

    private static Map<HalfInteger, BigFraction> read(Object... pairs) {
        Map<String, RawValue> members = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            members.put((String) pairs[i], value instanceof RawValue raw ? raw : RawValue.string((String) value));
        }
        return SpinTypes.WEIGHTS.read("weights", RawValue.object(members));
    }

    @Test
    void readsSpinsAndDecimalsExactly() {
        assertThat(read("1/2", "0.25", "1.5", RawValue.number("1e-1"), "5/2", RawValue.number("0.65"), "007/2", "-0e9"))
                .containsExactly(
                        Map.entry(HalfInteger.ofTwice(1), BigFraction.of(1, 4)),
                        Map.entry(HalfInteger.ofTwice(3), BigFraction.of(1, 10)),
                        Map.entry(HalfInteger.ofTwice(5), BigFraction.of(13, 20)),
                        Map.entry(HalfInteger.ofTwice(7), BigFraction.ZERO));
        assertThat(read()).isEmpty();
    }

    @Test
    void readsWhatPeopleType() {
        Map<HalfInteger, BigFraction> quarters = Map.of(HalfInteger.HALF, BigFraction.of(1, 4));
        for (String spin : List.of("½", " 1/2", "5e-1", ".5", "2/4")) {
            for (String weight : List.of("1/4", "0.25 ", ".25", "¼", "25e-2")) {
                assertThat(read(spin, weight)).as(spin + " = " + weight).isEqualTo(quarters);
            }
        }
    }

    @Test
    void takesEachSpinOnceByValue() {
        refuses("1/2", "0.5", "0.5", "0.5");
        refuses("0", "1", "-0", "0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "3/4", "0.25", "-1/2", "-1", "1/2/2", "J", "¼"})
    void refusesWhatIsNoTotalSpin(String totalSpin) {
        refuses(totalSpin, "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1/0", "inf", "-inf", "NaN", "1.5.", "1,5"})
    void refusesWhatIsNoDecimal(String weight) {
        refuses("1", weight);
    }

    @Test
    void refusesWhatIsNoScalar() {
        refuses("1", RawValue.other("true"));
        refuses("1", RawValue.other("an array"));
        refuses("1", RawValue.object(Map.of()));
    }

    private static void refuses(Object... pairs) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> read(pairs))
                .matches(e -> e.parameter().equals("weights")).withMessageStartingWith("weights = ");
    }

    @Test
    void refusesWhatCannotBeWrittenOut() {
        refusesAsTooLarge("1", "1e-20001");
        refusesAsTooLarge("1", "1e20001");
        refusesAsTooLarge("1", "0." + "1".repeat(20_000));
        refusesAsTooLarge("1".repeat(20_001), "1");
        refusesAsTooLarge("4500000000000000001", "1");
        Object[] many = new Object[60];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = Integer.toString(i);
            many[i + 1] = "1e-20000";
        }
        refusesAsTooLarge(many);
    }

    private static void refusesAsTooLarge(Object... pairs) {
        assertThatExceptionOfType(ResourceLimitException.class).isThrownBy(() -> read(pairs))
                .matches(e -> e.parameter().equals("weights")).withMessageStartingWith("weights = ");
    }
}
