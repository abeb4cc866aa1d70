package io.github.spinthermo.testing;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;

/** Distances of numbers, measured with balls and told as doubles that are rounded up. */
public final class Units {

    private static final int DOUBLE_BITS = 50;
    private static final int MORE_BITS = 64;

    private Units() { }

    /**
     * Measures how far value / 2^bits is from a number, in units of 2^−bits.
     *
     * @param value a fixed-point number
     * @param reference a narrow ball around what it stands for
     * @param bits the bits behind the point
     * @return an upper bound of the distance
     */
    public static double off(BigInteger value, Ball reference, int bits) {
        return largest(distance(new Ball(value, 0, -bits), reference).scale(bits));
    }

    /**
     * Measures how far a ball is from a number, relative to the number.
     *
     * @param value mantissa and exponent
     * @param reference a narrow ball around what it stands for
     * @param bits the unit is 2^−bits
     * @return an upper bound of the distance
     */
    public static double relativelyOff(Ball value, Ball reference, int bits) {
        Arithmetic arithmetic = new Arithmetic(MORE_BITS);
        return largest(arithmetic.divide(distance(value, reference), reference).scale(bits));
    }

    private static Ball distance(Ball a, Ball b) {
        int length = Math.max(a.midpoint().bitLength(), b.midpoint().bitLength());
        return new Arithmetic(length + MORE_BITS).subtract(a, b);
    }

    /**
     * Returns the largest magnitude in a ball.
     *
     * @param ball a ball
     * @return it, rounded up; 0 for exact 0
     */
    public static double largest(Ball ball) {
        if (ball.isUnknown()) {
            return Double.POSITIVE_INFINITY;
        }
        BigInteger end = ball.midpoint().abs().add(BigInteger.valueOf(ball.radius()));
        int drop = Math.max(0, end.bitLength() - DOUBLE_BITS);
        double leading = end.shiftRight(drop).doubleValue() + (drop > 0 ? 1 : 0);
        long exponent = Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, ball.exponent() + drop));
        return Math.scalb(leading, (int) exponent);
    }
}
