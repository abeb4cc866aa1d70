package io.github.spinthermo.http;

import java.io.OutputStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
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
 * @param room memory for bodies and answers
 */
record Reception(EndPoint client, Response response, Callback callback, Clients clients, Metrics metrics, Room room) {

    static final Reply BUSY = Reply.refused(HttpStatus.SERVICE_UNAVAILABLE_503, "busy",
            "too many requests wait already; ask again later");
    private static final Reply TOO_LONG_NOW = Reply.refused(HttpStatus.SERVICE_UNAVAILABLE_503, "busy",
            "there is no room for so long an answer beside the others; ask again later, or in parts");

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
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, reply.content().length);
        new Delivery(response, reply.content(), () -> clients.await(client),
                Callback.from(this::succeed, callback::failed)).iterate();
    }

    /** Sends a response that was made for this request alone, if there is room for it until its client has taken it. */
    void sendOwn(Reply reply) {
        int size = reply.content().length;
        if (room.grow(0, size)) {
            Request.addCompletionListener(response.getRequest(), any -> room.release(size));
            send(reply);
        } else {
            send(TOO_LONG_NOW);
        }
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
        clients.await(client);
        callback.succeeded();
    }
}
