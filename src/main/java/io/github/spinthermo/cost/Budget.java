package io.github.spinthermo.cost;

import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.function.Supplier;

/**
 * Time and memory that a computation may use: a number of seconds, and never more memory than this virtual machine can
 * still give. A computation is held against it twice: its estimate before the work begins,
 * so that nothing is tried that cannot end well, and the work itself by a deadline, for an estimate can be wrong.
 *
 * <p>A budget is at rest until {@link #started}: then each piece of work has the whole time. The time of a
 * started one runs for all pieces together. Instances are immutable and safe for use by several threads.
 */
public final class Budget {

    /** Time, in seconds, that a request of the command line or the oracle may take unless another limit is set. */
    public static final double DEFAULT_SECONDS = 60;

    /** Budget that limits memory and allows any time. */
    public static final Budget MEMORY_ONLY = new Budget(Double.POSITIVE_INFINITY);

    /** End of a message about time, with the option that allows more. */
    private static final String MORE_TIME = " (--max-seconds allows more)";

    /** End of a message about memory, with the option that gives more. */
    private static final String MORE_MEMORY = " (a larger heap, java -Xmx…, gives more)";

    /** Time, in seconds, that is as good as unlimited and still fits into nanoseconds. */
    private static final double LONGEST = 1e9;

    private final double seconds;

    /** Reading of {@link System#nanoTime} at which the time is over; null while the budget is at rest. */
    private final Long end;

    /**
     * Makes a budget at rest.
     *
     * @param seconds the time allowed, in seconds; infinity for any time
     * @throws IllegalArgumentException if it is not positive
     */
    public Budget(double seconds) {
        this(seconds, null);
    }

    private Budget(double seconds, Long end) {
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("seconds = " + seconds + " is not positive");
        }
        this.seconds = seconds;
        this.end = end;
    }

    /**
     * Returns the time allowed.
     *
     * @return a number of seconds, or infinity
     */
    public double seconds() {
        return seconds;
    }

    /**
     * Returns the same budget with its time running from now on.
     *
     * @return a budget for one request that is computed in several steps; this one if it is started already
     */
    public Budget started() {
        return end == null ? new Budget(seconds, end()) : this;
    }

    /**
     * Tells whether the time of a started budget is over.
     *
     * @return false while it is at rest
     */
    public boolean isOver() {
        return end != null && System.nanoTime() - end >= 0;
    }

    /**
     * Returns the same budget with more time, for a computation that had to wait for others.
     *
     * @param nanoseconds how long it waited
     * @return a budget that ends so much later; this one if it is not started
     */
    public Budget extended(long nanoseconds) {
        return end == null ? this : new Budget(seconds, end + nanoseconds);
    }

    private long end() {
        return end == null ? System.nanoTime() + (long) (Math.min(seconds, LONGEST) * 1e9) : end;
    }

    /**
     * Lets a computation pass or refuses it, from its estimate alone and without collecting garbage: what was
     * not in use after the latest collections counts as free.
     *
     * @param parameter the parameter that makes the computation large
     * @param value the value it has
     * @param estimate what the computation needs
     * @throws ResourceLimitException if the estimate exceeds the time allowed or the memory free; its message
     *     gives both
     */
    public void admit(String parameter, Object value, Estimate estimate) {
        if (!allowsTimeOf(estimate)) {
            throw new ResourceLimitException(parameter, value,
                    "needs " + estimate + "; the time allowed is " + Estimate.seconds(seconds) + MORE_TIME);
        }
        if (!allowsMemoryOf(estimate)) {
            throw new ResourceLimitException(parameter, value, "needs " + estimate + "; the memory free for it is "
                    + Estimate.bytes(Heap.collectable()) + MORE_MEMORY);
        }
    }

    /**
     * Tells whether {@link #admit} lets a computation pass.
     *
     * @param estimate what the computation needs
     * @return true if it needs neither more time than is allowed nor more memory than is free
     */
    public boolean allows(Estimate estimate) {
        return allowsTimeOf(estimate) && allowsMemoryOf(estimate);
    }

    private static boolean allowsMemoryOf(Estimate estimate) {
        return Heap.isFree(estimate.bytes()) || Heap.isCollectable(estimate.bytes());
    }

    /**
     * Tells whether the time allowed suffices.
     *
     * @param estimate what a computation needs
     * @return true if it needs no more time than this budget has in all
     */
    public boolean allowsTimeOf(Estimate estimate) {
        return estimate.seconds() <= seconds;
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
        Deadline deadline = new Deadline(end());
        boolean passed = false;
        try {
            return work.get();
        } catch (ComputationInterruptedException e) {
            passed = deadline.close();
            throw passed ? exceeded(parameter, value) : e;
        } finally {
            if (!passed) {
                deadline.close();
            }
        }
    }

    /**
     * Returns the refusal of a computation that is not done when the time allowed is over.
     *
     * @param parameter the parameter that makes the computation large
     * @param value the value it has
     * @return an exception that says so
     */
    public ResourceLimitException exceeded(String parameter, Object value) {
        return new ResourceLimitException(parameter, value, "was not finished after " + Estimate.seconds(seconds)
                + ", the time allowed" + MORE_TIME);
    }

    /**
     * Tells whether the memory for a computation is free at this moment, with the garbage that there is.
     *
     * @param estimate what the computation needs
     * @return true if it fits now; if false it may still be admitted
     */
    public static boolean hasMemoryNow(Estimate estimate) {
        return Heap.isFree(estimate.bytes());
    }
}
