package io.github.spinthermo.thermal;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;

/**
 * The latest evaluation of an object, kept for the next question at the same or a lower precision. Threads
 * may evaluate the same thing twice; all see whole evaluations.
 *
 * @param <T> the evaluation, immutable
 */
final class Latest<T> {

    private record Kept<T>(int bits, T pass) { }

    private final IntFunction<T> evaluation;
    private final AtomicReference<Kept<T>> kept = new AtomicReference<>();

    Latest(IntFunction<T> evaluation) {
        this.evaluation = evaluation;
    }

    /** An evaluation at the given number of bits or more. */
    T at(int bits) {
        Kept<T> latest = kept.get();
        if (latest == null || latest.bits < bits) {
            latest = new Kept<>(bits, evaluation.apply(bits));
            kept.set(latest);
        }
        return latest.pass;
    }

    /** Whether {@link #at} would have to evaluate. */
    boolean has(int bits) {
        Kept<T> latest = kept.get();
        return latest != null && latest.bits >= bits;
    }
}
