package io.github.spinthermo.http;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Reception of one request: takes one response, whole or as a stream.
 *
 * @param client whom it is from
 * @param response the response to be made
 * @param callback takes the end of it
 * @param clients all clients that are waited for
 * @param metrics counts responses
 */
record Reception(EndPoint client, Response response, Callback callback, Clients clients, Metrics metrics) {

    private static final Reply BUSY = Reply.refused(HttpStatus.SERVICE_UNAVAILABLE_503, "busy",
            "too many requests wait already; ask again later");

    /** Hands the request to workers, for whom the client waits from now on; they tell whether there is room for it. */
    void handOn(BooleanSupplier workers) {
        clients.release(client);
        if (!workers.getAsBoolean()) {
            send(BUSY);
        }
    }

    /** Sends a whole response. */
    void send(Reply reply) {
        metrics.count(reply.status());
        reply.describe(response);
        clients.await(client, reply.content().length);
        response.write(true, ByteBuffer.wrap(reply.content()), Callback.from(this::succeed, callback::failed));
    }

    /** Begins a response of several parts. */
    OutputStream stream(String type) {
        new Reply(HttpStatus.OK_200, type, new byte[0]).describe(response);
        return clients.watch(client, Content.Sink.asOutputStream(response));
    }

    /** Ends a response of several parts. */
    void end(Optional<Throwable> failure) {
        metrics.count(HttpStatus.OK_200);
        failure.ifPresentOrElse(callback::failed, this::succeed);
    }

    private void succeed() {
        clients.await(client, 0);
        callback.succeeded();
    }
}
