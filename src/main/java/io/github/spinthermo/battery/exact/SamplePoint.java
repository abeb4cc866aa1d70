package io.github.spinthermo.battery.exact;

import io.github.spinthermo.dicke.Moments;

/**
 * A state inside a cycle.
 *
 * @param time the time since the end of the pulse
 * @param moments its moments
 * @param energies its energies
 * @param power the power that it releases through the cavity
 */
public record SamplePoint(double time, Moments moments, StateEnergies energies, double power) { }
