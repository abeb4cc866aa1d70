package io.github.spinthermo.real;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apfloat.Apfloat;

/**
 * A real number of which any number of digits can be had, each of them certain.
 *
 * <p>A {@code Real} is either <em>exact</em>, a rational number carried as such, or <em>refinable</em>: it
 * answers a working precision by an {@link Enclosure}, and the enclosures shrink to the number as the
 * precision rises. Everything else here is built on that one method: the precision rises until what is asked
 * is certain.
 *
 * <p><b>Accuracy.</b> {@link #round}, {@link #toDouble} and {@link #compare} are correct, not close: the
 * result is the one that follows from the number itself. Rounding is half-even; as it is correct it is
 * monotone: a larger number never prints as a smaller one.
 *
 * <p><b>Termination.</b> A question that is still open at {@code 4 · digits + 100 000} bits is answered by a
 * {@link PrecisionExhaustedException} with the best enclosure. Ties and equalities that follow from the
 * structure of a quantity do not come to that: such values are exact.
 *
 * <p><b>Interruption.</b> A question ends by a {@link ComputationInterruptedException} within 100 milliseconds
 * after its thread was interrupted. Nothing is left half done, and the number can be asked again.
 *
 * <p>Instances are safe for use by several threads. Two of them are equal only if they are the same object:
 * whether two numbers are equal is what {@link #compare} is for. Source: derived, see the package
 * description.
 */
public abstract class Real {

    private static final int COMPARISON_BITS = 64;

    /** The bits that a product of two numbers may lose. */
    private static final int GUARD = 5;

    /** Makes a number, which the subclass encloses. */
    protected Real() { }

    /**
     * Encloses the number at a working precision.
     *
     * @param bits the working precision, from 8 to 2^30; the relative width of the enclosure is about 2^−bits
     *     unless the documentation of the quantity says otherwise
     * @return an enclosure of the number
     */
    public abstract Enclosure enclose(int bits);

    /**
     * Returns the number as a fraction in lowest terms, if it is exact.
     *
     * @return the fraction, or empty for a refinable number, also when that happens to be rational
     */
    public Optional<BigFraction> exact() {
        return Optional.empty();
    }

    /**
     * Tells whether the number is carried as a fraction.
     *
     * @return true if {@link #exact} has a value
     */
    public boolean isExact() {
        return false;
    }

    /**
     * Makes a refinable number.
     *
     * @param enclosures for each working precision an enclosure of one and the same number; their widths tend
     *     to 0
     * @return the number
     */
    public static Real refining(IntFunction<Enclosure> enclosures) {
        Objects.requireNonNull(enclosures, "enclosures");
        return new Real() {
            @Override
            public Enclosure enclose(int bits) {
                return enclosures.apply(bits);
            }
        };
    }

    /**
     * Makes a refinable number with a quick way to its nearest double, which {@link #toDouble} asks before any
     * enclosure. Sums, products and other numbers made from it do not have that way.
     *
     * @param screen the correctly rounded double, ties to even, with the sign of a number that underflows, or empty
     *     where it is not certain; asked each time, by any thread
     * @param number the number itself, refinable; made when something else is asked for, or the double not certain
     * @return the number
     */
    public static Real screened(Supplier<OptionalDouble> screen, Supplier<Real> number) {
        return new ScreenedReal(screen, number);
    }

    /**
     * Makes an integer.
     *
     * @param value the integer
     * @return the exact number
     */
    public static Real of(long value) {
        return of(BigInteger.valueOf(value));
    }

    /**
     * Makes an integer.
     *
     * @param value the integer
     * @return the exact number
     */
    public static Real of(BigInteger value) {
        return ratio(value, BigInteger.ONE);
    }

    /**
     * Makes a decimal number, exactly.
     *
     * @param value the decimal
     * @return the exact number
     * @throws ResourceLimitException if its exponent exceeds 10^7 in magnitude
     */
    public static Real of(BigDecimal value) {
        return ExactReal.ofDecimal(value);
    }

    /**
     * Makes a fraction.
     *
     * @param value the fraction
     * @return the exact number
     */
    public static Real of(BigFraction value) {
        return ratio(value.getNumerator(), value.getDenominator());
    }

