package io.github.spinthermo.contour;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;

/**
 * Arithmetic of complex numbers in fixed point that carries a bound of the error along. The unit is u = 2^−bits.
 *
 * <p>A product is exact but for one truncation of either part, so it is off by |a| e_b + |b| e_a + e_a e_b u and √2
 * units. Errors are sums and products of positive doubles; a chain of a million of them rounds by less than 10^−9 of
 * itself, which {@link #ball} adds at the end.
 */
final class FixedPlane {

    /** The most that truncating both parts moves a number, in units: above √2. */
    static final double TRUNCATION = 1.5;

    /** A factor beyond the roundings of all doubles on the way to an error. */
    private static final double ROUND_UP = 1 + 1e-6;

    /** A factor beyond the roundings of the magnitude of a number. */
    private static final double MAGNITUDE_ROUND_UP = 1 + 1e-12;

    /** The bits of the longest integer that is turned into a double whole. */
    private static final int LONGEST_DOUBLE = 1000;

    /** The length of a radius, in bits. */
    private static final int RADIUS_BITS = 30;

    private static final double LN2 = Math.log(2);

    /** A bound of the error of a double exponent, relative to itself. */
    private static final double RELATIVE_ERROR = 1e-9;

    /** The error of an argument, as a number, up to which e^δ − 1 is below 1.01 δ in magnitude. */
    private static final double SMALL_ERROR = 0.01;

    /** A factor above (e^δ − 1)/δ up to there. */
    private static final double MORE_THAN_LINEAR = 1.01;

    /** Squarings of an exponential, over the root of its bits. */
    private static final double SQUARINGS = 1.4;

    /** A factor beyond the roundings of an exponential of a number below 10^6. */
    private static final double EXP_ROUND_UP = 1 + 1e-9;

    /** A magnitude below which nothing is told apart: what a modulus may have lost by underflow. */
    private static final double TINY = Double.MIN_NORMAL;

    /** The error of a term of the exponential series, in units. */
    private static final double TERM_ERROR = 4;

    /** Bits beyond those that the squarings of an exponential lose. */
    private static final int EXP_GUARD = 8;

    private final int bits;
    private final double unit;

    FixedPlane(int bits) {
        this.bits = bits;
        this.unit = Math.scalb(1.0, -bits);
    }

    int bits() {
        return bits;
    }

    /** Returns the real number in a ball. */
    FixedComplex of(Ball ball) {
        if (ball.isUnknown()) {
            return FixedComplex.UNKNOWN;
        }
        long shift = ball.exponent() + bits;
        BigInteger value = shift >= 0
                ? ball.midpoint().shiftLeft(Math.toIntExact(shift))
                : ball.midpoint().shiftRight((int) Math.min(-shift, Integer.MAX_VALUE));
        double radius = Math.scalb((double) ball.radius(), (int) Math.max(Math.min(shift, 5000), -5000));
        return new FixedComplex(value, BigInteger.ZERO, radius + (shift >= 0 ? 0 : 1));
    }

    /** Returns a double, exactly where its last bit is no smaller than a unit. */
    FixedComplex of(double value) {
        long mantissa = (long) Math.scalb(value, 52 - Math.getExponent(value));
        return of(new Ball(BigInteger.valueOf(mantissa), 0, Math.getExponent(value) - 52L));
    }

    FixedComplex of(long value) {
        return new FixedComplex(BigInteger.valueOf(value).shiftLeft(bits), BigInteger.ZERO, 0);
    }

    /** Returns an upper bound of |a| in its digits, without its error. */
    double magnitude(FixedComplex a) {
        return modulus(a) * MAGNITUDE_ROUND_UP + Double.MIN_NORMAL;
    }

    /** Returns an upper bound of |a|, its error included. */
    double largest(FixedComplex a) {
        return magnitude(a) + number(a.error());
    }

    /** Returns |a| up to 10^−12 of it, or 0 where it is below the smallest double. */
    private double modulus(FixedComplex a) {
        double re = Math.abs(toDouble(a.re()));
        if (a.im().signum() == 0) {
            return re;
        }
        double im = Math.abs(toDouble(a.im()));
        double larger = Math.max(re, im);
        double ratio = larger == 0 ? 0 : Math.min(re, im) / larger;
        return larger * Math.sqrt(1 + ratio * ratio);
    }

