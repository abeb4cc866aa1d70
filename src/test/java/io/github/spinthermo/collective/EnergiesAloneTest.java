package io.github.spinthermo.collective;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steady states of which energies are asked for alone: every quantity has the same digits as otherwise. */
class EnergiesAloneTest {

    private static final List<Function<CollectiveSteadyState, Outcome>> QUANTITIES = List.of(
            state -> Outcome.of(state.energy()), state -> Outcome.of(state.energyVariance()),
            CollectiveSteadyState::heat, state -> Outcome.of(state.entropy()),
            CollectiveSteadyState::entropyProduction, state -> Outcome.of(state.heatCapacity()),
            CollectiveSteadyState::energyDerivative, CollectiveSteadyState::freeEnergyChange);

    /** Checks limbs, integers of many bits and of cold baths, integrals, and what needs no sum. */
    @ParameterizedTest
    @CsvSource({"100, 1/2, 0.5, 1, 34", "100, 1/2, 5, 0.3, 34", "50, 3/2, 0.2, -2, 34", "100, 1/2, 0.3, 1, 300",
        "30, 1, 0.5, 20, 34", "40, 1/2, 0, 0.7, 34", "100000, 1/2, 0.001, 0.5, 20", "7, 1/2, inf, 1, 34",
        "1, 1/2, 2, 1, 34", "20, 1/2, -1, inf, 34"})
    void haveTheSameDigits(long n, String s, String beta0, String betaB, int digits) {
        CollectiveSteadyState state = CollectiveSteadyState.of(SpinEnsemble.of(n, HalfInteger.parse(s)),
                InverseTemperature.parse(beta0), InverseTemperature.parse(betaB));
        CollectiveSteadyState energies = state.forEnergies().inBath(InverseTemperature.parse(betaB));
        for (Function<CollectiveSteadyState, Outcome> quantity : QUANTITIES) {
            assertThat(text(quantity.apply(energies), digits)).isEqualTo(text(quantity.apply(state), digits));
        }
    }

    private static String text(Outcome outcome, int digits) {
        return outcome instanceof Outcome.Finite
                ? outcome.orElseThrow().decimal(Precision.digits(digits)).toString()
                : outcome.toString();
    }
}
