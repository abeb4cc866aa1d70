package io.github.spinthermo.http;

import io.github.spinthermo.io.FileFailure;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.concurrent.Future;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A server that runs until it is ended. It answers what it has accepted before it ends, as far as there is time. */
public final class HttpServer {

    /** Seconds that a server has to finish what it has accepted. */
    private static final double PATIENCE = 20;

    /** Time that a client has to send a whole request, and to begin the next one. */
    private static final Duration PATIENCE_WITH_CLIENTS = Duration.ofSeconds(30);

    /** Number of connections beyond which others wait. */
    static final int MOST_CONNECTIONS = 1024;

    /** Largest size of an address and all headers, in bytes. */
    private static final int LARGEST_HEADERS = 64 << 10;

    private static final int THREADS = 16;
    private static final int WAITING_CONNECTIONS = 512;

    private final Server server;
    private final ServerConnector connector;
    private final Workers workers;
    private final Clients clients;

    private HttpServer(ServerSettings settings, Duration patience, Room room) {
        this.workers = new Workers(settings);
        this.clients = new Clients(patience);
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
        threads.setName("spinthermo-http");
        this.server = new Server(threads);
        this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
        connector.setHost(settings.bind());
        connector.setPort(settings.port());
        connector.setAcceptQueueSize(WAITING_CONNECTIONS);
        connector.addEventListener(clients);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
        server.setHandler(new Api(settings, workers, clients, room));
        server.setErrorHandler(HttpServer::handleError);
        server.setStopAtShutdown(false);
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(false);
        configuration.setRequestHeaderSize(LARGEST_HEADERS);
        return configuration;
    }

    /** Answers what never came to be a request, without a word about the inside. */
    private static boolean handleError(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        Reply reply = Reply.refused(status, "bad-request", sentence(status));
        reply.describe(response);
        response.write(true, ByteBuffer.wrap(reply.content()), callback);
        return true;
    }

    private static String sentence(int status) {
        return switch (status) {
            case HttpStatus.BAD_REQUEST_400 -> "the address or a header is not written as HTTP asks";
            case HttpStatus.URI_TOO_LONG_414 -> "the address is too long; send its parameters as JSON, by POST";
            case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 -> "the headers are longer than 64 KiB together";
            default -> HttpStatus.getMessage(status);
        };
    }

    /**
     * Starts a server.
     *
     * @param settings its settings
     * @return the server, which listens already
     * @throws IOException if the address or the port cannot be had
     */
    public static HttpServer start(ServerSettings settings) throws IOException {
        return start(settings, PATIENCE_WITH_CLIENTS, Room.ofProcess());
    }

    /** Starts a server with another patience and other room for bodies and answers. */
    static HttpServer start(ServerSettings settings, Duration patience, Room room) throws IOException {
        HttpServer server = new HttpServer(settings, patience, room);
        try {
            server.server.start();
            return server;
        } catch (IOException e) {
            server.end();
            throw failure(settings.bind() + ":" + settings.port(), e);
        } catch (Exception e) {
            server.end();
            throw new IllegalStateException(e);
        }
    }

    private static IOException failure(String place, IOException failure) {
        return failure.getCause() instanceof BindException refusal
                ? new FileSystemException(place, null, "cannot be listened on (" + refusal.getMessage()
                        + "); choose another port, or 0 for any that is free")
                : FileFailure.of(place, failure);
    }

    /**
     * Returns the address that it listens on.
     *
     * @return address and port
     */
    public InetSocketAddress address() {
        return new InetSocketAddress(connector.getHost(), connector.getLocalPort());
    }

    /** Takes nothing more, answers what was accepted as far as there is time, and ends. */
    public void end() {
        try {
            Future<Void> quiet = connector.shutdown();
            workers.finish(PATIENCE);
            quiet.cancel(false);
            server.stop();
            clients.close();
        } catch (Exception e) {
            Thread.currentThread().interrupt();
        }
    }
}
