package org.example.lindblad;

import io.github.spinthermo.testkit.Simulated;
import io.github.spinthermo.testkit.SimulationDomain;
import io.github.spinthermo.testkit.SteadyStateSimulation;
import io.github.spinthermo.testkit.TheoremChecks;
import io.github.spinthermo.theorem.Observable;
import io.github.spinthermo.theorem.Point;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(SimulationDomain.class)
class HonestSimulationTest {

    private static final SteadyStateSimulation SUM = (n, s, beta0, betaB) -> {
        DirectSum state = new DirectSum(n, s, beta0, betaB);
        return Simulated.energy(state.energy()).and(Observable.ENTROPY, state.entropy());
    };

    @Property(tries = 200)
    void obeysTheTheorems(@ForAll Point point) {
        TheoremChecks.assertHolds(SUM, point, 1e-9);
    }
}
