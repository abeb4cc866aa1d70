package io.github.spinthermo.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.testing.BytePipe;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OracleStreamTest {

    private static final int MEBIBYTE = 1 << 20;
    private static final String ASK = "{\"id\":%s,\"op\":\"multiplicities\",\"n\":1,\"s\":1}";
    private static final String ANSWER = "{\"id\":%s,\"op\":\"multiplicities\",\"digits\":34,"
            + "\"result\":{\"totalSpins\":[\"1\"],\"multiplicities\":[\"1\"]}}";
    private static final String MARK = "\uFEFF";

    private static String ask(Object id) {
        return ASK.formatted(id);
    }

    private static String answer(Object id) {
        return ANSWER.formatted(id);
    }

    @Test
    @Timeout(60)
    void answersBeforeTheNextRequest() throws Exception {
        BytePipe requests = new BytePipe(1024);
        BytePipe answers = new BytePipe(1024);
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> run(requests.in(), answers.out()));
        BufferedReader reader = new BufferedReader(new InputStreamReader(answers.in(), UTF_8));
        for (int id = 1; id <= 3; id++) {
            requests.out().write((ask(id) + "\n").getBytes(UTF_8));
            assertThat(reader.readLine()).isEqualTo(answer(id));
        }
        requests.out().close();
        end.get(50, TimeUnit.SECONDS);
    }

    private static void run(InputStream in, OutputStream out) {
        try {
            new Oracle(Budget.MEMORY_ONLY).run(in, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void flushesOnceForEachAnswer() throws IOException {
        int[] flushes = {0};
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                flushes[0]++;
            }
        };
        byte[] in = (ask(1) + "\n\n" + ask(2) + "\nx\n").getBytes(UTF_8);
        new Oracle(Budget.MEMORY_ONLY, 1).run(new ByteArrayInputStream(in), out);
        assertThat(flushes[0]).isEqualTo(3);
    }

    @Test
    void endsEveryAnswerByALineFeedAndNothingElse() {
        String out = new String(OracleSession.bytes((ask(1) + "\r\n" + ask(2)).getBytes(UTF_8)),
                UTF_8);
        assertThat(out).isEqualTo(answer(1) + "\n" + answer(2) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", " \t \n\n", MARK, MARK + "\n", MARK + "\r\n \r\n"})
    void saysNothingToNothing(String input) {
        assertThat(OracleSession.answers(input)).isEmpty();
    }

    @Test
    void skipsBlankLinesAndTheMarkAndTakesBothLineEnds() {
        String input = MARK + ask(1) + "\r\n\r\n \t\n\n" + ask(2) + "\n\r\n  " + ask(3) + " \t\r\n" + ask(4);
        assertThat(OracleSession.answers(input)).containsExactly(answer(1), answer(2), answer(3), answer(4));
    }

    @Test
    void takesTheMarkOnlyInFront() {
        List<String> answers = OracleSession.answers(ask(1) + "\n" + MARK + ask(2) + "\n" + ask(3) + "\n");
        assertThat(answers).hasSize(3).startsWith(answer(1)).endsWith(answer(3));
        assertThat(OracleSession.errorOf(answers.get(1))).isEqualTo("bad-json:");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFF, 0xC3, 0xC0, 0xED, 0x80, 0xF8})
    void refusesWhatIsNotUtf8(int bad) {
        ByteArrayOutputStream in = new ByteArrayOutputStream();
        in.writeBytes((ask(1) + "\n{\"id\":\"").getBytes(UTF_8));
        in.write(bad);
        in.writeBytes(("\",\"op\":\"about\"}\n" + ask(2) + "\n").getBytes(UTF_8));
        List<String> answers = OracleSession.answers(in.toByteArray());
        assertThat(answers).hasSize(3).startsWith(answer(1)).endsWith(answer(2));
        assertThat(answers.get(1)).startsWith("{\"id\":null,");
        assertThat(OracleSession.errorOf(answers.get(1))).isEqualTo("bad-json:");
    }

    @Test
    void takesALineOfAMebibyteAndNotOneByteMore() {
        String longest = ask(1) + " ".repeat(MEBIBYTE - ask(1).length());
        for (String end : List.of("\n", "\r\n", "")) {
            assertThat(OracleSession.answers(longest + end)).containsExactly(answer(1));
        }
        List<String> answers = OracleSession.answers(longest + " \n" + ask(2) + "\n" + longest + " ");
        assertThat(answers).hasSize(3).contains(answer(2));
        assertThat(answers.get(0)).startsWith("{\"id\":null,").isEqualTo(answers.get(2));
        assertThat(OracleSession.errorOf(answers.get(0))).isEqualTo("limit-exceeded:");
    }

    /** Checks that the length is one of bytes, not of characters. */
    @Test
    void countsBytes() {
        String id = "\"" + "€".repeat(MEBIBYTE / 3 - 100) + "\"";
        String longest = ask(id) + " ".repeat(MEBIBYTE - ask(id).getBytes(UTF_8).length);
        assertThat(OracleSession.answers(longest + "\r\n").equals(List.of(answer(id)))).isTrue();
        assertThat(OracleSession.errorOf(OracleSession.answers(longest + " \n").get(0))).isEqualTo("limit-exceeded:");
    }

    @Test
    void countsNeitherTheMarkNorTheLineEnd() {
        String longest = ask(1) + " ".repeat(MEBIBYTE - ask(1).length());
        for (String end : List.of("\n", "\r\n", "")) {
            assertThat(OracleSession.answers(MARK + longest + end)).containsExactly(answer(1));
        }
    }

    /** Checks sizes around those of the buffers between the line and the answer. */
    @Test
    void echoesLongIdentifiersAsSent() {
        for (int size : new int[] {1, 1333, 2000, 4000, 8000, 16_000, 32_766, 65_536, 100_000}) {
            for (String piece : List.of("a", "é", "€", "😀", "a😀", "\\u0041", "\\\\", "{\\\"")) {
                String id = "\"" + piece.repeat(size / piece.length() + 1) + "\"";
                boolean same = OracleSession.answers(ask(id)).equals(List.of(answer(id)));
                assertThat(same).as(size + " " + piece).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-0", "1.50", "1E+5", "123456789012345678901234567890", "1e999999999999",
            "true", "false", "null", "\"\"", "\"a,b\"", "\"}\"", "\"\\u00e9\\/\"", "[]", "{}",
            "[1, 2,\t[3.0]]", "{ \"a\" : {\"a\":null} }", "\"\u2028\"", "\"😀\""})
    void echoesAnyIdentifier(String id) {
        assertThat(OracleSession.answers(ask(id))).containsExactly(answer(id));
        String last = "{\"op\":\"multiplicities\",\"n\":1,\"s\":1,\"id\": " + id + "\t}";
        assertThat(OracleSession.answers(last)).containsExactly(answer(id));
        String middle = "{\"op\":\"multiplicities\",\"n\":1,\"id\" :" + id + " , \"s\":1}";
        assertThat(OracleSession.answers(middle)).containsExactly(answer(id));
        String fault = "{\"id\":" + id + ",\"op\":\"x\"}";
        assertThat(OracleSession.answers(fault).get(0)).startsWith("{\"id\":" + id + ",");
    }

    /** Checks that every answer is JSON in the sense of the protocol, in which names are distinct. */
    @Test
    void echoesNoIdentifierThatIsBadJson() {
        List<String> answers = OracleSession.answers("{\"id\":{\"a\":1,\"a\":2},\"op\":\"about\"}");
        assertThat(OracleSession.errorOf(answers.get(0))).isEqualTo("bad-json:");
    }

    /**
     * Checks answers that hold a carriage return, which inside a line is white space of JSON, but ends a line for many
     * readers.
     */
    @Test
    void answersInOneLineForAnyReader() {
        String answer = OracleSession.answers(ask("[1,\r2]")).get(0);
        assertThat(answer.lines()).hasSize(1);
    }

    @Test
    void tellsWhenNobodyReads() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        byte[] in = ask(1).getBytes(UTF_8);
        assertThatThrownBy(() -> new Oracle(Budget.MEMORY_ONLY).run(new ByteArrayInputStream(in), closed))
                .isInstanceOf(IOException.class).hasMessage("Broken pipe");
    }
}
