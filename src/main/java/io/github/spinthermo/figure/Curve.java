package io.github.spinthermo.figure;

import java.util.List;

/**
 * A curve.
 *
 * @param label its name, as for {@link Label}; unique in its figure
 * @param style how it is drawn
 * @param points what it runs through, at least one
 * @param legend what the legend says, as for {@link Label}; empty where another line or a note says it
 */
record Curve(String label, Style style, List<Datum> points, String legend) {

    Curve {
        points = List.copyOf(points);
    }

    Curve(String label, Style style, List<Datum> points) {
        this(label, style, points, label);
    }

    Curve withLegend(String text) {
        return new Curve(label, style, points, text);
    }

    boolean isInLegend() {
        return !legend.isEmpty();
    }
}
