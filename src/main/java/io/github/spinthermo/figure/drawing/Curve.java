package io.github.spinthermo.figure.drawing;

import java.util.List;

/**
 * A curve.
 *
 * @param label its name, as for {@link Label}; unique in its figure
 * @param style how it is drawn
 * @param points what it runs through, at least one
 * @param legend what the legend says, as for {@link Label}; empty where another line or a note says it
 */
public record Curve(String label, Style style, List<Datum> points, String legend) {

    /**
     * Takes a copy of the points.
     *
     * @param label its name
     * @param style how it is drawn
     * @param points what it runs through, at least one
     * @param legend what the legend says
     */
    public Curve {
        points = List.copyOf(points);
    }

    /**
     * Makes a curve whose name stands in the legend.
     *
     * @param label its name
     * @param style how it is drawn
     * @param points what it runs through, at least one
     */
    public Curve(String label, Style style, List<Datum> points) {
        this(label, style, points, label);
    }

    /**
     * Returns this curve with other words in the legend.
     *
     * @param text what the legend says; empty for nothing
     * @return the curve
     */
    public Curve withLegend(String text) {
        return new Curve(label, style, points, text);
    }

    boolean isInLegend() {
        return !legend.isEmpty();
    }
}
