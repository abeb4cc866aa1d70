package io.github.spinthermo.kernel;

import io.github.spinthermo.integers.BitLength;
import io.github.spinthermo.limbs.LimbFunctions;
import java.math.BigInteger;

/** Logarithms ln x and ln(1 + x) of balls. */
final class Logarithm {

    private Logarithm() { }

    static Ball log(Arithmetic arithmetic, Ball x) {
        if (x.certainSign() <= 0) {
            return Ball.UNKNOWN;
        }
        Ball exact = new Ball(x.midpoint(), 0, x.exponent());
        boolean near = exact.top() == 0 || exact.top() == 1;
        Ball value = near ? ofOnePlus(arithmetic, shifted(exact, BigInteger.ONE.negate())) : far(arithmetic, exact);
        return x.isExact() ? value : widen(arithmetic, value, x.radius(), x.midpoint());
    }

    static Ball log1p(Arithmetic arithmetic, Ball x) {
        if (x.isUnknown()) {
            return x;
        }
        Ball exact = new Ball(x.midpoint(), 0, x.exponent());
        if (exact.top() > 0) {
            return log(arithmetic, arithmetic.with(4).add(Ball.ONE, x));
        }
        Ball whole = plusOne(x);
        if (whole.certainSign() == 0) {
            return Ball.UNKNOWN;
        }
        Ball value = ofOnePlus(arithmetic, exact);
        return x.isExact() ? value : widenSmall(arithmetic, value, x, whole);
    }

    /** Widens ln m by |ln(m ± r) − ln m| ≤ −ln(1 − r/m) ≤ r/(m − r). */
    private static Ball widen(Arithmetic arithmetic, Ball value, long radius, BigInteger midpoint) {
        BigInteger least = midpoint.subtract(BigInteger.valueOf(radius));
        return arithmetic.add(value, RadiusBounds.ofRatio(radius, 0, least));
    }

    /** Widens ln(1 + x) by r · 2^e / (lower end of 1 + x), in units in which 1 + x need not be written out. */
    private static Ball widenSmall(Arithmetic arithmetic, Ball value, Ball x, Ball whole) {
        return arithmetic.add(value,
                RadiusBounds.ofRatio(x.radius(), x.exponent() - whole.exponent(), whole.lower()));
    }

    /** Returns 1 + x, exact unless x is below 2^−64, where a bound of its lower end is enough. */
    private static Ball plusOne(Ball x) {
        return x.top() < -Long.SIZE
                ? new Ball(BigInteger.ONE.shiftLeft(Long.SIZE), 1, -Long.SIZE)
                : shifted(x, BigInteger.ONE);
    }

    /** Adds an integer, exactly; x has a midpoint below 2, and so no positive exponent. */
    private static Ball shifted(Ball x, BigInteger integer) {
        return new Ball(x.midpoint().add(integer.shiftLeft(Math.toIntExact(-x.exponent()))), x.radius(), x.exponent());
    }

    /**
     * Returns ln(1 + d), d exact, −1 &lt; d &lt; 1: the series in d/(2 + d) where it is fast, else {@link #far} with
     * the bits lost near 1.
     */
    private static Ball ofOnePlus(Arithmetic arithmetic, Ball d) {
        if (d.isZero()) {
            return Ball.ZERO;
        }
        long smallness = -d.top();
        int work = arithmetic.bits() + 8;
        if (16.0 * smallness * smallness <= work || isShortOnLimbs(work, smallness)) {
            Arithmetic finer = arithmetic.with(smallness);
            return arithmetic.round(far(finer, shifted(d, BigInteger.ONE)));
        }
        Arithmetic finer = arithmetic.with(8);
        Ball z = finer.divide(d, finer.add(Ball.of(2), d));
        BigInteger square = finer.multiply(z, z).units(work).max(BigInteger.ZERO);
        return arithmetic.multiply(z, new Ball(FixedPoint.artanhFactor(square, work), 4, 1L - work));
    }

    /** Tells whether limbs have the bits of {@link #far} and the series has more than two terms, which take longer. */
    private static boolean isShortOnLimbs(int work, long smallness) {
        return 4 * smallness < work && LimbFunctions.reach(work + 2 + (int) smallness);
    }

    /**
     * Computes ln x = ln f + E ln 2 with 1/2 ≤ f &lt; 1. With W = bits + 10 and units of 2^−W: f is off by 1, which
     * makes 2 of ln f, ln f by 2 besides and E ln 2 by 2: less than 6 units.
     */
    private static Ball far(Arithmetic arithmetic, Ball x) {
        int work = arithmetic.bits() + 10;
        long exponent = x.top();
        BigInteger f = x.scale(-exponent).units(work);
        BigInteger value = LimbFunctions.reach(work)
                ? LimbFunctions.log(f, work) : BitBurst.log(f, approximateLog(f, work), work);
        return arithmetic.round(value.add(timesLn2(exponent, work)), BigInteger.valueOf(6), -work);
    }

    /** Returns a multiple of ln 2, off by less than 2 units. */
    static BigInteger timesLn2(long factor, int bits) {
        int more = BitLength.of(Math.abs(factor));
        return Constants.ln2(bits + more).multiply(BigInteger.valueOf(factor)).shiftRight(more);
    }

    /** Returns ln f from its leading 62 bits, in units of 2^−52, between −0.7 and 0. */
    private static long approximateLog(BigInteger f, int bits) {
        int drop = bits - (Long.SIZE - 2);
        double leading = Math.scalb(f.shiftRight(drop).doubleValue(), 2 - Long.SIZE);
        return Math.round(Math.scalb(Math.log(leading), 52));
    }
}
