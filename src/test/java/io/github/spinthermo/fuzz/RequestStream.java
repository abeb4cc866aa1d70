package io.github.spinthermo.fuzz;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/**
 * Lines of requests that are made while they are read, one a time. Before some of them it waits until all lines before
 * are answered, and then hands the number of those to a consumer.
 */
final class RequestStream extends InputStream {

    private final LongFunction<byte[]> lines;
    private final long count;
    private final long between;
    private final LongConsumer atRest;
    private final Answers answers = new Answers();
    private byte[] line = new byte[0];
    private int place;
    private long next;

    /** Makes a stream of so many lines; the consumer is called before the first one, at equal distances, and last. */
    RequestStream(LongFunction<byte[]> lines, long count, long between, LongConsumer atRest) {
        this.lines = lines;
        this.count = count;
        this.between = between;
        this.atRest = atRest;
    }

    /** Counter of the lines that are answered. */
    static final class Answers extends OutputStream {

        private long count;
        private long faults;
        private int begun;

        @Override
        public synchronized void write(int b) {
            if (begun++ == 0 && b != '{') {
                faults++;
            }
            if (b == '\n') {
                begun = 0;
                count++;
                notifyAll();
            }
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            for (int i = from; i < from + length; i++) {
                write(bytes[i]);
            }
        }

        private synchronized void await(long wanted) {
            try {
                while (count < wanted) {
                    wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        synchronized long count() {
            return count;
        }

        /** Returns the number of answers that are no objects. */
        synchronized long faults() {
            return faults;
        }
    }

    /** Returns the stream that takes the answers. */
    Answers answers() {
        return answers;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        if (place == line.length && !fetch()) {
            return -1;
        }
        int taken = Math.min(length, line.length - place);
        System.arraycopy(line, place, bytes, from, taken);
        place += taken;
        return taken;
    }

    /** Makes the next line, if there is one. */
    private boolean fetch() {
        if (next > count) {
            return false;
        }
        if (next % between == 0 || next == count) {
            answers.await(next);
            atRest.accept(next);
        }
        if (next++ == count) {
            return false;
        }
        line = (new String(lines.apply(next - 1), StandardCharsets.ISO_8859_1) + "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        place = 0;
        return true;
    }
}
