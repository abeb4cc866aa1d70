/**
 * Figures of Latune, Sinayskiy and Petruccione, Phys. Rev. Research 1, 033192 (2019): energies, entropies and free
 * energies of spins in a collective bath, and engines made of them. {@link
 * io.github.spinthermo.figure.latune.LatuneFigures} lists them; each other class draws those of one quantity.
 */
package io.github.spinthermo.figure.latune;
