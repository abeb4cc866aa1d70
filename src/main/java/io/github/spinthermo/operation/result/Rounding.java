package io.github.spinthermo.operation.result;

import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.PrecisionExhaustedException;
import io.github.spinthermo.real.Real;

/**
 * Form of the real numbers of an answer: decimals of so many significant digits, or the nearest doubles. Both are
 * correctly rounded, half to even.
 *
 * @param precision the digits; of doubles, those that tell any two of them apart
 * @param isToDouble whether doubles are wanted
 */
public record Rounding(Precision precision, boolean isToDouble) {

    /** The word for doubles in the place of a number of digits. */
    public static final String DOUBLE_WORD = "double";

    /** The nearest doubles. */
    public static final Rounding TO_DOUBLE = new Rounding(Precision.digits(17), true);

    /**
     * Returns the form of decimals.
     *
     * @param precision how many significant digits they have
     * @return the form
     */
    public static Rounding to(Precision precision) {
        return new Rounding(precision, false);
    }

    /**
     * Rounds a number.
     *
     * @param number the number
     * @return its decimal digits, or the nearest double; {@code inf} or {@code -inf} beyond the largest double
     * @throws PrecisionExhaustedException if the last digit or bit is not certain at the largest precision
     */
    Value of(Real number) {
        return isToDouble ? ofDouble(number.toDouble()) : new Value.Text(number.decimal(precision).toString());
    }

    private static Value ofDouble(double number) {
        return Double.isFinite(number) ? new Value.Measured(number) : new Value.Text(number > 0 ? "inf" : "-inf");
    }

    /**
     * Shows the form as it is asked for.
     *
     * @return for example {@code 50} or {@code double}
     */
    @Override
    public String toString() {
        return isToDouble ? DOUBLE_WORD : Integer.toString(precision.digits());
    }
}
