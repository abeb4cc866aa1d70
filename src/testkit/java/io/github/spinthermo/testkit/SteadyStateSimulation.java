package io.github.spinthermo.testkit;

/**
 * Somebody's own way to the steady state of n spins s in a common bath: a Lindblad equation, a Monte Carlo
 * average, a sum. It tells one or more numbers of that state, in the units of this library: ħ = k_B = ω = 1,
 * energies from the ground state, entropies in nats.
 *
 * <pre>{@code
 * SteadyStateSimulation mine = (n, s, beta0, betaB) -> {
 *     Matrix rho = lindblad((int) n, s, beta0, betaB);
 *     return Simulated.energy(energy(rho)).and(Observable.ENTROPY, entropy(rho));
 * };
 * }</pre>
 */
@FunctionalInterface
public interface SteadyStateSimulation {

    /**
     * Simulates one point. Exceptions are the caller's to see: a check lets them pass.
     *
     * @param n the number of spins
     * @param s the size of each: 0.5, 1, 1.5, …
     * @param beta0 x_0 of the initial thermal state, exactly that of the point
     * @param betaB x_B of the bath, exactly that of the point
     * @return what the simulation found there
     */
    Simulated run(long n, double s, double beta0, double betaB);
}
