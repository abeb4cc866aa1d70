package io.github.spinthermo.testkit;

import io.github.spinthermo.initial.InitialState;

/**
 * Somebody's own way to the steady state of spins in a common bath after any start, in the units of this library: ħ =
 * k_B = ω = 1, energies from the ground state, entropies in nats.
 *
 * <pre>{@code
 * StartSimulation mine = (start, betaB) -> {
 *     Matrix rho = lindblad(start.weights(), betaB);
 *     return Simulated.energy(energy(rho));
 * };
 * }</pre>
 */
@FunctionalInterface
public interface StartSimulation {

    /**
     * Simulates one point. Exceptions are the caller's to see: a check lets them pass.
     *
     * @param start the initial state, with its spins, weights, energy and entropy
     * @param betaB x_B of the bath, exactly that of the point
     * @return what the simulation found there
     */
    Simulated run(InitialState start, double betaB);
}
