/**
 * Figures of Dias, Wächtler, Bastidas, Nemoto and Munro, Phys. Rev. B 104, L140303 (2021): domains that exchange
 * excitations through their baths. {@link io.github.spinthermo.figure.dias.DiasFigures} lists them; each other class
 * draws those of one method.
 */
package io.github.spinthermo.figure.dias;
