package io.github.spinthermo.text;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Number as it is written, exactly: {@code ±coefficient · 10^exponent / divisor}, or ±∞.
 *
 * <p>What is read, white space of any kind around it left out:
 * <ul>
 * <li>decimals: {@code 0.25}, {@code .5}, {@code 1.}, {@code +2}, {@code -2}, also with a Unicode minus sign, a
 *     hyphen or an en dash, and with underscores between digits, {@code 1_000};
 * <li>exponents: {@code 1e-3}, {@code 1E+3}, Fortran's {@code 1.0D-3};
 * <li>fractions of two decimals: {@code 1/3}, {@code 1 / 2}, {@code ½}, {@code 1½};
 * <li>infinity, without regard to case: {@code inf}, {@code Infinity}, {@code oo}, ∞, each with either sign or none.
 * </ul>
 *
 * <p>Everything else is refused, what is ambiguous such as {@code 0,5} or {@code 1,000} with the reason. A text has
 * at most 20 000 characters. Reading costs about as much as a {@link BigDecimal} does; nothing is expanded, so that
 * an exponent of any size is harmless.
 */
public final class Numeral {

    /** Largest number of characters of a number, and of digits where its exponent is written out. */
    public static final int LONGEST = 20_000;

    /** Forms of a finite number, for messages. */
    public static final String FINITE_FORMS = "0.25, -2, 1e-3 or 1/3";

    private static final Pattern DECIMAL =
            Pattern.compile("([0-9]++\\.?[0-9]*+|\\.[0-9]++)(?:[eEdD]([+-]?)0*+([0-9]++|(?<=0)))?");

    /** Exponent that stands for all larger ones; with any coefficient such a number is beyond every limit. */
    private static final long BEYOND = 1_000_000_000_000L;
    private static final int DIGITS_OF_BEYOND = 12;

    /** Power of ten beyond which a double is infinite, and below the inverse of which it is 0. */
    private static final int BEYOND_DOUBLES = 400;

    private final boolean negative;
    private final boolean infinite;
    private final BigDecimal coefficient;
    private final long exponent;
    private final BigDecimal divisor;

    private Numeral(boolean negative, boolean infinite, Term numerator, Term denominator) {
        this.negative = negative;
        this.infinite = infinite;
        this.coefficient = numerator.digits();
        this.exponent = numerator.digits().signum() == 0 ? 0 : numerator.exponent() - denominator.exponent();
        this.divisor = denominator.digits();
    }

    /** Decimal without its sign. */
    private record Term(BigDecimal digits, long exponent) {

        static final Term ONE = new Term(BigDecimal.ONE, 0);

        static Optional<Term> read(String text) {
            if (isPlain(text)) {
                return Optional.of(new Term(new BigDecimal(text), 0));
            }
            Matcher parts = DECIMAL.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
            String power = parts.group(3);
            return Optional.of(new Term(new BigDecimal(parts.group(1)),
                    power == null ? 0 : exponent(power, parts.group(2).equals("-"))));
        }

        /** Tells whether a text has nothing but digits, one at least, and one point at most: the usual form. */
        private static boolean isPlain(String text) {
            int digits = 0;
            for (int i = 0; i < text.length(); i++) {
                digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
            }
            return digits > 0 && (digits == text.length() || (digits == text.length() - 1 && text.indexOf('.') >= 0));
        }

        private static long exponent(String digits, boolean negative) {
            if (digits.length() > DIGITS_OF_BEYOND) {
                return negative ? -BEYOND : BEYOND;
            }
            long magnitude = digits.isEmpty() ? 0 : Long.parseLong(digits);
            return negative ? -magnitude : magnitude;
        }
    }

    /**
     * Reads a number.
     *
     * @param parameter its name in messages
     * @param text the number
     * @param forms forms that are allowed, for messages, such as {@code 1/2, 1, 3/2}
     * @return the number, exactly
     * @throws InvalidInputException if it is none of the forms of this class
     * @throws ResourceLimitException if the text has more than 20 000 characters
     */
    public static Numeral read(String parameter, String text, String forms) {
        if (text.length() > LONGEST) {
            throw new ResourceLimitException(parameter, text, "has more than " + LONGEST + " characters");
        }
        String plain = Typography.plain(text);
        return signed(plain).orElseThrow(() ->
                new InvalidInputException("not-a-number", parameter, text, Misreading.of(plain, forms)));
    }

    /**
     * Reads a number that is not infinite and that has at most 20 000 places before and after the point.
     *
     * @param parameter its name in messages
     * @param text the number
     * @return the number, exactly
     * @throws InvalidInputException if it is none of the forms of this class, or is infinite
     * @throws ResourceLimitException if the text has more than 20 000 characters, or an exponent is beyond ±20 000
     */
    public static Numeral readFinite(String parameter, String text) {
        Numeral number = read(parameter, text, FINITE_FORMS);
        if (number.infinite) {
            throw new InvalidInputException("not-a-number", parameter, text,
                    "is infinite; write a finite number: " + FINITE_FORMS);
        }
        if (Math.abs(number.exponent) > LONGEST) {
            throw new ResourceLimitException(parameter, text, "has an exponent beyond ±" + LONGEST);
        }
        return number;
    }

    private static Optional<Numeral> signed(String plain) {
        boolean isSigned = plain.startsWith("-") || plain.startsWith("+");
        return unsigned(plain.startsWith("-"), isSigned ? plain.substring(1) : plain);
    }

