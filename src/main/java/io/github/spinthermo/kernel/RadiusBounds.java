package io.github.spinthermo.kernel;

import java.math.BigInteger;

/**
 * Bounds of the errors of products and quotients of balls in machine words, from the leading bits of the midpoints: a
 * radius keeps 32 bits, so that long integers are needed for unusual balls only.
 */
final class RadiusBounds {

    private static final int RADIUS_BITS = 32;

    /** Bits of a number whose product with a radius fits a machine word. */
    private static final int LEADING_BITS = 28;

    /** The largest power of two by which a radius is scaled as a double. */
    private static final int LARGEST_SCALE = 800;

    /** The largest error in units that is bounded in doubles. */
    private static final double LARGEST_SPREAD = 0x1p60;

    /** A factor beyond the roundings of a few doubles. */
    private static final double ROUND_UP = 1 + 0x1p-40;

    /** The value of a bound that has to be computed in long integers. */
    static final long NONE = -1;

    private RadiusBounds() { }

    /**
     * Bounds the error of a product, not of two exact numbers, in units that are larger by a power of two, from the
     * leading bits of the factors; −1 where it takes more than a radius may have, or the numbers are too short for
     * that, as they are where the power is negative.
     */
    static long ofProduct(Ball a, Ball b, int shift) {
        long ofB = term(a, b.radius(), shift);
        long ofA = term(b, a.radius(), shift);
        return ofA == NONE || ofB == NONE || BitLength.of(ofA + ofB) >= RADIUS_BITS ? NONE : ofA + ofB;
    }

    /**
     * Bounds (|a| + its radius) times another radius, in units of 2^shift: unless a is short and exact, its radius is
     * below one unit of the leading bits, which are truncated by less than another.
     */
    private static long term(Ball a, long radius, int shift) {
        if (radius == 0) {
            return 0;
        }
        int dropped = Math.max(0, a.midpoint().bitLength() - LEADING_BITS);
        boolean isCovered = a.isExact() || dropped > RADIUS_BITS + 1;
        if (!isCovered || dropped > shift || BitLength.of(radius | a.radius()) > RADIUS_BITS + 1) {
            return NONE;
        }
        long leading = Math.abs(a.midpoint().shiftRight(dropped).longValue()) + (dropped == 0 ? 0 : 2);
        return ceilingShift(leading * radius, shift - dropped);
    }

    /**
     * Bounds what the radii add to the error of a quotient, in doubles from the leading bits, which are off by less
     * than 2^−26; −1 where the numbers are too short or too long for that.
     */
    static long ofQuotient(Ball a, Ball b, BigInteger quotient, int shift) {
        int dropped = b.midpoint().bitLength() - LEADING_BITS;
        int ofQuotient = Math.max(0, quotient.bitLength() - LEADING_BITS);
        boolean isCovered = b.isExact() ? dropped >= 0 : dropped > BitLength.of(b.radius());
        if (!isCovered || Math.max(Math.abs(shift - dropped), Math.abs(ofQuotient - dropped)) > LARGEST_SCALE) {
            return NONE;
        }
        double divisor = Math.abs(b.midpoint().shiftRight(dropped).longValue()) - 2.0;
        double leading = Math.abs(quotient.shiftRight(ofQuotient).longValue()) + 2.0;
        double spread = (Math.scalb((double) a.radius(), shift - dropped)
                + Math.scalb(leading * b.radius(), ofQuotient - dropped)) / divisor;
        return spread < LARGEST_SPREAD ? (long) (spread * ROUND_UP) + 1 : NONE;
    }

    /** Divides by a power of two, rounded up. */
    static long ceilingShift(long value, long shift) {
        return value == 0 ? 0 : shift >= Long.SIZE ? 1 : ((value - 1) >> shift) + 1;
    }
}
