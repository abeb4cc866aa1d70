package io.github.spinthermo.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.io.Content;

/** The body of a request, collected as its parts arrive; no thread waits for the next one. */
final class Body {

    /** A body that is longer than is allowed. */
    static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Content.Source source;
    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

    private Body(Content.Source source, int most) {
        this.source = source;
        this.most = most;
    }

    /**
     * Collects a body.
     *
     * @param source where it comes from
     * @param most the largest number of bytes
     * @return all bytes; it fails by {@link TooLongException}, or by what the source failed by
     */
    static CompletableFuture<byte[]> of(Content.Source source, int most) {
        Body body = new Body(source, most);
        body.collect();
        return body.whole;
    }

    private void collect() {
        while (!whole.isDone()) {
            Content.Chunk chunk = source.read();
            if (chunk == null) {
                source.demand(this::collect);
                return;
            }
            take(chunk);
        }
    }

    private void take(Content.Chunk chunk) {
        if (Content.Chunk.isFailure(chunk)) {
            whole.completeExceptionally(chunk.getFailure());
            return;
        }
        ByteBuffer part = chunk.getByteBuffer();
        byte[] more = new byte[part.remaining()];
        part.get(more);
        chunk.release();
        bytes.write(more, 0, more.length);
        if (bytes.size() > most) {
            whole.completeExceptionally(new TooLongException());
        } else if (chunk.isLast()) {
            whole.complete(bytes.toByteArray());
        }
    }
}
