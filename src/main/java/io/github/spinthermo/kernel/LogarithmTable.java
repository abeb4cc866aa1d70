package io.github.spinthermo.kernel;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * Table of logarithms ln a_j in fixed point, |j| up to a size, each computed when it is asked for first and kept.
 * Threads may compute the same entry twice; all see whole entries.
 *
 * @param <N> the kind of numbers
 */
final class LogarithmTable<N> {

    /** The largest |j| of the factors 1 + j 2^−b that {@link TabledLogarithm} asks for. */
    static final int LARGEST = 26;

    private final int size;
    private final IntFunction<N> logarithm;
    private final AtomicReferenceArray<N> entries;

    /**
     * Makes an empty table.
     *
     * @param size the largest |j|
     * @param logarithm ln a_j
     */
    LogarithmTable(int size, IntFunction<N> logarithm) {
        this.size = size;
        this.logarithm = logarithm;
        this.entries = new AtomicReferenceArray<>(2 * size + 1);
    }

    /** Returns an entry. */
    N at(int j) {
        N entry = entries.get(j + size);
        if (entry == null) {
            entry = logarithm.apply(j);
            entries.set(j + size, entry);
        }
        return entry;
    }
}
