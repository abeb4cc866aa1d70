package io.github.spinthermo.drawing;

import java.util.Optional;

/**
 * Axis of a figure.
 *
 * @param label the quantity and its unit, as for {@link Label}
 * @param from the number at its left or lower end
 * @param to the number at its right or upper end
 * @param scale the spacing of the numbers between
 * @param other the same range in another unit, drawn on the opposite side
 */
public record Axis(String label, double from, double to, Scale scale, Optional<Axis> other) {

    /** Spacing of the numbers along an axis. */
    public enum Scale {
        /** Equal steps have equal lengths. */
        LINEAR,
        /** Equal factors have equal lengths. */
        LOGARITHMIC
    }

    /**
     * Returns an axis of equal steps.
     *
     * @param label the quantity and its unit, as for {@link Label}
     * @param from the number at its left or lower end
     * @param to the number at its right or upper end
     * @return the axis
     */
    public static Axis linear(String label, double from, double to) {
        return new Axis(label, from, to, Scale.LINEAR, Optional.empty());
    }

    /**
     * Returns an axis of powers of ten.
     *
     * @param label the quantity and its unit, as for {@link Label}
     * @param from the number at its left or lower end, positive
     * @param to the number at its right or upper end
     * @return the axis
     */
    public static Axis logarithmic(String label, double from, double to) {
        return new Axis(label, from, to, Scale.LOGARITHMIC, Optional.empty());
    }

    /**
     * Returns this axis with a second unit on the opposite side.
     *
     * @param inAnotherUnit the same range in another unit, a multiple of this one
     * @return the axis with both units
     */
    public Axis with(Axis inAnotherUnit) {
        return new Axis(label, from, to, scale, Optional.of(inAnotherUnit));
    }

    boolean contains(double value) {
        return value >= from && value <= to;
    }

    /** Returns the place of a number, on the axis or beyond its ends, as if the steps were equal. */
    double continued(double value, double first, double last) {
        return first + (value - from) / (to - from) * (last - first);
    }

    /** Returns the place of a number, on the axis or beyond its ends, from the places of the two ends. */
    double place(double value, double first, double last) {
        return isLogarithmic()
                ? first + Math.log(value / from) / Math.log(to / from) * (last - first)
                : continued(value, first, last);
    }

    boolean isLogarithmic() {
        return scale == Scale.LOGARITHMIC;
    }
}
