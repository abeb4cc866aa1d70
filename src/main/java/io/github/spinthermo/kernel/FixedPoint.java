package io.github.spinthermo.kernel;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.integers.LongIntegers;
import io.github.spinthermo.limbs.LimbFunctions;
import java.math.BigInteger;

/**
 * The series behind the elementary functions, on fixed-point numbers {@code v / 2^bits}. One unit u is {@code
 * 2^−bits}. The error bound of each function is derived where it stands; {@code package-info} shows how they
 * add up.
 */
public final class FixedPoint {

    /**
     * Bits of a series beyond those of its result. Factors whose product {@link BigInteger} holds have fewer than 2^30
     * bits, so that the N terms of a series, each of which is shorter by two bits or more, are fewer than 2^29; those
     * of e^t are about √bits.
     */
    private static final int GUARD = Integer.SIZE;

    private FixedPoint() { }

    /**
     * Returns the number 1.
     *
     * @param bits the bits behind the point
     * @return 2^bits
     */
    public static BigInteger one(int bits) {
        return BigInteger.ONE.shiftLeft(bits);
    }

    /**
     * Returns a·b, truncated: off by less than one unit, downwards.
     *
     * @param a a factor
     * @param b a factor
     * @param bits the bits behind the point
     * @return their product
     */
    public static BigInteger multiply(BigInteger a, BigInteger b, int bits) {
        return LongIntegers.multiply(a, b).shiftRight(bits);
    }

    /** Returns e^t for {@code 0 ≤ t ≤ 1}, off by less than 2 units, on limbs where they have the bits. */
    static BigInteger exp(BigInteger t, int bits) {
        Interruption.check();
        if (t.signum() == 0) {
            return one(bits);
        }
        return LimbFunctions.reach(bits) ? LimbFunctions.exp(t, bits) : BitBurst.exp(t, bits);
    }

    /**
     * Computes artanh(z)/z = Σ z^2i/(2i+1) for {@code square} = z² in {@code [0, 1/4]}, itself off by at most 2 units;
     * the result is off by less than 4 units.
     *
     * <p>The derivative of the sum in z² is below 0.7 there: 2 units in make 1.4 out. With 32 more bits inside
     * (u' = u/2^32) each power is off by ε → ε/4 + 1 &lt; 2 u', each of the N terms by less than 2 u', the
     * tail by less than 1 u'; 2N + 1 &lt; 2^32, and the last truncation adds one unit.
     *
     * @param square z², from 0 to 1/4
     * @param bits the bits behind the point
     * @return artanh(z)/z
     */
    public static BigInteger artanhFactor(BigInteger square, int bits) {
        int work = bits + GUARD;
        BigInteger z2 = square.shiftLeft(GUARD);
        BigInteger power = one(work);
        BigInteger sum = power;
        for (int i = 3; ; i += 2) {
            power = multiply(power, z2, work);
            if (power.signum() == 0) {
                return sum.shiftRight(GUARD);
            }
            sum = sum.add(power.divide(BigInteger.valueOf(i)));
        }
    }

    /**
     * Computes (e^x − 1)/x = Σ x^i/(i+1)! for {@code |x| ≤ 1/2}, x off by at most 2 units; the result is off by less
     * than 5 units.
     *
     * <p>Its derivative is below 0.71; the terms are off by less than 2 inner units each, as in {@link
     * #artanhFactor}.
     */
    static BigInteger expm1Factor(BigInteger x, int bits) {
        int work = bits + GUARD;
        BigInteger argument = x.shiftLeft(GUARD);
        BigInteger term = one(work);
        BigInteger sum = term;
        for (int i = 2; ; i++) {
            term = multiply(term, argument, work).divide(BigInteger.valueOf(i));
            if (term.signum() == 0) {
                return sum.shiftRight(GUARD);
            }
            sum = sum.add(term);
        }
    }
}
