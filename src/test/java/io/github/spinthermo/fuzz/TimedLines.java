package io.github.spinthermo.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lines that are written, each with the time since the one before. */
final class TimedLines extends OutputStream {

    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private final List<Line> lines = new ArrayList<>();
    private long last = System.nanoTime();

    /**
     * A line.
     *
     * @param text its text, without its end
     * @param seconds the time since the line before, or since the beginning
     */
    record Line(String text, double seconds) { }

    @Override
    public synchronized void write(int b) {
        if (b != '\n') {
            begun.write(b);
            return;
        }
        long now = System.nanoTime();
        lines.add(new Line(begun.toString(StandardCharsets.UTF_8), (now - last) / 1e9));
        begun.reset();
        last = now;
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            write(bytes[i]);
        }
    }

    /** Returns all lines; one that is not ended is one too. */
    synchronized List<Line> lines() {
        if (begun.size() > 0) {
            write('\n');
        }
        return List.copyOf(lines);
    }
}
