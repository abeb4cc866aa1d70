package io.github.spinthermo.local.coherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.Inclusion;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.StartWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums over configurations against the closed forms of spins 1/2, at their limits, and where they end. */
class LargeSpinCoherenceTest {

    private static final int BITS = 200;

    private static LargeSpinCoherence of(long n, int twiceS, String beta0, String betaB, int bits) {
        return new LargeSpinCoherence(SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS)), InverseTemperature.parse(beta0),
                InverseTemperature.parse(betaB), bits);
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 0.5", "3, 0, 2", "7, 0.3, 0", "10, 2, 0.001", "25, 0.7, 0.71", "5, 40, 30", "6, 1e-30, 1e-20"})
    void spinsOneHalfHaveAClosedForm(int n, String beta0, String betaB) {
        InverseTemperature start = InverseTemperature.parse(beta0);
        SpinEnsemble spins = SpinEnsemble.of(n, HalfInteger.HALF);
        Ball closed = new HalfSpinCoherence(new StartWeights(spins, start.toFraction()), start,
                InverseTemperature.parse(betaB), BITS).value();
        Ball summed = of(n, 1, beta0, betaB, BITS).value();
        assertThat(Inclusion.meet(closed, summed)).isTrue();
        assertThat(summed.certainBits()).isGreaterThan(BITS / 2);
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "3, 0", "10, 0.3", "24, 5"})
    void spinsOneHalfInTheirGroundStates(int n, String beta0) {
        InverseTemperature start = InverseTemperature.parse(beta0);
        SpinEnsemble spins = SpinEnsemble.of(n, HalfInteger.HALF);
        Ball closed = GroundCoherence.of(new StartWeights(spins, start.toFraction()), BITS);
        Ball summed = of(n, 1, beta0, "inf", BITS).value();
        assertThat(Inclusion.meet(closed, summed)).isTrue();
        assertThat(summed.certainBits()).isGreaterThan(BITS);
    }

    /** Checks that a cold start ends at the extreme one: only J = ns has a weight. */
    @ParameterizedTest
    @CsvSource({"3, 2, 1", "4, 3, 0.5", "2, 6, 0.1"})
    void aColdStartIsTheExtremeOne(int n, int twiceS, String betaB) {
        double cold = value(of(n, twiceS, "90", betaB, BITS).value());
        double colder = value(of(n, twiceS, "100", betaB, BITS).value());
        assertThat(cold).isPositive();
        assertThat(colder / cold).isBetween(1 - 1e-14, 1 + 1e-14);
    }

    private static double value(Ball ball) {
        return Math.scalb(ball.midpoint().shiftRight(BITS / 2).doubleValue(), (int) ball.exponent() + BITS / 2);
    }

    @Test
    void moreSpinsThanMemoryAreRefused() {
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> of(1_000_000_000_000L, 3, "1", "0.5", BITS).value())
                .matches(e -> e.parameter().equals("n"));
    }
}
