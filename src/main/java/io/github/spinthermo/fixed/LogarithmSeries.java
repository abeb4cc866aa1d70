package io.github.spinthermo.fixed;

import io.github.spinthermo.integers.BitLength;
import io.github.spinthermo.integers.LongIntegers;
import java.math.BigInteger;
import java.util.stream.LongStream;

/**
 * Series of ln(1 + f) = f (1 − f/2 + f²/3 − …) for small f in fixed point, by rectangular splitting: m powers of f, and
 * Horner's rule in f^m on sums of m terms each, so that N terms take about 2 √N products.
 *
 * <p>Errors, in units of the last bit: a power is off by less than 1.1, a term by less than 2.1, and a division, which
 * a few terms share, truncates by 1, so that a sum of m terms is off by less than 3.1 m. A sum that f^bm multiplies in
 * the end is carried with bmσ bits less and 32 more, |f| &lt; 2^−σ, so that the rule adds no more than 3 to what the
 * next sum was off by, which it does not enlarge: less than 3.1 (N + m) + 3 N together. The product with f makes less
 * than N 2^(4−σ) of it, and adds 1; what is left out is less than 2^−4.
 */
final class LogarithmSeries {

    /** Bits that a sum keeps beyond those that it needs. */
    private static final int GUARD = 32;

    /** Bits by which N is shorter than 1/f: N &lt; 2^(σ−5) is what the error asks for. */
    private static final int TERM_BITS = 5;

    /** Bits of a divisor: integers are divided and multiplied by one word of 32 bits fastest. */
    private static final int DIVISOR_BITS = 31;

    private LogarithmSeries() { }

    /**
     * Returns ln(1 + f), off by less than 2 units where 16 N &lt; 2^(σ−1).
     *
     * @param f below 2^−9 in magnitude, in units of 2^−bits
     * @param bits the bits behind the point
     * @throws IllegalArgumentException if f is so large that N is too large for that
     */
    static BigInteger ofOnePlus(BigInteger f, int bits) {
        if (f.signum() == 0) {
            return f;
        }
        int smallness = bits - f.bitLength();
        int terms = bits / smallness + 1;
        if (BitLength.of(terms) > smallness - TERM_BITS) {
            throw new IllegalArgumentException("f is next to 2^-" + smallness + ", which takes " + terms + " terms");
        }
        BigInteger[] powers = powers(f.negate(), (int) Math.sqrt(terms / 2.0) + 1, bits);
        int last = powers.length - 1;
        BigInteger sum = BigInteger.ZERO;
        int dropped = 0;
        for (int block = (terms - 1) / last; block >= 0; block--) {
            int next = Math.max(0, block * last * smallness - GUARD);
            BigInteger product = product(sum, powers[last].shiftRight(next), bits - dropped);
            sum = product.add(sum(powers, block * last, next));
            dropped = next;
        }
        return product(f, sum, bits);
    }

    private static BigInteger product(BigInteger a, BigInteger b, int bits) {
        return LongIntegers.multiply(a, b).shiftRight(bits);
    }

    /** Returns 1, x, x², …, x^count. */
    private static BigInteger[] powers(BigInteger x, int count, int bits) {
        BigInteger[] powers = new BigInteger[count + 1];
        powers[0] = BigInteger.ONE.shiftLeft(bits);
        powers[1] = x;
        for (int i = 2; i <= count; i++) {
            powers[i] = product(powers[i / 2], powers[i - i / 2], bits);
        }
        return powers;
    }

    /** Returns Σ x^k/(before + k + 1) for k up to below m, with fewer bits: a few terms share one division. */
    private static BigInteger sum(BigInteger[] powers, int before, int dropped) {
        int count = powers.length - 1;
        int together = DIVISOR_BITS / BitLength.of(before + count);
        BigInteger sum = BigInteger.ZERO;
        for (int from = 0; from < count; from += together) {
            sum = sum.add(sum(powers, from, Math.min(count, from + together), before + 1L, dropped));
        }
        return sum;
    }

    /** Returns Σ x^k/(k + shift) for from ≤ k < to, over the product of all k + shift, which fits a machine word. */
    private static BigInteger sum(BigInteger[] powers, int from, int to, long shift, int dropped) {
        long divisor = LongStream.range(from, to).map(k -> k + shift).reduce(1, (a, b) -> a * b);
        BigInteger sum = BigInteger.ZERO;
        for (int k = from; k < to; k++) {
            sum = sum.add(powers[k].shiftRight(dropped).multiply(BigInteger.valueOf(divisor / (k + shift))));
        }
        return sum.divide(BigInteger.valueOf(divisor));
    }
}
