/**
 * Figures of the papers that show numbers, and some that no paper has, each computed by the library: {@link Figures}
 * lists them. Left out are three sketches, Dias 1a and 1b and Pirmoradian 1.
 *
 * <p>The name of a class begins with the first author of the paper: {@code Latune} for energies, entropies and engines
 * of collective spins, {@code Dias} for domains that exchange excitations through their baths, {@code Pirmoradian} for
 * the ageing battery; {@code Own} for radiation, work and entanglement, which no paper shows. {@code drawing}
 * turns the figures into files.
 */
package io.github.spinthermo.figure;
