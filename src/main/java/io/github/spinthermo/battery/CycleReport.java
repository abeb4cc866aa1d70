package io.github.spinthermo.battery;

import java.util.List;
import java.util.Optional;

/**
 * One cycle of a battery, in quanta. The energy of the emitters is U = N/2 + M. Storage lowers it
 * by {@code lostStorage} − {@code pumpedStorage}, and discharge by {@code released} + {@code lostDischarge} − {@code
 * pumpedDischarge}.
 *
 * @param n N, the number of emitters
 * @param charged the state after the pulse
 * @param stored the state after storage
 * @param discharged the state after discharge, at the end of the cycle
 * @param pulseWork the energy that the pulse puts in, the change of M; −2M before it for a π pulse
 * @param released the energy that leaves through the cavity, ∫(Γ↓⟨S⁺S⁻⟩ − Γ↑⟨S⁻S⁺⟩)dt
 * @param lostStorage the energy of the individual emission during storage, ∫γ(N/2 + M)dt
 * @param lostDischarge the same during discharge, most of it from excitation that is trapped
 * @param releasedVariance the variance of the quanta that are released, counted one by one; empty in mean field
 * @param pumpedStorage the energy that single emitters take in during storage, ∫γ↑(N/2 − M)dt
 * @param pumpedDischarge the same during discharge
 * @param duration the duration of storage and discharge
 * @param samples the states at times inside the cycle
 */
public record CycleReport(double n, CyclePoint charged, CyclePoint stored, CyclePoint discharged, double pulseWork,
        double released, double lostStorage, double lostDischarge, Optional<Double> releasedVariance,
        double pumpedStorage, double pumpedDischarge, double duration, List<CycleSample> samples) {

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

    /**
     * Returns the mean power of a cycle.
     *
     * @return released over the duration of storage and discharge; empty where both are 0
     */
    public Optional<Double> averagePower() {
        return duration > 0 ? Optional.of(released / duration) : Optional.empty();
    }
}
