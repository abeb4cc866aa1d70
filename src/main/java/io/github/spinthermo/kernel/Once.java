package io.github.spinthermo.kernel;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Result that is computed when it is asked for first, and kept. Threads may compute the same thing twice; all see
 * whole results.
 *
 * @param <T> the result, immutable
 */
public final class Once<T> {

    private final Supplier<T> computation;
    private final AtomicReference<T> kept = new AtomicReference<>();

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
        T result = kept.get();
        if (result == null) {
            result = computation.get();
            kept.set(result);
        }
        return result;
    }
}
