package io.github.spinthermo.oracle;

import io.github.spinthermo.cost.MemoryGate;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Input of an oracle, from which its workers take one request after another. */
final class Intake {

    private final LineReader lines;
    private final OpenTurns open;
    private final Answers answers;
    private final MemoryGate gate;
    private final ReentrantLock reading = new ReentrantLock();

    /** Makes an intake of so many open requests at most. */
    Intake(InputStream in, OpenTurns open, Answers answers, MemoryGate gate) {
        this.lines = new LineReader(in);
        this.open = open;
        this.answers = answers;
        this.gate = gate;
    }

    /** Takes the next request once there is room for it; there is none where the input ends. */
    Optional<Turn> next() throws InterruptedException {
        reading.lockInterruptibly();
        try {
            return open.awaitRoom() ? read() : Optional.empty();
        } finally {
            reading.unlock();
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
        Turn turn = new Turn(line, answers.end(), gate.place());
        open.add(turn);
        return Optional.of(turn);
    }
}
