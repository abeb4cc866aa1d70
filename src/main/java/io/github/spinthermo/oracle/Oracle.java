package io.github.spinthermo.oracle;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.MemoryGate;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.catalogue.Operations;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/**
 * Oracle that answers requests by version 1 of the protocol: one JSON object a line. It works on several requests at a
 * time; their answers come in the order of the requests, each as soon as it and all before it are there.
 *
 * <p>A bad line, an inadmissible or too large request and a fault of the program itself each get one error
 * answer, and the process goes on. An answer is computed whole before its first byte is written.
 *
 * <p>Each worker is a thread that takes a request, computes its answer, and writes it if it is the next. No more is
 * read while {@value #OPEN} requests a worker are not answered; a client that reads while it writes is never kept
 * waiting by that. Requests that need much memory wait until there is room for them beside the others, which does not
 * count as their time.
 *
 * <p>A request that outlives its time is interrupted and answered {@code limit-exceeded}. Where the computation
 * does not end by that, its thread is left behind, and another one takes its place. The thread that calls {@link #run}
 * only watches for that.
 */
public final class Oracle {

    /** The most requests that are read and not answered, for each worker. */
    static final int OPEN = 4;

    /** Time between two searches for overdue requests, in milliseconds. */
    private static final long LOOK = 100;

    private final Answers answers;
    private final int most;
    private final MemoryGate gate;

    /**
     * Makes an oracle that works on as many requests at a time as there are cores.
     *
     * @param budget what each request may use
     */
    public Oracle(Budget budget) {
        this(budget, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Makes an oracle.
     *
     * @param budget what each request may use
     * @param threads the number of requests that it works on at a time, at least 1
     */
    public Oracle(Budget budget, int threads) {
        this(budget, threads, 1);
    }

    /**
     * Makes an oracle that answers several inputs at the same time, in the memory that is there for all of them.
     *
     * @param budget what each request may use
     * @param threads the number of requests of an input that it works on at a time, at least 1
     * @param inputs the number of inputs, at least 1
     */
    public Oracle(Budget budget, int threads, int inputs) {
        this(new Answers(Operations::named, budget, new Session(), threads), inputs);
    }

    Oracle(Answers answers) {
        this(answers, 1);
    }

    private Oracle(Answers answers, int inputs) {
        this.answers = answers;
        this.most = OPEN * answers.threads();
        this.gate = new MemoryGate(most * inputs);
    }

    /**
     * Answers until the input ends. Several threads may do so, each with an input of its own.
     *
     * @param in requests
     * @param out answers
     * @throws IOException if reading or writing fails, as when nobody reads the answers any more; {@link
     *     InterruptedIOException} if the thread is interrupted
     */
    public void run(InputStream in, OutputStream out) throws IOException {
        OpenTurns open = new OpenTurns(new BufferedOutputStream(out, 1 << 16), most);
        Intake intake = new Intake(in, open, answers, gate);
        Crew crew = new Crew(answers, intake, open);
        try {
            for (int i = 0; i < answers.threads(); i++) {
                crew.add();
            }
            watch(open, intake, crew);
            open.rethrow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the oracle was interrupted");
        } finally {
            open.stop();
            crew.interrupt();
        }
    }

    /** Wakes a thread where all that are awake are at work for long, and answers what is long overdue. */
    private void watch(OpenTurns open, Intake intake, Crew crew) throws IOException, InterruptedException {
        while (!open.end(LOOK)) {
            intake.wake();
            for (Turn late : open.takeOverdue(System.nanoTime())) {
                late.interrupt();
                crew.add();
                open.answer(late, answers.tooLate(late));
            }
        }
    }
}
