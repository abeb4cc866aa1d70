package io.github.spinthermo.figure;

import java.util.List;

/**
 * Curves and marks in the frame of a figure.
 *
 * @param curves the curves, in the order of the legend
 * @param marks everything else that is shown
 */
record Content(List<Curve> curves, List<Mark> marks) {

    Content {
        curves = List.copyOf(curves);
        marks = List.copyOf(marks);
    }
}
