package io.github.spinthermo.figure.drawing;

import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A point as the data tell it.
 *
 * @param x where, exactly
 * @param y the value, rounded
 */
public record Datum(BigDecimal x, BigDecimal y) {

    private static final Precision CERTAIN = Precision.digits(12);

    /**
     * Returns a value of which every digit is right.
     *
     * @param x where
     * @param y the value
     * @return the point
     */
    public static Datum of(BigDecimal x, Real y) {
        return new Datum(x, y.round(CERTAIN));
    }

    /**
     * Returns a value in double precision.
     *
     * @param x where
     * @param y the value
     * @param decimals how many decimals of it hold
     * @return the point
     */
    public static Datum of(BigDecimal x, double y, int decimals) {
        return new Datum(x, new BigDecimal(y).setScale(decimals, RoundingMode.HALF_EVEN));
    }

    /**
     * Returns a pair of values in double precision.
     *
     * @param x the first
     * @param y the second
     * @param decimals how many decimals of them hold
     * @return the point
     */
    public static Datum of(double x, double y, int decimals) {
        return of(new BigDecimal(x).setScale(decimals, RoundingMode.HALF_EVEN), y, decimals);
    }

    /**
     * Returns a number of the library that is itself a place on the axis.
     *
     * @param value the number
     * @return its digits, every one right
     */
    public static BigDecimal certain(Real value) {
        return value.round(CERTAIN);
    }
}
