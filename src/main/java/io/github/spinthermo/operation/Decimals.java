package io.github.spinthermo.operation;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decimal numbers as the protocol writes them, read exactly. */
public final class Decimals {

    /** The longest number that is read. */
    public static final int LONGEST = ParameterType.LONGEST_NUMBER;

    /** With a larger exponent a number has more digits than may be written without one. */
    private static final BigInteger LARGEST_EXPONENT = BigInteger.valueOf(LONGEST);

    private static final Pattern NUMBER =
            Pattern.compile("([+-]?(?:\\d++(?:\\.\\d++)?|\\.\\d++))(?:[eE]([+-]?\\d++))?");

    private Decimals() { }

    /**
     * Reads {@code 0.25}, {@code -2}, {@code .5} or {@code 1e-3}.
     *
     * @param text the number
     * @return its value; a zero whatever its exponent
     * @throws InvalidInputException if it is no such number; the parameter it names is {@code number}
     * @throws ResourceLimitException if it is longer than {@link #LONGEST}, or its exponent is beyond that
     */
    public static BigDecimal parse(String text) {
        if (text.length() > LONGEST) {
            throw new ResourceLimitException("number", text, "has more than " + LONGEST + " characters");
        }
        Matcher parts = NUMBER.matcher(text);
        if (!parts.matches()) {
            throw new InvalidInputException("not-a-number", "number", text,
                    "is not a decimal number; write 0.25, -2 or 1e-3");
        }
        BigDecimal digits = new BigDecimal(parts.group(1));
        if (parts.group(2) == null || digits.signum() == 0) {
            return digits;
        }
        BigInteger exponent = new BigInteger(parts.group(2));
        if (exponent.abs().compareTo(LARGEST_EXPONENT) > 0) {
            throw new ResourceLimitException("number", text, "has an exponent beyond ±" + LARGEST_EXPONENT);
        }
        return digits.scaleByPowerOfTen(exponent.intValueExact());
    }
}
