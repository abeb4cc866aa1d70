/**
 * The figures of the papers that show numbers (all but the sketches Dias 1a, 1b and Pirmoradian 1), drawn from the
 * library's own numbers. A {@link Figure} says what is shown; the classes of one paper each hold what its curves are;
 * {@link Figures} lists all; {@link FigureWriter} turns one into SVG, PNG and CSV. The same bytes on any machine, with
 * fonts or without: text is drawn as outlines of one bundled font, over the same letters, invisible, for searching.
 */
package io.github.spinthermo.figure;
