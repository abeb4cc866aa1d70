package io.github.spinthermo.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cost.Budget;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the statuses that the page about HTTP lists are those that are met. */
class StatusesTest {

    private static final Path PAGE = Path.of("src/site/markdown/http.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d{3}) \\|");
    private static final String TOKEN = "a token of its own";

    /** Statuses that no single request provokes: a fault of the program, and too much at once. */
    private static final Set<Integer> OTHERS = Set.of(500, 503);

    private static final String ABOUT = "GET /api/v1/about HTTP/1.1\r\n";
    private static final String POST = "POST /api/v1/block HTTP/1.1\r\n";

    /** A request for each status, without its host and its token. */
    private static final Map<Integer, String> REQUESTS = Map.ofEntries(
            Map.entry(200, ABOUT),
            Map.entry(400, "GET /api/v1/block?J=-1&beta=1 HTTP/1.1\r\n"),
            Map.entry(401, ABOUT),
            Map.entry(403, ABOUT),
            Map.entry(404, "GET /nothing HTTP/1.1\r\n"),
            Map.entry(405, "DELETE / HTTP/1.1\r\n"),
            Map.entry(413, POST + "Content-Length: 1048577\r\n"),
            Map.entry(414, "GET /" + "x".repeat(70_000) + " HTTP/1.1\r\n"),
            Map.entry(415, POST + "Content-Type: text/plain\r\nContent-Length: 0\r\n"),
            Map.entry(417, POST + "Expect: something\r\nContent-Length: 0\r\n"),
            Map.entry(422, "GET /api/v1/multiplicities?n=1000000000&s=1/2 HTTP/1.1\r\n"),
            Map.entry(431, ABOUT + "X: " + "x".repeat(70_000) + "\r\n"),
            Map.entry(505, "GET /health HTTP/9.9\r\n"));

    private static HttpServer server;

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.start(
                new ServerSettings(ServerSettings.LOOPBACK, 0, Optional.of(TOKEN), new Budget(10), 1));
    }

    @AfterAll
    static void end() {
        server.end();
    }

    private static Stream<Integer> statuses() {
        return REQUESTS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void isMet(int status) throws IOException {
        String host = "Host: " + (status == 403 ? "evil.example" : "localhost") + "\r\n";
        String token = status == 401 ? "" : "Authorization: Bearer " + TOKEN + "\r\n";
        String answer = answer(REQUESTS.get(status) + host + token + "Connection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").doesNotContain("\tat ", "Exception", "etty");
        assertThat(answer.contains("\"error\":{\"code\":\"")).isEqualTo(status != 200);
    }

    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void thePageListsThem() throws IOException {
        Set<Integer> listed = ROW.matcher(Files.readString(PAGE)).results()
                .map(row -> Integer.valueOf(row.group(1))).collect(Collectors.toSet());
        assertThat(listed).containsAll(OTHERS);
        listed.removeAll(OTHERS);
        assertThat(listed).isEqualTo(REQUESTS.keySet());
    }
}
