package io.github.spinthermo.kernel;

import io.github.spinthermo.integers.BitLength;
import java.math.BigInteger;

/**
 * Exponentials e^x and e^x − 1 of balls: the midpoint by {@link FixedPoint}, the width of the argument through the
 * derivative.
 */
final class Elementary {

    /** Largest binary logarithm of |x| for which e^x is computed: beyond it the exponent of e^x no longer fits. */
    private static final int LARGEST_TOP = 60;

    /** Enclosure of every positive number below e^(−2^60). */
    private static final Ball VANISHING = new Ball(BigInteger.ZERO, 1, -(1L << LARGEST_TOP));

    /** The error of e^t in units of the inner precision, see {@link #expOfNarrow}. */
    private static final BigInteger ERROR = BigInteger.valueOf(8);

    /** The longest integer part that is divided by ln 2 in doubles, in bits. */
    private static final int SHORT_QUOTIENT = 24;

    /** Beyond the errors of such a quotient. */
    private static final double QUOTIENT_MARGIN = 0x1p-20;

    private Elementary() { }

    static Ball exp(Arithmetic arithmetic, Ball x) {
        if (x.isUnknown()) {
            return x;
        }
        boolean narrow = x.exponent() + BitLength.of(x.radius()) <= 0 || x.isExact();
        return narrow && x.top() <= LARGEST_TOP ? expOfNarrow(arithmetic, x) : expOfWide(arithmetic, x);
    }

    /** Says only 0 ≤ e^x ≤ e^(upper end), as the radius exceeds 1 or x is too large for its power. */
    private static Ball expOfWide(Arithmetic arithmetic, Ball x) {
        Ball end = new Ball(x.upper(), 0, x.exponent());
        if (!end.isZero() && end.top() > LARGEST_TOP) {
            return end.midpoint().signum() == -1 ? VANISHING : Ball.UNKNOWN;
        }
        Ball bound = end.isZero() ? Ball.ONE : expOfNarrow(new Arithmetic(Integer.SIZE - 2), end);
        return bound.isUnknown() ? bound : arithmetic.round(bound.upper(), bound.upper(), bound.exponent() - 1);
    }

    /**
     * Computes e^x = 2^k e^t from x = k ln 2 + t with 0 ≤ t &lt; ln 2.
     *
     * <p>With W = bits + 6 and units u = 2^−W: x and ln 2 are taken to W + 64 bits, |x| &lt; 2^60, so t is
     * off by less than (1 + 1.5 · 2^60)/2^64 + 1 &lt; 2 u, e^t by less than 2 · 2 · 1.01 u for it and 2 u
     * from the series: 8 units in all. The radius ρ ≤ 1 of x adds e^x (e^ρ − 1) ≤ e^x (ρ + ρ²).
     */
    private static Ball expOfNarrow(Arithmetic arithmetic, Ball x) {
        int work = arithmetic.bits() + 6;
        int fine = work + Long.SIZE;
        BigInteger[] parts = floorDivide(x.units(fine), Constants.ln2(fine), fine);
        BigInteger y = FixedPoint.exp(parts[1].shiftRight(fine - work), work);
        long exponent = parts[0].longValueExact() - work;
        long quick = RadiusBounds.ofExponential(y.add(ERROR), x);
        return quick == RadiusBounds.NONE
                ? arithmetic.round(y, ERROR.add(growth(y.add(ERROR), x)), exponent)
                : arithmetic.round(y, ERROR.longValue() + quick, exponent);
    }

    /** Returns y (ρ + ρ²), rounded up. */
    private static BigInteger growth(BigInteger y, Ball x) {
        BigInteger r = BigInteger.valueOf(x.radius());
        BigInteger first = scaleUp(y.multiply(r), x.exponent());
        return first.add(scaleUp(first.multiply(r), x.exponent()));
    }

    /**
     * Divides by ln 2, in the same units. A usual quotient is estimated from the leading bits, which are less than
     * 2^−24 too small; the quotient of doubles is off by less than 2^−24, too. With the margin it is never too large,
     * and too small by one at most.
     */
    private static BigInteger[] floorDivide(BigInteger a, BigInteger ln2, int bits) {
        if (a.bitLength() - bits > SHORT_QUOTIENT) {
            BigInteger[] parts = a.divideAndRemainder(ln2);
            return parts[1].signum() < 0 ? new BigInteger[] {parts[0].subtract(BigInteger.ONE), parts[1].add(ln2)}
                    : parts;
        }
        double leading = Math.scalb((double) a.shiftRight(bits - SHORT_QUOTIENT).longValue(), -SHORT_QUOTIENT);
        long quotient = (long) Math.floor(leading / Math.log(2) - QUOTIENT_MARGIN);
        BigInteger rest = a.subtract(ln2.multiply(BigInteger.valueOf(quotient)));
        return rest.compareTo(ln2) < 0
                ? new BigInteger[] {BigInteger.valueOf(quotient), rest}
                : new BigInteger[] {BigInteger.valueOf(quotient + 1), rest.subtract(ln2)};
    }

    /** Returns value · 2^shift, rounded up, for a non-positive shift. */
    private static BigInteger scaleUp(BigInteger value, long shift) {
        return Arithmetic.ceilingShift(value, (int) Math.min(-shift, Integer.MAX_VALUE));
    }

    static Ball expm1(Arithmetic arithmetic, Ball x) {
        if (x.isUnknown() || x.top() > -1) {
            Arithmetic finer = arithmetic.with(8);
            return arithmetic.round(finer.subtract(finer.exp(x), Ball.ONE));
        }
        Ball value = expm1OfSmall(arithmetic, new Ball(x.midpoint(), 0, x.exponent()));
        // For |x| and its radius ρ together below 1/2: |e^(x ± ρ) − e^x| ≤ e^(1/2) ρ < 2 ρ.
        return x.isExact() ? value : arithmetic.add(value, new Ball(BigInteger.ZERO, x.radius(), x.exponent() + 1));
    }

    /**
     * Computes e^x − 1 by the series where it is short, else from e^x with as many bits more as the subtraction
     * takes away.
     */
    private static Ball expm1OfSmall(Arithmetic arithmetic, Ball x) {
        if (x.isZero()) {
            return Ball.ZERO;
        }
        long smallness = -x.top();
        int work = arithmetic.bits() + 8;
        if (16.0 * smallness * smallness < work) {
            Arithmetic finer = arithmetic.with(smallness + 8);
            return arithmetic.round(finer.subtract(finer.exp(x), Ball.ONE));
        }
        BigInteger factor = FixedPoint.expm1Factor(x.units(work), work);
        return arithmetic.multiply(x, new Ball(factor, 5, -work));
    }
}
