package io.github.spinthermo.oracle;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.catalogue.Operations;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/**
 * Oracle that answers requests by version 1 of the protocol: one JSON object a line, in the order in which they come,
 * flushed after each.
 *
 * <p>A bad line, an inadmissible or too large request and a fault of the program itself each get one error
 * answer, and the process goes on. An answer is computed whole before its first byte is written.
 *
 * <p>A request that outlives its time is interrupted and answered {@code limit-exceeded}. Where the computation
 * does not end by that, its thread is left behind, and another one answers in its place and goes on with the next
 * request. The thread that calls {@link #run} only watches for that; answers are never passed between threads.
 */
public final class Oracle {

    /** Time between two searches for overdue requests, in milliseconds. */
    private static final long LOOK = 100;

    private final Answers answers;

    /**
     * Makes an oracle.
     *
     * @param budget what each request may use
     */
    public Oracle(Budget budget) {
        this(new Answers(Operations::named, budget, new Session()));
    }

    Oracle(Answers answers) {
        this.answers = answers;
    }

    /**
     * Answers until the input ends.
     *
     * @param in requests
     * @param out answers
     * @throws IOException if reading or writing fails, as when nobody reads the answers any more; {@link
     *     InterruptedIOException} if the thread is interrupted
     */
    public void run(InputStream in, OutputStream out) throws IOException {
        LineReader lines = new LineReader(in);
        BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        Worker worker = Worker.start(answers, lines, buffered);
        while (!hasEnded(worker)) {
            if (worker.isReplaced()) {
                worker = Worker.start(answers, lines, buffered);
            }
        }
        worker.rethrow();
    }

    private static boolean hasEnded(Worker worker) throws IOException {
        try {
            return worker.ends(LOOK);
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the oracle was interrupted");
        }
    }
}
