package io.github.spinthermo.battery;

import java.util.Optional;

/**
 * The state of a battery at one point of a cycle. Always |M| ≤ ⟨S⟩ ≤ S_eff ≤ N/2.
 *
 * @param excitation M = ⟨S_z⟩, from −N/2 to N/2
 * @param length S_eff, by S_eff(S_eff + 1) = ⟨S²⟩, from 0 to N/2
 * @param meanLength ⟨S⟩, the mean of the total spin; empty where only moments are known
 * @param variance Var S_z
 * @param ergotropy the energy that unitaries of the whole space can take; empty where only moments are known
 * @param sectorErgotropy the energy that collective unitaries can take, which keep every total spin; empty where only
 *     moments are known
 * @derivation 8.7
 */
public record CyclePoint(double excitation, double length, Optional<Double> meanLength, double variance,
        Optional<Double> ergotropy, Optional<Double> sectorErgotropy) { }
