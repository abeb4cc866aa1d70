package io.github.spinthermo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.http.HttpServer;
import io.github.spinthermo.oracle.Oracle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Some damaged requests of all operations, and whether the judges find what is wrong with answers. */
class FuzzTest {

    private static final long SEED = Long.getLong("fuzz.seed", 20261129);
    private static final int LINES = 600;
    private static final int REQUESTS = 300;

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ";
    private static final String ANSWER = "{\"id\":1,\"op\":\"block\",\"digits\":34,\"result\":{}}";

    private final Requests requests = new Requests(SEED);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final Report report = new Report(out);

    @Tag("slow")
    @Test
    void everyDamagedLineGetsOneAnswer() throws IOException {
        new LineFuzz(requests, LineFuzz.oracle(), report).send(0, LINES);
        assertThat(printed.toString(StandardCharsets.UTF_8)).as("faults of the seed " + SEED).isEmpty();
        assertThat(report.tally()).containsKeys("bad-json", "invalid-parameter", "unknown-parameter", "result");
    }

    @Tag("slow")
    @Test
    void everyDamagedRequestOverHttpIsAnswered() throws IOException {
        HttpServer server = Fuzz.server();
        try {
            new HttpFuzz(requests, server.address().getPort(), report).send(0, REQUESTS);
        } finally {
            server.end();
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).as("faults of the seed " + SEED).isEmpty();
        assertThat(report.tally()).containsKeys("200", "400");
    }

    /** Checks that what is damaged can be answered before. */
    @Test
    void soundLinesHaveResults() throws IOException {
        List<String> lines = LongStream.range(0, 30).mapToObj(requests::line).toList();
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        new Oracle(new Budget(Budget.DEFAULT_SECONDS)).run(new ByteArrayInputStream(
                String.join("\n", lines).getBytes(StandardCharsets.UTF_8)), answers);
        assertThat(answers.toString(StandardCharsets.UTF_8).lines().map(Judge::kind)).hasSize(30)
                .containsOnly("result");
    }

    @Test
    void theSeedMakesTheRequests() {
        for (long number = 0; number < 100; number++) {
            assertThat(new Requests(SEED).damagedLine(number)).isEqualTo(requests.damagedLine(number));
            assertThat(new Requests(SEED).damagedHttp(number)).isEqualTo(requests.damagedHttp(number));
        }
        assertThat(new Requests(SEED + 1).damagedLine(0)).isNotEqualTo(requests.damagedLine(0));
    }

    /** Spoils all answers of an oracle. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "}\\n | }\\n{}\\n | 10 answers to 5 lines", "\\{\"id\" | {\"di\" | no id", "\"code\":\"[^\"]+\" | \"code\":"
            + "\"internal-error\" | the code internal-error", "\"message\":\"[^\"]* | \"message\":\"Exception at x"
            + " | the inside of the program", "\\{\"id | [{\"id | no JSON", "\"error\":\\{ | \"result\":{},\"error\":{"
            + " | more than an error", "\"error\":\\{.*\\} | \"op\":\"x\",\"digits\":1} | not one result",
        "\"parameter\":\"[^\"]*\",|  | the parameter of", "\"id\":\\d+ | \"id\":-7 | the id is another one"})
    void spoiledAnswersAreFound(String right, String wrong, String fault) throws IOException {
        String spoiled = wrong == null ? "" : wrong.replace("\\n", "\n");
        LineFuzz.Door door = (in, answers) -> {
            ByteArrayOutputStream sound = new ByteArrayOutputStream();
            LineFuzz.oracle().run(in, sound);
            answers.write(sound.toString(StandardCharsets.UTF_8).replaceAll(right, spoiled)
                    .getBytes(StandardCharsets.UTF_8));
        };
        for (long from = 0; from < 100; from += 5) {
            new LineFuzz(requests, door, report).send(from, from + 5);
        }
        assertThat(report.faults()).isPositive();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains(fault);
    }

    @Test
    void lateAnswersAndComputationsLeftBehindAreFound() throws IOException {
        Report hasty = new Report(out, 0.05);
        LineFuzz.Door door = (in, answers) -> {
            pause();
            LineFuzz.oracle().run(in, answers);
        };
        new LineFuzz(requests, door, hasty).send(0, 1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).containsPattern("request 0: took \\d");
        CountDownLatch judged = new CountDownLatch(1);
        LineFuzz.Door left = (in, answers) -> {
            LineFuzz.oracle().run(in, answers);
            new Thread(() -> await(judged, 60_000), "spinthermo-oracle").start();
        };
        new LineFuzz(requests, left, hasty).send(0, 1);
        judged.countDown();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("a computation outlives its request");
    }

    private static void pause() {
        await(new CountDownLatch(1), 300);
    }

    private static void await(CountDownLatch latch, long milliseconds) {
        try {
            latch.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\n", "HTTP/2 200\r\n\r\n", "HTTP/1.1 200 OK\nA: b\n\n",
        HEAD + "9\r\n\r\n{}", "HTTP/1.1 200 OK\r\nnothing\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n{}\r\n0\r\n\r\n"})
    void brokenResponsesAreFound(String response) {
        byte[] bytes = response.getBytes(StandardCharsets.ISO_8859_1);
        assertThatIllegalArgumentException().isThrownBy(() -> HttpAnswers.read(bytes));
        assertThat(http().fault(new byte[0], bytes)).isPresent();
    }

    private HttpFuzz http() {
        return new HttpFuzz(requests, 1, report);
    }

    @Test
    void soundResponsesAreRead() {
        String chunked = String.join("\r\n", "HTTP/1.1 400 Bad Request", "A: b", "Transfer-Encoding: chunked", "", "2",
                "{}", "1", "!", "0", "", "");
        List<HttpAnswers.Answer> answers = HttpAnswers.read((chunked + HEAD + "2\r\n\r\n[]")
                .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answers).extracting(HttpAnswers.Answer::status).containsExactly(400, 200);
        assertThat(answers).extracting(HttpAnswers.Answer::body).containsExactly("{}!", "[]");
        assertThat(http().fault(new byte[0], response("200 OK", ANSWER))).isEmpty();
    }

    private static byte[] response(String status, String body) {
        return (HEAD.replace("200 OK", status) + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "500 Server Error | {\"id\":null,\"error\":{\"code\":\"bad-json\",\"message\":\"x\"}}",
        "400 Bad Request | {\"id\":1,\"op\":\"block\",\"digits\":34,\"result\":{}}",
        "200 OK | {\"id\":null,\"error\":{\"code\":\"bad-json\",\"message\":\"x\"}}",
        "404 Not Found | {\"id\":null,\"error\":{\"code\":\"secret\",\"message\":\"x\"}}",
        "404 Not Found | {\"id\":null,\"error\":{\"code\":\"not-found\",\"message\":\"in java.lang.String\"}}",
        "404 Not Found | not found", "200 OK | {", "200 OK | {\"id\":1}"})
    void wrongResponsesAreFound(String status, String body) {
        assertThat(http().fault(new byte[0], response(status, body))).isPresent();
    }

    @Test
    void onlyBrokenRequestsMayHaveNoAnswer() {
        assertThat(http().fault("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII), new byte[0])).isEmpty();
        assertThat(http().fault("GE".getBytes(StandardCharsets.US_ASCII), new byte[0])).isEmpty();
        assertThat(http().fault("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII), new byte[0])).isPresent();
        assertThat(HttpFuzz.isWhole(requests.http(0))).isTrue();
    }
}
