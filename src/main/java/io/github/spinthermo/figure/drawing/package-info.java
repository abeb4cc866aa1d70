/**
 * Drawing of figures: axes, curves and marks, and what they look like. A {@link Figure} says what is shown, and
 * {@link FigureWriter} turns it into SVG, PNG and CSV. The bytes are the same on any machine, with fonts or without:
 * text is drawn as outlines of one bundled font, over the same letters, invisible, for searching.
 */
package io.github.spinthermo.figure.drawing;
