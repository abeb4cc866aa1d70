package io.github.spinthermo.usingtestkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testkit.Simulated;
import io.github.spinthermo.testkit.SteadyStateSimulation;
import io.github.spinthermo.testkit.TheoremChecks;
import io.github.spinthermo.theorem.Observable;
import io.github.spinthermo.theorem.Point;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TheoremChecksTest {

    private static final Point PAIR = point("0.5", "1");
    private static final double PAIR_THERMAL = 2 / (Math.E + 1);

    private static Point point(String beta0, String betaB) {
        return new Point(SpinEnsemble.of(2, HalfInteger.HALF), InverseTemperature.parse(beta0),
                InverseTemperature.parse(betaB));
    }

    @Test
    void theSimulationIsAskedForTheVeryPoint() {
        AtomicBoolean asked = new AtomicBoolean();
        SteadyStateSimulation simulation = (n, s, beta0, betaB) -> {
            asked.set(n == 2 && s == 0.5 && beta0 == -0.25 && betaB == Double.POSITIVE_INFINITY);
            return Simulated.energy(point("-0.25", "inf").state().energy().toDouble());
        };
        TheoremChecks.assertHolds(simulation, point("-0.25", "inf"), 1e-12);
        assertThat(asked).isTrue();
    }

    @Test
    void theMessageTellsAllThereIs() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> TheoremChecks.assertHolds(Simulated.energy(PAIR_THERMAL), PAIR, 1e-9))
                .withMessageStartingWith("""
                        energy-positive-bath violated at n = 2, s = 1/2, beta0 = 0.5, betaB = 1: 0.537""");
    }

    @Test
    void aCoarseSimulationIsNotBlamed() {
        double energy = PAIR.state().energy().toDouble();
        assertThatCode(() -> TheoremChecks.assertHolds(Simulated.energy(energy + 0.04), PAIR, 0.05))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> TheoremChecks.assertHolds(Simulated.energy(energy + 0.04), PAIR, 0.001));
    }

    @Test
    void whatIsNoNumberIsFoundWhereThereIsOne() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> TheoremChecks.assertHolds(Simulated.energy(value), PAIR, 1e-9))
                    .withMessage("energy = " + value + " at " + PAIR + ", where it is finite");
        }
        Simulated undefined = Simulated.of(Observable.FREE_ENERGY_CHANGE, Double.NaN);
        assertThatCode(() -> TheoremChecks.assertHolds(undefined, point("1", "0"), 1e-9)).doesNotThrowAnyException();
        Simulated infinite = Simulated.of(Observable.ENTROPY_PRODUCTION, Double.POSITIVE_INFINITY);
        assertThatCode(() -> TheoremChecks.assertHolds(infinite, point("1", "inf"), 1e-9)).doesNotThrowAnyException();
    }

    @Test
    void temperaturesThatAreNoDoublesAreRefused() {
        SteadyStateSimulation any = (n, s, beta0, betaB) -> Simulated.energy(1);
        refused(() -> TheoremChecks.assertHolds(any, point("0.1", "1"), 1e-9), "beta0", "beta0 = 0.1 is no double");
        refused(() -> TheoremChecks.assertHolds(any, point("1", "1e-1000"), 1e-9), "betaB",
                "betaB = 1e-1000 is no double");
    }

    @Test
    void tolerancesAreFiniteAndNotNegative() {
        for (double tolerance : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1e-9}) {
            refused(() -> TheoremChecks.assertHolds(Simulated.energy(1), PAIR, tolerance), "tolerance", "tolerance = ");
        }
    }

    private static void refused(Runnable check, String parameter, String message) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(check::run).withMessageStartingWith(message)
                .extracting(InvalidInputException::parameter).isEqualTo(parameter);
    }
}
