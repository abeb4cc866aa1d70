package io.github.spinthermo.oracle;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.MemoryGate;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Turn of a request, from the moment its line is read until its answer is written: the time by which it should be
 * answered, its place before the memory that requests share, and its answer, which is that of the first to take it.
 */
final class Turn {

    private final LineReader.Line line;
    private final MemoryGate.Place place;
    private final Intake intake;
    private final Thread worker = Thread.currentThread();
    private final AtomicBoolean taken = new AtomicBoolean();
    private final AtomicLong end;
    private volatile boolean waiting;
    private volatile String id = Request.NO_ID;
    private volatile Culprit culprit = new Culprit("op", "");
    private volatile Answer answer;

    /** The parameter that makes the request large, as far as it is known. */
    private record Culprit(String parameter, Object value) { }

    /** Makes the turn of a request that the current thread answers; it is overdue from a reading of nanoTime on. */
    Turn(LineReader.Line line, long end, MemoryGate.Place place, Intake intake) {
        this.line = line;
        this.intake = intake;
        this.end = new AtomicLong(end);
        this.place = place;
    }

    LineReader.Line line() {
        return line;
    }

    void isOf(Request request) {
        id = request.id();
    }

    /** Takes note of the parameter that makes the request large. */
    void isFor(String parameter, Object value) {
        culprit = new Culprit(parameter, value);
    }

    String id() {
        return id;
    }

    /** Returns the refusal of this request when its time is over. */
    ResourceLimitException overdue(Budget budget) {
        Culprit latest = culprit;
        return budget.exceeded(latest.parameter(), latest.value());
    }

    boolean isOverdue(long now) {
        return !waiting && now - end.get() >= 0;
    }

    /**
     * Waits until there is memory for the computation that begins now, which does not count as time of the request;
     * returns the nanoseconds.
     */
    long begin(Estimate estimate) {
        intake.expect(estimate);
        long start = System.nanoTime();
        waiting = true;
        try {
            place.enter(estimate);
        } finally {
            end.addAndGet(System.nanoTime() - start);
            waiting = false;
        }
        return System.nanoTime() - start;
    }

    /** Tells whether nobody has taken it before; then the answer is the caller's. */
    boolean take() {
        return taken.compareAndSet(false, true);
    }

    /** Interrupts the computation of the answer, after somebody else has taken the turn. */
    void interrupt() {
        worker.interrupt();
    }

    void setAnswer(Answer given) {
        answer = given;
    }

    boolean isAnswered() {
        return answer != null;
    }

    Answer answer() {
        return answer;
    }

    /** Ends the turn: its answer is written, and nothing of it is held any more. */
    void leave() {
        place.leave();
    }
}
