package io.github.spinthermo.kernel;

import io.github.spinthermo.cost.Interruption;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;

/**
 * The constants of the kernel, each kept at the latest precision that was higher than before.
 *
 * <p>The pair (value, bits) is one immutable object that is swapped as a whole, so that threads at different
 * precisions never see the value of one with the bits of the other. Two threads may compute the same constant
 * twice, and either may be kept; they cannot disagree.
 */
final class Constants {

    /** Largest number of bits that is kept of a constant, which takes below 1 MiB; more are computed anew each time. */
    private static final int LARGEST_KEPT = 1 << 22;

    private static final int GUARD = 64;

    private static final AtomicReference<Kept> LN2 = new AtomicReference<>(new Kept(BigInteger.ZERO, 0));

    private static final AtomicReference<Kept> PI = new AtomicReference<>(new Kept(BigInteger.ZERO, 0));

    private record Kept(BigInteger value, int bits) { }

    private Constants() { }

    /**
     * Returns ln 2 in fixed point: {@code 0 ≤ ln 2 − result · 2^−bits < 2^−bits}, up to 2^−30 of that unit.
     */
    static BigInteger ln2(int bits) {
        return kept(LN2, bits, Constants::computeLn2);
    }

    /**
     * Returns π in fixed point: {@code 0 ≤ π − result · 2^−bits < 2^−bits}, up to 2^−30 of that unit.
     */
    static BigInteger pi(int bits) {
        return kept(PI, bits, Constants::computePi);
    }

    private static BigInteger kept(AtomicReference<Kept> constant, int bits, IntFunction<BigInteger> compute) {
        Kept kept = constant.get();
        if (kept.bits < bits) {
            kept = new Kept(compute.apply(bits), bits);
            if (bits <= LARGEST_KEPT) {
                constant.set(kept);
            }
        }
        return kept.value.shiftRight(kept.bits - bits);
    }

    /**
     * Computes ln 2 = 18 artanh(1/26) − 2 artanh(1/4801) + 8 artanh(1/8749). A sum of N terms is off by less than 2N +
     * 2 units of 2^−(bits+64), so the whole by less than 28 (2N + 2) &lt; 2^30 of them as long as bits &lt;
     * 2^27.
     */
    private static BigInteger computeLn2(int bits) {
        int work = bits + GUARD;
        return artanhInverse(26, work).multiply(BigInteger.valueOf(18))
                .subtract(artanhInverse(4801, work).shiftLeft(1))
                .add(artanhInverse(8749, work).shiftLeft(3))
                .shiftRight(GUARD);
    }

    /**
     * Computes π = 16 arctan(1/5) − 4 arctan(1/239), off by less than 20 (2N + 2) &lt; 2^30 units of 2^−(bits+64)
     * as long as bits &lt; 2^26.
     */
    private static BigInteger computePi(int bits) {
        int work = bits + GUARD;
        return arcInverse(5, -25, work).shiftLeft(4)
                .subtract(arcInverse(239, -239 * 239, work).shiftLeft(2))
                .shiftRight(GUARD);
    }

    private static BigInteger artanhInverse(int m, int bits) {
        return arcInverse(m, m * m, bits);
    }

    /** Returns Σ m^−1 c^−i/(2i+1), each term truncated twice: artanh(1/m) for c = m², arctan(1/m) for c = −m². */
    private static BigInteger arcInverse(int m, int c, int bits) {
        BigInteger square = BigInteger.valueOf(c);
        BigInteger power = BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(m));
        BigInteger sum = power;
        for (int i = 3; power.signum() != 0; i += 2) {
            Interruption.check();
            power = power.divide(square);
            sum = sum.add(power.divide(BigInteger.valueOf(i)));
        }
        return sum;
    }
}
