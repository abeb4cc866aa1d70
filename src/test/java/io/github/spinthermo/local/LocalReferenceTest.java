package io.github.spinthermo.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.testing.DirectLocalState;
import io.github.spinthermo.testing.Json;
import io.github.spinthermo.testing.LocalQuantity;
import io.github.spinthermo.testing.SteadyInput;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Local states computed elsewhere, by sums of 150 digits and more, and written with 60; what a state does not
 * list was not computed. A coherence of {@code "0"} is an exact zero.
 */
class LocalReferenceTest {

    private static final int DIGITS = 60;

    private static final String POPULATIONS = "populations";

    static Stream<Arguments> states() throws IOException {
        try (InputStream file = LocalReferenceTest.class.getResourceAsStream("local-states.json")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return states(Json.object(text)).stream().map(state -> Arguments.of(input(state), state));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> states(Map<String, Object> file) {
        return (List<Map<String, Object>>) file.get("localStates");
    }

    private static SteadyInput input(Map<String, Object> state) {
        return SteadyInput.of(((BigDecimal) state.get("n")).longValueExact(),
                ((BigDecimal) state.get("twoS")).intValueExact(),
                (String) state.get("beta0"), (String) state.get("betaB"));
    }

    @Test
    void allStatesAreThere() throws IOException {
        assertThat(states()).hasSize(26);
        assertThat(states().mapToInt(state -> ((Map<?, ?>) state.get()[1]).size() - 4).sum()).isEqualTo(67);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void everyDigit(SteadyInput input, Map<String, Object> expected) {
        LocalState state = input.localState();
        if (expected.containsKey(POPULATIONS)) {
            assertThat(state.populations()).extracting(LocalReferenceTest::rounded)
                    .isEqualTo(decimals(expected));
        }
        for (LocalQuantity quantity : LocalQuantity.values()) {
            if (expected.containsKey(quantity.key())) {
                assertThat(rounded(quantity.numberOf(state))).as(quantity.key())
                        .isEqualTo(decimal(expected.get(quantity.key())));
            }
        }
    }

    private static BigDecimal rounded(Real number) {
        return number.round(Precision.digits(DIGITS));
    }

    private static List<BigDecimal> decimals(Map<String, Object> expected) {
        return Json.strings(expected, POPULATIONS).stream().map(LocalReferenceTest::decimal).toList();
    }

    private static BigDecimal decimal(Object text) {
        return new BigDecimal((String) text);
    }

    /** Checks the states of few spins, for which the definition is not too slow. */
    static Stream<Arguments> smallStates() throws IOException {
        return states().filter(state -> ((SteadyInput) state.get()[0]).ensemble().n() <= 10);
    }

    @Test
    void manyStatesAreSmall() throws IOException {
        assertThat(smallStates()).hasSize(16);
    }

    /** Checks the second implementation, which the other tests rest on. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("smallStates")
    void everyDigitOfTheDefinition(SteadyInput input, Map<String, Object> expected) {
        DirectLocalState direct = DirectLocalState.of(input, DIGITS + 10);
        if (expected.containsKey(POPULATIONS)) {
            assertThat(direct.populations()).extracting(LocalReferenceTest::rounded)
                    .usingElementComparator(BigDecimal::compareTo).isEqualTo(decimals(expected));
        }
        assertSame(expected, LocalQuantity.INVERSE_TEMPERATURE, direct.inverseTemperature());
        assertSame(expected, LocalQuantity.DECOHERED, direct.decoheredApparentInverseTemperature());
        if (expected.containsKey(LocalQuantity.COHERENCE.key())) {
            assertSame(expected, LocalQuantity.COHERENCE, DirectLocalState.coherence(input, DIGITS + 10));
        }
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
    }

    private static void assertSame(Map<String, Object> expected, LocalQuantity quantity, BigDecimal value) {
        if (expected.containsKey(quantity.key()) && !expected.get(quantity.key()).equals("0")) {
            assertThat(rounded(value)).as(quantity.key())
                    .isEqualByComparingTo(decimal(expected.get(quantity.key())));
        }
    }
}