    /**
     * Makes a quotient of integers; it need not be in lowest terms.
     *
     * @param numerator any integer
     * @param denominator an integer other than 0
     * @return the exact number
     * @throws ArithmeticException if the denominator is 0
     */
    public static Real ratio(BigInteger numerator, BigInteger denominator) {
        return ExactReal.of(Quotient.of(Objects.requireNonNull(numerator, "numerator"),
                Objects.requireNonNull(denominator, "denominator")));
    }

    /**
     * Makes an exact number whose fraction takes long to compute. It is computed when nothing less decides: for a
     * tie, a zero, or where somebody asks for it.
     *
     * @param enclosures for each working precision an enclosure of the number; their widths tend to 0
     * @param exact computes the number as an exact one
     * @return the exact number
     */
    public static Real deferred(IntFunction<Enclosure> enclosures, Supplier<Real> exact) {
        Objects.requireNonNull(enclosures, "enclosures");
        Objects.requireNonNull(exact, "exact");
        return ExactReal.deferred(() -> ((ExactReal) exact.get()).value(), bits -> enclosures.apply(bits).ball());
    }

    /**
     * Rounds the number correctly (half-even).
     *
     * @param precision how many significant digits
     * @return a decimal with exactly that many significant digits; {@link BigDecimal#ZERO} for an exact zero
     * @throws PrecisionExhaustedException if no precision up to the cap decides the last digit
     * @throws ArithmeticException if the decimal exponent is beyond the range of {@link BigDecimal}; {@link
     *     #decimal} has no such bound
     */
    public final BigDecimal round(Precision precision) {
        return decimal(precision).toBigDecimal();
    }

    /**
     * Rounds like {@link #round(Precision)}, or ends when the time allowed is over. The thread is interrupted
     * then; a number of one's own ({@link #refining}) has to honour that itself.
     *
     * @param precision how many significant digits
     * @param budget the time allowed; memory is not looked at
     * @return the same decimal
     * @throws ResourceLimitException if the time is over; it names {@code digits}
     * @throws ComputationInterruptedException if somebody else interrupts the thread, which stays interrupted
     */
    public final BigDecimal round(Precision precision, Budget budget) {
        return budget.limit("digits", precision.digits(), () -> round(precision));
    }

    /**
     * Rounds the number correctly (half-even), whatever its decimal exponent.
     *
     * @param precision how many significant digits
     * @return a decimal with exactly that many significant digits; {@link Decimal#ZERO} for an exact zero
     * @throws PrecisionExhaustedException if no precision up to the cap decides the last digit
     */
    public final Decimal decimal(Precision precision) {
        int digits = precision.digits();
        return this instanceof ExactReal exact
                ? exact.rounded(digits)
                : Ziv.decide(this, precision.bits(), Ziv.cap(digits), e -> DecimalRounding.ofEnclosure(e, digits));
    }

    /**
     * Returns the nearest {@code double}, ties to even; subnormal where the number is, infinite above the largest
     * double.
     *
     * @return the correctly rounded double; a zero keeps the sign of a number that underflows
     * @throws PrecisionExhaustedException if no precision up to the cap decides the last bit, or the sign of
     *     a refinable number that rounds to zero
     */
    public final double toDouble() {
        return this instanceof ExactReal exact
                ? exact.nearestDouble()
                : screened().orElseGet(() -> DoubleRounding.ofRefinable(this));
    }

    /** Returns the nearest double where a screen is certain of it. */
    OptionalDouble screened() {
        return OptionalDouble.empty();
    }

    /**
     * Returns {@link #toDouble()}, or ends when the time allowed is over.
     *
     * @param budget the time allowed; memory is not looked at
     * @return the same double
     * @throws ResourceLimitException if the time is over; it names {@code digits}
     * @throws ComputationInterruptedException if somebody else interrupts the thread, which stays interrupted
     */
    public final double toDouble(Budget budget) {
        return budget.limit("digits", DoubleRounding.DIGITS, this::toDouble);
    }

    /**
     * Returns the number as an Apfloat of radix 10, correctly rounded (half-even).
     *
     * @param digits how many significant digits; it is also the precision of the result
     * @return the value
     * @throws InvalidInputException if digits is below 1
     * @throws ResourceLimitException if digits is above {@value Precision#LARGEST}
     * @throws PrecisionExhaustedException if no precision up to the cap decides the last digit
     */
    public final Apfloat toApfloat(int digits) {
        Decimal decimal = decimal(Precision.digits(digits));
        return new Apfloat(decimal.toScientificString(), digits, 10);
    }

