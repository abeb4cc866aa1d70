package io.github.spinthermo.kernel;

import java.util.function.Supplier;

/**
 * Result that is computed when it is asked for first, and kept. Threads may compute the same thing twice; all see
 * whole results.
 *
 * @param <T> the result, immutable
 */
public final class Once<T> {

    private final Supplier<T> computation;
    private volatile T kept;

    /**
     * Makes a holder in which nothing is computed yet.
     *
     * @param computation makes the result
     */
    public Once(Supplier<T> computation) {
        this.computation = computation;
    }

    /**
     * Returns the result.
     *
     * @return what the computation made
     */
    public T get() {
        T result = kept;
        if (result == null) {
            result = computation.get();
            kept = result;
        }
        return result;
    }
}
