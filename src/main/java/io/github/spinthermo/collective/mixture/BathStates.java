package io.github.spinthermo.collective.mixture;

import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.SpinComposition;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.ThermalState;
import java.util.List;
import java.util.function.Function;

/** Thermal states at x_B, beside a steady state whose weights are listed. */
public final class BathStates implements ReferenceNumbers {

    private final Real thermalEnergy;
    private final Real thermalEntropy;
    private final Block largest;

    /**
     * Makes the states that spins come to in a bath; nothing of them is computed yet.
     *
     * @param spins the spins
     * @param betaB x_B
     */
    public BathStates(SpinComposition spins, InverseTemperature betaB) {
        List<ThermalState> independent =
                spins.ensembles().stream().map(ensemble -> ThermalState.of(ensemble, betaB)).toList();
        this.thermalEnergy = sum(independent, ThermalState::energy);
        this.thermalEntropy = sum(independent, ThermalState::entropy);
        this.largest = Block.of(spins.largestTotalSpin(), betaB);
    }

    private static Real sum(List<ThermalState> states, Function<ThermalState, Real> quantity) {
        return states.stream().map(quantity).reduce(Real.of(0), Real::add);
    }

    @Override
    public Real thermalEnergy() {
        return thermalEnergy;
    }

    @Override
    public Real thermalEntropy() {
        return thermalEntropy;
    }

    @Override
    public Real energyPlus() {
        return largest.excitation();
    }

    @Override
    public Real entropyPlus() {
        return largest.entropy();
    }
}
