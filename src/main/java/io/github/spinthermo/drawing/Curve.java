package io.github.spinthermo.drawing;

import java.util.List;

/**
 * Curve of a figure.
 *
 * @param label its name in the data, as for {@link Label}; unique in its figure
 * @param style how it is drawn
 * @param points the points that it joins, at least one
 * @param legend its name in the legend, as for {@link Label}; empty where another line or a note names it
 */
public record Curve(String label, Style style, List<Datum> points, String legend) {

    /**
     * Copies the list of points.
     *
     * @param label its name in the data
     * @param style how it is drawn
     * @param points the points that it joins
     * @param legend its name in the legend, or nothing
     */
    public Curve {
        points = List.copyOf(points);
    }

    /**
     * Makes a curve that has one name in the data and in the legend.
     *
     * @param label its name
     * @param style how it is drawn
     * @param points the points that it joins, at least one
     */
    public Curve(String label, Style style, List<Datum> points) {
        this(label, style, points, label);
    }

    /**
     * Returns this curve with another name in the legend.
     *
     * @param text the name, as for {@link Label}
     * @return the curve
     */
    public Curve withLegend(String text) {
        return new Curve(label, style, points, text);
    }

    /**
     * Tells whether the legend has a line for this curve.
     *
     * @return true if it has
     */
    boolean isInLegend() {
        return !legend.isEmpty();
    }
}
