package io.github.spinthermo.spin;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.text.Numeral;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A spin, an angular momentum or one of their projections: an integer multiple of 1/2, exactly.
 *
 * <p>It is made from its double or from text, never from a floating-point number. Its size is bounded by
 * {@code |2j| ≤ 9·10^18}.
 */
public final class HalfInteger implements Comparable<HalfInteger> {

    /** The largest magnitude of {@link #twice}, 9·10^18. */
    public static final long LARGEST_TWICE = 9_000_000_000_000_000_000L;

    /** The longest text that is read as a number, here and elsewhere in this library. */
    public static final int LONGEST_TEXT = Numeral.LONGEST;

    /** The number 0. */
    public static final HalfInteger ZERO = new HalfInteger(0);

    /** The number 1/2. */
    public static final HalfInteger HALF = new HalfInteger(1);

    private static final String FORMS = "1/2, 1, 3/2, … or 0.5, 1.5, …";
    private static final int DIGITS_OF_LARGEST = 20;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final long twice;

    private HalfInteger(long twice) {
        this.twice = twice;
    }

    /**
     * Returns the number with a given double.
     *
     * @param twice the number times two: 1 for 1/2, 4 for 2
     * @return twice/2
     * @throws ResourceLimitException if |twice| exceeds 9·10^18
     */
    public static HalfInteger ofTwice(long twice) {
        if (twice > LARGEST_TWICE || twice < -LARGEST_TWICE) {
            throw tooLarge(twice + "/2");
        }
        return new HalfInteger(twice);
    }

    /**
     * Returns the number times two.
     *
     * @return 2j
     */
    public long twice() {
        return twice;
    }

    /**
     * Reads {@code 1/2}, {@code -5/2}, {@code 2}, {@code 0.5}, {@code 1.5}, {@code 5e-1}, {@code ½} and whatever else
     * is a fraction or a decimal, {@code 2/4} and {@code 0.50} among them.
     *
     * @param text the number
     * @return the number, exactly
     * @throws InvalidInputException if the text is no number or no multiple of 1/2; the parameter it names is {@code
     *     spin}
     * @throws ResourceLimitException if the text has more than 20 000 characters or |2j| exceeds 9·10^18
     */
    public static HalfInteger parse(String text) {
        Numeral number = Numeral.read("spin", text, FORMS);
        if (number.isInfinite()) {
            throw notHalfInteger(text);
        }
        if (number.leading() > DIGITS_OF_LARGEST) {
            throw tooLarge(text);
        }
        return fromTwice(number.integer(2).orElseThrow(() -> notHalfInteger(text)), text);
    }

    /**
     * Returns a decimal number that is a multiple of 1/2.
     *
     * @param value the number
     * @return the number, exactly
     * @throws InvalidInputException if it is no multiple of 1/2; the parameter it names is {@code spin}
     * @throws ResourceLimitException if |2j| exceeds 9·10^18
     */
    public static HalfInteger of(BigDecimal value) {
        return of(value, value);
    }

    private static HalfInteger of(BigDecimal value, Object given) {
        if (value.signum() == 0) {
            return ZERO;
        }
        if ((long) value.precision() - value.scale() > 20) {
            throw tooLarge(given);
        }
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.scale() > 1) {
            throw notHalfInteger(given);
        }
        BigDecimal twice = stripped.multiply(TWO).stripTrailingZeros();
        if (twice.scale() > 0) {
            throw notHalfInteger(given);
        }
        return fromTwice(twice.toBigIntegerExact(), given);
    }

    private static HalfInteger fromTwice(BigInteger twice, Object given) {
        if (twice.bitLength() >= Long.SIZE || Math.abs(twice.longValue()) > LARGEST_TWICE) {
            throw tooLarge(given);
        }
        return ofTwice(twice.longValue());
    }

    private static InvalidInputException notHalfInteger(Object given) {
        return new InvalidInputException("not-half-integer", "spin", given,
                "is not a multiple of 1/2; write " + FORMS);
    }

    private static ResourceLimitException tooLarge(Object given) {
        return new ResourceLimitException("spin", given, "is too large; twice the number may be at most 9e18");
    }

    /**
     * Returns the number as a fraction.
     *
     * @return j
     */
    public BigFraction toFraction() {
        return isInteger() ? BigFraction.of(twice / 2) : BigFraction.of(BigInteger.valueOf(twice), BigInteger.TWO);
    }

    /**
     * Returns the number of states of a spin of this size.
     *
     * @return 2j + 1
     */
    public BigInteger dimension() {
        return BigInteger.valueOf(twice).add(BigInteger.ONE);
    }

    /**
     * Tells whether the number is an integer.
     *
     * @return true for 0, 1, −2, …
     */
    public boolean isInteger() {
        return (twice & 1) == 0;
    }

    /**
     * Returns the opposite number.
     *
     * @return −this
     */
    public HalfInteger negate() {
        return new HalfInteger(-twice);
    }

    /**
     * Returns the magnitude.
     *
     * @return |this|
     */
    public HalfInteger abs() {
        return twice < 0 ? negate() : this;
    }

    @Override
    public int compareTo(HalfInteger other) {
        return Long.compare(twice, other.twice);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HalfInteger that && twice == that.twice;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(twice);
    }

    /**
     * Returns the number in lowest terms.
     *
     * @return {@code 0}, {@code 1/2}, {@code -3/2}, {@code 2}, …
     */
    @Override
    public String toString() {
        return isInteger() ? Long.toString(twice / 2) : twice + "/2";
    }
}
