package io.github.spinthermo.real;

import io.github.spinthermo.integers.BitLength;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rounding to significant decimal digits by the bits behind the last digit, as nearly every number is rounded: those
 * next to a tie or to a power of ten, very large and very small ones are left to {@link DecimalRounding}.
 *
 * <p>For a ball m ± r in units of 2^e, V = m 5^k and R = r 5^k in units of 2^(e + k) are 10^k times as much. Where V
 * has all digits asked for before its point, R is below 1/32 and V is more than R away from an integer and a half, all
 * numbers of the ball round to the integer next to V. A number that is below the smallest with so many digits, by R at
 * most, rounds to that one too, also with one digit more.
 */
final class QuickRounding {

    /** The bits of a fraction that are looked at, and the fraction 1/2. */
    private static final int FRACTION_BITS = 62;
    private static final long HALF = 1L << (FRACTION_BITS - 1);
    private static final long FRACTION_MASK = (1L << FRACTION_BITS) - 1;

    /** The largest R in units of the last bit of a fraction. */
    private static final double LARGEST_RADIUS = 0x1p57;

    /** A factor beyond the roundings of a few doubles, and units for the bits that are cut off. */
    private static final double ROUND_UP = 1 + 0x1p-40;
    private static final int CUT = 2;

    private static final BigInteger[] POWERS_OF_FIVE =
            IntStream.range(0, DecimalRounding.KEPT_POWERS).mapToObj(BigInteger.valueOf(5)::pow)
                    .toArray(BigInteger[]::new);

    private static final double[] DOUBLE_POWERS_OF_FIVE =
            IntStream.range(0, DecimalRounding.KEPT_POWERS).mapToDouble(k -> POWERS_OF_FIVE[k].doubleValue()).toArray();

    private QuickRounding() { }

    /** Returns the decimal that every number of a ball rounds to, if the bits behind the last digit decide it. */
    static Optional<Decimal> of(Ball ball, int digits) {
        BigInteger magnitude = ball.midpoint().abs();
        if (magnitude.signum() == 0 || ball.isUnknown()) {
            return Optional.empty();
        }
        long scale = digits - 1 - DecimalRounding.floorLog10(ball.exponent() + magnitude.bitLength());
        Optional<Decimal> rounded = ofScaled(magnitude, ball, scale, digits)
                .or(() -> ofScaled(magnitude, ball, scale + 1, digits));
        return ball.midpoint().signum() < 0 ? rounded.map(Decimal::negate) : rounded;
    }

    private static Optional<Decimal> ofScaled(BigInteger magnitude, Ball ball, long scale, int digits) {
        long behindPoint = -(ball.exponent() + scale);
        if (scale < 0 || scale >= DecimalRounding.KEPT_POWERS || behindPoint < FRACTION_BITS
                || behindPoint > Short.MAX_VALUE) {
            return Optional.empty();
        }
        int k = (int) scale;
        int cut = (int) behindPoint - FRACTION_BITS;
        double radius = Math.scalb(ball.radius() * DOUBLE_POWERS_OF_FIVE[k] * ROUND_UP, -cut) + CUT;
        BigInteger scaled = magnitude.multiply(POWERS_OF_FIVE[k]).shiftRight(cut);
        long overHalf = (scaled.longValue() & FRACTION_MASK) - HALF;
        BigInteger floor = scaled.shiftRight(FRACTION_BITS);
        if (radius > LARGEST_RADIUS || Math.abs(overHalf) <= radius
                || floor.compareTo(DecimalRounding.powerOfTen(digits - 1)) < 0
                || floor.compareTo(DecimalRounding.powerOfTen(digits)) >= 0) {
            return Optional.empty();
        }
        return Optional.of(DecimalRounding.normalized(overHalf > 0 ? floor.add(BigInteger.ONE) : floor, scale, digits));
    }
}
