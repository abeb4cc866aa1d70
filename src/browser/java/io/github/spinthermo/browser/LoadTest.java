package io.github.spinthermo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.http.HttpServer;
import io.github.spinthermo.http.ServerSettings;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of the server behind the page under load, which takes too long for the other build. */
class LoadTest {

    private static final int CLIENTS = 10;
    private static final int REQUESTS_EACH = 1_000;

    /** Checks that none of ten thousand requests fails, that each gets its own answer, and that all are counted. */
    @Test
    void tenThousandRequestsAreAnswered() throws IOException {
        HttpServer server = HttpServer.start(
                new ServerSettings(ServerSettings.LOOPBACK, 0, Optional.empty(), new Budget(10), 2));
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<CompletableFuture<Long>> clients = Stream.generate(() ->
                    CompletableFuture.supplyAsync(() -> rightAnswers(server), threads)).limit(CLIENTS).toList();
            assertThat(clients).allSatisfy(client -> assertThat(client.join()).isEqualTo(REQUESTS_EACH));
            try (Connection connection = Connection.to(server)) {
                assertThat(connection.answer("/metrics"))
                        .contains("spinthermo_requests_total{status=\"200\"} " + CLIENTS * REQUESTS_EACH + "\n",
                                "spinthermo_errors_total 0\n", "spinthermo_queue 0\n");
            }
        } finally {
            threads.shutdownNow();
            server.end();
        }
    }

    /** Asks for the multiplicity n - 1 of J = n/2 - 1, again and again in one connection. */
    private static long rightAnswers(HttpServer server) {
        try (Connection connection = Connection.to(server)) {
            long right = 0;
            for (int n = 2; n < 2 + REQUESTS_EACH; n++) {
                String answer = connection.answer("/api/v1/multiplicities?n=" + n + "&s=1/2&J=" + (n - 2) + "/2");
                right += answer.contains("\"" + (n - 1) + "\"") ? 1 : 0;
            }
            return right;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection, for many requests. */
    private record Connection(Socket socket, DataInputStream in) implements AutoCloseable {

        static Connection to(HttpServer server) throws IOException {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
            return new Connection(socket, new DataInputStream(new BufferedInputStream(socket.getInputStream())));
        }

        String answer(String path) throws IOException {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.readUnsignedByte());
            }
            int length = Integer.parseInt(head.toString().replaceAll("(?s).*Content-Length: (\\d+)\r\n.*", "$1"));
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
