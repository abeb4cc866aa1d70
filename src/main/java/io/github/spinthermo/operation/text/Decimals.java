package io.github.spinthermo.operation.text;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.text.Numeral;
import java.math.BigDecimal;

/** Decimal numbers as the protocol writes them, read exactly. */
public final class Decimals {

    /** The longest number that is read. */
    public static final int LONGEST = Numeral.LONGEST;

    private Decimals() { }

    /**
     * Reads {@code 0.25}, {@code -2}, {@code .5} or {@code 1e-3}, and all other forms of a {@link Numeral} that are
     * decimals.
     *
     * @param text the number
     * @return its value; a zero whatever its exponent
     * @throws InvalidInputException if it is no such number; the parameter it names is {@code number}
     * @throws ResourceLimitException if it is longer than {@link #LONGEST}, or its exponent is beyond that
     */
    public static BigDecimal parse(String text) {
        return Numeral.readFinite("number", text).decimal().orElseThrow(() -> new InvalidInputException("not-a-decimal",
                "number", text, "has infinitely many decimal places; write some of them, such as 0.3333"));
    }
}
