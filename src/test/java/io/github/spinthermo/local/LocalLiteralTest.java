package io.github.spinthermo.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.testing.DirectLocalState;
import io.github.spinthermo.testing.LocalQuantity;
import io.github.spinthermo.testing.SteadyInput;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points of local states that are traps, exact, next to a tie, or counter-examples (spec 1.6 to 1.10). */
class LocalLiteralTest {

    private static LocalState state(long n, int twiceS, String beta0, String betaB) {
        return SteadyInput.of(n, twiceS, beta0, betaB).localState();
    }

    /**
     * Checks C = 2.6355e-109. Two rising precisions that both round ln(1 − 1e-107) to 0 agree on a coherence below 0;
     * with 130 digits it comes out right even so.
     */
    @Test
    void smallCoherenceOnWhichTwoPrecisionsAgreeAndAreWrong() {
        SteadyInput input = SteadyInput.of(40, 1, "250", "333");
        assertThat(LocalQuantity.COHERENCE.text(input.localState(), 5)).isEqualTo("2.6355e-109");
        assertThat(careless(input, 16)).isEqualTo("-1.0146E-107").isEqualTo(careless(input, 40));
        assertThat(careless(input, 130)).isEqualTo("2.6355E-109");
    }

    private static String careless(SteadyInput input, int digits) {
        return DirectLocalState.carelessCoherence(input, digits).round(new MathContext(5)).toString();
    }

    /** Finds a spin 1 that is thermal at one |x_0| < |x_B|; to both sides of that x_0 it is not. */
    @Test
    void spinOneThatIsThermal() {
        String beta = "0.928492625439726925650011433067";
        List<Real> thermal = state(1, 2, "0", beta).populations();
        List<Real> local = state(2, 2, "0.717009805542259157735473717276", "1").populations();
        for (int i = 0; i < 3; i++) {
            assertThat(local.get(i).subtract(thermal.get(i)).round(Precision.digits(3)).abs())
                    .isLessThan(new BigDecimal("1e-30"));
        }
        assertThat(Math.abs(excess(local).toDouble())).isLessThan(1e-31);
        assertThat(excess(state(2, 2, "0.717009805542259157735473717", "1").populations()).sign())
                .isNotEqualTo(excess(state(2, 2, "0.717009805542259157735473718", "1").populations()).sign());
    }

    /** Returns p(1) p(−1) − p(0)², which is 0 if thermal. */
    private static Real excess(List<Real> populations) {
        return populations.get(0).multiply(populations.get(2))
                .subtract(populations.get(1).multiply(populations.get(1)));
    }

    /** Checks p(−s) … p(s) from x_0 = 0 in a bath of zero temperature, by the definition in fractions. */
    @ParameterizedTest
    @CsvSource({"2, 1, 7 / 8; 1 / 8", "3, 1, 5 / 6; 1 / 6", "2, 2, 41 / 54; 11 / 54; 1 / 27",
        "3, 2, 94 / 135; 91 / 405; 32 / 405", "2, 3, 213 / 320; 79 / 320; 23 / 320; 1 / 64",
        "4, 3, 215003 / 394240; 20613 / 78848; 50531 / 394240; 333 / 5120",
        "2, 9, 31679 / 88400; 255011 / 972400; 124999 / 729300; 1449 / 14300; 9469 / 171600; 24127 / 858000;"
            + " 1453 / 107250; 17 / 2750; 29 / 11000; 1 / 1000"})
    void populationsBetweenLimits(int n, int twiceS, String fractions) {
        List<String> ascending = List.of(fractions.split("; *"));
        assertExact(state(n, twiceS, "0", "inf"), ascending);
        assertExact(state(n, twiceS, "0", "-inf"), reversed(ascending));
    }

    private static void assertExact(LocalState state, List<String> fractions) {
        assertThat(state.populations()).extracting(p -> p.exact().orElseThrow().toString())
                .isEqualTo(fractions);
    }

