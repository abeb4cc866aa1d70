package io.github.spinthermo.kernel;

import io.github.spinthermo.integers.BitLength;
import java.math.BigInteger;

/**
 * A real number known to lie in a closed interval with dyadic ends: {@code [midpoint − radius, midpoint +
 * radius] · 2^exponent}.
 *
 * <p>A ball with radius 0 is exact. The one ball {@link #UNKNOWN} stands for the whole line: it is what an
 * operation answers when its arguments are too wide (a divisor that may be 0), and every operation hands it
 * on.
 *
 * @param midpoint the centre, in units of {@code 2^exponent}
 * @param radius the half width, in the same units, at least 0
 * @param exponent the binary exponent
 */
public record Ball(BigInteger midpoint, long radius, long exponent) {

    /** Nothing is known of the number. */
    public static final Ball UNKNOWN = new Ball(BigInteger.ZERO, Long.MAX_VALUE, 0);

    /** Exactly 0. */
    public static final Ball ZERO = new Ball(BigInteger.ZERO, 0, 0);

    /** Exactly 1. */
    public static final Ball ONE = new Ball(BigInteger.ONE, 0, 0);

    /**
     * Returns the exact integer.
     *
     * @param value the integer
     * @return the ball of radius 0 around it
     */
    public static Ball of(BigInteger value) {
        return new Ball(value, 0, 0);
    }

    /**
     * Returns the exact integer.
     *
     * @param value the integer
     * @return the ball of radius 0 around it
     */
    public static Ball of(long value) {
        return of(BigInteger.valueOf(value));
    }

    /**
     * Tells whether nothing is known of the number.
     *
     * @return true for {@link #UNKNOWN} only
     */
    public boolean isUnknown() {
        return radius == Long.MAX_VALUE;
    }

    /**
     * Tells whether the ball is one point.
     *
     * @return true if the radius is 0
     */
    public boolean isExact() {
        return radius == 0;
    }

    /**
     * Tells whether the ball is exactly the number 0.
     *
     * @return true if midpoint and radius are 0
     */
    public boolean isZero() {
        return radius == 0 && midpoint.signum() == 0;
    }

    /**
     * Returns the sign of every number in the ball, where all have one.
     *
     * @return 1 or −1 if all are positive or negative, otherwise 0
     */
    public int certainSign() {
        if (midpoint.bitLength() > BitLength.of(radius)) {
            return midpoint.signum();
        }
        return midpoint.abs().compareTo(BigInteger.valueOf(radius)) > 0 ? midpoint.signum() : 0;
    }

    /**
     * Returns the left end, in units of {@code 2^exponent}.
     *
     * @return midpoint − radius
     */
    public BigInteger lower() {
        return midpoint.subtract(BigInteger.valueOf(radius));
    }

    /**
     * Returns the right end, in units of {@code 2^exponent}.
     *
     * @return midpoint + radius
     */
    public BigInteger upper() {
        return midpoint.add(BigInteger.valueOf(radius));
    }

    /**
     * Returns the ball around the opposite number.
     *
     * @return −this
     */
    public Ball negate() {
        return isUnknown() ? this : new Ball(midpoint.negate(), radius, exponent);
    }

    /**
     * Returns the ball times a power of two, exactly.
     *
     * @param shift the power
     * @return this · 2^shift
     */
    public Ball scale(long shift) {
        return isUnknown() ? this : new Ball(midpoint, radius, Math.addExact(exponent, shift));
    }

    /**
     * Returns the smallest power of two known to exceed every magnitude in the ball: {@code |x| < 2^top}.
     *
     * @return that power; meaningless for {@link #UNKNOWN} and exact 0
     */
    public long top() {
        return exponent + midpoint.abs().add(BigInteger.valueOf(radius)).bitLength();
    }

    /**
     * Returns the midpoint in fixed point.
     *
     * @param bits the bits behind the point
     * @return the midpoint in units of {@code 2^−bits}, rounded downwards
     */
    public BigInteger units(int bits) {
        return midpoint.shiftLeft(Math.toIntExact(Math.max(exponent + bits, -Integer.MAX_VALUE)));
    }

    /**
     * Counts the bits of the number that are certain: {@code radius ≤ 2^−b · |midpoint|}.
     *
     * @return b; {@link Long#MAX_VALUE} for an exact ball, negative if not even the sign is certain
     */
    public long certainBits() {
        if (isUnknown()) {
            return Long.MIN_VALUE;
        }
        return radius == 0 ? Long.MAX_VALUE : midpoint.bitLength() - 1L - BitLength.of(radius);
    }
}
