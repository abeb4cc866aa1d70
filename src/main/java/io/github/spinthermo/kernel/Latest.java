package io.github.spinthermo.kernel;

import java.util.function.IntFunction;

/**
 * The latest evaluation of an object, kept for the next question at the same or a lower precision. Threads
 * may evaluate the same thing twice; all see whole evaluations.
 *
 * @param <T> the evaluation, immutable
 */
public final class Latest<T> {

    private record Kept<T>(int bits, T pass) { }

    /** The bits that an evaluation has beyond those asked for: products and sums of a quantity ask for a few more. */
    public static final int SLACK = 8;

    private final IntFunction<T> evaluation;
    private volatile Kept<T> kept;

    /**
     * Makes a holder in which nothing is evaluated yet.
     *
     * @param evaluation makes an evaluation at a number of bits
     */
    public Latest(IntFunction<T> evaluation) {
        this.evaluation = evaluation;
    }

    /**
     * Returns an evaluation.
     *
     * @param bits the precision
     * @return one made at that many bits or more
     */
    public T at(int bits) {
        Kept<T> latest = kept;
        if (latest == null || latest.bits < bits) {
            latest = new Kept<>(bits + SLACK, evaluation.apply(bits + SLACK));
            kept = latest;
        }
        return latest.pass;
    }

    /**
     * Tells whether {@link #at} would return without an evaluation.
     *
     * @param bits the precision
     * @return true if an evaluation at that many bits or more is kept
     */
    public boolean has(int bits) {
        Kept<T> latest = kept;
        return latest != null && latest.bits >= bits;
    }
}
