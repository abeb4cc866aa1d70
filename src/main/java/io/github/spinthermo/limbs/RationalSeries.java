package io.github.spinthermo.limbs;

import io.github.spinthermo.cost.Interruption;
import java.math.BigInteger;

/**
 * Logarithms and exponentials of simple fractions in fixed point, for tables: off by less than 2 units of the last bit.
 *
 * <p>With 32 bits more inside, and units of those: a power of z², at most 1/9, is off by less than 1.2, each of the
 * terms by less than 2.2; a term x^k/k! is off by ε → ε x/k + 2, at most 3. There are fewer than 2^16 terms of either
 * series for up to 2^16 bits, which makes less than 2^−13 units of the result, and its truncation one.
 */
final class RationalSeries {

    private static final int GUARD = 32;

    private RationalSeries() { }

    /** Computes ln(a/b) = 2 artanh((a − b)/(a + b)) for a and b below 2^30, with a/b from 1/2 to 2. */
    static BigInteger log(long a, long b, int bits) {
        BigInteger square = BigInteger.valueOf((a - b) * (a - b));
        BigInteger divisor = BigInteger.valueOf((a + b) * (a + b));
        BigInteger power = BigInteger.valueOf(Math.abs(a - b)).shiftLeft(bits + GUARD + 1)
                .divide(BigInteger.valueOf(a + b));
        BigInteger sum = power;
        for (int i = 3; power.signum() != 0; i += 2) {
            Interruption.check();
            power = power.multiply(square).divide(divisor);
            sum = sum.add(power.divide(BigInteger.valueOf(i)));
        }
        return (a < b ? sum.negate() : sum).shiftRight(GUARD);
    }

    /** Computes e^x, x = j 2^−places from 0 to 1. */
    static BigInteger exp(int j, int places, int bits) {
        BigInteger factor = BigInteger.valueOf(j);
        BigInteger term = BigInteger.ONE.shiftLeft(bits + GUARD);
        BigInteger sum = term;
        for (int i = 1; term.signum() != 0; i++) {
            Interruption.check();
            term = term.multiply(factor).shiftRight(places).divide(BigInteger.valueOf(i));
            sum = sum.add(term);
        }
        return sum.shiftRight(GUARD);
    }
}
