package io.github.spinthermo.oracle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Thread that reads requests and writes their answers. It ends with the input, or when a request that takes too long
 * is taken from it and answered by somebody else.
 */
final class Worker {

    private final Answers answers;
    private final LineReader lines;
    private final OutputStream out;
    private final Thread thread = new Thread(this::work, "spinthermo-oracle");
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Turn turn = Turn.NONE;
    private Throwable failure;

    private Worker(Answers answers, LineReader lines, OutputStream out) {
        this.answers = answers;
        this.lines = lines;
        this.out = out;
    }

    static Worker start(Answers answers, LineReader lines, OutputStream out) {
        Worker worker = new Worker(answers, lines, out);
        worker.thread.setDaemon(true);
        worker.thread.start();
        return worker;
    }

    private void work() {
        try {
            LineReader.Line line = lines.next();
            while (line.kind() != LineReader.Kind.END && (isBlank(line) || isAnswered(line))) {
                line = lines.next();
            }
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        } finally {
            end.countDown();
        }
    }

    /** Tells whether a line has only characters that are white space in JSON. */
    private static boolean isBlank(LineReader.Line line) {
        return line.kind() == LineReader.Kind.LINE
                && line.text().chars().allMatch(c -> c == ' ' || c == '\t' || c == '\r');
    }

    /** Answers a line, unless that takes so long that somebody else has done it. */
    private boolean isAnswered(LineReader.Line line) throws IOException {
        Turn current = answers.turn();
        turn = current;
        Answer answer = answers.to(line, current);
        boolean isOurs = current.take();
        if (isOurs) {
            write(answer);
        }
        return isOurs;
    }

    private void write(Answer answer) throws IOException {
        answer.write(out);
        out.flush();
    }

    /** Waits for the end of the input. */
    boolean ends(long milliseconds) throws InterruptedException {
        return end.await(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Answers a long overdue request, if there is one, in place of this thread, which ends once it notices. */
    boolean isReplaced() throws IOException {
        Turn current = turn;
        boolean isOverdue = current.isOverdue(System.nanoTime()) && current.take();
        if (isOverdue) {
            interrupt();
            write(answers.tooLate(current));
        }
        return isOverdue;
    }

    void interrupt() {
        thread.interrupt();
    }

    /** Throws the exception that ended this worker before the end of the input, if one did. */
    void rethrow() throws IOException {
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
