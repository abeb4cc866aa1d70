package io.github.spinthermo.battery.exact;

/**
 * How sharp the energy of a state is, and how much of it is work.
 *
 * @param variance Var S_z
 * @param ergotropy what unitaries of the whole space can take
 * @param sectorErgotropy what collective unitaries can take, which keep every total spin
 */
public record StateEnergies(double variance, double ergotropy, double sectorErgotropy) { }
