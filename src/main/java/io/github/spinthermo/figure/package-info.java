/**
 * The figures of the papers that show numbers (all but the sketches Dias 1a, 1b and Pirmoradian 1), drawn from the
 * library's own numbers. The classes of one paper each hold what its curves are; {@link Figures} lists all figures.
 */
package io.github.spinthermo.figure;
