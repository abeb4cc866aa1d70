package io.github.spinthermo.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * Sizes of the heap at equal distances in one process, each after a collection of garbage. It counts as flat where the
 * least size of the last quarter is not above that of the second quarter by more than {@value #ALLOWED} bytes: the
 * first quarter fills caches that have a bound, and a computation that is just ending holds memory for a moment.
 */
final class HeapTrend {

    /** Growth, in bytes, that compilation and caches with a bound may still cause. */
    static final long ALLOWED = 1 << 20;

    private static final int QUARTERS = 4;

    private final List<Long> sizes = new ArrayList<>();

    void add(long bytes) {
        sizes.add(bytes);
    }

    /** Returns the growth between the second and the last quarter, in bytes; negative where the heap shrinks. */
    long growth() {
        if (sizes.size() < QUARTERS) {
            throw new IllegalStateException("four sizes are needed, not " + sizes.size());
        }
        return least(quarter(QUARTERS)) - least(quarter(2));
    }

    boolean isFlat() {
        return growth() <= ALLOWED;
    }

    private List<Long> quarter(int number) {
        return sizes.subList((number - 1) * sizes.size() / QUARTERS, number * sizes.size() / QUARTERS);
    }

    private static long least(List<Long> of) {
        return of.stream().mapToLong(size -> size).min().orElseThrow();
    }
}
