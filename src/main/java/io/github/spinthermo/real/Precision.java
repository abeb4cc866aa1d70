package io.github.spinthermo.real;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;

/**
 * The number of significant decimal digits that an answer is to have. The time for d digits grows about as d^2.3: a
 * single energy takes milliseconds at a thousand digits, half a second at ten thousand, a minute at a hundred
 * thousand.
 */
public final class Precision {

    /** The most digits that can be asked for. */
    public static final int LARGEST = 1_000_000;

    private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);

    private final int digits;

    private Precision(int digits) {
        this.digits = digits;
    }

    /**
     * Makes a precision of a number of significant digits.
     *
     * @param digits from 1 to {@value #LARGEST}
     * @return the precision
     * @throws InvalidInputException if it is below 1
     * @throws ResourceLimitException if it is above {@value #LARGEST}
     */
    public static Precision digits(int digits) {
        if (digits < 1) {
            throw new InvalidInputException("not-positive", "digits", digits,
                    "is not a number of digits; at least 1 is needed");
        }
        if (digits > LARGEST) {
            throw new ResourceLimitException("digits", digits, "is more than the " + LARGEST + " digits allowed");
        }
        return new Precision(digits);
    }

    /**
     * Returns the number of significant digits.
     *
     * @return from 1 to {@value #LARGEST}
     */
    public int digits() {
        return digits;
    }

    /**
     * Returns the precision in bits.
     *
     * @return so many that 2^−bits is below a tenth of a unit of the last digit
     */
    public int bits() {
        return (int) Math.ceil(digits * BITS_PER_DIGIT) + 4;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Precision that && digits == that.digits;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(digits);
    }

    /**
     * Shows the precision in messages.
     *
     * @return for example {@code 34 digits}
     */
    @Override
    public String toString() {
        return digits + " digits";
    }
}
