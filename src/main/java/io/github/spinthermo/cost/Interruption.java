package io.github.spinthermo.cost;

import io.github.spinthermo.error.ComputationInterruptedException;

/**
 * The way in which a long computation is ended from outside: its thread is interrupted, and the loops of this
 * library, which check for that, end by an exception within 100 milliseconds.
 */
public final class Interruption {

    private Interruption() { }

    /**
     * Ends the computation if its thread has been interrupted. A check costs about a nanosecond; loops make
     * one wherever a pass takes microseconds or more.
     *
     * @throws ComputationInterruptedException if the current thread has been interrupted; its interrupt status
     *     stays set
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new ComputationInterruptedException();
        }
    }
}
