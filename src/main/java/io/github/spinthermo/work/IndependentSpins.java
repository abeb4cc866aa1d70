package io.github.spinthermo.work;

import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.SpinComposition;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.ThermalState;
import java.util.List;
import java.util.function.Function;

/** Independent spins at one temperature. */
final class IndependentSpins {

    private final List<ThermalState> states;

    IndependentSpins(SpinComposition spins, InverseTemperature beta) {
        this.states = spins.ensembles().stream().map(ensemble -> ThermalState.of(ensemble, beta)).toList();
    }

    Real energy() {
        return sum(ThermalState::energy);
    }

    Real entropy() {
        return sum(ThermalState::entropy);
    }

    Real variance() {
        return sum(ThermalState::energyVariance);
    }

    private Real sum(Function<ThermalState, Real> quantity) {
        return states.stream().map(quantity).reduce(Real.of(0), Real::add);
    }
}
