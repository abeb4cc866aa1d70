package io.github.spinthermo.battery.exact;

/**
 * Sharpness of the energy of a state, and its share of work.
 *
 * @param variance Var S_z
 * @param ergotropy what unitaries of the whole space can take
 * @param sectorErgotropy what collective unitaries can take, which keep every total spin
 */
public record StateEnergies(double variance, double ergotropy, double sectorErgotropy) { }
