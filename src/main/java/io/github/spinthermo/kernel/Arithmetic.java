package io.github.spinthermo.kernel;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.integers.BitLength;
import io.github.spinthermo.integers.LongIntegers;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Ball arithmetic at a working precision: every result contains the exact result for all numbers in the
 * arguments.
 *
 * <p>A result keeps at most {@link #bits} bits of its midpoint, and no more than 32 bits below the leading
 * bit of its radius. For exact arguments the radius is at most {@code 2^(3 − bits)} times the magnitude of
 * the result, for every function here but sums, where cancellation may leave fewer bits, and {@link #power}.
 * Arguments of radius ρ widen the result by the range of the function.
 *
 * <p>Instances are immutable and hold nothing but the precision.
 */
public class Arithmetic implements Algebra<Ball> {

    /** The coarsest working precision. */
    public static final int SMALLEST_BITS = 8;

    /**
     * Magnitudes are kept between 2^−LIMIT and 2^LIMIT; beyond, they widen to [−2^−LIMIT, 2^−LIMIT] or to
     * unknown.
     */
    private static final long LIMIT = 1L << 60;

    private static final int RADIUS_BITS = 32;

    /** Bits of two radii whose sum fits a machine word. */
    private static final int WORD_BITS = 62;

    private final int bits;

    /**
     * Makes arithmetic at a working precision.
     *
     * @param bits how many bits a midpoint keeps, at least {@link #SMALLEST_BITS}
     */
    public Arithmetic(int bits) {
        if (bits < SMALLEST_BITS) {
            throw new IllegalArgumentException("bits = " + bits + " is below " + SMALLEST_BITS);
        }
        this.bits = bits;
    }

    /**
     * Returns the working precision.
     *
     * @return the bits of a midpoint
     */
    public final int bits() {
        return bits;
    }

    /**
     * Returns arithmetic with more bits, for an intermediate step that cancels.
     *
     * @param more how many bits more, at least 0
     * @return arithmetic at bits() + more
     */
    public Arithmetic with(long more) {
        return new Arithmetic(Math.toIntExact(bits + more));
    }

    /**
     * Makes every rounded result, in this one place.
     *
     * @param midpoint the centre
     * @param radius a proven bound of the error in units of 2^exponent
     * @param exponent the binary exponent
     * @return the ball
     */
    protected Ball ball(BigInteger midpoint, long radius, long exponent) {
        return new Ball(midpoint, radius, exponent);
    }

    /**
     * Adds two numbers.
     *
     * @param a a ball
     * @param b a ball
     * @return a + b
     */
    @Override
    public final Ball add(Ball a, Ball b) {
        if (a.isUnknown() || b.isUnknown()) {
            return Ball.UNKNOWN;
        }
        if (a.isZero() || b.isZero()) {
            return round(a.isZero() ? b : a);
        }
        long floor = Math.max(length(a), length(b)) - bits - RADIUS_BITS;
        Ball x = cut(a, floor);
        Ball y = cut(b, floor);
        long exponent = Math.min(x.exponent(), y.exponent());
        int dx = Math.toIntExact(x.exponent() - exponent);
        int dy = Math.toIntExact(y.exponent() - exponent);
        BigInteger sum = x.midpoint().shiftLeft(dx).add(y.midpoint().shiftLeft(dy));
        if (Math.max(widened(x, dx), widened(y, dy)) < WORD_BITS) {
            return round(sum, (x.radius() << dx) + (y.radius() << dy), exponent);
        }
        BigInteger radius = BigInteger.valueOf(x.radius()).shiftLeft(dx)
                .add(BigInteger.valueOf(y.radius()).shiftLeft(dy));
        return round(sum, radius, exponent);
    }

    /** Returns the binary logarithm of a ball's size, to one or two of {@link Ball#top}, without a long integer. */
    private static long length(Ball a) {
        return a.exponent() + Math.max(a.midpoint().bitLength(), BitLength.of(a.radius()));
    }

    /** Counts the bits of the radius in units that are smaller by a power of two. */
    private static int widened(Ball a, int shift) {
        return a.isExact() ? 0 : BitLength.of(a.radius()) + shift;
    }

    /** Returns the ball with nothing below 2^floor; both truncations are paid for in the radius. */
    private static Ball cut(Ball a, long floor) {
        if (a.exponent() >= floor) {
            return a;
        }
        int shift = (int) Math.min(floor - a.exponent(), Integer.MAX_VALUE);
        return new Ball(a.midpoint().shiftRight(shift), RadiusBounds.ceilingShift(a.radius(), shift) + 1, floor);
    }

    /**
     * Subtracts one number from another.
     *
     * @param a a ball
     * @param b a ball
     * @return a − b
     */
    @Override
    public final Ball subtract(Ball a, Ball b) {
        return add(a, b.negate());
    }

    /**
     * Multiplies two numbers.
     *
     * @param a a ball
     * @param b a ball
     * @return a · b
     */
    @Override
    public final Ball multiply(Ball a, Ball b) {
        if (a.isUnknown() || b.isUnknown()) {
            return a.isZero() || b.isZero() ? Ball.ZERO : Ball.UNKNOWN;
        }
        BigInteger product = LongIntegers.multiply(a.midpoint(), b.midpoint());
        long exponent = a.exponent() + b.exponent();
        if (a.isExact() && b.isExact()) {
            return round(product, 0, exponent);
        }
        int shift = product.bitLength() - bits;
        long quick = RadiusBounds.ofProduct(a, b, shift);
        if (quick != RadiusBounds.NONE) {
            return limit(product.shiftRight(shift), quick + 1, exponent + shift);
        }
        BigInteger ra = BigInteger.valueOf(a.radius());
        BigInteger rb = BigInteger.valueOf(b.radius());
        return round(product, a.midpoint().abs().add(ra).multiply(rb).add(b.midpoint().abs().multiply(ra)), exponent);
    }

    /**
     * Divides. With |b| at least B = |m_b| − r_b, the error of m_a/m_b is at most (r_a + |m_a/m_b| r_b)/B.
     *
     * @param a a ball
     * @param b a ball
     * @return a / b; unknown if b may be 0
     */
    public final Ball divide(Ball a, Ball b) {
        if (a.isUnknown() || b.certainSign() == 0) {
            return Ball.UNKNOWN;
        }
        if (a.isZero()) {
            return Ball.ZERO;
        }
        int shift = Math.max(0, bits + 2 - a.midpoint().bitLength() + b.midpoint().bitLength());
        BigInteger[] quotient = LongIntegers.divideAndRemainder(a.midpoint().shiftLeft(shift), b.midpoint());
        long exponent = a.exponent() - b.exponent() - shift;
        long truncated = quotient[1].signum() == 0 ? 0 : 1;
        if (a.isExact() && b.isExact()) {
            return round(quotient[0], truncated, exponent);
        }
        long quick = RadiusBounds.ofQuotient(a, b, quotient[0], shift);
        if (quick != RadiusBounds.NONE) {
            return round(quotient[0], quick + truncated, exponent);
        }
        BigInteger rb = BigInteger.valueOf(b.radius());
        BigInteger spread = quotient[0].abs().add(BigInteger.ONE).multiply(rb)
                .add(BigInteger.valueOf(a.radius()).shiftLeft(shift));
        BigInteger radius = spread.divide(b.midpoint().abs().subtract(rb)).add(BigInteger.valueOf(truncated + 1));
        return round(quotient[0], radius, exponent);
    }

    /**
     * Returns a rational number: an integer as it is, which makes what is computed with it short.
     *
     * @param numerator any integer
     * @param denominator an integer other than 0
     * @return numerator / denominator
     */
    public final Ball ratio(BigInteger numerator, BigInteger denominator) {
        return denominator.equals(BigInteger.ONE) ? round(Ball.of(numerator))
                : divide(Ball.of(numerator), Ball.of(denominator));
    }

    /**
     * Encloses a fraction.
     *
     * @param fraction a rational number
     * @return its value
     */
    @Override
    public final Ball ratio(BigFraction fraction) {
        return ratio(fraction.getNumerator(), fraction.getDenominator());
    }

    /** Multiplies by a power of 2, exactly. */
    @Override
    public final Ball scale(Ball a, int shift) {
        return a.scale(shift);
    }

    /** Returns an integer, with all its bits. */
    @Override
    public final Ball integer(BigInteger value) {
        return Ball.of(value);
    }

    /**
     * Computes an integer power by repeated squaring.
     *
     * @param base a ball
     * @param power the power, at least 0
     * @return base^power, with about 2 log₂(power) bits less than the others
     */
    public final Ball power(Ball base, long power) {
        if (power < 0) {
            throw new IllegalArgumentException("power = " + power + " is negative");
        }
        Ball result = Ball.ONE;
        Ball square = base;
        for (long rest = power; rest > 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                result = multiply(result, square);
            }
            square = rest > 1 ? multiply(square, square) : square;
        }
        return result;
    }

    /**
     * Returns the ball at this precision.
     *
     * @param a a ball
     * @return a, with its midpoint rounded to bits() bits
     */
    public final Ball round(Ball a) {
        return a.isUnknown() ? a : round(a.midpoint(), a.radius(), a.exponent());
    }

    /**
     * Returns π.
     *
     * @return π, to all bits but one
     */
    public final Ball pi() {
        return new Ball(Constants.pi(bits), 2, -bits);
    }

    /**
     * Computes the exponential.
     *
     * @param x a ball
     * @return e^x; unknown where it may exceed 2^(2^60)
     */
    public final Ball exp(Ball x) {
        return x.isZero() ? Ball.ONE : Elementary.exp(this, x);
    }

    /**
     * Computes the exponential minus one, accurately for small arguments too.
     *
     * @param x a ball
     * @return e^x − 1
     */
    public final Ball expm1(Ball x) {
        return x.isZero() ? Ball.ZERO : Elementary.expm1(this, x);
    }

    /**
     * Computes the natural logarithm, accurately near 1 too.
     *
     * @param x a ball
     * @return ln x; unknown unless x is certainly positive
     */
    public final Ball log(Ball x) {
        return Logarithm.log(this, x);
    }

    /**
     * Computes the logarithm of one plus the argument, accurately for small arguments too.
     *
     * @param x a ball
     * @return ln(1 + x); unknown unless 1 + x is certainly positive
     */
    public final Ball log1p(Ball x) {
        return Logarithm.log1p(this, x);
    }

    /** Rounds like the other, from a radius that fits a machine word with a bit to spare. */
    final Ball round(BigInteger midpoint, long radius, long exponent) {
        Interruption.check();
        int shift = Math.max(0, Math.max(midpoint.bitLength() - bits, BitLength.of(radius) - RADIUS_BITS));
        if (shift == 0) {
            return limit(midpoint, radius, exponent);
        }
        boolean exact = midpoint.getLowestSetBit() >= shift || midpoint.signum() == 0;
        long r = RadiusBounds.ceilingShift(radius, shift);
        return limit(midpoint.shiftRight(shift), exact ? r : r + 1, exponent + shift);
    }

    /**
     * Rounds to the working precision and keeps the exponent within the limits. As every result comes by here,
     * so does every interruption of a long sum or product of balls.
     */
    final Ball round(BigInteger midpoint, BigInteger radius, long exponent) {
        Interruption.check();
        int shift = Math.max(0, Math.max(midpoint.bitLength() - bits, radius.bitLength() - RADIUS_BITS));
        if (shift == 0) {
            return limit(midpoint, radius.longValueExact(), exponent);
        }
        BigInteger m = midpoint.shiftRight(shift);
        long r = ceilingShift(radius, shift).longValueExact();
        boolean exact = midpoint.getLowestSetBit() >= shift || midpoint.signum() == 0;
        return limit(m, exact ? r : r + 1, exponent + shift);
    }

    private Ball limit(BigInteger midpoint, long radius, long exponent) {
        if (midpoint.signum() == 0 && radius == 0) {
            return Ball.ZERO;
        }
        long top = exponent + midpoint.bitLength() + BitLength.of(radius);
        if (top < -LIMIT) {
            return new Ball(BigInteger.ZERO, 1, -LIMIT);
        }
        return top > LIMIT ? Ball.UNKNOWN : ball(midpoint, radius, exponent);
    }

    static BigInteger ceilingShift(BigInteger value, int shift) {
        return value.signum() == 0 ? value : value.subtract(BigInteger.ONE).shiftRight(shift).add(BigInteger.ONE);
    }
}