    /**
     * Compares with another number, with proof.
     *
     * @param other the other number
     * @return the sign of this − other
     * @throws PrecisionExhaustedException if the two are not told apart at the cap; two exact numbers always
     *     are, and a number is equal to itself
     */
    public final Sign compare(Real other) {
        return subtract(other).sign();
    }

    /**
     * Decides the sign, with proof.
     *
     * @return the sign of the number
     * @throws PrecisionExhaustedException if a refinable number is not told from zero at the cap
     */
    public final Sign sign() {
        return this instanceof ExactReal exact
                ? Sign.of(exact.signum())
                : Ziv.decide(this, COMPARISON_BITS, Ziv.cap(DoubleRounding.DIGITS), Enclosure::sign);
    }

    /**
     * Returns the sum. Strict bounds that both have are added too.
     *
     * @param other a number
     * @return this + other; exact if both are
     */
    public final Real add(Real other) {
        Objects.requireNonNull(other, "other");
        if (isZero(other)) {
            return this;
        }
        if (other instanceof ExactReal exact && !isExact()) {
            return refining(bits -> enclose(bits + GUARD).plus(new Arithmetic(bits + GUARD), exact));
        }
        if (this instanceof ExactReal exact) {
            return other instanceof ExactReal term ? exact.plus(term) : other.add(this);
        }
        return refining(bits ->
                enclose(bits + GUARD).plus(new Arithmetic(bits + GUARD), other.enclose(bits + GUARD)));
    }

    /**
     * Returns the difference. Where the two agree in many digits its enclosures are wider than the precision asked
     * for.
     *
     * @param other a number
     * @return this − other; exact if both are, and 0 if they are the same object
     */
    public final Real subtract(Real other) {
        return this == other ? of(0) : add(Objects.requireNonNull(other, "other").negate());
    }

    /**
     * Returns the product.
     *
     * @param other a number
     * @return this · other; exact if both are, or if one is 0
     */
    public final Real multiply(Real other) {
        Objects.requireNonNull(other, "other");
        if (isZero(this) || isZero(other)) {
            return of(0);
        }
        if (other instanceof ExactReal exact) {
            return this instanceof ExactReal own ? own.times(exact) : times(exact);
        }
        return this instanceof ExactReal ? other.multiply(this) : combine(other, Arithmetic::multiply);
    }

    private Real times(ExactReal factor) {
        return refining(bits -> enclose(bits + GUARD).times(new Arithmetic(bits + GUARD), factor));
    }

    /**
     * Returns the quotient.
     *
     * @param other a number other than 0
     * @return this / other; exact if both are
     * @throws ArithmeticException if other is exactly 0; a refinable zero is found out when digits are asked
     *     for
     */
    public final Real divide(Real other) {
        if (isZero(Objects.requireNonNull(other, "other"))) {
            throw new ArithmeticException("division by zero");
        }
        return other instanceof ExactReal exact
                ? multiply(exact.inverse())
                : combine(other, Arithmetic::divide);
    }

    /**
     * Returns the opposite number.
     *
     * @return −this; exact if this is
     */
    public final Real negate() {
        return this instanceof ExactReal exact ? exact.opposite() : refining(bits -> enclose(bits).negate());
    }

    private static boolean isZero(Real number) {
        return number instanceof ExactReal exact && exact.signum() == 0;
    }

    private interface BallOperation {
        Ball apply(Arithmetic arithmetic, Ball a, Ball b);
    }

    private Real combine(Real other, BallOperation operation) {
        return refining(bits -> Enclosure.of(operation.apply(new Arithmetic(bits + GUARD),
                enclose(bits + GUARD).ball(), other.enclose(bits + GUARD).ball())));
    }

    /**
     * Shows the number to 20 digits, for a person.
     *
     * @return its decimal form, or the best enclosure where that is not certain
     */
    @Override
    public final String toString() {
        try {
            return decimal(Precision.digits(20)).toString();
        } catch (PrecisionExhaustedException e) {
            return e.best().toString();
        }
    }
}
