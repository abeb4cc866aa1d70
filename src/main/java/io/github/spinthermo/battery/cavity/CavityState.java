package io.github.spinthermo.battery.cavity;

/**
 * The mean values of emitters and cavity at a time.
 *
 * @param excitation M
 * @param photons ⟨c†c⟩
 * @param square ⟨S²⟩
 * @param emitted the photons that left the cavity so far
 * @param lost the quanta that single emitters lost so far
 */
public record CavityState(double excitation, double photons, double square, double emitted, double lost) { }