    private static Optional<Numeral> unsigned(boolean negative, String text) {
        if (text.equals("inf")) {
            return Optional.of(new Numeral(negative, true, Term.ONE, Term.ONE));
        }
        int slash = text.indexOf('/');
        Optional<Term> denominator = slash < 0 ? Optional.of(Term.ONE) : Term.read(text.substring(slash + 1));
        return denominator.filter(term -> term.digits().signum() > 0)
                .flatMap(below -> Term.read(slash < 0 ? text : text.substring(0, slash))
                        .map(above -> new Numeral(negative, false, above, below)));
    }

    /**
     * Writes a number in the characters of a keyboard, so that any program reads it.
     *
     * @param text any text
     * @return {@code -1/2} for {@code −½}, {@code inf} for {@code Infinity}; a text that is no number, as it is
     */
    public static String plain(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        String plain = Typography.plain(text);
        return plain.equals(text) || signed(plain).isPresent() ? plain : text;
    }

    /**
     * Returns whether the number is +∞ or −∞.
     *
     * @return true for {@code inf}, {@code -inf}
     */
    public boolean isInfinite() {
        return infinite;
    }

    /**
     * Returns whether the number has a minus sign, be it 0 or not.
     *
     * @return true for {@code -1}, {@code -inf} and {@code -0}
     */
    public boolean isNegative() {
        return negative;
    }

    /**
     * Returns the sign of the number.
     *
     * @return 0 for either zero, else 1 or −1, also for ±∞
     */
    public int signum() {
        return coefficient.signum() == 0 ? 0 : negative ? -1 : 1;
    }

    /**
     * Returns how large the number is, at no cost.
     *
     * @return k with 10^(k−1) &lt; |x| &lt; 10^(k+1); a large number for ±∞, a small one for 0
     */
    public long leading() {
        if (infinite || coefficient.signum() == 0) {
            return infinite ? BEYOND : -BEYOND;
        }
        return exponent + order(coefficient) - order(divisor);
    }

    /** Returns the power of ten of the leading digit. */
    private static long order(BigDecimal digits) {
        return (long) digits.precision() - digits.scale() - 1;
    }

    /**
     * Returns how many digits the number has when its exponents are written out.
     *
     * @return the digits of numerator and denominator
     */
    public long digits() {
        BigDecimal above = scaled();
        return Math.max(above.scale(), above.precision() - Math.min(0L, above.scale()))
                + (isDecimal() ? 0 : Math.max(divisor.precision(), (long) divisor.scale()));
    }

    /** Tells whether the number has no divisor. */
    private boolean isDecimal() {
        return divisor.compareTo(BigDecimal.ONE) == 0;
    }

    /** Returns ±coefficient · 10^exponent, not expanded. */
    private BigDecimal scaled() {
        BigDecimal magnitude = coefficient.scaleByPowerOfTen(Math.toIntExact(exponent));
        return negative ? magnitude.negate() : magnitude;
    }

    /**
     * Returns a multiple of the number if that is an integer.
     *
     * @param factor 1 or a small positive integer
     * @return factor · x, empty if it is not an integer
     * @throws ArithmeticException if |x| is 10^{@value #LONGEST} or more, or infinite
     */
    public Optional<BigInteger> integer(int factor) {
        if (leading() > LONGEST) {
            throw new ArithmeticException("too large");
        }
        if (coefficient.signum() == 0 || leading() < -Integer.toString(factor).length() - 1) {
            return coefficient.signum() == 0 ? Optional.of(BigInteger.ZERO) : Optional.empty();
        }
        BigDecimal[] parts = scaled().multiply(BigDecimal.valueOf(factor)).divideAndRemainder(divisor);
        return parts[1].signum() == 0 ? Optional.of(parts[0].toBigInteger()) : Optional.empty();
    }

    /**
     * Returns the number as a decimal.
     *
     * @return the value, exactly, unless it is a fraction such as 1/3
     * @throws ArithmeticException if it is infinite or beyond the range of exponents of {@link BigDecimal}
     */
    public Optional<BigDecimal> decimal() {
        requireFinite();
        try {
            return Optional.of(isDecimal() ? scaled() : scaled().divide(divisor));
        } catch (ArithmeticException notTerminating) {
            return Optional.empty();
        }
    }

    /**
     * Returns the number as a fraction in lowest terms; its exponents are written out.
     *
     * @return the value, exactly
     * @throws ArithmeticException if it is infinite, or its exponent is beyond the range of {@code int}
     */
    public BigFraction fraction() {
        requireFinite();
        BigDecimal above = scaled().stripTrailingZeros();
        BigDecimal below = divisor.stripTrailingZeros();
        int places = Math.max(above.scale(), below.scale());
        int common = Math.max(0, places);
        return BigFraction.of(above.setScale(common).unscaledValue(), below.setScale(common).unscaledValue());
    }

    /**
     * Returns the nearest double.
     *
     * @return the value, rounded half to even once; infinite if it is, or beyond the range of doubles
     */
    public double toDouble() {
        if (infinite || leading() > BEYOND_DOUBLES) {
            return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (leading() < -BEYOND_DOUBLES) {
            return negative ? -0.0 : 0.0;
        }
        return isDecimal() ? scaled().doubleValue() : fraction().doubleValue();
    }

    private void requireFinite() {
        if (infinite) {
            throw new ArithmeticException("an infinite number is neither a decimal nor a fraction");
        }
    }

    /**
     * Returns whether the number is larger than another finite one; no exponent is written out.
     *
     * @param other a finite number
     * @return true if this is above the other
     */
    public boolean exceeds(Numeral other) {
        if (signum() != other.signum()) {
            return signum() > other.signum();
        }
        long larger = leading() - other.leading();
        return Math.abs(larger) > 2
                ? larger > 0 != negative
                : scaled().multiply(other.divisor).compareTo(other.scaled().multiply(divisor)) > 0;
    }
}
