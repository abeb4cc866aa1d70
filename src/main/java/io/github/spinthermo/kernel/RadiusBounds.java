package io.github.spinthermo.kernel;

import io.github.spinthermo.integers.BitLength;
import java.math.BigInteger;

/**
 * Bounds of the errors of products, quotients and logarithms of balls in doubles, from the leading bits of the
 * midpoints: a radius keeps 32 bits, so that long integers are needed for unusual balls only.
 */
final class RadiusBounds {

    /** The largest errors in units that are bounded in doubles: that of a product is not shortened any more. */
    private static final double LARGEST = 0x1p60;
    private static final double LARGEST_OF_PRODUCT = 0x1p31;

    /** The bits of the radius of a ratio. */
    private static final int RATIO_BITS = 30;

    /** The bits of an integer whose product with a radius is no larger than a double. */
    private static final int LEADING_BITS = 960;

    /** A factor beyond the roundings of a few doubles, and beyond the bits of an integer after the leading ones. */
    private static final double ROUND_UP = 1 + 0x1p-40;

    /** The value of a bound that has to be computed in long integers. */
    static final long NONE = -1;

    private RadiusBounds() { }

    /**
     * Bounds the error of a product, (|m_a| + r_a) r_b + |m_b| r_a, in units that are larger by a power of two; −1
     * where it takes more than a radius may have, or the power is negative.
     */
    static long ofProduct(Ball a, Ball b, int shift) {
        double spread = term(a.midpoint(), a.radius(), b.radius(), shift) + term(b.midpoint(), 0, a.radius(), shift);
        return shift >= 0 && spread < LARGEST_OF_PRODUCT ? above(spread * ROUND_UP) : NONE;
    }

    /** Returns (|m| + r) times another radius over a power of two. */
    private static double term(BigInteger midpoint, long radius, long otherRadius, int shift) {
        if (otherRadius == 0) {
            return 0;
        }
        int dropped = dropped(midpoint);
        return Math.scalb((leading(midpoint, dropped) + radius) * otherRadius, dropped - shift);
    }

    /**
     * Bounds what the radii add to the error of a quotient, (r_a 2^shift + (|q| + 1) r_b)/(|m_b| − r_b); −1 where the
     * divisor is not at least twice its radius, or the error too large for that.
     */
    static long ofQuotient(Ball a, Ball b, BigInteger quotient, int shift) {
        if (b.midpoint().bitLength() < BitLength.of(b.radius()) + 2) {
            return NONE;
        }
        int dropped = dropped(b.midpoint());
        int ofQuotient = dropped(quotient);
        double divisor = leading(b.midpoint(), dropped) - b.radius();
        double spread = (Math.scalb((double) a.radius(), shift - dropped)
                + Math.scalb((leading(quotient, ofQuotient) + 1) * b.radius(), ofQuotient - dropped)) / divisor;
        return spread < LARGEST ? above(spread * ROUND_UP) : NONE;
    }

    /**
     * Bounds by how much an exponential y changes within a radius ρ ≤ 1 of its argument, y (ρ + ρ²); −1 where it takes
     * too many units.
     */
    static long ofExponential(BigInteger y, Ball argument) {
        if (argument.isExact()) {
            return 0;
        }
        int exponent = (int) Math.max(argument.exponent(), -Short.MAX_VALUE);
        int dropped = dropped(y);
        double relative = 1 + Math.scalb((double) argument.radius(), exponent);
        double spread = Math.scalb(leading(y, dropped) * argument.radius(), dropped + exponent) * relative;
        return spread < LARGEST ? above(spread * ROUND_UP) : NONE;
    }

    /** Encloses all numbers up to radius · 2^exponent over a positive integer in magnitude. */
    static Ball ofRatio(long radius, long exponent, BigInteger divisor) {
        int dropped = dropped(divisor);
        double ratio = radius / leading(divisor, dropped) * ROUND_UP;
        int scale = Math.getExponent(ratio) - RATIO_BITS;
        return new Ball(BigInteger.ZERO, above(Math.scalb(ratio, -scale)), exponent - dropped + scale);
    }

    /** Returns the next integer, at least 1: a bound that underflows is 0. */
    private static long above(double bound) {
        return (long) bound + 1;
    }

    private static int dropped(BigInteger integer) {
        return Math.max(0, integer.bitLength() - LEADING_BITS);
    }

    /** Returns an integer over a power of two in magnitude; where that is not 1, less than 1 unit of 2^959 is lost. */
    private static double leading(BigInteger integer, int dropped) {
        return Math.abs(integer.shiftRight(dropped).doubleValue());
    }

    /** Divides by a power of two, rounded up. */
    static long ceilingShift(long value, long shift) {
        return value == 0 ? 0 : shift >= Long.SIZE ? 1 : ((value - 1) >> shift) + 1;
    }
}
