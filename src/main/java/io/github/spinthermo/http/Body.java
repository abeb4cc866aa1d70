package io.github.spinthermo.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;

/** The body of a request, collected as its parts arrive; no thread waits for the next one. */
final class Body {

    /** A body that is longer than is allowed. */
    static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Content.Source source;
    private final int most;
    private final Consumer<byte[]> whole;
    private final Consumer<Throwable> failed;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Body(Content.Source source, int most, Consumer<byte[]> whole, Consumer<Throwable> failed) {
        this.source = source;
        this.most = most;
        this.whole = whole;
        this.failed = failed;
    }

    /**
     * Collects a body.
     *
     * @param source where it comes from
     * @param most the largest number of bytes
     * @param whole takes all bytes
     * @param failed takes {@link TooLongException}, or what the source failed by
     */
    static void read(Content.Source source, int most, Consumer<byte[]> whole, Consumer<Throwable> failed) {
        new Body(source, most, whole, failed).collect();
    }

    private void collect() {
        boolean isOpen = true;
        while (isOpen) {
            Content.Chunk chunk = source.read();
            if (chunk == null) {
                source.demand(this::collect);
                return;
            }
            isOpen = take(chunk);
        }
    }

    /** Takes a part, and tells whether more of them are wanted. */
    private boolean take(Content.Chunk chunk) {
        if (Content.Chunk.isFailure(chunk)) {
            failed.accept(chunk.getFailure());
            return false;
        }
        ByteBuffer part = chunk.getByteBuffer();
        byte[] more = new byte[part.remaining()];
        part.get(more);
        chunk.release();
        bytes.write(more, 0, more.length);
        if (bytes.size() > most) {
            failed.accept(new TooLongException());
            return false;
        }
        if (chunk.isLast()) {
            whole.accept(bytes.toByteArray());
        }
        return !chunk.isLast();
    }
}
