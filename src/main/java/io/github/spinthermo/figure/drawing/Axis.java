package io.github.spinthermo.figure.drawing;

import java.util.Optional;

/**
 * An axis.
 *
 * @param label what it counts, as for {@link Label}
 * @param from where it begins
 * @param to where it ends
 * @param scale how it counts
 * @param other the same in another unit, drawn at the other side
 */
public record Axis(String label, double from, double to, Scale scale, Optional<Axis> other) {

    /** Spacing of the numbers along an axis. */
    public enum Scale {
        /** Equal steps. */
        LINEAR,
        /** Powers of ten. */
        LOGARITHMIC
    }

    /**
     * Makes an axis of equal steps.
     *
     * @param label what it counts
     * @param from where it begins
     * @param to where it ends
     * @return the axis
     */
    public static Axis linear(String label, double from, double to) {
        return new Axis(label, from, to, Scale.LINEAR, Optional.empty());
    }

    /**
     * Makes an axis of powers of ten.
     *
     * @param label what it counts
     * @param from where it begins, above 0
     * @param to where it ends
     * @return the axis
     */
    public static Axis logarithmic(String label, double from, double to) {
        return new Axis(label, from, to, Scale.LOGARITHMIC, Optional.empty());
    }

    /**
     * Returns this axis with a second one at the other side.
     *
     * @param inAnotherUnit the same in another unit
     * @return both
     */
    public Axis with(Axis inAnotherUnit) {
        return new Axis(label, from, to, scale, Optional.of(inAnotherUnit));
    }

    boolean contains(double value) {
        return value >= from && value <= to;
    }

    /** Returns the place of a number outside, on a linear axis from one place to another. */
    double continued(double value, double first, double last) {
        return first + (value - from) / (to - from) * (last - first);
    }

    /** Returns the place of a number, inside the axis or outside, on a line from one place to another. */
    double place(double value, double first, double last) {
        return isLogarithmic()
                ? first + Math.log(value / from) / Math.log(to / from) * (last - first)
                : continued(value, first, last);
    }

    boolean isLogarithmic() {
        return scale == Scale.LOGARITHMIC;
    }
}
