package io.github.spinthermo.real;

import io.github.spinthermo.integers.BitLength;
import io.github.spinthermo.integers.LongIntegers;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Half-even rounding to significant decimal digits: of a rational number always, of an enclosure where all
 * its numbers agree.
 */
final class DecimalRounding {

    /** The binary places behind the point of log10(2) as a machine word. */
    private static final int LOG_BITS = 40;

    private static final long SHORT_LOG10_OF_2 = 330_985_980_541L;

    /**
     * The largest power of two whose decimal logarithm is taken in a machine word: off by less than 2^−26, and none up
     * to here is closer to an integer than 2^−14.
     */
    private static final long SHORT_POWER = 10_000;

    private static final BigDecimal LOG10_OF_2 = new BigDecimal("0.301029995663981195213738894724493026768");

    /**
     * The largest power of ten at which a strict bound is compared with a tie: beyond it both would have to be
     * written out.
     */
    private static final int LARGEST_EXACT_SCALE = 100_000;

    private static final BigInteger FIVE = BigInteger.valueOf(5);

    /** The number of powers that are kept. */
    static final int KEPT_POWERS = 100;

    private static final BigInteger[] POWERS =
            IntStream.range(0, KEPT_POWERS).mapToObj(BigInteger.TEN::pow).toArray(BigInteger[]::new);

    private DecimalRounding() { }

    /** Rounds the rational number numerator/denominator, denominator &gt; 0. */
    static Decimal ofRatio(BigInteger numerator, BigInteger denominator, int digits) {
        if (numerator.signum() == 0) {
            return Decimal.ZERO;
        }
        if (numerator.signum() < 0) {
            return ofRatio(numerator.negate(), denominator, digits).negate();
        }
        long leading = floorLog10(numerator.bitLength() - denominator.bitLength() - 1L);
        long scale = digits - 1 - leading;
        BigInteger top = scale > 0 ? LongIntegers.multiply(numerator, powerOfTen(scale)) : numerator;
        BigInteger bottom = scale < 0 ? LongIntegers.multiply(denominator, powerOfTen(-scale)) : denominator;
        BigInteger limit = powerOfTen(digits);
        while (top.compareTo(LongIntegers.multiply(bottom, limit)) >= 0) {
            bottom = bottom.multiply(BigInteger.TEN);
            scale--;
        }
        return normalized(halfEven(top, bottom), scale, digits);
    }

    /** Returns the decimal that every number of the enclosure rounds to, if there is one. */
    static Optional<Decimal> ofEnclosure(Enclosure enclosure, int digits) {
        Ball ball = enclosure.ball();
        if (ball.isZero()) {
            return Optional.of(Decimal.ZERO);
        }
        Optional<Decimal> quick = QuickRounding.of(ball, digits);
        if (quick.isPresent() || ball.certainSign() == 0) {
            return quick;
        }
        return ball.certainSign() < 0
                ? ofPositive(enclosure.negate(), digits).map(Decimal::negate)
                : ofPositive(enclosure, digits);
    }

    private static Optional<Decimal> ofPositive(Enclosure enclosure, int digits) {
        Ball ball = enclosure.ball();
        long leading = floorLog10(ball.exponent() + ball.upper().bitLength());
        BigInteger limit = powerOfTen(digits - 1);
        for (int tries = 0; tries < 4; tries++, leading--) {
            long scale = digits - 1 - leading;
            Ball scaled = scaled(ball, scale, digits);
            if (floor(scaled.lower(), scaled.exponent()).compareTo(limit) >= 0) {
                return ofScaled(enclosure, scaled, scale, digits);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the power of ten that 2^power reaches; in exact arithmetic where the power is long, as they run to 2^60.
     */
    static long floorLog10(long power) {
        if (Math.abs(power) <= SHORT_POWER) {
            return (power * SHORT_LOG10_OF_2) >> LOG_BITS;
        }
        return BigDecimal.valueOf(power).multiply(LOG10_OF_2).setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    /** Rounds both ends of scaled, which lie above 10^(digits−1), to integers and sees whether they agree. */
    private static Optional<Decimal> ofScaled(Enclosure enclosure, Ball scaled, long scale, int digits) {
        BigInteger low = halfEven(scaled.lower(), scaled.exponent());
        BigInteger high = halfEven(scaled.upper(), scaled.exponent());
        if (low.equals(high) && low.compareTo(powerOfTen(digits)) <= 0) {
            return Optional.of(normalized(low, scale, digits));
        }
        if (!high.equals(low.add(BigInteger.ONE)) || high.compareTo(powerOfTen(digits)) > 0
                || Math.abs(scale) > LARGEST_EXACT_SCALE) {
            return Optional.empty();
        }
        Quotient tie = tenTo(-scale).times(new Quotient(low.shiftLeft(1).add(BigInteger.ONE), BigInteger.TWO));
        if (enclosure.isKnownAbove(tie)) {
            return Optional.of(normalized(high, scale, digits));
        }
        return enclosure.isKnownBelow(tie)
                ? Optional.of(normalized(low, scale, digits))
                : Optional.empty();
    }

    private static Quotient tenTo(long power) {
        Quotient magnitude = new Quotient(powerOfTen(Math.abs(power)), BigInteger.ONE);
        return power >= 0 ? magnitude : magnitude.inverse();
    }

    /** Returns ball · 10^scale; exact where ball is exact and 5^|scale| fits the bits that the digits need anyway. */
    private static Ball scaled(Ball ball, long scale, int digits) {
        long size = Math.abs(scale);
        int powerBits = BitLength.of(size);
        int bits = ball.midpoint().bitLength() + Precision.digits(digits).bits() + 64 + 2 * powerBits;
        Arithmetic arithmetic = new Arithmetic(bits);
        Ball power = arithmetic.power(Ball.of(FIVE), size).scale(size);
        return scale >= 0 ? arithmetic.multiply(ball, power) : arithmetic.divide(ball, power);
    }

    static Decimal normalized(BigInteger rounded, long scale, int digits) {
        return rounded.equals(powerOfTen(digits))
                ? new Decimal(powerOfTen(digits - 1), 1 - scale)
                : new Decimal(rounded, -scale);
    }

    static BigInteger powerOfTen(long power) {
        return power < POWERS.length ? POWERS[(int) power] : LongIntegers.power(BigInteger.TEN, Math.toIntExact(power));
    }

    /** Rounds numerator/denominator, both positive, to the nearest integer. */
    static BigInteger halfEven(BigInteger numerator, BigInteger denominator) {
        BigInteger[] parts = LongIntegers.divideAndRemainder(numerator, denominator);
        int half = parts[1].shiftLeft(1).compareTo(denominator);
        boolean up = half > 0 || (half == 0 && parts[0].testBit(0));
        return up ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    /** Rounds value · 2^exponent, positive, to the nearest integer. */
    static BigInteger halfEven(BigInteger value, long exponent) {
        if (exponent >= 0) {
            return value.shiftLeft(Math.toIntExact(exponent));
        }
        int shift = Math.toIntExact(-exponent);
        BigInteger floor = floor(value, exponent);
        boolean half = value.testBit(shift - 1);
        boolean up = half && (value.getLowestSetBit() < shift - 1 || floor.testBit(0));
        return up ? floor.add(BigInteger.ONE) : floor;
    }

    /** Returns value · 2^exponent, rounded down to an integer. */
    private static BigInteger floor(BigInteger value, long exponent) {
        return value.shiftLeft(Math.toIntExact(exponent));
    }
}
