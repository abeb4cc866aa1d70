package io.github.spinthermo.thermal;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.integers.Fractions;
import io.github.spinthermo.real.Decimal;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.text.Numeral;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Inverse temperature x = ħωβ, exactly: a rational number of either sign, 0, or ±∞. It is a pure number (ħ
 * = k_B = ω = 1); negative ones are those of inverted populations, +∞ is the ground state and −∞ the fully
 * excited one.
 *
 * <p>Nothing is rounded on the way in: {@code parse("0.1")} is 1/10, while {@code of(0.1)} is the binary
 * fraction that the {@code double} holds. Two are equal if their values are: {@code 0.1} and {@code 1e-1}
 * are.
 *
 * <p>The magnitude of a finite one other than 0 lies between 10^−1000 and 10^6.
 */
public final class InverseTemperature implements Comparable<InverseTemperature> {

    /** Infinite temperature: all states equally likely. */
    public static final InverseTemperature ZERO = new InverseTemperature(0, BigFraction.ZERO);

    /** Zero temperature from above: the ground state. */
    public static final InverseTemperature INFINITY = new InverseTemperature(1, BigFraction.ZERO);

    /** Zero temperature from below: the fully excited state. */
    public static final InverseTemperature NEGATIVE_INFINITY = new InverseTemperature(-1, BigFraction.ZERO);

