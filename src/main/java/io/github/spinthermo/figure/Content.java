package io.github.spinthermo.figure;

import java.util.List;

/**
 * What is in the frame of a figure.
 *
 * @param curves the curves, in the order of the legend
 * @param marks what else is shown
 */
record Content(List<Curve> curves, List<Mark> marks) {

    Content {
        curves = List.copyOf(curves);
        marks = List.copyOf(marks);
    }
}
