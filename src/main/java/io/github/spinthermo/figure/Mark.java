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
     * @param isFilled whether they are discs and not rings
     */
    record Dots(String label, Ink ink, List<Point> points, boolean isFilled) implements Mark {

        Dots(String label, Ink ink, List<Point> points) {
            this(label, ink, points, false);
        }

        static Dots filled(String label, Ink ink, List<Point> points) {
            return new Dots(label, ink, points, true);
        }
    }

    /**
     * A range of the x axis, in grey.
     *
     * @param label what holds there, written into it, as for {@link Label}
     * @param from where it begins
     * @param to where it ends
     */
    record Band(String label, double from, double to) implements Mark { }
}
