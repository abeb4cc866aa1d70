package io.github.spinthermo.limbs;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;

/**
 * Table of −(ln a_j)/16 for integers j from −size to size, each truncated when it is asked for first and kept: off by
 * less than 1.01 u. Threads may compute the same entry twice; all see whole entries.
 */
final class LogTable {

    /** Bits beyond the last limb, for the roundings of an entry. */
    private static final int GUARD = 16;

    private final int limbs;
    private final int size;
    private final int ofOne;
    private final BiFunction<Arithmetic, Integer, Ball> logarithm;
    private final AtomicReferenceArray<LimbArray> entries;

    /**
     * Makes an empty table.
     *
     * @param limbs K
     * @param size the largest |j|
     * @param ofOne the j of a_j = 1
     * @param logarithm ln a_j
     */
    LogTable(int limbs, int size, int ofOne, BiFunction<Arithmetic, Integer, Ball> logarithm) {
        this.limbs = limbs;
        this.size = size;
        this.ofOne = ofOne;
        this.logarithm = logarithm;
        this.entries = new AtomicReferenceArray<>(2 * size + 1);
    }

    /** Adds an entry to a number. */
    void addTo(LimbArray numbers, int r, int j) {
        if (j != ofOne) {
            numbers.add(r, r, at(j), 0);
        }
    }

    private LimbArray at(int j) {
        LimbArray entry = entries.get(j + size);
        if (entry == null) {
            entry = newEntry(j);
            entries.set(j + size, entry);
        }
        return entry;
    }

    private LimbArray newEntry(int j) {
        LimbArray entry = new LimbArray(limbs, 1);
        Ball value = logarithm.apply(new Arithmetic(entry.bits() + GUARD), j).negate().scale(-LimbLogarithm.SCALE);
        entry.set(0, value.units(entry.bits()));
        return entry;
    }
}