    /** Returns value/2^bits, rounded. */
    private double toDouble(BigInteger value) {
        int drop = Math.max(0, value.bitLength() - LONGEST_DOUBLE);
        return drop == 0 ? number(value.doubleValue())
                : Math.scalb(value.shiftRight(drop).doubleValue(), drop - bits);
    }

    /** Returns so many units as a number: a product with u is faster, and the same where u is no subnormal double. */
    private double number(double units) {
        return bits <= LONGEST_DOUBLE ? units * unit : Math.scalb(units, -bits);
    }

    FixedComplex multiply(FixedComplex a, FixedComplex b) {
        return multiply(a, b, this);
    }

    /** Returns a·b in this plane, b of a plane with other bits. */
    FixedComplex multiply(FixedComplex a, FixedComplex b, FixedPlane planeOfB) {
        if (isZero(a) || isZero(b)) {
            return new FixedComplex(BigInteger.ZERO, BigInteger.ZERO, errorOfProduct(a, b, planeOfB));
        }
        int shift = planeOfB.bits;
        double error = errorOfProduct(a, b, planeOfB) + TRUNCATION;
        if (a.im().signum() == 0) {
            BigInteger im = b.im().signum() == 0 ? BigInteger.ZERO : a.re().multiply(b.im()).shiftRight(shift);
            return new FixedComplex(a.re().multiply(b.re()).shiftRight(shift), im, error);
        }
        if (b.im().signum() == 0) {
            return new FixedComplex(a.re().multiply(b.re()).shiftRight(shift),
                    a.im().multiply(b.re()).shiftRight(shift), error);
        }
        BigInteger re = a.re().multiply(b.re()).subtract(a.im().multiply(b.im()));
        BigInteger im = a.re().multiply(b.im()).add(a.im().multiply(b.re()));
        return new FixedComplex(re.shiftRight(shift), im.shiftRight(shift), error);
    }

    private static boolean isZero(FixedComplex a) {
        return a.re().signum() == 0 && a.im().signum() == 0;
    }

    /** Bounds the error in units of this plane: e_b units times |a|, read as a number of the other plane. */
    private double errorOfProduct(FixedComplex a, FixedComplex b, FixedPlane planeOfB) {
        return planeOfB.magnitude(a) * b.error() + planeOfB.magnitude(b) * a.error()
                + a.error() * planeOfB.number(b.error());
    }

    /**
     * Returns 1/a, the conjugate of a over |a|². An error e of a makes at most e/(|a| (|a| − e)) of it. The quotient
     * 2^(2 bits + g)/|a|² is truncated, g so that it makes less than 2^−4 units of either part, and then each part is.
     */
    FixedComplex reciprocal(FixedComplex a) {
        BigInteger square = a.re().multiply(a.re()).add(a.im().multiply(a.im()));
        double size = modulus(a) / MAGNITUDE_ROUND_UP;
        double least = size - number(a.error());
        if (!(least > 0) || square.signum() == 0) {
            return FixedComplex.UNKNOWN;
        }
        int guard = Math.max(a.re().bitLength(), a.im().bitLength()) + 4;
        BigInteger inverse = BigInteger.ONE.shiftLeft(2 * bits + guard).divide(square);
        BigInteger im = a.im().signum() == 0 ? BigInteger.ZERO : a.im().negate().multiply(inverse).shiftRight(guard);
        return new FixedComplex(a.re().multiply(inverse).shiftRight(guard), im,
                a.error() / size / least + 2 * TRUNCATION);
    }

    /**
     * Returns e^a: the series at a/2^s, then s squarings, with s + 8 bits more. The last term taken, at |a/2^s| ≤
     * 1/2, exceeds all that follow. An error δ ≤ 0.01 of a moves e^a by at most 1.01 |e^a| δ. Where e^a is below a
     * unit it is 0, and its size is the error.
     */
    FixedComplex exp(FixedComplex a) {
        double delta = number(a.error());
        if (!(delta <= SMALL_ERROR)) {
            return FixedComplex.UNKNOWN;
        }
        double logUnits = toDouble(a.re()) + bits * LN2;
        if (logUnits < 0) {
            double size = Math.exp(logUnits * (1 - RELATIVE_ERROR)) * MORE_THAN_LINEAR * MORE_THAN_LINEAR;
            return new FixedComplex(BigInteger.ZERO, BigInteger.ZERO, size + Double.MIN_NORMAL);
        }
        return exponential(a);
    }

