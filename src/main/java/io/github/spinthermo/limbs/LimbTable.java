package io.github.spinthermo.limbs;

import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * Table of numbers of K limbs for integers j from −size to size, each truncated when it is asked for first and kept:
 * off by less than 1.01 u. Threads may compute the same entry twice; all see whole entries.
 */
final class LimbTable {

    /** Bits beyond the last limb, for the roundings of an entry. */
    static final int GUARD = 16;

    private final int limbs;
    private final int size;
    private final IntFunction<BigInteger> values;
    private final AtomicReferenceArray<LimbArray> entries;

    /**
     * Makes an empty table.
     *
     * @param limbs K
     * @param size the largest |j|
     * @param values the entries in units of 2^−(58 K + {@link #GUARD}), off by less than 2 of them
     */
    LimbTable(int limbs, int size, IntFunction<BigInteger> values) {
        this.limbs = limbs;
        this.size = size;
        this.values = values;
        this.entries = new AtomicReferenceArray<>(2 * size + 1);
    }

    /** Returns the bits of the units in which entries are computed. */
    static int bits(int limbs) {
        return limbs * LimbArray.RADIX_BITS + GUARD;
    }

    /** Returns an entry, in an array of its own. */
    LimbArray at(int j) {
        LimbArray entry = entries.get(j + size);
        if (entry == null) {
            entry = new LimbArray(limbs, 1);
            entry.set(0, values.apply(j).shiftRight(GUARD));
            entries.set(j + size, entry);
        }
        return entry;
    }
}
