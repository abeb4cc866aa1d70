package io.github.spinthermo.collective.mixture;

import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.ThermalState;

/**
 * Thermal states at x_B, beside a steady state of given weights.
 *
 * @param independent that of independent spins
 * @param largest that of the block J = ns
 */
public record BathStates(ThermalState independent, Block largest) implements ReferenceNumbers {

    /**
     * Makes the states that spins come to in a bath.
     *
     * @param ensemble the spins
     * @param betaB x_B
     * @return the states; nothing is computed yet
     */
    public static BathStates of(SpinEnsemble ensemble, InverseTemperature betaB) {
        return new BathStates(ThermalState.of(ensemble, betaB), Block.of(ensemble.largestTotalSpin(), betaB));
    }

    @Override
    public Real thermalEnergy() {
        return independent.energy();
    }

    @Override
    public Real thermalEntropy() {
        return independent.entropy();
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
