package io.github.spinthermo.currents;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.radiation.Radiation;
import io.github.spinthermo.real.Real;

/** Spins at an effective temperature that is a fraction, 0 or infinite. */
final class KnownMedium implements Medium {

    private final CollectiveSteadyState state;
    private final Radiation radiation;

    KnownMedium(CollectiveSteadyState state) {
        this.state = state;
        this.radiation = Radiation.of(state);
    }

    @Override
    public Real energy() {
        return state.energy();
    }

    @Override
    public Real thermalEnergy() {
        return state.thermalEnergy();
    }

    @Override
    public Real emission() {
        return radiation.emission();
    }

    @Override
    public Real thermalEmission() {
        return radiation.independentEmission();
    }

    @Override
    public Real ratio() {
        return RationalMeans.ratio(state).orElseGet(() -> radiation.emissionRatio().orElseThrow());
    }
}