    private static List<String> reversed(List<String> list) {
        List<String> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    @ParameterizedTest
    @CsvSource({"2, inf, inf", "2, -inf, inf", "1, 0, inf", "1, 0.7, inf", "1, -inf, inf",
        "1000000, inf, inf"})
    void groundAndTopLevel(long n, String beta0, String betaB) {
        assertExact(state(n, 2, beta0, betaB), List.of("1", "0", "0"));
        assertExact(state(n, 2, beta0, "-" + betaB), List.of("0", "0", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.7", "-1e-1000", "1e6", "inf", "-inf"})
    void uniformPopulations(String beta0) {
        assertExact(state(7, 2, beta0, "0"), List.of("1 / 3", "1 / 3", "1 / 3"));
        assertExact(state(1000, 1, beta0, "0"), List.of("1 / 2", "1 / 2"));
        assertThat(LocalQuantity.INVERSE_TEMPERATURE.text(state(7, 1, beta0, "0"), 9)).isEqualTo("0");
        assertThat(LocalQuantity.DECOHERED.text(state(7, 3, beta0, "0"), 9)).isEqualTo("0");
    }

    /** Checks x_D, which for s = 1/2 is also x_loc, and the coherence, to three digits; x_app is x_B exactly. */
    @ParameterizedTest
    @CsvSource({
        "2, 1, 0.30, -3e-1, -0.300, 0", "2, 2, 0.30, -3e-1, -0.300, 0", "1, 1, 5, 0.3, 0.300, 0",
        "1, 2, 5, 0.3, 0.300, 0", "2, 1, inf, inf, inf, 0", "2, 1, -inf, inf, inf, 0",
        "2, 3, inf, -inf, -inf, 0", "1, 1, 0, inf, inf, 0", "1, 3, 0.7, -inf, -inf, 0", "1, 1, 5, 0, 0, 0",
        "3, 1, 0, 0, 0, 0", "3, 2, 0, 0, 0, 0", "2, 1, 0, inf, 1.95, 0.173", "2, 1, 0, -inf, -1.95, 0.173",
        "2, 2, 0, inf, 1.39, 0.353", "2, 2, 0.7, 0, 0, 0.00908", "2, 1, inf, 0, 0, 0.231",
        "2, 2, inf, 0, 0, 0.451", "3, 2, -inf, 0, 0, 1.02", "2, 2, inf, 1e-1000, 1.50e-1000, 0.451"})
    void temperaturesAndCoherence(int n, int twiceS, String beta0, String betaB, String decohered,
            String coherence) {
        LocalState state = state(n, twiceS, beta0, betaB);
        assertThat(LocalQuantity.DECOHERED.text(state, 3)).isEqualTo(decohered);
        assertThat(LocalQuantity.INVERSE_TEMPERATURE.text(state, 3))
                .isEqualTo(twiceS == 1 ? decohered : "undefined");
        assertThat(LocalQuantity.COHERENCE.text(state, 3)).isEqualTo(coherence);
        InverseTemperature bath = InverseTemperature.parse(betaB);
        if (bath.isInfinite()) {
            assertThat(LocalQuantity.APPARENT.text(state, 3)).isEqualTo(betaB);
        } else {
            assertThat(LocalQuantity.APPARENT.numberOf(state).exact()).contains(bath.toFraction());
        }
    }

    /**
     * Checks p(1/2) = 1/8 + (3/8) e^−x and so on of two spins 1/2, and p(μ) = 1/4 − xμ/4 c of spins 3/2: to the even
     * digit at the tie, to the right side next to it.
     */
    @ParameterizedTest
    @CsvSource({"2, 1, 0, inf, 2, 0.88; 0.12", "2, 1, 0, 1e6, 2, 0.87; 0.13", "2, 1, 0, 1e4, 2, 0.87; 0.13",
        "2, 1, 0, 1e6, 1, 0.9; 0.1", "2, 1, 0, -inf, 2, 0.12; 0.88", "2, 1, 0, -1e6, 2, 0.13; 0.87",
        "3, 3, 1, 0, 1, 0.2; 0.2; 0.2; 0.2", "3, 3, 1, 1e-300, 1, 0.3; 0.3; 0.2; 0.2",
        "3, 3, inf, -1e-300, 1, 0.2; 0.2; 0.3; 0.3", "1, 3, 1, 1e-1000, 1, 0.3; 0.3; 0.2; 0.2",
        "2, 3, 1e-1000, -1e-1000, 1, 0.2; 0.2; 0.3; 0.3", "2, 3, 0, inf, 3, 0.666; 0.247; 0.0719; 0.0156"})
    void tiesOfPopulations(int n, int twiceS, String beta0, String betaB, int digits, String expected) {
        assertThat(state(n, twiceS, beta0, betaB).populations())
                .extracting(p -> p.decimal(Precision.digits(digits)).toString())
                .isEqualTo(List.of(expected.split("; ")));
    }

    /** Checks that x_loc is x_B on one side of |x_0| = |x_B|, and more or less on the others; 2x − O(x³) for n = 4. */
    @ParameterizedTest
    @CsvSource({"2, 0.25, 0.25, 1, 0.2", "2, 0.2500000000000000000000000000000000000001, 0.25, 1, 0.3",
        "2, -0.2499999999999999999999999999999999999999, 0.25, 1, 0.2", "1, 9, 0.25, 1, 0.2",
        "2, 0.3500000000000000000000000000000000000001, 0.35, 1, 0.4", "2, 0.35, 0.35, 1, 0.4",
        "2, 0.3499999999999999999999999999999999999999, 0.35, 1, 0.3",
        "4, inf, 3.75e-100, 1, 7e-100", "4, -inf, -3.75e-100, 1, -7e-100"})
    void tiesOfTemperatures(int n, String beta0, String betaB, int digits, String expected) {
        LocalState state = state(n, 1, beta0, betaB);
        assertThat(LocalQuantity.INVERSE_TEMPERATURE.text(state, digits)).isEqualTo(expected);
        assertThat(LocalQuantity.DECOHERED.text(state, digits)).isEqualTo(expected);
    }
}
