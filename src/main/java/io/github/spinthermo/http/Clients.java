package io.github.spinthermo.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;

/**
 * Clients that are waited for. Each has a time to send a whole request, and the same to take each part of an answer;
 * then its connection is closed. An idle time alone would begin anew with every byte of a slow one.
 */
final class Clients implements Connection.Listener, AutoCloseable {

    /** Number of bytes of an answer for which a client has as much time as for a request. */
    static final int PART = 1 << 16;

    /** Number of looks for late clients in the time that they have. */
    private static final int LOOKS = 10;

    private final Map<EndPoint, Long> deadlines = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(Clients::thread);
    private final Future<?> looking;
    private final Duration patience;

    /** Begins to look for late clients; the patience is the time for a request. */
    Clients(Duration patience) {
        this.patience = patience;
        long pause = Math.max(1, patience.toMillis() / LOOKS);
        this.looking = looks.scheduleWithFixedDelay(this::closeLate, pause, pause, TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "spinthermo-clients");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void onOpened(Connection connection) {
        await(connection.getEndPoint());
    }

    @Override
    public void onClosed(Connection connection) {
        release(connection.getEndPoint());
    }

    /** Waits for a client from now on: until it has taken a part of an answer, or for its next request. */
    void await(EndPoint client) {
        deadlines.put(client, System.nanoTime() + patience.toNanos());
    }

    /** Waits for a client no more: it waits for its answer. */
    void release(EndPoint client) {
        deadlines.remove(client);
    }

    /** Returns a stream that waits for a client while it writes, and only then. */
    OutputStream watch(EndPoint client, OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                for (int done = 0; done < length; done += PART) {
                    await(client);
                    out.write(bytes, from + done, Math.min(PART, length - done));
                }
                release(client);
            }
        };
    }

    private void closeLate() {
        long now = System.nanoTime();
        deadlines.forEach((client, deadline) -> {
            if (now - deadline > 0 && deadlines.remove(client, deadline)) {
                client.close(new TimeoutException("the client is too slow"));
            }
        });
    }

    @Override
    public void close() {
        looking.cancel(true);
        looks.shutdownNow();
    }
}
