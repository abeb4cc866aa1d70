package io.github.spinthermo.radiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.local.LocalState;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import org.junit.jupiter.api.Test;

/** Tests of the emission of single spins of many levels: it is estimated before, and ends when it is interrupted. */
class CollectiveCoherenceTest {

    private static final Precision DIGITS = Precision.digits(34);

    private static CollectiveSteadyState state(long n, String s, String betaB) {
        return CollectiveSteadyState.of(SpinEnsemble.of(n, HalfInteger.parse(s)), InverseTemperature.parse("1"),
                InverseTemperature.parse(betaB));
    }

    @Test
    void isEstimatedForLargeSpins() {
        assertThat(Radiation.of(state(8, "9999", "3")).estimateCoherence(DIGITS).seconds()).isGreaterThan(1000);
        assertThat(Radiation.of(state(8, "1", "3")).estimateCoherence(DIGITS).seconds()).isPositive().isLessThan(1);
        assertThat(Radiation.of(state(8, "1/2", "3")).estimateCoherence(DIGITS)).isEqualTo(Estimate.NONE);
        assertThat(Radiation.of(state(8, "9999", "1")).estimateCoherence(DIGITS)).isEqualTo(Estimate.NONE);
    }

    @Test
    void endsWhenItIsInterrupted() {
        LocalState local = LocalState.in(state(3, "2", "3")).orElseThrow();
        assertThat(local.populations()).hasSize(5);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> CollectiveCoherence.uncorrelated(local, 3))
                .isInstanceOf(ComputationInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Checks the sum by halves beside one in order. */
    @Test
    void addsAllLevels() {
        LocalState local = LocalState.in(state(3, "5/2", "3")).orElseThrow();
        Real sum = Real.of(0);
        for (int i = 1; i <= 5; i++) {
            sum = sum.add(local.populations().get(i).multiply(Real.of((long) i * (6 - i))));
        }
        assertThat(CollectiveCoherence.uncorrelated(local, 3).round(DIGITS))
                .isEqualByComparingTo(sum.multiply(Real.of(3)).round(DIGITS));
    }
}
