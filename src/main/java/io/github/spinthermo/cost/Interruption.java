package io.github.spinthermo.cost;

import io.github.spinthermo.error.ComputationInterruptedException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Interruption of long computations from outside: the thread is interrupted, and the loops of this library, which check
 * for that, end by an exception within 100 milliseconds.
 */
public final class Interruption {

    /** Mark of a thread that is within work that has to come to its end. */
    private static final ThreadLocal<Boolean> SHIELDED = ThreadLocal.withInitial(() -> false);

    private Interruption() { }

    /**
     * Ends the computation if its thread has been interrupted. A check costs about a nanosecond; loops make
     * one wherever a pass takes microseconds or more.
     *
     * @throws ComputationInterruptedException if the current thread has been interrupted; its interrupt status
     *     stays set
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted() && !SHIELDED.get()) {
            throw new ComputationInterruptedException();
        }
    }

    /**
     * Runs short work to its end, even if its thread is interrupted: constants that a class computes when it is first
     * used, which an exception would spoil for as long as the virtual machine runs.
     *
     * @param work takes milliseconds at most
     * @param <T> the result of the work
     * @return the result of the work; the interrupt status stays as it is
     */
    public static <T> T shielded(Supplier<T> work) {
        boolean before = SHIELDED.get();
        SHIELDED.set(true);
        try {
            return work.get();
        } finally {
            SHIELDED.set(before);
        }
    }

    /**
     * Runs a computation that cannot be interrupted on a thread of its own, and leaves it behind when the current
     * thread is interrupted: it comes to its end unheard, and keeps no virtual machine from ending.
     *
     * @param work the computation
     * @param <T> the result of the computation
     * @return the result of the computation
     * @throws ComputationInterruptedException if the current thread is interrupted before that is there; its
     *     interrupt status stays set
     */
    public static <T> T leavingBehind(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(task, "spinthermo-uninterruptible");
        thread.setDaemon(true);
        thread.start();
        return result(task);
    }

    /**
     * Waits for a computation on another thread.
     *
     * @param task the computation
     * @param <T> the result of the computation
     * @return the result of the computation; the exception that has ended it is thrown in its place
     * @throws ComputationInterruptedException if the current thread is interrupted before that is there; its
     *     interrupt status stays set
     */
    public static <T> T result(Future<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComputationInterruptedException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }
}
