package io.github.spinthermo.figure;

import java.util.List;

/**
 * A curve.
 *
 * @param label its name, as for {@link Label}; unique in its figure
 * @param style how it is drawn
 * @param points what it runs through, at least one
 * @param inLegend whether the legend names it; else a mark or a note does
 */
record Curve(String label, Style style, List<Point> points, boolean inLegend) {

    Curve {
        points = List.copyOf(points);
    }

    Curve(String label, Style style, List<Point> points) {
        this(label, style, points, true);
    }
}
