package io.github.spinthermo.figure.drawing;

import java.util.List;

/** Something beside the curves that a figure points out. */
public sealed interface Mark {

    /**
     * Points that share a meaning.
     *
     * @param label what they are, for the legend, as for {@link Label}
     * @param ink their colour
     * @param points where they are
     * @param isFilled whether they are discs and not rings
     */
    record Dots(String label, Ink ink, List<Datum> points, boolean isFilled) implements Mark {

        /**
         * Makes rings.
         *
         * @param label what they are
         * @param ink their colour
         * @param points where they are
         */
        public Dots(String label, Ink ink, List<Datum> points) {
            this(label, ink, points, false);
        }

        /**
         * Makes discs.
         *
         * @param label what they are
         * @param ink their colour
         * @param points where they are
         * @return the discs
         */
        public static Dots filled(String label, Ink ink, List<Datum> points) {
            return new Dots(label, ink, points, true);
        }
    }

    /**
     * A range of the x axis.
     *
     * @param label what holds there, written into it, as for {@link Label}
     * @param from where it begins
     * @param to where it ends
     * @param isGrey whether it is shaded
     */
    record Band(String label, double from, double to, boolean isGrey) implements Mark {

        /**
         * Makes a range that is shaded.
         *
         * @param label what holds there
         * @param from where it begins
         * @param to where it ends
         * @return the range
         */
        public static Band grey(String label, double from, double to) {
            return new Band(label, from, to, true);
        }

        /**
         * Makes a range that is not shaded.
         *
         * @param label what holds there
         * @param from where it begins
         * @param to where it ends
         * @return the range
         */
        public static Band white(String label, double from, double to) {
            return new Band(label, from, to, false);
        }
    }

    /**
     * A part of the plot, enlarged in an empty place of it; the curves are those of the plot.
     *
     * @param x the part of the x axis
     * @param y the part of the y axis
     * @param left where its frame begins, in widths of the plot
     * @param top where its frame begins, in heights of the plot
     * @param width of its frame, in widths of the plot
     * @param height of its frame, in heights of the plot
     */
    record Inset(Axis x, Axis y, double left, double top, double width, double height) implements Mark { }
}
