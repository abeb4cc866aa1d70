package io.github.spinthermo.power;

import java.util.OptionalDouble;

/**
 * Work and heats of a cycle of finite duration with one working medium. Heats are counted into the spins; energies are
 * those above the ground state in quanta of the hot stroke.
 *
 * @param heatHot q, taken from the hot bath per cycle
 * @param heatCold −λq, taken from the cold bath
 * @param work (1 − λ)q, extracted
 * @param power the work over the duration of the cycle
 * @param coolingPower heatCold over the duration of the cycle; empty unless the cycle is a refrigerator
 * @param energyHot the energy E_A after the hot stroke
 * @param energyCold the energy E_B after the cold stroke
 * @param entropyProduction (x_c − x_h)q per cycle; empty where a bath is at ±0 and heat flows
 * @param fastPower the power in the limit of short strokes with the same share for each, and no idle time
 */
public record MediumCycle(double heatHot, double heatCold, double work, double power, OptionalDouble coolingPower,
        double energyHot, double energyCold, OptionalDouble entropyProduction, double fastPower) { }
