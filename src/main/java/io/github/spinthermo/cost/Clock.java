package io.github.spinthermo.cost;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Clock of all deadlines: a daemon thread that looks at those that run at each tick. It goes on ticking for
 * a second when there are none, since waking it costs more than many short computations do; then it sleeps.
 */
final class Clock {

    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(10);

    /** Number of ticks without a deadline after which the clock sleeps. */
    private static final int PATIENCE = 100;

    private static final Set<Deadline> RUNNING = ConcurrentHashMap.newKeySet();

    private static volatile boolean asleep;

    private static final Thread THREAD = start();

    private Clock() { }

    static void watch(Deadline deadline) {
        RUNNING.add(deadline);
        if (asleep) {
            LockSupport.unpark(THREAD);
        }
    }

    static void forget(Deadline deadline) {
        RUNNING.remove(deadline);
    }

    private static Thread start() {
        Thread thread = new Thread(Clock::tick, "spinthermo-deadlines");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void tick() {
        while (true) {
            sleep();
            for (int idle = 0; idle < PATIENCE; idle = RUNNING.isEmpty() ? idle + 1 : 0) {
                LockSupport.parkNanos(TICK);
                RUNNING.forEach(deadline -> deadline.look(System.nanoTime()));
            }
        }
    }

    /** Waits for a deadline; one that comes before the clock is asleep is seen, a later one wakes it. */
    private static void sleep() {
        asleep = true;
        while (RUNNING.isEmpty()) {
            LockSupport.park();
        }
        asleep = false;
    }
}
