package io.github.spinthermo.cost;

import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.function.Supplier;

/**
 * The time and the memory that a computation may use: a number of seconds, and always no more memory than this
 * virtual machine can still give. A computation is held against it twice: its estimate before the work begins,
 * so that nothing is tried that cannot end well, and the work itself by a deadline, for an estimate can be wrong.
 *
 * @param seconds the time allowed, in seconds
 */
public record Budget(double seconds) {

    /** The seconds that a request of the command line or the oracle may take unless another limit is set. */
    public static final double DEFAULT_SECONDS = 60;

    /** Any time. */
    public static final Budget MEMORY_ONLY = new Budget(Double.POSITIVE_INFINITY);

    /** Of the free heap, what a computation may hold: the rest is for garbage between two collections. */
    private static final double USABLE = 0.8;

    /** The ends of two messages: each names the option that lifts the limit. */
    private static final String MORE_TIME = " (--max-seconds allows more)";
    private static final String MORE_MEMORY = " (a larger heap, java -Xmx…, gives more)";

    /**
     * Lets a computation pass or refuses it. Where memory seems short, garbage is collected once before the
     * refusal.
     *
     * @param parameter the parameter that makes the computation large
     * @param value the value it has
     * @param estimate what the computation needs
     * @throws ResourceLimitException if the estimate exceeds the time allowed or the memory free; its message
     *     gives both
     */
    public void admit(String parameter, Object value, Estimate estimate) {
        if (estimate.seconds() > seconds) {
            throw new ResourceLimitException(parameter, value,
                    "needs " + estimate + "; the time allowed is " + Estimate.seconds(seconds) + MORE_TIME);
        }
        if (estimate.bytes() > usableHeap()) {
            System.gc();
            if (estimate.bytes() > usableHeap()) {
                throw new ResourceLimitException(parameter, value,
                        "needs " + estimate + "; the memory free for it is " + Estimate.bytes(usableHeap())
                        + MORE_MEMORY);
            }
        }
    }

    /**
     * Runs a computation on the current thread until it is done or the time allowed is over.
     *
     * @param parameter the parameter that makes the computation large
     * @param value the value it has
     * @param work the computation; it honours interruption, as everything in this library does
     * @param <T> the result of the computation
     * @return the result of the computation
     * @throws ResourceLimitException if the time is over before the computation is
     * @throws ComputationInterruptedException if somebody else interrupts the thread
     */
    public <T> T limit(String parameter, Object value, Supplier<T> work) {
        if (seconds == Double.POSITIVE_INFINITY) {
            return work.get();
        }
        Deadline deadline = Deadline.after(seconds);
        boolean passed = false;
        try {
            return work.get();
        } catch (ComputationInterruptedException e) {
            passed = deadline.end();
            if (!passed) {
                throw e;
            }
            throw new ResourceLimitException(parameter, value, "is not computed after " + Estimate.seconds(seconds)
                    + ", the time allowed" + MORE_TIME);
        } finally {
            if (!passed) {
                deadline.end();
            }
        }
    }

    /**
     * Whether the memory for a computation is free at this moment, with the garbage that there is.
     *
     * @param estimate what the computation needs
     * @return true if it fits now; if false it may still be admitted
     */
    public static boolean hasMemoryNow(Estimate estimate) {
        return estimate.bytes() <= usableHeap();
    }

    private static double usableHeap() {
        Runtime runtime = Runtime.getRuntime();
        return USABLE * (runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory());
    }
}
