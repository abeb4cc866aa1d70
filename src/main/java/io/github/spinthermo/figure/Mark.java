package io.github.spinthermo.figure;

import java.util.List;

/** Something beside the curves that a figure points out. */
sealed interface Mark {

    /**
     * Points that share a meaning.
     *
     * @param label what they are, for the legend, as for {@link Label}
     * @param ink their colour
     * @param points where they are
     */
    record Dots(String label, Ink ink, List<Point> points) implements Mark { }

    /**
     * A range of the x axis, in grey.
     *
     * @param label what holds there, written into it, as for {@link Label}
     * @param from where it begins
     * @param to where it ends
     */
    record Band(String label, double from, double to) implements Mark { }
}
