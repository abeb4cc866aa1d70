package io.github.spinthermo.operation.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Shortest decimal that reads back as a double, the same in every version of Java. */
public final class ShortestDecimal {

    /** Every decimal of so many digits is told from any other by a normal double. */
    private static final int ALWAYS_KEPT = 15;

    /** Number of digits that tells any two doubles apart. */
    private static final int MOST_DIGITS = 17;

    private ShortestDecimal() { }

    /**
     * Returns the decimal with the fewest digits that reads back as a double; of several the nearest to it.
     *
     * @param number a finite number
     * @return the decimal without zeros at its end
     */
    public static BigDecimal of(double number) {
        BigDecimal exact = new BigDecimal(number);
        int digits = Math.abs(number) < Double.MIN_NORMAL ? 1 : ALWAYS_KEPT;
        Optional<BigDecimal> found = Optional.empty();
        while (found.isEmpty() && digits < MOST_DIGITS) {
            found = ofDigits(exact, digits, number);
            digits++;
        }
        return found.orElseGet(() -> rounded(exact, MOST_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    /** Looks for a decimal of so many digits: the nearest, or next to a power of two the one on its wider side. */
    private static Optional<BigDecimal> ofDigits(BigDecimal exact, int digits, double number) {
        BigDecimal nearest = rounded(exact, digits, RoundingMode.HALF_EVEN);
        if (nearest.doubleValue() == number) {
            return Optional.of(nearest);
        }
        return isPowerOfTwo(number)
                ? Optional.of(rounded(exact, digits, RoundingMode.UP)).filter(other -> other.doubleValue() == number)
                : Optional.empty();
    }

    private static boolean isPowerOfTwo(double number) {
        return Math.abs(number) == Math.scalb(1.0, Math.getExponent(number));
    }

    private static BigDecimal rounded(BigDecimal exact, int digits, RoundingMode mode) {
        return exact.round(new MathContext(digits, mode));
    }
}
