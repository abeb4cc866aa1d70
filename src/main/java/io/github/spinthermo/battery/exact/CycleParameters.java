package io.github.spinthermo.battery.exact;

import io.github.spinthermo.dicke.DickeRates;

/**
 * The numbers that a cycle by the rate equations depends on, all checked. Storage is without collective emission.
 *
 * @param n N, the number of emitters
 * @param rates the rates of the channels during discharge
 * @param storage τ_s
 * @param discharge τ_d
 */
public record CycleParameters(long n, DickeRates rates, double storage, double discharge) { }
