/**
 * Figures of the papers that show numbers, and some that no paper has, each computed by the library: {@link Figures}
 * lists them. Left out are three sketches, Dias 1a and 1b and Pirmoradian 1.
 *
 * <p>An inner room holds the figures of one paper, named after its first author, and {@code own} those that no paper
 * has. {@code drawing} turns the figures into files.
 */
package io.github.spinthermo.figure;
