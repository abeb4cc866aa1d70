package io.github.spinthermo.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** The body of a request, collected as its parts arrive; no thread waits for the next one. */
final class Body {

    /** A body that is longer than is allowed. */
    static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** A body for which there is no room now. */
    static final class NoRoomException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The largest number of bytes. */
    static final int LARGEST = 1 << 20;

    private final Request source;
    private final Room room;
    private final Consumer<byte[]> whole;
    private final Consumer<Throwable> failed;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Body(Request source, Room room, Consumer<byte[]> whole, Consumer<Throwable> failed) {
        this.source = source;
        this.room = room;
        this.whole = whole;
        this.failed = failed;
    }

    /**
     * Collects a body.
     *
     * @param source the request that it belongs to
     * @param room where it lies until the request is answered
     * @param whole takes all bytes
     * @param failed takes {@link TooLongException}, {@link NoRoomException}, or what the source failed by
     */
    static void read(Request source, Room room, Consumer<byte[]> whole, Consumer<Throwable> failed) {
        Body body = new Body(source, room, whole, failed);
        Request.addCompletionListener(source, any -> room.release(body.bytes.size()));
        body.collect();
    }

    /** Returns the text of a body, if it is UTF-8. */
    static Optional<String> text(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
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
        if (more.length > LARGEST - bytes.size()) {
            failed.accept(new TooLongException());
            return false;
        } else if (!room.grow(bytes.size(), bytes.size() + more.length)) {
            failed.accept(new NoRoomException());
            return false;
        }
        bytes.write(more, 0, more.length);
        if (chunk.isLast()) {
            whole.accept(bytes.toByteArray());
        }
        return !chunk.isLast();
    }
}
