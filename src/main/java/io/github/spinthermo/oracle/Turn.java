package io.github.spinthermo.oracle;

import java.util.concurrent.atomic.AtomicBoolean;

/** Turn of a request: the time by which it should be answered, and who writes the answer, the first to take it. */
final class Turn {

    /** Turn before the first request; nobody answers it. */
    static final Turn NONE = taken();

    private final long end;
    private final AtomicBoolean taken = new AtomicBoolean();
    private volatile String id = Request.NO_ID;
    private volatile String operation = "";

    /** Makes a turn that is overdue from a reading of {@link System#nanoTime} on. */
    Turn(long end) {
        this.end = end;
    }

    private static Turn taken() {
        Turn none = new Turn(0);
        none.take();
        return none;
    }

    void isOf(Request request) {
        id = request.id();
    }

    void isFor(String name) {
        operation = name;
    }

    String id() {
        return id;
    }

    String operation() {
        return operation;
    }

    boolean isOverdue(long now) {
        return now - end >= 0;
    }

    /** Tells whether nobody has taken it before; then the answer is the caller's. */
    boolean take() {
        return taken.compareAndSet(false, true);
    }
}
