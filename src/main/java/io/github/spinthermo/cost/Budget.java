package io.github.spinthermo.cost;

import io.github.spinthermo.error.ResourceLimitException;

/**
 * What a computation may use: a time, and always no more memory than this virtual machine can still give.
 * Asked before the work begins, so that nothing is tried that cannot end well.
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
                    "needs " + estimate + "; the time allowed is " + Estimate.seconds(seconds));
        }
        if (estimate.bytes() > usableHeap()) {
            System.gc();
            if (estimate.bytes() > usableHeap()) {
                throw new ResourceLimitException(parameter, value,
                        "needs " + estimate + "; the memory free for it is " + Estimate.bytes(usableHeap()));
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
