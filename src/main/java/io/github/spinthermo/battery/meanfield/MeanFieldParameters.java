package io.github.spinthermo.battery.meanfield;

import java.util.Optional;

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
 * @param program what else is done and acts; empty where emission and dephasing act on the ground state
 */
public record MeanFieldParameters(long n, double collective, double gamma, double dephasing, double storage,
        double discharge, double pulseAngle, Optional<MeanFieldProgram> program) {

    /**
     * Makes the numbers of a battery from the ground state on, with emission and dephasing.
     *
     * @param n N
     * @param collective Γ
     * @param gamma γ
     * @param dephasing γ_φ
     * @param storage τ_s
     * @param discharge τ_d
     * @param pulseAngle the angle of the pulse
     */
    public MeanFieldParameters(long n, double collective, double gamma, double dephasing, double storage,
            double discharge, double pulseAngle) {
        this(n, collective, gamma, dephasing, storage, discharge, pulseAngle, Optional.empty());
    }
}
