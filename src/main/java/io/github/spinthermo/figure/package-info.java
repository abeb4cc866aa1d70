/**
 * Every figure of the papers, drawn from the library's own numbers. A {@link Figure} says what is shown; the
 * classes of one paper each hold what its curves are; {@link Figures} lists all; {@link FigureWriter} turns one
 * into SVG, PNG and CSV. The same bytes on any machine, with fonts or without: text is drawn as outlines of one
 * bundled font.
 */
package io.github.spinthermo.figure;
