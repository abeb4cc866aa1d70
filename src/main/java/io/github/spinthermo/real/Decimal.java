package io.github.spinthermo.real;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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
        byte[] digits = DecimalDigits.of(unscaled.abs());
        long leading = exponent + digits.length - 1;
        boolean plain = leading >= SMALLEST_PLAIN && leading < FIRST_SCIENTIFIC && leading < digits.length;
        return plain ? written(digits, (int) leading + 1, "") : scientific(digits, leading);
    }

    /**
     * Writes all significant digits with an exponent, whatever the size: {@code 2.5e0}; {@code 0} for an exact zero.
     *
     * @return the form of the tables
     */
    public String toScientificString() {
        byte[] digits = DecimalDigits.of(unscaled.abs());
        return unscaled.signum() == 0 ? "0" : scientific(digits, exponent + digits.length - 1);
    }

    private String scientific(byte[] digits, long leading) {
        return written(digits, 1, "e" + leading);
    }

    /** Writes a sign, digits before the point, zeros behind it where their number is negative, and the rest. */
    private String written(byte[] digits, int before, String suffix) {
        byte[] text = new byte["-0.".length() + Math.max(0, -before) + digits.length + suffix.length()];
        int end = 0;
        if (unscaled.signum() < 0) {
            text[end++] = '-';
        }
        if (before <= 0) {
            Arrays.fill(text, end, end + 2 - before, (byte) '0');
            text[end + 1] = '.';
            end += 2 - before;
        }
        int whole = Math.max(0, before);
        System.arraycopy(digits, 0, text, end, whole);
        end += whole;
        if (whole > 0 && whole < digits.length) {
            text[end++] = '.';
        }
        System.arraycopy(digits, whole, text, end, digits.length - whole);
        end += digits.length - whole;
        for (int i = 0; i < suffix.length(); i++) {
            text[end++] = (byte) suffix.charAt(i);
        }
        return new String(text, 0, end, StandardCharsets.ISO_8859_1);
    }
}