    private static final String TEMPERATURE = "temperature";
    private static final int SMALLEST_POWER = -1000;
    private static final int LARGEST_POWER = 6;
    private static final BigFraction LARGEST = BigFraction.of(1_000_000);
    private static final BigFraction SMALLEST = BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(-SMALLEST_POWER));

    /** The difference of lengths in bits below which a number is below 10^6 and its inverse below 10^1000. */
    private static final int USUAL_BITS = 18;

    private static final String FORMS = "0.1, -2, 1e-30, 1/3, inf or -inf";

    private final int infinite;
    private final BigFraction value;

    private InverseTemperature(int infinite, BigFraction value) {
        this.infinite = infinite;
        this.value = value;
    }

    /**
     * Reads a number such as {@code 0.1}, {@code -2}, {@code .5}, {@code 1e-30} or {@code 1/3}, exactly, or {@code
     * inf}, {@code -inf}, {@code Infinity}.
     *
     * @param text the number
     * @return the inverse temperature
     * @throws InvalidInputException if the text is none of these; the parameter it names is {@code beta}
     * @throws ResourceLimitException if it has more than 20 000 characters, or its magnitude is out of range
     */
    public static InverseTemperature parse(String text) {
        Numeral number = Numeral.read("beta", text, FORMS);
        if (number.isInfinite()) {
            return number.isNegative() ? NEGATIVE_INFINITY : INFINITY;
        }
        if (number.signum() == 0) {
            return ZERO;
        }
        if (number.leading() < SMALLEST_POWER || number.leading() > LARGEST_POWER + 1) {
            throw outOfRange(text);
        }
        return ofFinite(number.fraction(), text);
    }

    /**
     * Reads a temperature T = k_B T/(ħω) and inverts it, exactly: β = 1/T. A temperature of 0 or +0 is the ground
     * state, β = ∞; −0 is the fully excited state, β = −∞; ±∞ is β = 0, and negative temperatures have a negative β.
     *
     * @param text the temperature in units of ħω/k_B, such as {@code 3}, {@code 0.1}, {@code -2/3}, {@code 0} or
     *     {@code inf}
     * @return the inverse temperature 1/T
     * @throws InvalidInputException if the text is no number; the parameter it names is {@code temperature}
     * @throws ResourceLimitException if it has more than 20 000 characters, or the magnitude of 1/T is out of range
     */
    public static InverseTemperature parseTemperature(String text) {
        Numeral number = Numeral.read(TEMPERATURE, text, FORMS);
        if (number.isInfinite()) {
            return ZERO;
        }
        if (number.signum() == 0) {
            return number.isNegative() ? NEGATIVE_INFINITY : INFINITY;
        }
        if (number.leading() < -LARGEST_POWER || number.leading() > 1 - SMALLEST_POWER) {
            throw temperatureOutOfRange(text);
        }
        return ofTemperature(number.fraction(), text);
    }

    /**
     * Takes a decimal number, exactly.
     *
     * @param value the number
     * @return the inverse temperature
     * @throws ResourceLimitException if its magnitude is out of range; the parameter it names is {@code beta}
     */
    public static InverseTemperature of(BigDecimal value) {
        return of(value, value);
    }

    private static InverseTemperature of(BigDecimal value, Object given) {
        if (value.signum() == 0) {
            return ZERO;
        }
        long leading = (long) value.precision() - value.scale() - 1;
        if (leading < SMALLEST_POWER || leading > LARGEST_POWER) {
            throw outOfRange(given);
        }
        return ofFinite(fraction(value), given);
    }

    private static BigFraction fraction(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        BigInteger power = BigInteger.TEN.pow(Math.abs(stripped.scale()));
        return stripped.scale() >= 0
                ? BigFraction.of(stripped.unscaledValue(), power)
                : BigFraction.of(stripped.unscaledValue().multiply(power));
    }

    /**
     * Takes the exact value of a {@code double}, which is a binary fraction, or ±∞.
     *
     * @param value the number
     * @return the inverse temperature
     * @throws InvalidInputException if it is NaN; the parameter it names is {@code beta}
     * @throws ResourceLimitException if its magnitude is out of range
     */
    public static InverseTemperature of(double value) {
        if (Double.isNaN(value)) {
            throw new InvalidInputException("not-a-number", "beta", value, "is not a number");
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? INFINITY : NEGATIVE_INFINITY;
        }
        return of(new BigDecimal(value));
    }

    /**
     * Takes a fraction, exactly.
     *
     * @param value the number
     * @return the inverse temperature
     * @throws ResourceLimitException if its magnitude is out of range; the parameter it names is {@code beta}
     */
    public static InverseTemperature of(BigFraction value) {
        return ofFinite(value, value);
    }

    /**
     * Takes the inverse of a temperature, exactly: β = 1/T.
     *
     * @param temperature T = k_B T/(ħω), other than 0
     * @return the inverse temperature 1/T
     * @throws InvalidInputException if T = 0, which has two sides: {@link #INFINITY} and {@link
     *     #NEGATIVE_INFINITY}
     * @throws ResourceLimitException if the magnitude of 1/T is out of range
     */
    public static InverseTemperature ofTemperature(BigDecimal temperature) {
        if (temperature.signum() == 0) {
            throw new InvalidInputException("zero-temperature", TEMPERATURE, temperature,
                    "has two inverses; use the inverse temperatures inf or -inf");
        }
        long leading = (long) temperature.precision() - temperature.scale() - 1;
        if (leading < -LARGEST_POWER || leading > -SMALLEST_POWER) {
            throw temperatureOutOfRange(temperature);
        }
        return ofTemperature(fraction(temperature), temperature);
    }

    private static InverseTemperature ofTemperature(BigFraction temperature, Object given) {
        try {
            return ofFinite(BigFraction.ONE.divide(temperature), given);
        } catch (ResourceLimitException e) {
            throw temperatureOutOfRange(given);
        }
    }

    private static ResourceLimitException temperatureOutOfRange(Object given) {
        return new ResourceLimitException(TEMPERATURE, given,
                "is out of range; the magnitude of a temperature may be 0, 1e-6 to 1e1000, or inf");
    }

    private static InverseTemperature ofFinite(BigFraction given, Object shown) {
        if (given.signum() == 0) {
            return ZERO;
        }
        BigFraction value = positiveDenominator(given);
        if (!isUsual(value) && (value.abs().compareTo(LARGEST) > 0 || value.abs().compareTo(SMALLEST) < 0)) {
            throw outOfRange(shown);
        }
        return new InverseTemperature(0, value);
    }

    /** Tells whether the lengths of numerator and denominator alone show that a number is in range. */
    private static boolean isUsual(BigFraction value) {
        return Math.abs(value.getNumerator().bitLength() - value.getDenominator().bitLength()) < USUAL_BITS;
    }

    private static BigFraction positiveDenominator(BigFraction value) {
        return value.getDenominator().signum() > 0
                ? value
                : BigFraction.of(value.getNumerator().negate(), value.getDenominator().negate());
    }

    private static ResourceLimitException outOfRange(Object given) {
        return new ResourceLimitException("beta", given,
                "is out of range; its magnitude may be 0, 1e-1000 to 1e6, or inf");
    }

    /**
     * Tells whether this is 0.
     *
     * @return true at infinite temperature
     */
    public boolean isZero() {
        return infinite == 0 && value.signum() == 0;
    }

    /**
     * Tells whether this is +∞ or −∞.
     *
     * @return true at zero temperature
     */
    public boolean isInfinite() {
        return infinite != 0;
    }

    /**
     * Returns the sign, also of ±∞.
     *
     * @return the sign
     */
    public Sign sign() {
        return Sign.of(infinite != 0 ? infinite : value.signum());
    }

    /**
     * Returns the opposite inverse temperature.
     *
     * @return −this
     */
    public InverseTemperature negate() {
        return isZero() ? this : infinite == 0 ? new InverseTemperature(0, value.negate())
                : infinite > 0 ? NEGATIVE_INFINITY : INFINITY;
    }

    /**
     * Returns the magnitude.
     *
     * @return |this|
     */
    public InverseTemperature abs() {
        return sign() == Sign.NEGATIVE ? negate() : this;
    }

    /**
     * Returns the product with a positive number, exactly; 0 and ±∞ stay what they are. It may be smaller than what
     * can be given: the magnitude of a product is bounded by 10^6 only.
     *
     * @param factor a number above 0
     * @return factor · this
     * @throws InvalidInputException if the factor is not positive; the parameter it names is {@code factor}
     * @throws ResourceLimitException if the magnitude of the product exceeds 10^6
     */
    public InverseTemperature times(BigFraction factor) {
        if (factor.signum() <= 0) {
            throw new InvalidInputException("not-positive", "factor", factor, "is not positive");
        }
        if (infinite != 0 || value.signum() == 0) {
            return this;
        }
        BigFraction product = value.multiply(factor);
        if (product.abs().compareTo(LARGEST) > 0) {
            throw outOfRange(product);
        }
        return new InverseTemperature(0, positiveDenominator(product));
    }

    /**
     * Returns the value as a fraction in lowest terms.
     *
     * @return the value
     * @throws ArithmeticException if this is infinite
     */
    public BigFraction toFraction() {
        if (infinite != 0) {
            throw new ArithmeticException("an infinite inverse temperature is not a fraction");
        }
        return value;
    }

    /**
     * Returns the value as a result of a computation.
     *
     * @return exactly x, or ±∞
     */
    public Outcome toOutcome() {
        return isInfinite() ? new Outcome.Infinite("inverseTemperature", sign()) : Outcome.of(Real.of(value));
    }

    @Override
    public int compareTo(InverseTemperature other) {
        return infinite != 0 || other.infinite != 0
                ? Integer.compare(infinite, other.infinite)
                : Fractions.compare(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InverseTemperature that && infinite == that.infinite && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(infinite, value);
    }

    /**
     * Returns the value in the shortest exact form: a decimal where it is one, otherwise a fraction.
     *
     * @return for example {@code 0.1}, {@code 1e-30}, {@code 1/3}, {@code -inf}
     */
    @Override
    public String toString() {
        if (infinite != 0) {
            return infinite > 0 ? "inf" : "-inf";
        }
        try {
            return text(new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator())));
        } catch (ArithmeticException notDecimal) {
            return value.getNumerator() + "/" + value.getDenominator();
        }
    }

    /** Writes a decimal as the results are: all digits there are, an exponent only where it helps. */
    private static String text(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() <= 0 && stripped.precision() - stripped.scale() <= 7
                ? stripped.toPlainString()
                : new Decimal(stripped.unscaledValue(), -stripped.scale()).toString();
    }
}
