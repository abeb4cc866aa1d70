package io.github.spinthermo.filecheck;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;

/**
 * A value of a file beside the right one, and how many of its digits are right.
 *
 * @param row where it stands
 * @param column in which column, by its name in the answers of the operation
 * @param given the value as it was given
 * @param expected the right value, with more digits than the given one
 * @param digits how many digits of the given value are right: it is off by at most half a unit of that digit of the
 *     right value; if all are, as many as were compared
 * @param compared how many digits were compared
 * @param tolerance how far the given value may be off whatever its digits
 */
public record ComparedCell(UserFile.UserRow row, String column, String given, String expected, int digits, int compared,
        BigDecimal tolerance) {

    private static final MathContext THREE_DIGITS = new MathContext(3);

    /**
     * Returns whether it is right as far as was compared.
     *
     * @return true for the exact value, and for the right text or infinity
     */
    public boolean isRight() {
        return digits == compared;
    }

    /**
     * Returns whether it is good enough.
     *
     * @param asked how many digits have to be right
     * @return true if they are, or if the value is off by no more than its tolerance
     */
    public boolean agrees(int asked) {
        return digits >= asked || error().filter(error -> error.compareTo(tolerance) <= 0).isPresent();
    }

    /**
     * Returns how far it is off.
     *
     * @return the distance from the right value, or empty if one of them is not a finite number
     */
    public Optional<BigDecimal> error() {
        return RightDigits.error(given, expected);
    }

    /**
     * Writes how far it is off.
     *
     * @return three digits, such as {@code 4.44e-16}; empty if one of the values is not a finite number
     */
    public String absoluteError() {
        return error().map(ComparedCell::text).orElse("");
    }

    /**
     * Writes how far it is off as a multiple of the right value.
     *
     * @return three digits; {@code inf} where 0 is right and another number was given
     */
    public String relativeError() {
        return error().map(error -> {
            BigDecimal right = new BigDecimal(expected).abs();
            return error.signum() == 0 || right.signum() > 0
                    ? text(error.signum() == 0 ? error : error.divide(right, THREE_DIGITS))
                    : "inf";
        }).orElse("");
    }

    private static String text(BigDecimal error) {
        return error.signum() == 0
                ? "0"
                : String.format(Locale.ROOT, "%.2e", error).replaceFirst("e([+-])0(?=\\d)", "e$1").replace("e+", "e");
    }
}
