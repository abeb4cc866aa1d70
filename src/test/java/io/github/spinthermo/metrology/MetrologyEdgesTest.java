package io.github.spinthermo.metrology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import org.junit.jupiter.api.Test;

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
