package io.github.spinthermo.collective;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.testing.DirectSteadyState;
import io.github.spinthermo.testing.Json;
import io.github.spinthermo.testing.SteadyInput;
import io.github.spinthermo.testing.SteadyQuantity;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Steady states computed elsewhere, by sums of 150 digits and more, and written with 60: {@code null} is an
 * undefined value, {@code "0"} an exact zero.
 */
class CollectiveReferenceTest {

    private static final int DIGITS = 60;

    /** Largest number of spins for which the definition is not too slow. */
    private static final int MOST_SPINS = 100;

    private static final String UNDEFINED = "undefined";
    private static final List<String> PARAMETERS = List.of("n", "twoS", "beta0", "betaB");

    static Stream<Arguments> states() throws IOException {
        try (InputStream file = CollectiveReferenceTest.class.getResourceAsStream("steady-states.json")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return states(Json.object(text)).stream()
                    .map(state -> Arguments.of(input(state), values(state)));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> states(Map<String, Object> file) {
        return (List<Map<String, Object>>) file.get("steadyStates");
    }

    private static SteadyInput input(Map<String, Object> state) {
        return SteadyInput.of(((BigDecimal) state.get("n")).longValueExact(),
                ((BigDecimal) state.get("twoS")).intValueExact(),
                (String) state.get("beta0"), (String) state.get("betaB"));
    }

    /** Returns name and value of each result. */
    private static Map<String, String> values(Map<String, Object> state) {
        Map<String, String> values = new TreeMap<>();
        state.forEach((key, value) -> {
            if (!PARAMETERS.contains(key)) {
                values.put(key, value == null ? UNDEFINED : (String) value);
            }
        });
        return values;
    }

    @Test
    void allStatesAreThere() throws IOException {
        assertThat(states()).hasSize(29)
                .allSatisfy(state -> assertThat((Map<?, ?>) state.get()[1]).hasSize(13));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void everyDigit(SteadyInput input, Map<String, String> expected) {
        CollectiveSteadyState state = input.state();
        Map<String, String> actual = new TreeMap<>();
        for (SteadyQuantity quantity : SteadyQuantity.values()) {
            if (expected.containsKey(quantity.key())) {
                actual.put(quantity.key(), quantity.text(state, DIGITS));
            }
        }
        assertThat(actual).isEqualTo(expected);
    }

    /** Checks the states of few spins, in which the definition can be summed. */
    static Stream<Arguments> smallStates() throws IOException {
        return states().filter(state -> ((SteadyInput) state.get()[0]).ensemble().n() <= MOST_SPINS);
    }

    @Test
    void mostStatesAreSmall() throws IOException {
        assertThat(smallStates()).hasSize(23);
    }

    /** Checks the second implementation, which the other tests rest on. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("smallStates")
    void everyDigitOfTheDefinition(SteadyInput input, Map<String, String> expected) {
        DirectSteadyState direct = DirectSteadyState.of(input, DIGITS + 10);
        MathContext rounding = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
        for (SteadyQuantity quantity : SteadyQuantity.values()) {
            String value = expected.get(quantity.key());
            if (value != null && !value.equals(UNDEFINED) && !value.equals("0")) {
                assertThat(direct.value(quantity).orElseThrow().round(rounding)).as(quantity.key())
                        .isEqualByComparingTo(value);
            }
        }
    }
}
