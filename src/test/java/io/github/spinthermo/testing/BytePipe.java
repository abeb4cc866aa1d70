package io.github.spinthermo.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * A pipe that holds few bytes and into which any thread may write. The pipes of {@code java.io} take the end of the
 * thread that wrote last for the end of the pipe, though others go on.
 */
public final class BytePipe {

    private static final int END = -1;

    private final BlockingQueue<Integer> bytes;
    private final InputStream in = new Reading();
    private final OutputStream out = new Writing();

    /** Makes a pipe that holds the given number of bytes, at least 1. */
    public BytePipe(int capacity) {
        bytes = new ArrayBlockingQueue<>(capacity);
    }

    /** Returns the end that is read; it waits for a byte. */
    public InputStream in() {
        return in;
    }

    /** Returns the end that is written; it waits for room. */
    public OutputStream out() {
        return out;
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException();
    }

    private final class Reading extends InputStream {

        private boolean ended;

        @Override
        public int read() throws IOException {
            if (ended) {
                return END;
            }
            try {
                int next = bytes.take();
                ended = next == END;
                return next;
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int next = length == 0 ? 0 : read();
            if (next == END || length == 0) {
                return next;
            }
            target[from] = (byte) next;
            return 1;
        }
    }

    private final class Writing extends OutputStream {

        @Override
        public void write(int value) throws IOException {
            put(value & 0xff);
        }

        @Override
        public void close() throws IOException {
            put(END);
        }

        private void put(int value) throws IOException {
            try {
                bytes.put(value);
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
    }
}
