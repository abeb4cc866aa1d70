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

    /** Bits of an integer that are turned into a double. */
    private static final int DOUBLE_BITS = 62;

    /** The length of a radius, in bits. */
    private static final int RADIUS_BITS = 30;

    /** The error of an argument, as a number, up to which e^δ − 1 is below 1.01 δ in magnitude. */
    private static final double SMALL_ERROR = 0.01;

    /** A factor above (e^δ − 1)/δ up to there. */
    private static final double MORE_THAN_LINEAR = 1.01;

    /** Squarings of an exponential, over the root of its bits. */
    private static final double SQUARINGS = 0.8;

    /** Bits beyond those that the squarings of an exponential lose. */
    private static final int EXP_GUARD = 8;

    private final int bits;

    FixedPlane(int bits) {
        this.bits = bits;
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
        double re = Math.abs(toDouble(a.re()));
        return (a.im().signum() == 0 ? re : Math.hypot(re, toDouble(a.im()))) * MAGNITUDE_ROUND_UP
                + Math.scalb(2.0, -Math.min(bits, 1000));
    }

    /** Returns value/2^bits, at most 2^−61 of itself off. */
    double toDouble(BigInteger value) {
        int drop = Math.max(0, value.bitLength() - DOUBLE_BITS);
        return Math.scalb((double) value.shiftRight(drop).longValue(), drop - bits);
    }

    FixedComplex multiply(FixedComplex a, FixedComplex b) {
        double error = magnitude(a) * b.error() + magnitude(b) * a.error()
                + a.error() * Math.scalb(b.error(), -bits) + TRUNCATION;
        if (a.im().signum() == 0) {
            BigInteger im = b.im().signum() == 0 ? BigInteger.ZERO : product(a.re(), b.im());
            return new FixedComplex(product(a.re(), b.re()), im, error);
        }
        if (b.im().signum() == 0) {
            return new FixedComplex(product(a.re(), b.re()), product(a.im(), b.re()), error);
        }
        BigInteger re = a.re().multiply(b.re()).subtract(a.im().multiply(b.im()));
        BigInteger im = a.re().multiply(b.im()).add(a.im().multiply(b.re()));
        return new FixedComplex(re.shiftRight(bits), im.shiftRight(bits), error);
    }

    private BigInteger product(BigInteger a, BigInteger b) {
        return a.multiply(b).shiftRight(bits);
    }

    /**
     * Returns 1/a, the conjugate of a over |a|². An error e of a makes at most e/(|a| (|a| − e)) of it. The quotient 2^(2 bits + g)/|a|²
     * is truncated, g so that this makes less than 2^−4 units of either part, and then either part is.
     */
    FixedComplex reciprocal(FixedComplex a) {
        BigInteger square = a.re().multiply(a.re()).add(a.im().multiply(a.im()));
        double size = lowerMagnitude(a);
        double least = size - Math.scalb(a.error(), -bits);
        if (!(least > 0) || square.signum() == 0) {
            return FixedComplex.UNKNOWN;
        }
        int guard = Math.max(a.re().bitLength(), a.im().bitLength()) + 4;
        BigInteger inverse = BigInteger.ONE.shiftLeft(2 * bits + guard).divide(square);
        BigInteger im = a.im().signum() == 0 ? BigInteger.ZERO : a.im().negate().multiply(inverse).shiftRight(guard);
        return new FixedComplex(a.re().multiply(inverse).shiftRight(guard), im,
                a.error() / size / least + 2 * TRUNCATION);
    }

    private double lowerMagnitude(FixedComplex a) {
        double re = Math.abs(toDouble(a.re()));
        return (a.im().signum() == 0 ? re : Math.hypot(re, toDouble(a.im()))) / MAGNITUDE_ROUND_UP;
    }

    /**
     * Returns e^a: the series at a/2^s, then s squarings, with s + 8 bits more. The last term taken, at |a/2^s| ≤
     * 1/2, exceeds all that follow. An error δ ≤ 0.01 of a moves e^a by at most 1.01 |e^a| δ.
     */
    FixedComplex exp(FixedComplex a) {
        double delta = Math.scalb(a.error(), -bits);
        if (!(delta <= SMALL_ERROR)) {
            return FixedComplex.UNKNOWN;
        }
        int squarings = Math.max(0, Math.getExponent(magnitude(a)) + 1) + (int) (Math.sqrt(bits) * SQUARINGS) + 1;
        FixedPlane inner = new FixedPlane(bits + squarings + EXP_GUARD);
        FixedComplex small = new FixedComplex(a.re().shiftLeft(EXP_GUARD), a.im().shiftLeft(EXP_GUARD), 0);
        FixedComplex power = inner.exponentialSeries(small);
        for (int i = 0; i < squarings; i++) {
            Interruption.check();
            power = inner.multiply(power, power);
        }
        FixedComplex rounded = power.shiftRight(squarings + EXP_GUARD);
        return new FixedComplex(rounded.re(), rounded.im(),
                rounded.error() + MORE_THAN_LINEAR * a.error() * (magnitude(rounded) + Math.scalb(rounded.error(), -bits)));
    }

    private FixedComplex exponentialSeries(FixedComplex a) {
        FixedComplex term = of(1L);
        FixedComplex sum = term;
        for (int i = 1; ; i++) {
            Interruption.check();
            term = multiply(term, a).divide(i);
            sum = sum.add(term);
            if (term.re().bitLength() <= 1 && term.im().bitLength() <= 1) {
                return new FixedComplex(sum.re(), sum.im(), sum.error() + term.error() + 2 * TRUNCATION);
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
