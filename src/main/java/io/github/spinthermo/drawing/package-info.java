/**
 * Drawing of figures. A {@link Figure} has axes, notes, and a {@link Panel} of curves and marks, which is computed only
 * when it is asked for; {@link FigureWriter} turns it into SVG, PNG, and CSV with the data. The room knows no physics,
 * and no other room touches the libraries that draw: AWT, XChart for the frame, Batik for the SVG.
 *
 * <p>A figure has the same bytes on any machine, with fonts installed or without: text is drawn as outlines of one
 * bundled font, over the same letters, invisible, for searching; curves of a PNG are {@link Outline outlines} too.
 */
package io.github.spinthermo.drawing;
