package io.github.spinthermo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.InvalidInputException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class HttpServerTest {

    private static final String TOKEN = "a token of its own";
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static HttpServer server;

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.start(settings(Optional.empty()));
    }

    @AfterAll
    static void end() {
        server.end();
    }

    private static ServerSettings settings(Optional<String> token) {
        return new ServerSettings(ServerSettings.LOOPBACK, 0, token, new Budget(10), 2);
    }

    private static URI at(HttpServer which, String path) {
        return URI.create("http://127.0.0.1:" + which.address().getPort() + path);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(at(server, path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String type, String body) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(at(server, path)).header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends bytes as they are and returns all that comes back until the server closes the connection. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/api/v1/block?J=1&beta=2&digits=10 | 200 | \"energy\":\"-0.8509370922\"",
        "/api/v1/block?J=1,2&beta=1:2:lin3&fields=energy&digits=4 | 200 | \"rows\":6",
        "/api/v1/chain?sizes=2,1&times=0:1:0.5 | 200 | \"jz\":[[1.0,-0.5],",
        "/api/v1/steady-state?n=3&s=1/2&betaB=1&start=type%3Ddicke,J%3D1/2,m%3D1/2&digits=4 | 200 | y\":\"1.269\"",
        "/api/v1/steady-state?n=3&s=1/2&betaB=1&start=%7B%22type%22:%22ghz%22%7D&digits=4 | 200 | y\":\"0.5073\"",
        "/api/v1/operations | 200 | \"op\":\"steady-state\"",
        "/openapi.json | 200 | \"openapi\":\"3.1.0\"",
        "/health | 200 | ok",
        "/metrics | 200 | spinthermo_requests_total{status=\"200\"}",
        "/ | 200 | <title>spinthermo: explore</title>",
        "/page.js | 200 | \"use strict\";",
        "/gallery.html | 200 | <title>spinthermo: figures</title>",
        "/figures.json | 200 | {\"id\":\"latune-1\",\"address\":\"/figures/latune-1.svg\",\"title\":\"Steady-",
        "/figures/latune-2a.svg | 200 | <title",
        "/figures/latune-2.svg | 404 | not-found",
        "/api/v1/block?J=-1&beta=2 | 400 | \"parameter\":\"J\"",
        "/api/v1/block?J=1 | 400 | \"code\":\"missing-parameter\"",
        "/api/v1/block?J=1&J=2&beta=1 | 400 | \"parameter\":\"J\",\"message\":\"J is given twice",
        "/api/v1/block?J=1&beta=1&op=about | 400 | \"op\",\"message\":\"op is named by the address already",
        "/api/v1/block?J=1&beta=0,5&fields=energy | 200 | \"rows\":2,\"notes\":[\"beta = 0,5 was read as two values,",
        "/api/v1/block?J=1,5&beta=0,5 | 200 | \"notes\":[\"J = 1,5 was read as two values, 1 and 5; for one number"
            + " write a decimal point\",\"beta = 0,5 was read as two values, 0 and 5; for one number write a decimal"
            + " point\"]}",
        "/api/v1/block?J=-1&beta=0,5 | 400 | \"message\":\"J = -1 is negative; write 0, 1/2, 1, …\"}}",
        "/api/v1/block?J=1&beta=1&gamma=2 | 400 | \"code\":\"unknown-parameter\"",
        "/api/v1/multiplicities?n=1000000000&s=1/2 | 422 | \"code\":\"limit-exceeded\"",
        "/api/v1/nothing | 404 | \"code\":\"not-found\"",
        "/api/v1/nothing | 404 | nothing is not an operation; the operations are at /api/v1/operations",
        "/api/v1/steadystate?n=2 | 404 | steadystate is not an operation",
        "/api/v1/steadystate?n=2 | 404 | did you mean steady-state?",
        "/api/v1/coherence | 404 | ; coherence is a result of local-state",
        "/nothing | 404 | there is nothing here",
        "/api/v1/../../pom.xml | 404 | not-found",
        "/page.css/../../http/page.css | 400 | bad-request",
        "/page.css/../../http/page.css | 400 | the address or a header is not written as HTTP asks",
        "/api/v1/batch | 405 | wrong-method"})
    void getsAreAnswered(String path, int status, String part) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.body()).contains(part).doesNotContain("\tat ");
        assertThat(response.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/api/v1/block | application/json | {\"J\": 1, \"beta\": 2, \"digits\": 10} | 200 | -0.8509370922",
        "/api/v1/block | application/json; charset=utf-8 | {\"id\": [{}], \"J\": 1, \"beta\": [1, 2]} | 200 | \":2",
        "/api/v1/about | application/json | {} | 200 | \"name\":\"spinthermo\"",
        "/api/v1/block | application/json | {\"op\": \"about\", \"J\": 1} | 400 | op is named by the address already",
        "/api/v1/block | application/json | {\"id\": {\"op\": 1}, \"J\": 1, \"beta\": 1} | 200 | {\"id\":{\"op\": 1},",
        "/api/v1/block | application/json | \uFEFF{\"J\": 1, \"beta\": 1} | 200 | -0.57521",
        "/api/v1/block | application/json | {\"J\":1,\"beta\":1}x | 400 | the body is not JSON: column 17: x begins",
        "/api/v1/block | application/json | {\"J\":1,\"beta\":1,} | 400 | column 17: } follows a comma",
        "/api/v1/block?J=1 | application/json | {\"beta\": 1} | 400 | a POST has its parameters in the body",
        "/api/v1/batch?digits=5 | application/json | {} | 400 | bad-query",
        "/api/v1/block | application/json | [1] | 400 | the body is not a JSON object",
        "/api/v1/block | application/json | {\"J\": | 400 | bad-json",
        "/api/v1/block | text/plain | {} | 415 | bad-type",
        "/api/v1/nothing | application/json | {} | 404 | not-found",
        "/api/v1/operations | application/json | {} | 405 | wrong-method",
        "/ | application/json | {} | 405 | wrong-method"})
    void postsAreAnswered(String path, String type, String body, int status, String part) throws Exception {
        HttpResponse<String> response = post(path, type, body);
        assertThat(response.body()).contains(part).doesNotContain("\tat ");
        assertThat(response.statusCode()).isEqualTo(status);
    }

    @Test
    void anObjectMayHaveSeveralLines() throws Exception {
        String object = "{\n \"J\": 1,\r\n \"beta\": 2\n}\n";
        assertThat(post("/api/v1/block", "application/json", object).statusCode()).isEqualTo(200);
    }

    @Test
    void batchesAreAnsweredLineByLine() throws Exception {
        String lines = """
                {"id":1,"op":"block","J":1,"beta":1,"digits":5}

                nonsense
                {"id":3,"op":"about"}
                """;
        HttpResponse<String> response = post("/api/v1/batch", "application/jsonl", lines);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body().lines()).hasSize(3).satisfiesExactly(
                line -> assertThat(line).startsWith("{\"id\":1,\"op\":\"block\""),
                line -> assertThat(line).contains("\"code\":\"bad-json\""),
                line -> assertThat(line).startsWith("{\"id\":3,\"op\":\"about\""));
    }

    @Test
    void longBodiesAreRefused() throws Exception {
        String body = " ".repeat(Body.LARGEST + 1);
        assertThat(post("/api/v1/batch", "application/jsonl", body).statusCode()).isEqualTo(413);
        HttpRequest chunked = HttpRequest.newBuilder(at(server, "/api/v1/batch"))
                .header("Content-Type", "application/jsonl")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(body))).build();
        assertThat(CLIENT.send(chunked, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PUT", "OPTIONS", "PATCH", "TRACE"})
    void otherMethodsAreRefused(String method) throws Exception {
        assertThat(raw(method + " /api/v1/block HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "GET /health HTTP/1.1\\r\\nHost: evil.example\\r\\nConnection: close | 403",
        "GET /api/v1/about HTTP/1.1\\r\\nHost: 127.0.0.1.evil.example\\r\\nConnection: close | 403",
        "GET /api/v1/about HTTP/1.1\\r\\nHost: localhost\\r\\nOrigin: http://evil.org\\r\\nConnection: close | 403",
        "GET /api/v1/about HTTP/1.1\\r\\nHost: localhost\\r\\nOrigin: http://localhost:1\\r\\nConnection: close | 200",
        "GET /api/v1/about HTTP/1.1\\r\\nConnection: close | 400",
        "nonsense | 400",
        "GET /%zz HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close | 400",
        "GET /api/v1/block?J=%ff%fe&beta=1 HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close | 400"})
    void strangeRequestsAreRefused(String head, int status) throws Exception {
        String answer = raw(head.replace("\\r\\n", "\r\n") + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain("\tat ", "jetty", "Jetty");
    }

    /** Checks that bytes that are no UTF-8 are refused and not replaced. */
    @Test
    void bodiesAreInUtf8() throws Exception {
        String answer = raw("POST /api/v1/block HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 25\r\nConnection: close\r\n\r\n{\"id\":\"\u00ff\",\"J\":1,\"beta\":1}");
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("the body is not a JSON object in UTF-8");
    }

    @Test
    void headersAreBounded() throws Exception {
        String answer = raw("GET /health HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(100_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 431 ");
    }

    /** Checks that clients that have begun a request and say nothing more keep nobody waiting. */
    @Test
    void slowClientsHoldNoWorker() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
                socket.getOutputStream().write(("POST /api/v1/block HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
                        + " application/json\r\nContent-Length: 100\r\n\r\n{").getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            assertThat(get("/api/v1/block?J=1&beta=2").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void twoHundredClientsAtOnceGetTheirOwnAnswers() {
        List<CompletableFuture<HttpResponse<String>>> all = IntStream.range(0, 200).mapToObj(k -> CLIENT.sendAsync(
                HttpRequest.newBuilder(at(server, "/api/v1/multiplicities?n=" + (k + 2) + "&s=1/2&J=" + (k + 2) / 2.0
                        + "&fields=multiplicity")).build(), HttpResponse.BodyHandlers.ofString())).toList();
        assertThat(all).allSatisfy(one -> {
            assertThat(one.join().statusCode()).isEqualTo(200);
            assertThat(one.join().body()).contains("\"multiplicity\":\"1\"");
        });
    }

    @Test
    void aServerWithATokenAsksForIt() throws Exception {
        HttpServer guarded = HttpServer.start(settings(Optional.of(TOKEN)));
        try {
            assertThat(status(guarded, "/api/v1/about", "")).isEqualTo(401);
            assertThat(status(guarded, "/api/v1/about", "Bearer " + TOKEN + "x")).isEqualTo(401);
            assertThat(status(guarded, "/api/v1/about", "Bearer " + TOKEN)).isEqualTo(200);
            assertThat(status(guarded, "/health", "")).isEqualTo(200);
            assertThat(status(guarded, "/", "")).isEqualTo(200);
        } finally {
            guarded.end();
        }
    }

    private static int status(HttpServer which, String path, String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(which, path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    /** Checks two requests that are worked on and one that waits. */
    @Test
    void whatWasAcceptedIsAnsweredBeforeTheEnd() throws Exception {
        HttpServer ending = HttpServer.start(settings(Optional.empty()));
        HttpRequest request = HttpRequest.newBuilder(at(ending,
                "/api/v1/steady-state?n=400&s=1/2&beta0=1&betaB=0.1:2:lin400&digits=60&fields=entropy")).build();
        List<CompletableFuture<HttpResponse<String>>> answers = Stream.generate(() ->
                CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString())).limit(3).toList();
        while (!metrics(ending).contains("spinthermo_queue 1\n")
                && !answers.stream().allMatch(CompletableFuture::isDone)) {
            Thread.sleep(5);
        }
        ending.end();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.join().statusCode()).isEqualTo(200);
            assertThat(answer.join().body()).contains("\"rows\":400");
        }
    }

    private static String metrics(HttpServer which) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(at(which, "/metrics")).build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }

    @Test
    void noOtherMachineIsLetIn() {
        InetSocketAddress address = server.address();
        assertThat(address.getAddress().isLoopbackAddress()).isTrue();
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() ->
                new ServerSettings("0.0.0.0", 0, Optional.empty(), new Budget(1), 1))
                .withMessageStartingWith("bind = 0.0.0.0 lets other machines in; give a --token");
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() ->
                new ServerSettings("0.0.0.0", 0, Optional.of("short"), new Budget(1), 1))
                .withMessageStartingWith("token has fewer than 16 characters");
    }

    @Test
    void aPortThatIsTakenIsTold() {
        ServerSettings taken = new ServerSettings(ServerSettings.LOOPBACK, server.address().getPort(), Optional.empty(),
                new Budget(1), 1);
        assertThatExceptionOfType(FileSystemException.class).isThrownBy(() -> HttpServer.start(taken))
                .withMessageContaining("cannot be listened on (Address already in use); choose another port, or 0");
    }

    @Test
    void pagesMayUseNothingElse() throws Exception {
        assertThat(get("/").headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'").doesNotContain("unsafe", "http:", "https:", "*");
    }
}
