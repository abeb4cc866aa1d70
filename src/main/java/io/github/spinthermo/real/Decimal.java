package io.github.spinthermo.real;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A number rounded to a given count of significant decimal digits: {@code unscaled · 10^exponent}. Unlike a
 * {@link BigDecimal} its exponent is not bounded by the range of {@code int}: weights such as 10^−4342944819
 * have a decimal form too.
 *
 * @param unscaled all significant digits, with the sign; 0 only for an exact zero
 * @param exponent the power of ten of the last digit
 */
public record Decimal(BigInteger unscaled, long exponent) {

    /** Exactly zero. */
    public static final Decimal ZERO = new Decimal(BigInteger.ZERO, 0);

    private static final int SMALLEST_PLAIN = -5;
    private static final int FIRST_SCIENTIFIC = 20;

    /**
     * Returns the opposite number.
     *
     * @return −this
     */
    public Decimal negate() {
        return new Decimal(unscaled.negate(), exponent);
    }

    /**
     * Returns the number as a {@link BigDecimal} with the same digits.
     *
     * @return the value
     * @throws ArithmeticException if the exponent is beyond the range of {@code BigDecimal}
     */
    public BigDecimal toBigDecimal() {
        return new BigDecimal(unscaled, Math.toIntExact(-exponent));
    }

    /**
     * Writes all significant digits: plain where {@code 1e-5 ≤ |x| < 1e20} and the integer part has no more digits
     * than there are, otherwise scientific as in {@code 1.25e-12}; {@code 0} for an exact zero.
     *
     * @return the form of the oracle protocol
     */
    @Override
    public String toString() {
        if (unscaled.signum() == 0) {
            return "0";
        }
        String digits = DecimalDigits.of(unscaled.abs());
        long leading = exponent + digits.length() - 1;
        boolean plain = leading >= SMALLEST_PLAIN && leading < FIRST_SCIENTIFIC && leading < digits.length();
        return sign() + (plain ? plain(digits, (int) leading) : scientific(digits, leading));
    }

    /**
     * Writes all significant digits with an exponent, whatever the size: {@code 2.5e0}; {@code 0} for an exact zero.
     *
     * @return the form of the tables
     */
    public String toScientificString() {
        String digits = DecimalDigits.of(unscaled.abs());
        return unscaled.signum() == 0 ? "0" : sign() + scientific(digits, exponent + digits.length() - 1);
    }

    private String sign() {
        return unscaled.signum() < 0 ? "-" : "";
    }

    private static String plain(String digits, int leading) {
        if (leading < 0) {
            return "0." + "0".repeat(-leading - 1) + digits;
        }
        return withPoint(digits, leading + 1);
    }

    private static String scientific(String digits, long leading) {
        return withPoint(digits, 1) + "e" + leading;
    }

    private static String withPoint(String digits, int position) {
        return position == digits.length() ? digits : digits.substring(0, position) + "." + digits.substring(position);
    }
}
