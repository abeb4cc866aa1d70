package io.github.spinthermo.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;

/** Delivery of a whole response in parts, for each of which its client is waited for as long as for a request. */
final class Delivery extends IteratingCallback {

    private final Response response;
    private final ByteBuffer rest;
    private final Runnable beforeEach;
    private final Callback then;
    private boolean isLast;

    /**
     * Makes a delivery, which {@link #iterate()} begins.
     *
     * @param response takes the parts
     * @param content all of them
     * @param beforeEach is run before each part
     * @param then takes the end
     */
    Delivery(Response response, byte[] content, Runnable beforeEach, Callback then) {
        this.response = response;
        this.rest = ByteBuffer.wrap(content);
        this.beforeEach = beforeEach;
        this.then = then;
    }

    @Override
    protected Action process() {
        if (isLast) {
            return Action.SUCCEEDED;
        }
        beforeEach.run();
        ByteBuffer part = rest.slice(rest.position(), Math.min(Clients.PART, rest.remaining()));
        rest.position(rest.position() + part.remaining());
        isLast = !rest.hasRemaining();
        response.write(isLast, part, this);
        return Action.SCHEDULED;
    }

    @Override
    protected void onCompleteSuccess() {
        then.succeeded();
    }

    @Override
    protected void onCompleteFailure(Throwable cause) {
        then.failed(cause);
    }
}
