package io.github.spinthermo.search;

import java.util.function.DoubleUnaryOperator;

/** The golden section, a search for the maximum of a function that rises up to one place and falls from there on. */
public final class GoldenSection {

    /** Length that a step keeps, as a share of the one before. */
    private static final double KEPT = (Math.sqrt(5) - 1) / 2;

    /** Number of steps, which narrow an interval to 4 · 10^−9 of its length; a smooth maximum is not seen closer. */
    private static final int STEPS = 40;

    private GoldenSection() { }

    /**
     * Finds where a function is largest. For a function with several maxima it is the best of the places tried.
     *
     * @param function a function that rises up to one place and falls from there on
     * @param from one end of the interval, at which the function is not evaluated
     * @param to the other end, at which it is not evaluated either
     * @return the place, off by less than 10^−8 of the interval or by half of the digits of a double
     */
    public static double maximum(DoubleUnaryOperator function, double from, double to) {
        double low = from;
        double high = to;
        Trial left = Trial.of(function, high - KEPT * (high - low));
        Trial right = Trial.of(function, low + KEPT * (high - low));
        Trial best = left.orHigher(right);
        for (int i = 0; i < STEPS; i++) {
            if (left.height > right.height) {
                high = right.place;
                right = left;
                left = Trial.of(function, high - KEPT * (high - low));
                best = best.orHigher(left);
            } else {
                low = left.place;
                left = right;
                right = Trial.of(function, low + KEPT * (high - low));
                best = best.orHigher(right);
            }
        }
        return best.place;
    }

    private record Trial(double place, double height) {

        private static Trial of(DoubleUnaryOperator function, double place) {
            return new Trial(place, function.applyAsDouble(place));
        }

        private Trial orHigher(Trial other) {
            return other.height > height ? other : this;
        }
    }
}
