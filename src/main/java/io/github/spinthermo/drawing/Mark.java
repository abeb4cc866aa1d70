package io.github.spinthermo.drawing;

import java.util.List;

/** Something beside the curves that a figure points out. */
public sealed interface Mark {

    /**
     * Points that share a meaning.
     *
     * @param label the meaning, written into the legend, as for {@link Label}
     * @param ink their colour
     * @param points the points
     * @param isFilled whether they are discs; else they are rings
     */
    record Dots(String label, Ink ink, List<Datum> points, boolean isFilled) implements Mark {

        /**
         * Makes rings.
         *
         * @param label the meaning, as for {@link Label}
         * @param ink their colour
         * @param points the points
         */
        public Dots(String label, Ink ink, List<Datum> points) {
            this(label, ink, points, false);
        }

        /**
         * Returns discs.
         *
         * @param label the meaning, as for {@link Label}
         * @param ink their colour
         * @param points the points
         * @return the mark
         */
        public static Dots filled(String label, Ink ink, List<Datum> points) {
            return new Dots(label, ink, points, true);
        }
    }

    /**
     * Range of the horizontal axis.
     *
     * @param label the name of the range, written into it, as for {@link Label}
     * @param from the number at which it begins
     * @param to the number at which it ends
     * @param isGrey whether it is shaded
     */
    record Band(String label, double from, double to, boolean isGrey) implements Mark {

        /**
         * Returns a shaded range.
         *
         * @param label its name, as for {@link Label}
         * @param from the number at which it begins
         * @param to the number at which it ends
         * @return the mark
         */
        public static Band grey(String label, double from, double to) {
            return new Band(label, from, to, true);
        }

        /**
         * Returns a range that has a name and no shade.
         *
         * @param label its name, as for {@link Label}
         * @param from the number at which it begins
         * @param to the number at which it ends
         * @return the mark
         */
        public static Band white(String label, double from, double to) {
            return new Band(label, from, to, false);
        }
    }

    /**
     * Part of the plot, enlarged in an empty place of it, with the same curves.
     *
     * @param x the part of the horizontal axis
     * @param y the part of the vertical axis
     * @param left the left side of its frame, in widths of the plot
     * @param top the upper side of its frame, in heights of the plot
     * @param width the width of its frame, in widths of the plot
     * @param height the height of its frame, in heights of the plot
     */
    record Inset(Axis x, Axis y, double left, double top, double width, double height) implements Mark { }
}
