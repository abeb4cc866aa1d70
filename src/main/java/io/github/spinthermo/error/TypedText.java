package io.github.spinthermo.error;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Texts of values as a person types them: {@code 1e-9}, {@code 0.1}, {@code 1/3}, {@code 0.1,0}. */
final class TypedText {

    /** Smallest power of ten of a leading digit that is written without an exponent. */
    private static final int LEAST_PLAIN = -4;

    /** Largest number of zeros at the end of a number that is written without an exponent. */
    private static final int MOST_ZEROS = 6;

    /** Number of characters of a decimal that is preferred to a quotient, however short that is. */
    private static final int SHORT = 20;

    /** Number of bits of a denominator up to which a decimal is tried, which takes time with their square. */
    private static final int LONGEST = 4096;

    private TypedText() { }

    /** Returns the text of any value; numbers and lists of them are written as they are typed. */
    static String of(Object value) {
        if (value instanceof List<?> items && !items.isEmpty()) {
            return items.stream().map(TypedText::of).collect(Collectors.joining(","));
        }
        if (value instanceof BigDecimal decimal) {
            return of(decimal);
        }
        if (value instanceof Double || value instanceof Float) {
            return ofDouble(value.toString());
        }
        return value instanceof BigFraction fraction ? of(fraction) : String.valueOf(value);
    }

    private static String ofDouble(String text) {
        return text.endsWith("Infinity") || text.equals("NaN") ? text.replace("Infinity", "inf")
                : of(new BigDecimal(text));
    }

    /** Returns a fraction as a decimal where one ends that is short, or shorter than a quotient that is not long. */
    private static String of(BigFraction fraction) {
        String quotient = fraction.getNumerator() + "/" + fraction.getDenominator();
        if (fraction.getDenominator().bitLength() > LONGEST) {
            return quotient;
        }
        try {
            BigDecimal exact =
                    new BigDecimal(fraction.getNumerator()).divide(new BigDecimal(fraction.getDenominator()));
            String decimal = of(exact);
            return decimal.length() <= Math.max(SHORT, quotient.length()) ? decimal : quotient;
        } catch (ArithmeticException neverEnds) {
            return quotient;
        }
    }

    private static String of(BigDecimal decimal) {
        BigDecimal digits = decimal.stripTrailingZeros();
        long order = (long) digits.precision() - digits.scale() - 1;
        return order >= LEAST_PLAIN && digits.scale() >= -MOST_ZEROS
                ? digits.toPlainString()
                : new BigDecimal(digits.unscaledValue(), digits.precision() - 1).toPlainString() + "e" + order;
    }
}
