/**
 * The use of a collective steady state for measurements: how well it tells the temperatures of the bath and of the
 * start ({@link io.github.spinthermo.metrology.Thermometry}), and how far its spins are squeezed and entangled ({@link
 * io.github.spinthermo.metrology.Squeezing}, {@link io.github.spinthermo.metrology.PairState}).
 */
package io.github.spinthermo.metrology;
