package io.github.spinthermo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.cost.Budget;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of clients that mean harm, or are slow, or go away; after each of them the others are answered as before. */
@Tag("slow")
class HostileClientsTest {

    /** Patience of the server that is hasty, and that of the tests. */
    private static final Duration HASTE = Duration.ofSeconds(1);
    private static final int LONGEST_WAIT = 60_000;

    /** Time between two looks, in nanoseconds, in which the server has the processor. */
    private static final long PAUSE = 2_000_000;

    /** Lines of a batch whose answers are more than any buffer between server and client takes. */
    private static final String LONG_BATCH = "x\n".repeat(40_000);

    /** Room of the server that is hasty, in bytes. */
    private static final int ROOM = 3 << 20;

    private static final String HOST = "Host: localhost\r\n";
    private static final String END = "Connection: close\r\n\r\n";

    private static HttpServer server;
    private static HttpServer hasty;

    private final List<Socket> open = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.start(settings());
        hasty = HttpServer.start(settings(), HASTE, new Room(ROOM));
    }

    private static ServerSettings settings() {
        return new ServerSettings(ServerSettings.LOOPBACK, 0, Optional.empty(), new Budget(10), 2);
    }

    @AfterAll
    static void end() {
        server.end();
        hasty.end();
    }

    @AfterEach
    void othersAreAnsweredAsBefore() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        String request = "GET /api/v1/block?J=1&beta=2 HTTP/1.1\r\n" + HOST + END;
        for (String answer : List.of(answer(server, request), hastyAnswer(request))) {
            assertThat(answer).startsWith("HTTP/1.1 200 ").contains("\"energy\"");
        }
    }

    private Socket connect(HttpServer which) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1 << 12);
        socket.setSoTimeout(LONGEST_WAIT);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), which.address().getPort()));
        open.add(socket);
        return socket;
    }

    private static void send(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Sends bytes as they are and returns all that comes back. */
    private String answer(HttpServer which, String bytes) throws IOException {
        Socket socket = connect(which);
        send(socket, bytes);
        return rest(socket);
    }

    /** Asks the hasty server until it answers: where the machine stalls, it cuts clients that did nothing wrong. */
    private String hastyAnswer(String bytes) {
        String[] answer = {""};
        await(() -> {
            answer[0] = quietly(() -> answer(hasty, bytes)).orElse("");
            return !answer[0].isEmpty();
        });
        return answer[0];
    }

    /** Returns what comes of a connection, or nothing where it is cut. */
    private static <T> Optional<T> quietly(Callable<T> exchange) {
        try {
            return Optional.of(exchange.call());
        } catch (IOException e) {
            return Optional.empty();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String post(String path, String type, String body) {
        return "POST " + path + " HTTP/1.1\r\n" + HOST + "Content-Type: " + type + "\r\nContent-Length: "
                + body.length() + "\r\n" + END + body;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../../etc/passwd", "/../pom.xml", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fpom.xml",
        "/%2e%2e%2fpage.css", "//etc/passwd", "/page.css%00.html", "/page.css;a=b", "/./page.css", "/PAGE.CSS",
        "/..\\..\\pom.xml", "/%5c..%5cpom.xml", "/figures/../page.js", "/figures/..%2fpage.js.svg", "/figures/.svg",
        "/api/v1/../../page.css", "/api/v1/block/../../../page.css", "/io/github/spinthermo/http/page.css",
        "/page.class", "/META-INF/MANIFEST.MF", "/gallery.html/", "/index.html/../page.css", "/%u002e", "/?",
        "/\u00e4"})
    void noPathLeadsElsewhere(String path) throws IOException {
        String answer = answer(server, "GET " + path + " HTTP/1.1\r\n" + HOST + END);
        assertThat(answer).doesNotContain("root:", "<project", "Manifest-Version", "\tat ", "Exception");
        assertThat(answer).matches(any -> isRefused(any) || isOwnFile(any), "404, 400, or a file of the page");
    }

    private static boolean isRefused(String answer) {
        return answer.startsWith("HTTP/1.1 404 ") || answer.startsWith("HTTP/1.1 400 ");
    }

    private static boolean isOwnFile(String answer) {
        return answer.startsWith("HTTP/1.1 200 ") && (answer.contains("color-scheme: light dark")
                || answer.contains("\"use strict\"") || answer.contains("<title>spinthermo: explore</title>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CONNECT localhost:22 HTTP/1.1 | 40",
        "OPTIONS * HTTP/1.1 | 40",
        "get /health HTTP/1.1 | 405",
        "DELETE / HTTP/1.1 | 405",
        "PUT /page.js HTTP/1.1 | 405",
        "GET http://evil.example/health HTTP/1.1 | 400",
        "PRI * HTTP/2.0 | 4",
        "GET /health HTTP/9.9 | 505",
        "GET /health | 505",
        "\u0016\u0003\u0001\u0002 | 400"})
    void strangeFirstLinesAreRefused(String line, String status) throws IOException {
        assertThat(answer(server, line + "\r\n" + HOST + END)).startsWith("HTTP/1.1 " + status)
                .doesNotContain("\tat ", "Exception", "etty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 5\r\nTransfer-Encoding: chunked", "Content-Length: -1",
        "Content-Length: 5\r\nContent-Length: 6", "Content-Length: 99999999999999999999", "Content-Length: five",
        "Transfer-Encoding: gzip, chunked, gzip", "Host: localhost", " folded: line", "no colon",
        "name : value", "na\u0000me: value"})
    void malformedHeadersAreRefused(String header) throws IOException {
        String answer = answer(server, "POST /api/v1/block HTTP/1.1\r\n" + HOST
                + "Content-Type: application/json\r\n" + header + "\r\n" + END + "0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("\tat ", "Exception", "etty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n{}\r\n0\r\n\r\n", "-1\r\n{}\r\n0\r\n\r\n", "fffffffffffffffff\r\n{}"})
    void malformedChunksAreRefused(String chunks) throws IOException {
        assertThat(answer(server, "POST /api/v1/block HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n" + END + chunks)).startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /hea", "GET /health HTTP/1.1\r\nHost: loc",
        "POST /api/v1/block HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: 99\r\n\r\n{"})
    void halfClosedConnectionsAreClosed(String begin) throws IOException {
        Socket socket = connect(server);
        send(socket, begin);
        socket.shutdownOutput();
        assertThat(rest(socket)).doesNotContain("HTTP/1.1 200").doesNotContain("\tat ");
    }

    /** Checks it again and again, as an answer that races with the end of its connection does not always lose. */
    @ParameterizedTest
    @ValueSource(strings = {"something", "100-continue, something", "200-ok"})
    void unknownExpectationsAreRefused(String expectation) throws IOException {
        for (int i = 0; i < 20; i++) {
            assertThat(answer(server, "POST /api/v1/block HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n"
                    + "Expect: " + expectation + "\r\nContent-Length: 2\r\n" + END + "{}"))
                    .startsWith("HTTP/1.1 417 ").doesNotContain("\tat ", "Exception", "etty");
        }
    }

    @Test
    void longBodiesAreRefusedBeforeTheyCome() throws IOException {
        assertThat(answer(server, "POST /api/v1/batch HTTP/1.1\r\n" + HOST + "Content-Type: application/jsonl\r\n"
                + "Expect: 100-continue\r\nContent-Length: 1048577\r\n\r\n")).startsWith("HTTP/1.1 413 ");
    }

    /** Checks that connections beyond the bound wait, and that those inside are answered meanwhile. */
    @Test
    void connectionsBeyondTheBoundWait() throws IOException {
        Socket inside = connect(server);
        assertThat(firstByte(inside)).isEqualTo('H');
        List<Socket> idle = new ArrayList<>();
        for (int i = 0; i < HttpServer.MOST_CONNECTIONS + 10; i++) {
            idle.add(connect(server));
        }
        Socket outside = connect(server);
        outside.setSoTimeout(500);
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> firstByte(outside));
        assertThat(firstByte(inside)).isEqualTo('H');
        for (Socket each : idle) {
            each.close();
        }
        outside.setSoTimeout(LONGEST_WAIT);
        assertThat(outside.getInputStream().read()).isEqualTo('H');
    }

    /** Asks for something short and returns the first byte of the answer, past which nothing is read. */
    private static int firstByte(Socket socket) throws IOException {
        socket.getInputStream().skip(socket.getInputStream().available());
        send(socket, "GET /health HTTP/1.1\r\n" + HOST + "\r\n");
        return socket.getInputStream().read();
    }

    /** Checks that connections that say nothing keep others out only for a while. */
    @Test
    void idleConnectionsAreCut() throws IOException {
        for (int i = 0; i < HttpServer.MOST_CONNECTIONS + 10; i++) {
            connect(hasty);
        }
        await(() -> quietly(() -> firstByte(connect(hasty))).equals(Optional.of((int) 'H')));
    }

    /** Checks that bodies that do not end have a bound together, and take no room from what is short. */
    @Test
    void unfinishedBodiesHaveABoundTogether() throws IOException {
        String whole = post("/api/v1/batch", "application/jsonl", "x\n" + " ".repeat(1_000_000));
        await(() -> isRefusedBesideUnfinishedBodies(whole));
        assertThat(hastyAnswer(post("/api/v1/block", "application/json", "{\"J\": 1, \"beta\": 2}")))
                .startsWith("HTTP/1.1 200 ");
        await(() -> isAnswered(whole, "HTTP/1.1 200 "));
    }

    /** Sends three bodies but for their end, and tells whether a whole one is refused before they are cut. */
    private boolean isRefusedBesideUnfinishedBodies(String whole) {
        try {
            for (int i = 0; i < 3; i++) {
                send(connect(hasty), whole.substring(0, whole.length() - 1));
            }
        } catch (IOException e) {
            return false;
        }
        return IntStream.range(0, 50).anyMatch(i -> isAnswered(whole, "HTTP/1.1 503 "));
    }

    /** Checks that answers for which there is no room are not kept, and that short ones are sent all the same. */
    @Test
    void answersHaveABoundTogether() throws IOException {
        String grid = "GET /api/v1/block?J=1&beta=0:1:lin%d&fields=energy HTTP/1.1\r\n" + HOST + END;
        HttpServer narrow = HttpServer.start(settings(), Duration.ofMillis(LONGEST_WAIT), new Room(1 << 14));
        try {
            assertThat(answer(narrow, grid.formatted(1000))).startsWith("HTTP/1.1 503 ").contains("or in parts");
            for (int i = 0; i < 5; i++) {
                assertThat(answer(narrow, grid.formatted(100))).startsWith("HTTP/1.1 200 ").contains("\"rows\":100");
            }
        } finally {
            narrow.end();
        }
    }

    private boolean isAnswered(String request, String beginning) {
        return quietly(() -> answer(hasty, request)).filter(answer -> answer.startsWith(beginning)).isPresent();
    }

    @Test
    void clientsThatGoAwayLeaveNothingBehind() throws IOException {
        for (int i = 0; i < 50; i++) {
            try (Socket socket = connect(server)) {
                send(socket, i % 2 == 0 ? post("/api/v1/batch", "application/jsonl", LONG_BATCH.substring(0, 2000))
                        : "GET /api/v1/block?J=1&beta=0:1:lin100 HTTP/1.1\r\n" + HOST + "\r\n");
            }
        }
        await(() -> queue(server) == 0);
    }

    /** Checks that the time for a request does not begin anew with each byte. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /health HTTP/1.1\r\nHost: localhost\r\nX: ",
        "POST /api/v1/block HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: 9999\r\n\r\n{"})
    void requestsThatTrickleAreCut(String begin) throws IOException {
        Socket socket = connect(hasty);
        send(socket, begin);
        await(() -> isCutAfter(socket, "x"));
    }

    /** Tells whether the server has closed a connection, on which one more byte is sent. */
    private static boolean isCutAfter(Socket socket, String more) {
        try {
            send(socket, more);
            socket.setSoTimeout(50);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Checks that readers who take nothing hold the workers for batches only for a while. */
    @Test
    void readersThatTakeNothingAreCut() throws IOException {
        await(() -> quietly(() -> stalledReader(hasty)).isPresent());
        await(() -> quietly(() -> stalledReader(hasty)).isPresent());
        assertThat(hastyAnswer(post("/api/v1/batch", "application/jsonl", "x\n"))).startsWith("HTTP/1.1 200 ")
                .contains("bad-json");
    }

    private Socket stalledReader(HttpServer which) throws IOException {
        Socket socket = connect(which);
        send(socket, post("/api/v1/batch", "application/jsonl", LONG_BATCH));
        if (socket.getInputStream().read() != 'H') {
            throw new EOFException("cut before the first byte");
        }
        return socket;
    }

    /** Checks that there is an end to what waits: two batches are worked on, sixteen wait, one more is refused. */
    @Test
    void tooManyBatchesAreRefused() throws IOException {
        stalledReader(server);
        stalledReader(server);
        for (int i = 0; i < 16; i++) {
            send(connect(server), post("/api/v1/batch", "application/jsonl", "x\n"));
        }
        await(() -> queue(server) == 16);
        assertThat(answer(server, post("/api/v1/batch", "application/jsonl", "x\n"))).startsWith("HTTP/1.1 503 ")
                .contains("\"code\":\"busy\"");
        assertThat(answer(server, "GET /api/v1/about HTTP/1.1\r\n" + HOST + END)).startsWith("HTTP/1.1 200 ");
    }

    private int queue(HttpServer which) {
        try {
            String metrics = answer(which, "GET /metrics HTTP/1.1\r\n" + HOST + END);
            return Integer.parseInt(metrics.replaceAll("(?s).*spinthermo_queue (\\d+)\n.*", "$1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(BooleanSupplier isSo) {
        long end = System.nanoTime() + LONGEST_WAIT * 1_000_000L;
        while (!isSo.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(PAUSE);
        }
    }
}
