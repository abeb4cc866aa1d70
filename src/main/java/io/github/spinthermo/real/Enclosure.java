package io.github.spinthermo.real;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Knowledge that is proven of a real number: it lies in a closed interval with dyadic ends, and, where that is known
 * from the structure of the quantity, strictly above or below a rational number.
 *
 * <p>The strict bounds decide what no interval can: 2 − e^(−10^6) lies in an interval whose upper end is 2 at
 * every sensible precision, and rounds, compares and ties as a number below 2 all the same.
 */
public final class Enclosure {

    /** The largest exponent: twice that of the kernel's numbers, whose last bits lie below their first. */
    private static final long LARGEST_EXPONENT = 1L << 61;

    private static final ExactReal ZERO = ExactReal.of(new Quotient(BigInteger.ZERO, BigInteger.ONE));

    private static final Enclosure UNBOUNDED = new Enclosure(Ball.UNKNOWN, null, null);

    private final Ball ball;
    private final ExactReal above;
    private final ExactReal below;

    private Enclosure(Ball ball, ExactReal above, ExactReal below) {
        this.ball = ball;
        this.above = above;
        this.below = below;
    }

    /**
     * Makes the interval {@code [midpoint − radius, midpoint + radius] · 2^exponent}.
     *
     * @param midpoint the centre
     * @param radius the half width, at least 0 and below 2^63 − 1
     * @param exponent the binary exponent, from −2^61 to 2^61
     * @return the enclosure
     * @throws IllegalArgumentException if the radius or the exponent is out of range
     */
    public static Enclosure of(BigInteger midpoint, long radius, long exponent) {
        if (radius < 0 || radius == Long.MAX_VALUE) {
            throw new IllegalArgumentException("radius = " + radius + " is not in [0, 2^63 - 1)");
        }
        if (Math.abs(exponent) > LARGEST_EXPONENT || exponent == Long.MIN_VALUE) {
            throw new IllegalArgumentException("exponent = " + exponent + " is not in [-2^61, 2^61]");
        }
        return new Enclosure(new Ball(Objects.requireNonNull(midpoint, "midpoint"), radius, exponent), null, null);
    }

    /**
     * Returns the enclosure of which nothing is known: the whole line.
     *
     * @return an enclosure that is not bounded
     */
    public static Enclosure unbounded() {
        return UNBOUNDED;
    }

    static Enclosure of(Ball ball) {
        return new Enclosure(ball, null, null);
    }

    /**
     * Adds to this knowledge that the number is larger than a bound.
     *
     * @param bound a number that is excluded, with all below it
     * @return the enclosure with that bound in place of an earlier one
     */
    public Enclosure above(BigFraction bound) {
        return new Enclosure(ball, bound(bound), below);
    }

    /**
     * Adds to this knowledge that the number is smaller than a bound.
     *
     * @param bound a number that is excluded, with all above it
     * @return the enclosure with that bound in place of an earlier one
     */
    public Enclosure below(BigFraction bound) {
        return new Enclosure(ball, above, bound(bound));
    }

    private static ExactReal bound(BigFraction bound) {
        return Objects.requireNonNull(bound, "bound").signum() == 0 ? ZERO : ExactReal.of(Quotient.of(bound));
    }

    /**
     * Returns the enclosure of the opposite number.
     *
     * @return −this
     */
    public Enclosure negate() {
        return new Enclosure(ball.negate(),
                below == null ? null : below.opposite(), above == null ? null : above.opposite());
    }

    /** Returns the sum with a rational number, the strict bounds included. */
    Enclosure plus(Arithmetic arithmetic, ExactReal term) {
        Ball sum = arithmetic.add(ball, term.ball(arithmetic.bits()));
        return new Enclosure(sum, sum(above, term), sum(below, term));
    }

    /** Returns the sum with another number, with the sums of the strict bounds that both have. */
    Enclosure plus(Arithmetic arithmetic, Enclosure other) {
        return new Enclosure(arithmetic.add(ball, other.ball),
                sum(above, other.above), sum(below, other.below));
    }

    private static ExactReal sum(ExactReal bound, ExactReal other) {
        return bound == null || other == null ? null : bound.plus(other).shortened();
    }

