package io.github.spinthermo.battery;

import java.util.Optional;

/**
 * The state of a battery at one point of a cycle. Always |M| ≤ ⟨S⟩ ≤ S_eff ≤ N/2.
 *
 * @param excitation M = ⟨S_z⟩, from −N/2 to N/2
 * @param length S_eff, by S_eff(S_eff + 1) = ⟨S²⟩, from 0 to N/2
 * @param meanLength ⟨S⟩, the mean of the total spin; empty where only moments are known
 */
public record CyclePoint(double excitation, double length, Optional<Double> meanLength) { }
