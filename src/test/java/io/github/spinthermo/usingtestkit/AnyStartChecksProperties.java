package io.github.spinthermo.usingtestkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testkit.Simulated;
import io.github.spinthermo.testkit.SpinArbitraries;
import io.github.spinthermo.testkit.StartSimulation;
import io.github.spinthermo.testkit.TheoremChecks;
import io.github.spinthermo.theorem.Observable;
import io.github.spinthermo.theorem.Point;
import io.github.spinthermo.thermal.InverseTemperature;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Simulations of any start, honest ones and one that lets the bath tell the spins apart. */
class AnyStartChecksProperties {

    @Provide
    Arbitrary<Point> points() {
        return SpinArbitraries.ensembles().n(2, 4).s(HalfInteger.HALF, HalfInteger.ofTwice(2))
                .flatMap(SpinArbitraries::starts)
                .flatMap(start -> Arbitraries.of(-1.5, -0.25, 0.0, 0.5, 2.0, Double.POSITIVE_INFINITY)
                        .map(betaB -> new Point(start, betaB == Double.POSITIVE_INFINITY
                                ? InverseTemperature.INFINITY : InverseTemperature.of(betaB))));
    }

    private static Simulated honest(InitialState start, double betaB) {
        CollectiveSteadyState state = CollectiveSteadyState.of(start, betaB == Double.POSITIVE_INFINITY
                ? InverseTemperature.INFINITY : InverseTemperature.of(betaB));
        Simulated energy = Simulated.energy(state.energy().toDouble())
                .and(Observable.ENTROPY, (state.entropyLower().toDouble() + state.entropyUpper().toDouble()) / 2);
        return state.entropyProduction() instanceof Outcome.Finite production
                ? energy.and(Observable.ENTROPY_PRODUCTION, production.toDouble()) : energy;
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void honestSimulationsViolateNothing(@ForAll("points") Point point) {
        TheoremChecks.assertHolds(AnyStartChecksProperties::honest, point, 1e-9);
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void startsHaveTheirSpinsAndWeights(@ForAll("points") Point point) {
        assertThat(point.start().weights()).isNotEmpty();
        assertThat(point.start().spins().single()).isPresent();
    }

    @Example
    void aBathThatTellsTheSpinsApartIsFound() {
        StartSimulation wrong = (start, betaB) -> Simulated.energy(start.spins().count() / (Math.exp(betaB) + 1));
        Point point = new Point(InitialState.ghz(SpinEnsemble.of(3, HalfInteger.HALF)),
                InverseTemperature.parse("0.5"));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> TheoremChecks.assertHolds(wrong, point, 1e-9))
                .withMessageContaining("energy-bound-largest violated at n = 3, s = 1/2, ghz, betaB = 0.5");
    }
}
