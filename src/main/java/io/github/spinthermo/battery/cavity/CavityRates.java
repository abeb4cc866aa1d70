package io.github.spinthermo.battery.cavity;

/**
 * The numbers that the emitters and their cavity depend on, all checked.
 *
 * @param n N, the number of emitters
 * @param g the coupling of an emitter to the cavity
 * @param kappa κ, the rate at which a photon leaves the cavity
 * @param detuning δ = ω_c − ω_s
 * @param gamma γ, the rate of individual emission
 * @param dephasing γ_φ, the rate of individual dephasing
 */
public record CavityRates(int n, double g, double kappa, double detuning, double gamma, double dephasing) { }
