package io.github.spinthermo.metrology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests metrology at the ends of its domain, and the texts of its objects. */
class MetrologyEdgesTest {

    private static CollectiveSteadyState state(long n, String betaB) {
        return CollectiveSteadyState.of(SpinEnsemble.of(n, HalfInteger.HALF), InverseTemperature.of(1),
                InverseTemperature.parse(betaB));
    }

    private static CollectiveSteadyState ofLevel(String betaB) {
        return CollectiveSteadyState.of(InitialState.dicke(SpinEnsemble.of(4, HalfInteger.HALF), HalfInteger.ofTwice(2),
                HalfInteger.ZERO), InverseTemperature.parse(betaB));
    }

    @Test
    void oneSpinHasNoPairs() {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> PairState.of(state(1, "2")))
                .matches(e -> e.parameter().equals("n"))
                .withMessage("n = 1 has no pairs; write a number of spins of at least 2");
    }

    /** Tests two pairs of singlets, two spins of which are just not entangled: |−1/6| = √(1/6 · 1/6). */
    @ParameterizedTest
    @ValueSource(strings = {"0", "0.3", "-2", "inf", "-inf", "1e-900"})
    void pairsOfSinglets(String betaB) {
        PairState pair = PairState.of(CollectiveSteadyState.of(InitialState.dicke(SpinEnsemble.of(4, HalfInteger.HALF),
                HalfInteger.ZERO, HalfInteger.ZERO, Copies.EVEN), InverseTemperature.parse(betaB))).orElseThrow();
        assertThat(pair.coherence().exact()).contains(BigFraction.of(-1, 6));
        assertThat(pair.upUp().exact()).contains(BigFraction.of(1, 6));
        assertThat(pair.upDown().exact()).contains(BigFraction.of(1, 3));
        assertThat(pair.concurrence().exact()).contains(BigFraction.ZERO);
    }

    /** Tests x = 0, where the mean spin vanishes that a phase is read from. */
    @Test
    void noPhaseIsReadAtInfiniteTemperature() {
        assertThat(Squeezing.of(state(4, "0")).metrologicalSqueezing()).isInstanceOf(Outcome.Infinite.class);
        assertThat(Squeezing.of(state(4, "1e-300")).metrologicalSqueezing().isFinite()).isTrue();
    }

    /** Tests that a start without a temperature takes no time at x = ∞, where nothing is told about either. */
    @Test
    void nothingIsEstimatedForWhatIsNotTold() {
        assertThat(Thermometry.of(ofLevel("inf")).estimate(Precision.digits(50))).isEqualTo(Estimate.NONE);
        assertThat(Thermometry.of(ofLevel("1")).estimate(Precision.digits(50)).seconds()).isPositive();
    }

    @Test
    void objectsShowTheState() {
        CollectiveSteadyState state = state(4, "2");
        assertThat(Squeezing.of(state)).hasToString("Squeezing[" + state + "]");
        assertThat(Thermometry.of(state)).hasToString("Thermometry[" + state + "]");
        assertThat(PairState.of(state).orElseThrow()).hasToString("PairState[" + state + "]");
    }
}
