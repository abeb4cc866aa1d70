package io.github.spinthermo.battery;

/**
 * Emitters and their cavity at a time. Quanta go nowhere else: N/2 + M + photons + emitted + lost = N.
 *
 * @param time t, from the start on
 * @param excitation M, the mean of S_z
 * @param photons ⟨c†c⟩, the mean number of photons in the cavity
 * @param length S_eff, with S_eff(S_eff + 1) = ⟨S²⟩
 * @param emitted the photons that have left the cavity, ∫κ⟨c†c⟩dt
 * @param lost the quanta that single emitters have lost, ∫γ(N/2 + M)dt
 */
public record CavitySample(double time, double excitation, double photons, double length, double emitted,
        double lost) { }
