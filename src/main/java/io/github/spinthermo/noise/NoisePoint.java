package io.github.spinthermo.noise;

/**
 * Observables of n spins 1/2 in collective and local noise, at one time.
 *
 * @param energy E = ⟨J_z⟩ + n/2, from the ground state, in quanta
 * @param length S_eff, the effective length of the total spin: S_eff (S_eff + 1) = ⟨J²⟩
 * @param meanLength ⟨J⟩, the mean length of the total spin
 * @param intensity Γ↓⟨J₊J₋⟩, the quanta emitted together in a unit of time
 * @param localIntensity γ↓⟨J_z + n/2⟩, the quanta that single spins emit by themselves in a unit of time
 * @param entropy S in nats, of the state that treats all spins alike
 * @derivation 7.4
 */
public record NoisePoint(double energy, double length, double meanLength, double intensity, double localIntensity,
        double entropy) { }
