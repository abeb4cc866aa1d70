package io.github.spinthermo.cost;

/** End of the time that a thread may spend on a computation; the thread is interrupted then. */
final class Deadline {

    private final Thread worker = Thread.currentThread();
    private final long end;
    private boolean passed;
    private boolean closed;

    /** Sets the end of the time of the current thread, a reading of {@link System#nanoTime}. */
    Deadline(long end) {
        this.end = end;
        Clock.watch(this);
    }

    /** Interrupts the thread once the time is over, and again at each call until the deadline is closed. */
    synchronized void look(long now) {
        if (!closed && now - end >= 0) {
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
    synchronized boolean close() {
        closed = true;
        Clock.forget(this);
        if (passed) {
            Thread.interrupted();
        }
        return passed;
    }
}
