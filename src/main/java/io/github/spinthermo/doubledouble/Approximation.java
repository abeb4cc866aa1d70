package io.github.spinthermo.doubledouble;

import java.util.OptionalDouble;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Number in double-double with a bound of its error, which every operation carries along. Where a number leaves the
 * range in which the errors of {@link DoubleDouble} are proven, its bound is ∞ from then on: nothing is known.
 *
 * @param value the number
 * @param error by how much it may be off, from 0 to ∞
 */
public record Approximation(DoubleDouble value, double error) {

    /** The number of which nothing is known. */
    public static final Approximation UNKNOWN = new Approximation(DoubleDouble.ZERO, Double.POSITIVE_INFINITY);

    /** Zero. */
    public static final Approximation ZERO = new Approximation(DoubleDouble.ZERO, 0);

    private static final double SMALLEST = 0x1p-400;
    private static final double LARGEST = 0x1p400;

    /** A factor beyond the roundings of a bound. */
    private static final double ROUND_UP = 1 + 0x1p-40;

    /**
     * Takes a number and its bound.
     *
     * @param value the number
     * @param error the bound; it becomes ∞ where the number is neither 0 nor in range, or the bound is NaN
     */
    public Approximation {
        double size = Math.abs(value.hi());
        boolean isInRange = size == 0 || (size >= SMALLEST && size <= LARGEST);
        error = isInRange && error >= 0 ? error * ROUND_UP : Double.POSITIVE_INFINITY;
    }

    /**
     * Takes an integer exactly.
     *
     * @param value an integer, up to 2^63 − 1024 in magnitude
     * @return the integer without an error
     */
    public static Approximation of(long value) {
        double top = value;
        return new Approximation(new DoubleDouble(top, value - (long) top), 0);
    }

    /**
     * Rounds a fraction.
     *
     * @param value any fraction
     * @return the number
     */
    public static Approximation of(BigFraction value) {
        return relative(DoubleDouble.of(value), DoubleDouble.ERROR);
    }

    /**
     * Takes a number with a bound of its relative error.
     *
     * @param value the number
     * @param error the bound, relative to the number itself
     * @return the number
     */
    public static Approximation relative(DoubleDouble value, double error) {
        return new Approximation(value, Math.abs(value.hi()) * error * ROUND_UP);
    }

    /**
     * Tells whether anything is known.
     *
     * @return false if the bound is ∞
     */
    public boolean isKnown() {
        return error < Double.POSITIVE_INFINITY;
    }

    /** Takes the result of an operation, whose own error is added. */
    private static Approximation rounded(DoubleDouble value, double carried) {
        return new Approximation(value, carried * ROUND_UP + Math.abs(value.hi()) * DoubleDouble.ERROR);
    }

    /**
     * Adds a number.
     *
     * @param other any number
     * @return the sum
     */
    public Approximation plus(Approximation other) {
        return rounded(value.plus(other.value), error + other.error);
    }

    /**
     * Subtracts a number.
     *
     * @param other any number
     * @return the difference
     */
    public Approximation minus(Approximation other) {
        return plus(other.negate());
    }

    /**
     * Returns the opposite number.
     *
     * @return −this
     */
    public Approximation negate() {
        return new Approximation(value.negate(), error);
    }

    /**
     * Multiplies by a number.
     *
     * @param other any number
     * @return the product
     */
    public Approximation times(Approximation other) {
        double size = Math.abs(value.hi()) + error;
        double otherSize = Math.abs(other.value.hi()) + other.error;
        return rounded(value.times(other.value), size * other.error + otherSize * error);
    }

    /**
     * Divides by a number.
     *
     * @param other a number; nothing is known of the quotient where it may be 0
     * @return the quotient
     */
    public Approximation over(Approximation other) {
        double least = Math.abs(other.value.hi()) / ROUND_UP - other.error;
        if (!(least > 0)) {
            return UNKNOWN;
        }
        DoubleDouble quotient = value.over(other.value);
        return rounded(quotient, (error + Math.abs(quotient.hi()) * other.error * ROUND_UP) / least);
    }

    /**
     * Adds to the error.
     *
     * @param more what else the number may be off by
     * @return the same number with the larger bound
     */
    public Approximation within(double more) {
        return new Approximation(value, error + more);
    }

    /**
     * Returns the double that every number in reach of the error rounds to, ties to even. As rounding is monotone it
     * is enough that both ends round to it; and hi + c is rounded correctly by one addition of doubles.
     *
     * @return that double, if there is one
     */
    public OptionalDouble nearest() {
        double high = value.hi() + Math.nextUp(value.lo() + error);
        double low = value.hi() + Math.nextDown(value.lo() - error);
        boolean isDecided = isKnown() && Double.compare(high, low) == 0 && Math.abs(high) > 0;
        return isDecided ? OptionalDouble.of(high) : OptionalDouble.empty();
    }
}
