package io.github.spinthermo.filecheck;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.text.Decimals;
import io.github.spinthermo.text.Numeral;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Number of significant digits of a value that are right: d if it is off by at most half a unit of the d-th digit
 * of the true value. A value that is not a number is right or not.
 */
final class RightDigits {

    /** The word for a quantity that has no value. */
    static final String UNDEFINED = "undefined";

    private static final String INFINITE = "inf";

    /** The words of other programs for what has no value. */
    private static final Set<String> WITHOUT_VALUE = Set.of("nan", "null", "none", "na", "n/a", "<na>", "missing");

    private RightDigits() { }

    /**
     * Returns the digits of a given value.
     *
     * @param compared how many digits the expected value has, which are at least six more than the given one:
     *     rounding it makes no digit right or wrong
     * @throws InvalidInputException if a number is expected, and the given value is none
     */
    static int of(String given, String expected, int compared) {
        String told = plain(given);
        Optional<BigDecimal> right = number(expected);
        if (told.equals(plain(expected))) {
            return compared;
        }
        if (right.isEmpty() || told.equals(UNDEFINED) || told.endsWith(INFINITE)) {
            return 0;
        }
        BigDecimal error = Decimals.parse(given).subtract(right.get()).abs();
        if (error.signum() == 0) {
            return compared;
        }
        return right.get().signum() == 0 ? 0 : Math.min(compared, Math.max(0, digits(error, right.get())));
    }

    /** Returns the largest d for which 2 error ≤ 10^(e − d + 1), 10^e the unit of the leading digit. */
    private static int digits(BigDecimal error, BigDecimal right) {
        BigDecimal twice = error.add(error).stripTrailingZeros();
        boolean isPowerOfTen = twice.precision() == 1 && twice.unscaledValue().bitLength() == 1;
        return leading(right) - leading(twice) + (isPowerOfTen ? 1 : 0);
    }

    private static int leading(BigDecimal number) {
        return number.precision() - number.scale() - 1;
    }

    /** Returns the digits that are written, without leading zeros; 0 for what is no number. */
    static int written(String given) {
        return number(given).map(BigDecimal::precision).orElse(0);
    }

    /** Tells whether a cell says that there is no value, as other programs do. */
    static boolean isWithoutValue(String given) {
        return WITHOUT_VALUE.contains(given.toLowerCase(Locale.ROOT));
    }

    /** Returns the distance of a given number from the right one, if both are finite. */
    static Optional<BigDecimal> error(String given, String expected) {
        return number(given).flatMap(told -> number(expected).map(right -> told.subtract(right).abs()));
    }

    static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(Decimals.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        String plain = Numeral.plain(text.strip()).toLowerCase(Locale.ROOT).replaceFirst("^\\+", "");
        return isWithoutValue(plain) ? UNDEFINED : plain;
    }
}
