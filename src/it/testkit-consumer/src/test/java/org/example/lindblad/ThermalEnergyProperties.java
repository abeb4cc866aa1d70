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

/** A mistake that is easily made: the bath tells the spins apart. This property has to fail. */
@Domain(SimulationDomain.class)
class ThermalEnergyProperties {

    private static final SteadyStateSimulation INDEPENDENT = (n, s, beta0, betaB) ->
            Simulated.energy(new DirectSum(n, s, beta0, betaB).thermalEnergy());

    @Property(tries = 200, shrinking = ShrinkingMode.FULL)
    void obeysTheTheorems(@ForAll Point point) {
        TheoremChecks.assertHolds(INDEPENDENT, point, 1e-9);
    }
}
