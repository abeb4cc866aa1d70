/**
 * Heat that flows between several baths through spins which none of the baths can tell apart: effective temperature,
 * emission, currents, power and entropy production ({@link io.github.spinthermo.currents.HeatCurrents}). It stands on
 * the steady state in one bath.
 */
package io.github.spinthermo.currents;
