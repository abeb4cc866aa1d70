package io.github.spinthermo.cost;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** The end of the time that a thread may spend on a computation: then the thread is interrupted. */
final class Deadline {

    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    /** Beyond, in seconds, a time is as good as unlimited; it still fits into nanoseconds. */
    private static final double LONGEST = 1e9;

    private final Thread worker = Thread.currentThread();
    private final Future<?> alarm;
    private boolean passed;
    private boolean ended;

    private Deadline(double seconds) {
        long nanoseconds = (long) (Math.min(seconds, LONGEST) * 1e9);
        alarm = CLOCK.schedule(this::pass, nanoseconds, TimeUnit.NANOSECONDS);
    }

    /** Starts the time of the current thread. */
    static Deadline after(double seconds) {
        return new Deadline(seconds);
    }

    private synchronized void pass() {
        if (!ended) {
            passed = true;
            worker.interrupt();
        }
    }

    /**
     * Stops the time. Must be called by the thread that started it; where the time had passed, the interrupt
     * status that this deadline has set is cleared.
     *
     * @return whether the time had passed
     */
    synchronized boolean end() {
        ended = true;
        alarm.cancel(false);
        if (passed) {
            Thread.interrupted();
        }
        return passed;
    }

    private static ScheduledThreadPoolExecutor clock() {
        ThreadFactory daemons = task -> {
            Thread thread = new Thread(task, "spinthermo-deadlines");
            thread.setDaemon(true);
            return thread;
        };
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, daemons);
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }
}
