package io.github.spinthermo.drawing;

import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Point of a curve, as the data show it.
 *
 * @param x the place on the horizontal axis, exact or rounded
 * @param y the value there, rounded
 */
public record Datum(BigDecimal x, BigDecimal y) {

    /** Digits of values that the library proves. */
    private static final Precision CERTAIN = Precision.digits(12);

    /**
     * Returns a point whose value has 12 digits, each of them right.
     *
     * @param x the place on the horizontal axis
     * @param y the value there
     * @return the point
     */
    public static Datum of(BigDecimal x, Real y) {
        return new Datum(x, y.round(CERTAIN));
    }

    /**
     * Returns a point whose value was computed in double precision.
     *
     * @param x the place on the horizontal axis
     * @param y the value there
     * @param decimals digits after the point that hold
     * @return the point
     */
    public static Datum of(BigDecimal x, double y, int decimals) {
        return new Datum(x, new BigDecimal(y).setScale(decimals, RoundingMode.HALF_EVEN));
    }

    /**
     * Returns a point whose place and value were computed in double precision.
     *
     * @param x the place on the horizontal axis
     * @param y the value there
     * @param decimals digits after the point that hold, of both
     * @return the point
     */
    public static Datum of(double x, double y, int decimals) {
        return of(new BigDecimal(x).setScale(decimals, RoundingMode.HALF_EVEN), y, decimals);
    }

    /**
     * Rounds a number of the library that is itself a place on an axis.
     *
     * @param value the number
     * @return its first 12 digits, each of them right
     */
    public static BigDecimal certain(Real value) {
        return value.round(CERTAIN);
    }
}
