package io.github.spinthermo.noise;

import java.util.List;
import java.util.Optional;

/**
 * The collective plateau of n spins 1/2 and its end, to first order in the slow rates; rates in κ, times in 1/κ.
 *
 * @param plateauEnergy the energy of the collective steady state
 * @param slope dE/dt at the start of the plateau; 0 where nothing is slow
 * @param leavingRate the rate at which J = n/2 is left; empty for one spin, and where nothing is slow
 * @param slowestRate the slowest rate of the weights of the total spins; empty as the rate before
 * @param crossoverTime 1/slowestRate; empty as the rate before
 * @param steadyEnergy the energy at the end of time
 * @param energies the energy at each time
 * @param tolerance a bound on the errors of the solution of the chain: of energies divided by n, of rates and the
 *     crossover time relative to themselves, of the slope divided by n and by the fastest rate at which a J is left;
 *     the first order itself is off by more, by about the slow rates over κ
 * @derivation 7.4
 */
public record PlateauValues(double plateauEnergy, double slope, Optional<Double> leavingRate,
        Optional<Double> slowestRate, Optional<Double> crossoverTime, double steadyEnergy, List<Double> energies,
        double tolerance) { }
