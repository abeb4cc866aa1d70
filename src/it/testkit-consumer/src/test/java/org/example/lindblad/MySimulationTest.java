package org.example.lindblad;

import io.github.spinthermo.testkit.Simulated;
import io.github.spinthermo.testkit.SimulationDomain;
import io.github.spinthermo.testkit.SteadyStateSimulation;
import io.github.spinthermo.testkit.TheoremChecks;
import io.github.spinthermo.theorem.Point;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;

@Domain(SimulationDomain.class)
class MySimulationTest {

    /** Your own program goes here. This one lets the bath tell the spins apart, and fails at n = 2, s = 1/2. */
    static final SteadyStateSimulation SIMULATION =
            (n, s, beta0, betaB) -> Simulated.energy(n / (Math.exp(betaB) + 1));

    @Property(tries = 200, shrinking = ShrinkingMode.FULL)
    void obeysTheTheorems(@ForAll Point point) {
        TheoremChecks.assertHolds(SIMULATION, point, 1e-9);
    }
}
