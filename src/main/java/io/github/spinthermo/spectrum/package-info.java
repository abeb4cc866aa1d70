/**
 * Rates at which a block of one total spin relaxes in a collective bath, to any number of digits ({@link
 * io.github.spinthermo.spectrum.RelaxationSpectrum}): eigenvalues of a chain, which stand on counts of its pivots.
 */
package io.github.spinthermo.spectrum;
