package io.github.spinthermo.kernel;

import io.github.spinthermo.cost.Interruption;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * Table of logarithms ln a_j in fixed point, |j| up to a size, each computed when it is asked for first and kept.
 * Threads may compute the same entry twice; all see whole entries.
 */
final class LogarithmTable {

    /** The largest |j| of the factors 1 + j 2^−b that {@link TabledLogarithm} asks for. */
    static final int LARGEST = 26;

    /** Bits beyond those of an entry. */
    private static final int GUARD = 32;

    private final int size;
    private final IntFunction<BigInteger> logarithm;
    private final AtomicReferenceArray<BigInteger> entries;

    /**
     * Makes an empty table.
     *
     * @param size the largest |j|
     * @param logarithm ln a_j
     */
    LogarithmTable(int size, IntFunction<BigInteger> logarithm) {
        this.size = size;
        this.logarithm = logarithm;
        this.entries = new AtomicReferenceArray<>(2 * size + 1);
    }

    /** Returns an entry. */
    BigInteger at(int j) {
        BigInteger entry = entries.get(j + size);
        if (entry == null) {
            entry = logarithm.apply(j);
            entries.set(j + size, entry);
        }
        return entry;
    }

    /**
     * Computes ln(1 + x), x = j 2^−places, off by less than 1.1 units of 2^−bits: with 32 bits more, each power is off
     * by ε → ε/32 + 1 &lt; 1.1, each of the N terms by less than 2.1, and what is left out by less than 1; N is below
     * bits/5, so that this is less than 0.1 units for all bits below 2^29.
     *
     * @param j with |x| below 1/32
     */
    static BigInteger ofOnePlus(int j, int places, int bits) {
        BigInteger factor = BigInteger.valueOf(-j);
        BigInteger power = BigInteger.valueOf(j).shiftLeft(bits + GUARD - places);
        BigInteger sum = power;
        for (int i = 2; power.bitLength() > 1; i++) {
            Interruption.check();
            power = power.multiply(factor).shiftRight(places);
            sum = sum.add(power.divide(BigInteger.valueOf(i)));
        }
        return sum.shiftRight(GUARD);
    }
}
