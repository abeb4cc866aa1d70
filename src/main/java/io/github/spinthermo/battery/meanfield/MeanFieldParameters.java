package io.github.spinthermo.battery.meanfield;

/**
 * The numbers that a cycle in mean field depends on, all checked.
 *
 * @param n N, the number of emitters
 * @param collective Γ, during discharge only
 * @param gamma γ
 * @param dephasing γ_φ
 * @param storage τ_s
 * @param discharge τ_d
 * @param pulseAngle the angle of the pulse
 */
public record MeanFieldParameters(long n, double collective, double gamma, double dephasing, double storage,
        double discharge, double pulseAngle) { }
