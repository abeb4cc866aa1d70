package io.github.spinthermo.blocksum;

import io.github.spinthermo.integers.BitLength;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;

/**
 * Conversions of fixed-point numbers of any size: from balls, to doubles, and to balls with an error given as a
 * double.
 */
final class FixedPoints {

    /** Bits that are kept on the way to a double, more than it holds. */
    private static final int DOUBLE_BITS = 60;

    /** The most that is cut off on that way. */
    private static final double BOUND_STEP = 0x1p-60;

    /** The length of a radius, in bits. */
    private static final int RADIUS_BITS = 30;

    private FixedPoints() { }

    /**
     * Takes a ball, whose radius is at most one unit of 2^−bits, as a fixed-point number: off by less than 2 units.
     */
    static BigInteger of(Ball ball, int bits) {
        long radiusTop = ball.exponent() + BitLength.of(ball.radius());
        boolean isNarrow = ball.isExact() || radiusTop <= -bits;
        if (ball.isUnknown() || !isNarrow) {
            throw new IllegalStateException(ball + " is not known to " + bits + " bits");
        }
        return ball.units(bits);
    }

    /** Returns value / 2^bits, at most 2^−60 below it, beside the rounding to a double. */
    static double toDouble(BigInteger value, int bits) {
        int drop = Math.max(0, bits - DOUBLE_BITS);
        return Math.scalb(value.shiftRight(drop).doubleValue(), drop - bits);
    }

    /** Returns an upper bound of value / 2^bits, up to the rounding to a double. */
    static double bound(BigInteger value, int bits) {
        return toDouble(value, bits) + BOUND_STEP;
    }

    /**
     * Returns the ball around value / 2^bits whose radius is at least the error, which is given in units of 2^−bits.
     */
    static Ball ball(BigInteger value, double error, int bits) {
        if (!(error < Double.MAX_VALUE)) {
            return Ball.UNKNOWN;
        }
        int shift = Math.max(0, Math.getExponent(error) + 1 - RADIUS_BITS);
        long radius = (long) Math.ceil(Math.scalb(error, -shift)) + 1;
        return new Ball(value.shiftRight(shift), radius, (long) shift - bits);
    }
}