    private FixedComplex exponential(FixedComplex a) {
        double size = magnitude(a);
        int squarings = Math.max(0, Math.getExponent(size) + 1) + (int) (Math.sqrt(bits) * SQUARINGS) + 1;
        FixedPlane inner = new FixedPlane(bits + squarings + EXP_GUARD);
        FixedComplex small = new FixedComplex(a.re().shiftLeft(EXP_GUARD), a.im().shiftLeft(EXP_GUARD), 0);
        FixedComplex power = inner.exponentialSeries(small);
        double logModulus = toDouble(a.re());
        for (int i = 0; i < squarings; i++) {
            Interruption.check();
            power = inner.square(power, modulus(Math.scalb(logModulus, i - squarings)));
        }
        FixedComplex rounded = power.shiftRight(squarings + EXP_GUARD);
        return new FixedComplex(rounded.re(), rounded.im(),
                rounded.error() + MORE_THAN_LINEAR * a.error() * modulus(logModulus));
    }

    /** Returns an upper bound of e^x: x is rounded, and its double is off by as little. */
    private static double modulus(double x) {
        return Math.exp(x) * EXP_ROUND_UP + TINY;
    }

    /** Returns a², where |a| is known to be at most so much. */
    private FixedComplex square(FixedComplex a, double magnitude) {
        double error = 2 * magnitude * a.error() + 2 * a.error() * number(a.error()) + TRUNCATION;
        if (a.im().signum() == 0) {
            return new FixedComplex(a.re().multiply(a.re()).shiftRight(bits), BigInteger.ZERO, error);
        }
        BigInteger re = a.re().add(a.im()).multiply(a.re().subtract(a.im()));
        return new FixedComplex(re.shiftRight(bits), a.re().multiply(a.im()).shiftRight(bits - 1), error);
    }

    /**
     * Returns Σ a^i/i! for |a| ≤ 1/2. A term is off by at most |a|/i times the error of the one before, and by
     * the truncations of the product and of the quotient: below 4 units.
     */
    private FixedComplex exponentialSeries(FixedComplex a) {
        FixedComplex sum = of(1L);
        BigInteger re = sum.re();
        BigInteger im = BigInteger.ZERO;
        boolean isReal = a.im().signum() == 0;
        for (int i = 1; ; i++) {
            Interruption.check();
            BigInteger index = BigInteger.valueOf(i);
            BigInteger product = isReal ? re.multiply(a.re()) : re.multiply(a.re()).subtract(im.multiply(a.im()));
            im = isReal ? im : re.multiply(a.im()).add(im.multiply(a.re())).shiftRight(bits).divide(index);
            re = product.shiftRight(bits).divide(index);
            sum = new FixedComplex(sum.re().add(re), sum.im().add(im), sum.error() + TERM_ERROR);
            if (re.bitLength() <= 1 && im.bitLength() <= 1) {
                return new FixedComplex(sum.re(), sum.im(), sum.error() + 2 * TERM_ERROR);
            }
        }
    }

    /** Returns the ball around the real part. */
    Ball realPart(FixedComplex a) {
        return ball(a.re(), a.error());
    }

    /** Returns the ball around the imaginary part. */
    Ball imaginaryPart(FixedComplex a) {
        return ball(a.im(), a.error());
    }

    private Ball ball(BigInteger value, double error) {
        if (!(error < Double.MAX_VALUE)) {
            return Ball.UNKNOWN;
        }
        int shift = Math.max(0, Math.getExponent(error) + 1 - RADIUS_BITS);
        long radius = (long) Math.ceil(Math.scalb(error * ROUND_UP, -shift)) + 1;
        return new Ball(value.shiftRight(shift), radius, (long) shift - bits);
    }
}
