package io.github.spinthermo.drawing;

import java.util.List;

/**
 * Curves and marks in the frame of a figure.
 *
 * @param curves the curves, in the order of the legend
 * @param marks everything else that is shown
 */
public record Panel(List<Curve> curves, List<Mark> marks) {

    /**
     * Copies both lists.
     *
     * @param curves the curves, in the order of the legend
     * @param marks everything else that is shown
     */
    public Panel {
        curves = List.copyOf(curves);
        marks = List.copyOf(marks);
    }
}
