package io.github.spinthermo.oracle;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.MemoryGate;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Input of an oracle, from which its threads take one request after another. A thread that waits while another one
 * reads is woken only when there is something to gain: waking it takes longer than many an answer, and a client that
 * waits for each answer would wait for that too.
 */
final class Intake {

    /** Time of a computation, in seconds, beside which it does not matter that another thread is woken. */
    private static final double LONG = 5e-4;

    private final LineReader lines;
    private final OpenTurns open;
    private final Answers answers;
    private final MemoryGate gate;
    private boolean reading;

    Intake(InputStream in, OpenTurns open, Answers answers, MemoryGate gate) {
        this.lines = new LineReader(in);
        this.open = open;
        this.answers = answers;
        this.gate = gate;
    }

    /** Takes the next request once there is room for it; there is none where the input ends. */
    Optional<Turn> next() throws InterruptedException {
        beginToRead();
        try {
            return open.awaitRoom() ? read() : Optional.empty();
        } finally {
            endReading();
        }
    }

    private synchronized void beginToRead() throws InterruptedException {
        while (reading) {
            wait();
        }
        reading = true;
    }

    private synchronized void endReading() {
        reading = false;
        if (open.isClosed() || lines.hasMore()) {
            wake();
        }
    }

    /** Takes note that a computation begins; during a long one other requests can be taken. */
    synchronized void expect(Estimate estimate) {
        if (estimate.seconds() >= LONG) {
            wake();
        }
    }

    /** Wakes a thread unless another one reads already. */
    synchronized void wake() {
        if (!reading) {
            notify();
        }
    }

    private Optional<Turn> read() {
        try {
            return turn(lineWithText());
        } catch (IOException | RuntimeException | Error e) {
            open.closeBecauseOf(e);
            return Optional.empty();
        }
    }

    private LineReader.Line lineWithText() throws IOException {
        LineReader.Line line = lines.next();
        while (isBlank(line)) {
            line = lines.next();
        }
        return line;
    }

    /** Tells whether a line has only characters that are white space in JSON. */
    private static boolean isBlank(LineReader.Line line) {
        return line.kind() == LineReader.Kind.LINE
                && line.text().chars().allMatch(c -> c == ' ' || c == '\t' || c == '\r');
    }

    private Optional<Turn> turn(LineReader.Line line) {
        if (line.kind() == LineReader.Kind.END) {
            open.close();
            return Optional.empty();
        }
        Turn turn = new Turn(line, answers.end(), gate.place(), this);
        open.add(turn);
        return Optional.of(turn);
    }
}
