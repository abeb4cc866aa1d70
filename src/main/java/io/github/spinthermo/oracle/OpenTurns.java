package io.github.spinthermo.oracle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns of the requests that are read and whose answers are not written yet, in their order. Whoever completes the
 * answer that comes next writes it, and those behind it that are complete; the output is flushed whenever none is.
 */
final class OpenTurns {

    private final OutputStream out;
    private final HeldLine line;
    private final int most;
    private final Deque<Turn> open = new ArrayDeque<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private boolean closed;
    private boolean writing;
    private boolean stopped;
    private Throwable failure;

    /** Makes a line of turns that holds so many at most. */
    OpenTurns(OutputStream out, int most) {
        this.out = out;
        this.line = new HeldLine(out);
        this.most = most;
    }

    /** Waits until there is room for one more turn; returns whether any more are wanted. */
    synchronized boolean awaitRoom() throws InterruptedException {
        while (!closed && open.size() >= most) {
            wait();
        }
        return !closed;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized void add(Turn turn) {
        open.add(turn);
    }

    /** Gives the answer of a turn to whoever took it, and writes what can be written now. */
    void answer(Turn turn, Answer answer) throws IOException {
        turn.setAnswer(answer);
        while (beginsToWrite()) {
            do {
                line.write(first().answer(), first().id());
            } while (goesOn());
            out.flush();
            rest();
        }
    }

    private synchronized boolean beginsToWrite() {
        boolean begins = !writing && !stopped && isNextComplete();
        writing |= begins;
        return begins;
    }

    private synchronized Turn first() {
        return open.element();
    }

    private synchronized boolean goesOn() {
        open.remove().leave();
        notifyAll();
        return isNextComplete();
    }

    private synchronized void rest() {
        writing = false;
        endWithTheLast();
    }

    private boolean isNextComplete() {
        return !open.isEmpty() && open.element().isAnswered();
    }

    private void endWithTheLast() {
        if (closed && open.isEmpty() && !writing) {
            end.countDown();
        }
    }

    /** Takes the turns that are long overdue from their threads. */
    synchronized List<Turn> takeOverdue(long now) {
        return open.stream().filter(turn -> turn.isOverdue(now)).filter(Turn::take).toList();
    }

    /** Takes note that no more requests come; those that are open are still answered. */
    synchronized void close() {
        closed = true;
        notifyAll();
        endWithTheLast();
    }

    /** Takes note that no more requests can be read; those that are open are still answered. */
    synchronized void closeBecauseOf(Throwable fault) {
        failure = failure == null ? fault : failure;
        close();
    }

    /** Takes note that no more answers can be written, and ends everything at once. */
    synchronized void stopBecauseOf(Throwable fault) {
        closeBecauseOf(fault);
        stop();
    }

    /** Ends everything at once: nothing is read or written any more. */
    synchronized void stop() {
        stopped = true;
        closed = true;
        notifyAll();
        end.countDown();
    }

    /** Waits until all is answered, or has failed. */
    boolean end(long milliseconds) throws InterruptedException {
        return end.await(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Throws the exception that ended the work before the end of the input, if one did. */
    synchronized void rethrow() throws IOException {
        if (failure instanceof IOException fault) {
            throw fault;
        }
        if (failure instanceof RuntimeException fault) {
            throw fault;
        }
        if (failure instanceof Error fault) {
            throw fault;
        }
    }
}
