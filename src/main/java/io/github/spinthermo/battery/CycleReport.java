package io.github.spinthermo.battery;

import java.util.Optional;

/**
 * One cycle of a battery, in quanta. The energy of the emitters is U = N/2 + M. Without pumping, storage lowers it
 * by {@code lostStorage}, and discharge by {@code released} + {@code lostDischarge}.
 *
 * @param n N, the number of emitters
 * @param charged the state after the pulse
 * @param stored the state after storage
 * @param discharged the state after discharge, at the end of the cycle
 * @param pulseWork the energy that the pulse puts in, the change of M; −2M before it for a π pulse
 * @param released the energy of the collective emission, ∫Γ⟨S⁺S⁻⟩dt
 * @param lostStorage the energy of the individual emission during storage, ∫γ(N/2 + M)dt
 * @param lostDischarge the same during discharge, most of it from excitation that is trapped
 */
public record CycleReport(double n, CyclePoint charged, CyclePoint stored, CyclePoint discharged, double pulseWork,
        double released, double lostStorage, double lostDischarge) {

    /** The largest work of a pulse over N that is taken for rounding. */
    private static final double LEAST_WORK = 1e-12;

    /**
     * Returns the share of the work that is released.
     *
     * @return released/pulseWork; empty where the pulse puts in no more than rounding may come to, 10^−12 N
     */
    public Optional<Double> efficiency() {
        return pulseWork > LEAST_WORK * n ? Optional.of(released / pulseWork) : Optional.empty();
    }
}
