package io.github.spinthermo.kernel;

import io.github.spinthermo.cost.Interruption;
import java.math.BigInteger;

/**
 * The greatest common divisor of long integers by Lehmer's method: the leading bits of both tell several steps of
 * Euclid's algorithm in advance, which are then made at once. It ends when its thread is interrupted, and is
 * several times as fast as {@link BigInteger#gcd} where that is slow. Source: Knuth, The Art of Computer
 * Programming, volume 2, section 4.5.2, algorithm L.
 */
public final class CommonDivisor {

    /** Shorter numbers, in bits, take {@link BigInteger#gcd} some milliseconds. */
    private static final int SHORT = 1 << 14;

    /** The leading bits that are looked at; their sums with cofactors fit into a long. */
    private static final int LEADING = Long.SIZE - 2;

    private BigInteger a;
    private BigInteger b;

    private CommonDivisor(BigInteger a, BigInteger b) {
        this.a = a;
        this.b = b;
    }

    /**
     * Returns the greatest common divisor.
     *
     * @param a an integer
     * @param b an integer
     * @return the largest integer that divides both; 0 if both are 0
     */
    public static BigInteger of(BigInteger a, BigInteger b) {
        return new CommonDivisor(a.abs().max(b.abs()), a.abs().min(b.abs())).value();
    }

    private BigInteger value() {
        while (b.bitLength() > SHORT) {
            Interruption.check();
            if (!severalSteps()) {
                step(b, LongIntegers.divideAndRemainder(a, b)[1]);
            }
        }
        return a.gcd(b);
    }

    private void step(BigInteger nextA, BigInteger nextB) {
        a = nextA;
        b = nextB;
    }

    /** Makes the steps whose quotients are the same for all numbers with these leading bits, if there are any. */
    private boolean severalSteps() {
        int shift = a.bitLength() - LEADING;
        long x = a.shiftRight(shift).longValue();
        long y = b.shiftRight(shift).longValue();
        long[] rowA = {1, 0};
        long[] rowB = {0, 1};
        while (y + rowB[0] != 0 && y + rowB[1] != 0) {
            long quotient = (x + rowA[0]) / (y + rowB[0]);
            if (quotient != (x + rowA[1]) / (y + rowB[1])) {
                break;
            }
            long[] next = {rowA[0] - quotient * rowB[0], rowA[1] - quotient * rowB[1]};
            rowA = rowB;
            rowB = next;
            long rest = x - quotient * y;
            x = y;
            y = rest;
        }
        boolean isProgress = rowA[1] != 0;
        if (isProgress) {
            step(combination(rowA), combination(rowB));
        }
        return isProgress;
    }

    private BigInteger combination(long[] row) {
        return a.multiply(BigInteger.valueOf(row[0])).add(b.multiply(BigInteger.valueOf(row[1])));
    }
}
