package io.github.spinthermo.real;

import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.integers.LongIntegers;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Once;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Rational number. Its quotient is at hand, or put off until nothing less decides: then digits, signs and comparisons
 * are taken from enclosures, and only a tie or a zero is found out by the quotient.
 */
final class ExactReal extends Real {

    /** The bits of numerator and denominator together above which an exact division is put off. */
    private static final int LONG_BITS = 2000;

    /** The bits that an enclosure has beside those of the digits, and with which a sign is looked for. */
    private static final int GUARD = 64;

    /** The largest exponent of a decimal number in magnitude. */
    private static final int LARGEST_SCALE = 10_000_000;

    private final boolean isDeferred;
    private final Once<Quotient> quotient;
    private final IntFunction<Ball> balls;

    private ExactReal(boolean isDeferred, Supplier<Quotient> quotient, IntFunction<Ball> balls) {
        this.isDeferred = isDeferred;
        this.quotient = new Once<>(quotient);
        this.balls = balls;
    }

    /** Makes a number whose quotient is at hand. */
    static ExactReal of(Quotient quotient) {
        return new ExactReal(false, () -> quotient, bits -> quotient.ball(new Arithmetic(bits)));
    }

    /** Makes a decimal number, whose exponent is not too large to be written out. */
    static ExactReal ofDecimal(BigDecimal value) {
        int scale = value.signum() == 0 ? 0 : value.scale();
        if (Math.abs((long) scale) > LARGEST_SCALE) {
            throw new ResourceLimitException("value", value, "has an exponent too large to be written out");
        }
        BigInteger power = LongIntegers.power(BigInteger.TEN, Math.abs(scale));
        return of(scale > 0
                ? new Quotient(value.unscaledValue(), power)
                : new Quotient(LongIntegers.multiply(value.unscaledValue(), power), BigInteger.ONE));
    }

    /** Makes a number whose quotient takes long to make. */
    static ExactReal deferred(Supplier<Quotient> quotient, IntFunction<Ball> balls) {
        return new ExactReal(true, quotient, balls);
    }

    /** Returns the quotient, which need not be in lowest terms. */
    Quotient value() {
        return quotient.get();
    }

    @Override
    public Enclosure enclose(int bits) {
        return Enclosure.of(ball(bits));
    }

    /** Encloses the number with so many bits. */
    Ball ball(int bits) {
        return balls.apply(Math.max(bits, Arithmetic.SMALLEST_BITS));
    }

    @Override
    public Optional<BigFraction> exact() {
        return Optional.of(value().toFraction());
    }

    @Override
    public boolean isExact() {
        return true;
    }

    private boolean isLong() {
        return isDeferred || value().numerator().bitLength() + value().denominator().bitLength() > LONG_BITS;
    }

    /** Rounds to digits; long integers are divided exactly only where an enclosure does not decide, next to a tie. */
    Decimal rounded(int digits) {
        if (isLong()) {
            Enclosure enclosure = enclose(Precision.digits(digits).bits() + GUARD);
            Optional<Decimal> quick = DecimalRounding.ofEnclosure(enclosure, digits);
            if (quick.isPresent()) {
                return quick.get();
            }
        }
        return DecimalRounding.ofRatio(value().numerator(), value().denominator(), digits);
    }

    double nearestDouble() {
        OptionalDouble quick = isDeferred ? DoubleRounding.ofEnclosure(enclose(2 * GUARD)) : OptionalDouble.empty();
        return quick.isPresent()
                ? quick.getAsDouble()
                : DoubleRounding.ofRatio(value().numerator(), value().denominator());
    }

    ExactReal plus(ExactReal other) {
        return combined(other, Quotient::plus, Arithmetic::add);
    }

    ExactReal times(ExactReal other) {
        return combined(other, Quotient::times, Arithmetic::multiply);
    }

    private interface QuotientOperation {
        Quotient apply(Quotient a, Quotient b);
    }

    private interface BallOperation {
        Ball apply(Arithmetic arithmetic, Ball a, Ball b);
    }

    private ExactReal combined(ExactReal other, QuotientOperation exactly, BallOperation roundly) {
        Supplier<Quotient> combination = () -> exactly.apply(value(), other.value());
        return isDeferred || other.isDeferred
                ? deferred(combination, bits -> roundly.apply(new Arithmetic(bits), ball(bits), other.ball(bits)))
                : of(combination.get());
    }

    ExactReal inverse() {
        return isDeferred
                ? deferred(() -> value().inverse(), bits -> new Arithmetic(bits).divide(Ball.ONE, ball(bits)))
                : of(value().inverse());
    }

    ExactReal opposite() {
        return isDeferred
                ? deferred(() -> value().negate(), bits -> ball(bits).negate())
                : of(value().negate());
    }

    /** Returns the same number, with its quotient in lowest terms where that is at hand and long. */
    ExactReal shortened() {
        return !isDeferred && isLong() ? of(value().inLowestTerms()) : this;
    }

    int signum() {
        Ball ball = isDeferred ? ball(GUARD) : Ball.UNKNOWN;
        return ball.certainSign() != 0 || ball.isZero() ? ball.certainSign() : value().signum();
    }

    /** Compares with another number: returns −1, 0 or 1 where this is the smaller one, none is, or the other. */
    int order(ExactReal other) {
        return isDeferred || other.isDeferred ? plus(other.opposite()).signum() : value().compareTo(other.value());
    }
}
