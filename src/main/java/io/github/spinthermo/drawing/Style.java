package io.github.spinthermo.drawing;

import java.awt.BasicStroke;

/**
 * Appearance of a curve.
 *
 * @param ink its colour
 * @param dash its pattern
 * @param width its width in pixels
 */
public record Style(Ink ink, Dash dash, double width) {

    /** Pattern of strokes and gaps along a curve, in widths of the curve. */
    public enum Dash {
        /** No gaps. */
        SOLID,
        /** Strokes. */
        DASHED(4.5f, 2.5f),
        /** Dots. */
        DOTTED(1f, 1.7f),
        /** Strokes and dots in turn. */
        DASH_DOTTED(6f, 2f, 1f, 2f);

        private final float[] lengths;

        Dash(float... lengths) {
            this.lengths = lengths;
        }
    }

    /** Width of most curves, in pixels. */
    private static final double NORMAL = 2.2;

    /** Width of a curve that is hard to see, in pixels. */
    private static final double WIDE = 3.2;

    /** Width of a curve that others are compared with, in pixels. */
    private static final double THIN = 1.1;

    /**
     * Returns the style of a full line.
     *
     * @param ink its colour
     * @return the style
     */
    public static Style solid(Ink ink) {
        return new Style(ink, Dash.SOLID, NORMAL);
    }

    /**
     * Returns the style of a dashed line.
     *
     * @param ink its colour
     * @return the style
     */
    public static Style dashed(Ink ink) {
        return new Style(ink, Dash.DASHED, NORMAL);
    }

    /**
     * Returns the style of a dotted line.
     *
     * @param ink its colour
     * @return the style
     */
    public static Style dotted(Ink ink) {
        return new Style(ink, Dash.DOTTED, NORMAL);
    }

    /**
     * Returns the style of a line of strokes and dots in turn.
     *
     * @param ink its colour
     * @return the style
     */
    public static Style dashDotted(Ink ink) {
        return new Style(ink, Dash.DASH_DOTTED, NORMAL);
    }

    /**
     * Returns this style with a wide line, for dots of a light colour.
     *
     * @return the style
     */
    public Style wide() {
        return new Style(ink, dash, WIDE);
    }

    /**
     * Returns this style with another pattern.
     *
     * @param other the pattern
     * @return the style
     */
    public Style withDash(Dash other) {
        return new Style(ink, other, NORMAL);
    }

    /**
     * Returns this style with a thin line.
     *
     * @return the style
     */
    public Style thin() {
        return new Style(ink, dash, THIN);
    }

    BasicStroke stroke() {
        float line = (float) width;
        if (dash == Dash.SOLID) {
            return new BasicStroke(line, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
        float[] lengths = dash.lengths.clone();
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] *= line;
        }
        return new BasicStroke(line, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, lengths, 0);
    }
}