    /** Returns the product with a rational number other than 0, the strict bounds included. */
    Enclosure times(Arithmetic arithmetic, ExactReal factor) {
        if (factor.signum() < 0) {
            return negate().times(arithmetic, factor.opposite());
        }
        Ball product = arithmetic.multiply(ball, factor.ball(arithmetic.bits()));
        return new Enclosure(product, product(above, factor), product(below, factor));
    }

    private static ExactReal product(ExactReal bound, ExactReal factor) {
        return bound == null ? null : bound.times(factor).shortened();
    }

    /**
     * Tells whether the interval is bounded at all.
     *
     * @return false if nothing is known at this precision
     */
    public boolean isBounded() {
        return !ball.isUnknown();
    }

    /**
     * Returns the sign of every number allowed, where all have the same.
     *
     * @return the sign, or empty if it is not certain
     */
    public Optional<Sign> sign() {
        int strict = ball.certainSign();
        if (strict == 0 && above != null && above.signum() >= 0) {
            strict = 1;
        }
        if (strict == 0 && below != null && below.signum() <= 0) {
            strict = -1;
        }
        return strict != 0 ? Optional.of(Sign.of(strict)) : ball.isZero() ? Optional.of(Sign.ZERO) : Optional.empty();
    }

    /**
     * Returns the centre of the interval.
     *
     * @return its value in units of {@code 2^exponent()}
     */
    public BigInteger midpoint() {
        return ball.midpoint();
    }

    /**
     * Returns the half width of the interval.
     *
     * @return its value in units of {@code 2^exponent()}
     */
    public long radius() {
        return ball.radius();
    }

    /**
     * Returns the binary exponent of {@link #midpoint} and {@link #radius}.
     *
     * @return the exponent
     */
    public long exponent() {
        return ball.exponent();
    }

    /**
     * Tells whether a rational number is among those allowed.
     *
     * @param number any rational number
     * @return false if it is proven different
     */
    public boolean contains(BigFraction number) {
        return contains(Quotient.of(number));
    }

    private boolean contains(Quotient number) {
        boolean excluded = isKnownAbove(number) || isKnownBelow(number);
        if (excluded || !isBounded()) {
            return !excluded;
        }
        return compare(number, ball.lower()) >= 0 && compare(number, ball.upper()) <= 0;
    }

    /**
     * Returns the sign of number − end · 2^exponent; powers of two are written out only where the sizes are alike.
     */
    private int compare(Quotient number, BigInteger end) {
        if (number.signum() != end.signum() || end.signum() == 0) {
            return Integer.compare(number.signum(), end.signum());
        }
        long size = (long) number.numerator().bitLength() - number.denominator().bitLength();
        long endSize = ball.exponent() + end.abs().bitLength();
        if (Math.abs(size - endSize) > 2) {
            return size > endSize ? end.signum() : -end.signum();
        }
        BigInteger left = number.numerator();
        BigInteger right = end.multiply(number.denominator());
        int shift = Math.toIntExact(Math.abs(ball.exponent()));
        return ball.exponent() < 0 ? left.shiftLeft(shift).compareTo(right) : left.compareTo(right.shiftLeft(shift));
    }

    /** Returns the interval without the strict bounds. */
    Ball ball() {
        return ball;
    }

    /** Tells whether a strict bound says that the number lies above another. */
    boolean isKnownAbove(Quotient other) {
        return above != null && above.order(ExactReal.of(other)) >= 0;
    }

    /** Tells whether a strict bound says that the number lies below another. */
    boolean isKnownBelow(Quotient other) {
        return below != null && below.order(ExactReal.of(other)) <= 0;
    }

    /**
     * Shows the interval for a person, to about 20 digits.
     *
     * @return for example {@code 0.24999999999999999999 ± 3.1e-40}
     */
    @Override
    public String toString() {
        if (!isBounded()) {
            return "(-inf, inf)";
        }
        if (Math.abs(ball.exponent()) > 1 << 20) {
            return "(" + ball.midpoint().signum() + " · 2^" + ball.top() + ")";
        }
        BigDecimal unit = ball.exponent() >= 0
                ? new BigDecimal(BigInteger.ONE.shiftLeft((int) ball.exponent()))
                : BigDecimal.ONE.divide(new BigDecimal(BigInteger.ONE.shiftLeft((int) -ball.exponent())),
                        MathContext.DECIMAL128);
        return new BigDecimal(ball.midpoint()).multiply(unit, new MathContext(20)) + " ± "
                + new BigDecimal(ball.radius()).multiply(unit, new MathContext(2));
    }
}
