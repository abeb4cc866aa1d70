package io.github.spinthermo.battery;

import java.util.Optional;

/**
 * One cycle of a battery, in quanta. With U = N/2 + M and no pumping, storage loses lostStorage of U, and
 * discharge released + lostDischarge.
 *
 * @param charged the state after the pulse
 * @param stored the state after storage
 * @param discharged the state after discharge, at the end of the cycle
 * @param pulseWork the energy that the pulse puts in, the change of M; −2M before it for a π pulse
 * @param released the energy of the collective emission, ∫Γ⟨S⁺S⁻⟩dt
 * @param lostStorage the energy of the individual emission during storage, ∫γ(N/2 + M)dt
 * @param lostDischarge the same during discharge, most of it from excitation that is trapped
 */
public record CycleReport(CyclePoint charged, CyclePoint stored, CyclePoint discharged, double pulseWork,
        double released, double lostStorage, double lostDischarge) {

    /**
     * The share of the work that is released.
     *
     * @return released/pulseWork; empty where the pulse puts in nothing
     */
    public Optional<Double> efficiency() {
        return pulseWork > 0 ? Optional.of(released / pulseWork) : Optional.empty();
    }
}
