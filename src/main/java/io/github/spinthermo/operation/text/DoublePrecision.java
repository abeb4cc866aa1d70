package io.github.spinthermo.operation.text;

import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.text.Numeral;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimal numbers as doubles, for operations that compute in double precision. */
public final class DoublePrecision {

    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.UP);

    private DoublePrecision() { }

    /**
     * Returns the nearest double.
     *
     * @param exact the number
     * @param given the number as it was written, for a message
     * @return the double; never -0
     * @throws ResourceLimitException if a number other than 0 would become 0 or infinite, or lose digits
     */
    public static double of(Numeral exact, String given) {
        double nearest = exact.toDouble() + 0.0;
        if (Double.isInfinite(nearest)) {
            throw new ResourceLimitException("", given,
                    "is too large for double precision; at most 1.7e308 is allowed");
        }
        if (Math.abs(nearest) < Double.MIN_NORMAL && exact.signum() != 0) {
            throw new ResourceLimitException("", given,
                    "is too close to 0 for double precision; at least 2.3e-308, or 0, is needed");
        }
        return nearest;
    }

    /**
     * Returns a bound as it is told.
     *
     * @param bound an upper bound
     * @return the same with two digits, rounded up
     */
    public static double bound(double bound) {
        return new BigDecimal(bound).round(TWO_DIGITS).doubleValue();
    }

    /**
     * Checks that an error is one that was allowed.
     *
     * @param parameter the name of the largest error that was asked for
     * @param asked that error
     * @param held the error that can be guaranteed; not finite if there is none
     * @throws ResourceLimitException if it is larger than what was asked for
     */
    public static void requireHeld(String parameter, double asked, double held) {
        if (!(held <= asked)) {
            throw new ResourceLimitException(parameter, asked,
                    "is smaller than the error that can be guaranteed here in double precision"
                            + (Double.isFinite(held) ? ": " + Fault.show(ShortestDecimal.of(held).round(TWO_DIGITS))
                                    : ""));
        }
    }
}
