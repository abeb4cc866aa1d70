package io.github.spinthermo.usingtestkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.testkit.Simulated;
import io.github.spinthermo.testkit.SpinArbitraries;
import io.github.spinthermo.testkit.TheoremChecks;
import io.github.spinthermo.theorem.Observable;
import io.github.spinthermo.theorem.Observables;
import io.github.spinthermo.theorem.Point;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Simulations of all kinds: those that are right to the last bit, and every common mistake. */
@PropertyDefaults(tries = 100)
class TheoremChecksProperties {

    private static final double TOLERANCE = 1e-11;

    /** Draws points with temperatures of either sign, and at the limits. */
    @Provide
    Arbitrary<Point> points() {
        return SpinArbitraries.points(SpinArbitraries.ensembles().n(1, 6).s(HalfInteger.HALF, HalfInteger.ofTwice(3)),
                SpinArbitraries.inverseTemperatures().doubles(1.0 / 16, 8));
    }

    /** Draws points at which collective spins behave differently from independent ones. */
    @Provide
    Arbitrary<Point> strict() {
        return SpinArbitraries.points(SpinArbitraries.ensembles().n(2, 6).s(HalfInteger.HALF, HalfInteger.ofTwice(3)),
                SpinArbitraries.inverseTemperatures().finite().nonZero().doubles(1.0 / 16, 8))
                .filter(point -> Math.abs(toDouble(point.beta0().abs()) / toDouble(point.betaB().abs()) - 1) > 0.1);
    }

    private static double toDouble(InverseTemperature x) {
        return x.toFraction().doubleValue();
    }

    @Property
    void numbersOfTheLibraryPass(@ForAll("points") Point point) {
        Observables values = Observables.at(point);
        Map<Observable, Double> doubles = new EnumMap<>(Observable.class);
        for (Observable quantity : Observable.values()) {
            doubles.put(quantity, values.value(quantity) instanceof Outcome.Finite finite
                    ? finite.value().toDouble() : Double.NaN);
        }
        TheoremChecks.assertHolds(new Simulated(doubles), point, TOLERANCE);
    }

    @Property
    void independentSpinsAreFound(@ForAll("strict") Point point) {
        CollectiveSteadyState state = point.state();
        String bath = toDouble(point.betaB()) > 0 ? "energy-positive-bath" : "energy-negative-bath";
        violated(Simulated.energy(state.thermalEnergy().toDouble()), point, bath);
        violated(Simulated.of(Observable.ENTROPY, state.thermalEntropy().toDouble()), point, "entropy");
        violated(Simulated.of(Observable.ENTROPY_PRODUCTION, number(state.thermalEntropyProduction())), point,
                "entropy-production");
    }

    @Property
    void wrongSignsAreFound(@ForAll("strict") Point point) {
        CollectiveSteadyState state = point.state();
        double energy = state.energy().toDouble();
        double middle = point.ensemble().largestTotalSpin().twice() / 2.0;
        violated(Simulated.energy(2 * middle - energy), point, "evenness-energy");
        violated(Simulated.energy(2 * state.thermalEnergy().toDouble() - energy), point, "bath violated");
        violated(Simulated.of(Observable.ENTROPY_PRODUCTION, -number(state.entropyProduction())), point,
                "entropy-production-positive");
        violated(Simulated.of(Observable.ENERGY_DERIVATIVE, -number(state.energyDerivative())), point,
                "monotone-energy");
    }

    private static double number(Outcome outcome) {
        return outcome.orElseThrow().toDouble();
    }

    private static void violated(Simulated simulated, Point point, String theorem) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> TheoremChecks.assertHolds(simulated, point, TOLERANCE))
                .withMessageContaining(theorem);
    }
}
