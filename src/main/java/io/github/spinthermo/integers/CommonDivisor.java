package io.github.spinthermo.integers;

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

    private CommonDivisor() { }

    /**
     * Returns the greatest common divisor.
     *
     * @param a an integer
     * @param b an integer
     * @return the largest integer that divides both; 0 if both are 0
     */
    public static BigInteger of(BigInteger a, BigInteger b) {
        BigInteger[] pair = {a.abs().max(b.abs()), a.abs().min(b.abs())};
        if (pair[1].signum() != 0 && (pair[0].bitCount() == 1 || pair[1].bitCount() == 1)) {
            // The denominators of spins that start at x = 0 are powers of two.
            return BigInteger.ONE.shiftLeft(Math.min(a.getLowestSetBit(), b.getLowestSetBit()));
        }
        while (pair[1].bitLength() > SHORT) {
            Interruption.check();
            pair = next(pair[0], pair[1]);
        }
        return pair[0].gcd(pair[1]);
    }

    /**
     * Makes steps of Euclid's algorithm: all whose quotients are the same for every two numbers with these leading
     * bits, or one if there are none.
     *
     * @param a an integer
     * @param b an integer from 1 to a
     * @return two remainders that follow each other
     */
    static BigInteger[] next(BigInteger a, BigInteger b) {
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
        return rowA[1] == 0
                ? new BigInteger[] {b, LongIntegers.divideAndRemainder(a, b)[1]}
                : new BigInteger[] {combination(a, b, rowA), combination(a, b, rowB)};
    }

    private static BigInteger combination(BigInteger a, BigInteger b, long[] row) {
        return a.multiply(BigInteger.valueOf(row[0])).add(b.multiply(BigInteger.valueOf(row[1])));
    }
}
