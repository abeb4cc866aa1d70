package io.github.spinthermo.noise;

/**
 * Slow noise that takes n spins 1/2 away from a collective steady state, in units of κ.
 *
 * @param emission γ↓ of each spin
 * @param absorption γ↑ of each spin
 * @param dephasing γ_φ of each spin
 * @param variance V, the variance of the detunings
 */
record LocalNoise(double emission, double absorption, double dephasing, double variance) {

    /** Tells whether there is nothing of the kind. */
    boolean isNone() {
        return emission == 0 && absorption == 0 && dephasing == 0 && variance == 0;
    }
}
