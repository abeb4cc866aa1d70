package io.github.spinthermo.kernel;

import io.github.spinthermo.cost.Interruption;
import java.math.BigInteger;

/**
 * Exponentials and logarithms of single numbers with more bits than limbs have, by bursts of bits: e^t is the product
 * of e^y over the first 52 bits y of t, the next 52, the next 104 and so on, and a logarithm is found with as many. The
 * series of a burst from p to 2p bits behind the point has a p-th of the bits as terms, and its factors have p bits, so
 * that each burst takes about as long as a product of long numbers or two.
 *
 * <p>Errors, in units u' of the last of W inner bits, W 32 more than are asked for: a term is off by ε → (ε y + 1)/i +
 * 1 ≤ 2, as i = 1 or y ≤ 1/2; its N terms and what is left out make less than 2N + 4. The first burst is halved k times
 * before and has k bits more, and is squared k times. Each of these doubles the relative error and adds a unit, so that
 * relative to e^y it stays below 2N + 6 units u'. All bursts together have fewer than W/8 terms.
 */
final class BitBurst {

    /** Bits beyond those asked for: fewer than 2^28 terms make less than an eighth of a unit of the result. */
    private static final int GUARD = Integer.SIZE;

    /** The bits of a first burst: those of a double. */
    private static final int FIRST_BITS = 52;

    /** Halvings of the first burst: a count for short numbers, and the part of the root of the bits that is added. */
    private static final int HALVINGS = 16;
    private static final double MORE_HALVINGS = 0.1;

    private BitBurst() { }

    /**
     * Returns e^t for {@code 0 ≤ t ≤ 1}, off by less than 2 units: each of at most 26 factors and products adds its
     * error to the others, times e.
     *
     * @param t in units of 2^−bits
     * @param bits the bits behind the point
     */
    static BigInteger exp(BigInteger t, int bits) {
        int work = bits + GUARD;
        BigInteger rest = t.shiftLeft(GUARD);
        BigInteger product = FixedPoint.one(work);
        for (int places = FIRST_BITS; rest.signum() != 0; places *= 2) {
            int shift = Math.max(0, work - places);
            BigInteger burst = rest.shiftRight(shift);
            rest = rest.subtract(burst.shiftLeft(shift));
            product = FixedPoint.multiply(product, factor(burst, work - shift, work), work);
        }
        return product.shiftRight(GUARD);
    }

    /**
     * Returns ln f for {@code 1/2 ≤ f < 1}, off by less than 2 units: minus the sum of the bursts that bring w = f Π
     * e^y to 1. Where |w − 1| &lt; 2^−p, the next is 1 − w to 2p bits, which leaves less than 2 · 2^−2p; and where 2p
     * is W, ln w is w − 1 to within a unit.
     *
     * @param f in units of 2^−bits
     * @param first about ln f, in units of 2^−52
     * @param bits the bits behind the point
     */
    static BigInteger log(BigInteger f, long first, int bits) {
        int work = bits + GUARD;
        BigInteger one = FixedPoint.one(work);
        BigInteger burst = BigInteger.valueOf(-first);
        BigInteger sum = burst.shiftLeft(work - FIRST_BITS);
        BigInteger w = FixedPoint.multiply(f.shiftLeft(GUARD), factor(burst, FIRST_BITS, work), work);
        BigInteger distance = one.subtract(w);
        while (2 * distance.bitLength() > work) {
            int places = 2 * (work - distance.bitLength());
            burst = distance.shiftRight(work - places);
            sum = sum.add(burst.shiftLeft(work - places));
            w = FixedPoint.multiply(w, factor(burst, places, work), work);
            distance = one.subtract(w);
        }
        return sum.add(distance).negate().shiftRight(GUARD);
    }

    /** Returns e^y for y = burst/2^places, at most 1 in magnitude. */
    private static BigInteger factor(BigInteger burst, int places, int bits) {
        int smallness = places - burst.bitLength();
        int halvings = Math.max(0, HALVINGS + (int) (MORE_HALVINGS * Math.sqrt(bits)) - smallness);
        BigInteger power = series(burst, places + halvings, bits + halvings);
        for (int i = 0; i < halvings; i++) {
            power = FixedPoint.multiply(power, power, bits + halvings);
        }
        return power.shiftRight(halvings);
    }

    private static BigInteger series(BigInteger burst, int places, int bits) {
        BigInteger term = FixedPoint.one(bits);
        BigInteger sum = term;
        for (int i = 1; term.signum() != 0; i++) {
            Interruption.check();
            term = FixedPoint.multiply(term, burst, places).divide(BigInteger.valueOf(i));
            sum = sum.add(term);
        }
        return sum;
    }
}
