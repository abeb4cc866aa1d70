package io.github.spinthermo.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.testing.Json;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

class OracleProperties {

    /** An oracle that refuses what is estimated to take a noticeable time. */
    private static final Oracle QUICK = new Oracle(new Budget(0.1));
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Set<String> CODES = Set.of("bad-json", "unknown-op", "missing-parameter",
            "unknown-parameter", "invalid-parameter", "limit-exceeded");
    private static final Set<String> WITHOUT_PARAMETER = Set.of("bad-json", "unknown-op");

    /** Returns operations with their parameters, most of which fit. */
    @Provide
    Arbitrary<String> requests() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, requests("block", "J", "beta")),
                Tuple.of(4, requests("weights", "n", "s", "beta0")),
                Tuple.of(4, requests("multiplicities", "n", "s", "J")),
                Tuple.of(4, requests("steady-state", "n", "s", "beta0", "betaB")),
                Tuple.of(2, requests("steady-state", "n", "s", "betaB", "weights")),
                Tuple.of(2, requests("theorems", "n", "s", "beta0", "betaB")),
                Tuple.of(2, requests("otto", "n", "s", "beta0", "betaHot", "betaCold", "compression")),
                Tuple.of(1, requests("about")),
                Tuple.of(1, requests("battery", "n")),
                Tuple.of(1, requests("")));
    }

    private static Arbitrary<String> requests(String op, String... names) {
        Arbitrary<String> members = Arbitraries.just("\"op\":\"" + op + "\"");
        for (String name : names) {
            members = Combinators.combine(members, member(name, 19)).as(String::concat);
        }
        for (String name : List.of("digits", "id", "x", "J")) {
            members = Combinators.combine(members, member(name, name.length() == 1 ? 1 : 5)).as(String::concat);
        }
        return members.map(all -> "{" + all + "}");
    }

    private static Arbitrary<String> member(String name, int outOf20) {
        Arbitrary<String> given = name.equals("weights") ? weights()
                : name.equals("compression") ? Arbitraries.of("0.5", "\"1\"", "\".125\"", "1e-3", "0", "1.1")
                : scalars();
        return Arbitraries.frequencyOf(
                Tuple.of(outOf20, given.map(value -> ",\"" + name + "\":" + value)),
                Tuple.of(20 - outOf20, Arbitraries.just("")));
    }

    private static Arbitrary<String> weights() {
        return Arbitraries.of("{\"1\":1}", "{\"0\":0.5,\"1\":\"0.5\"}", "{\"1/2\":1}", "{\"3/2\":1,\"0.5\":0}", "{}",
                "{\"2\":0.25,\"1\":0.75,\"0\":null}", "{\"1\":1,\"1\":1}", "{\"1\":{\"1\":1}}", "[1]", "1");
    }

    private static Arbitrary<String> scalars() {
        return Arbitraries.frequencyOf(
                Tuple.of(15, Arbitraries.of("\"1\"", "2", "\"3\"", "7", "12")),
                Tuple.of(2, Arbitraries.of("\"1/2\"", "0.5", "0", "\"inf\"", "\"-inf\"", "0.1", "1e6")),
                Tuple.of(1, Arbitraries.of("null", "true", "[1]", "{\"a\":1}", "\"\"", "1e999", "\"3/4\"",
                        "-1", "10001", "1000000000000000000", "99999999999999999999", "[{\"a\":1}]")));
    }

    /** Returns requests as they are, with a piece changed, and bytes of any kind; no line ends inside. */
    @Provide
    Arbitrary<byte[]> lines() {
        Arbitrary<byte[]> fitting = requests().map(text -> text.getBytes(StandardCharsets.UTF_8));
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 200);
        Arbitrary<String> pieces = Arbitraries.of("\"", "{", "}", "[", "]", ",", ":", "\\", "0", "-", "é");
        Arbitrary<byte[]> changed = Combinators.combine(requests(), places, pieces, places)
                .as((text, place, piece, length) -> changed(text, place, piece, length % 4))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> any = Arbitraries.bytes().filter(b -> b != '\n').array(byte[].class).ofMaxSize(40);
        return Arbitraries.frequencyOf(Tuple.of(5, fitting), Tuple.of(4, changed), Tuple.of(2, any));
    }

    private static String changed(String text, int place, String piece, int length) {
        int from = place % text.length();
        int to = Math.min(text.length(), from + length);
        return text.substring(0, from) + piece + text.substring(to);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void answersEveryLineOnceAndSoon(@ForAll @Size(max = 12) List<@From("lines") byte[]> lines) {
        ByteArrayOutputStream in = new ByteArrayOutputStream();
        lines.forEach(line -> {
            in.writeBytes(line);
            in.write('\n');
        });
        List<String> answers = assertTimeout(SOON, () -> OracleSession.answers(QUICK, in.toByteArray()));
        List<byte[]> asked = lines.stream().filter(line -> !isBlank(line)).toList();
        assertThat(answers).hasSameSizeAs(asked);
        for (int i = 0; i < answers.size(); i++) {
            String alone = OracleSession.answers(QUICK, asked.get(i)).get(0);
            if (!isLate(alone) && !isLate(answers.get(i))) {
                assertThat(alone).as("alone").isEqualTo(answers.get(i));
            }
        }
    }

    /** Tells whether the time was over, which depends on how busy the machine is. */
    private static boolean isLate(String answer) {
        return answer.contains("was not finished after");
    }

    private static boolean isBlank(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).matches("[ \\t\\r]*");
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void answersInTheFormOfTheProtocol(@ForAll @From("requests") String request) {
        Map<String, Object> sent = readable(request);
        byte[] line = request.getBytes(StandardCharsets.UTF_8);
        Map<String, Object> answer = Json.object(OracleSession.answers(QUICK, line).get(0));
        boolean failed = answer.containsKey("error");
        Statistics.label("outcome").collect(failed ? Json.object(answer, "error").get("code") : "result")
                .coverage(coverage -> coverage.check("result").percentage(share -> share > 5));
        if (sent != null) {
            assertThat(answer.get("id")).isEqualTo(sent.get("id"));
        }
        if (failed) {
            checkError(answer);
        } else {
            assertThat(answer.keySet()).startsWith("id", "op", "digits")
                    .isSubsetOf("id", "op", "digits", "result", "columns", "rows", "errors");
            assertThat(answer.get("op")).isEqualTo(sent.get("op"));
            int digits = Integer.parseInt(answer.get("digits").toString());
            assertThat(digits).isEqualTo(Integer.parseInt(
                    sent.get("digits") == null ? "34" : sent.get("digits").toString()));
        }
    }

    private static Map<String, Object> readable(String request) {
        try {
            return Json.object(request);
        } catch (UncheckedIOException duplicateNames) {
            return null;
        }
    }

    private static void checkError(Map<String, Object> answer) {
        assertThat(answer.keySet()).containsExactly("id", "error");
        Map<String, Object> error = Json.object(answer, "error");
        assertThat(CODES).contains((String) error.get("code"));
        assertThat(error.containsKey("parameter")).isEqualTo(!WITHOUT_PARAMETER.contains(error.get("code")));
        assertThat((String) error.get("message")).isNotBlank().doesNotContain("null");
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void roundsEveryRealToTheDigitsAskedFor(@ForAll @From("numbers") String beta,
            @ForAll @From("digits") int digits, @ForAll @From("spins") String spin) {
        String block = "{'op':'block','J':'%s','beta':'%s','digits':%d}".formatted(spin, beta, digits);
        OracleSession.result(block).values().stream().filter(Objects::nonNull)
                .forEach(value -> checkReal((String) value, digits));
        String form = "{'op':'weights','n':3,'s':'%s','beta0':'%s','digits':%d}";
        Map<String, Object> result = OracleSession.result(form.formatted(spin, beta, digits));
        checkReal((String) result.get("logPartition"), digits);
        Json.strings(result, "weights").forEach(value -> checkReal(value, digits));
        String steady = "{'op':'steady-state','n':3,'s':'1/2','beta0':'%s','betaB':'-0.7','digits':%d}";
        OracleSession.result(steady.formatted(beta, digits)).forEach((name, value) -> {
            if (!name.equals("regime") && !name.equals("copies")) {
                checkReal((String) value, digits);
            }
        });
    }

    /** Checks the notation that the protocol prescribes, from the digits and the exponent that are shown. */
    private static void checkReal(String real, int digits) {
        if (real.equals("0") || real.equals("inf")) {
            return;
        }
        assertThat(real).matches("-?(0\\.0{0,4}[1-9]\\d*|[1-9]\\d*(\\.\\d+)?|[1-9](\\.\\d+)?e-?[1-9]\\d*)");
        String mantissa = real.replaceFirst("e.*", "");
        String shown = mantissa.replaceFirst("^-?[0.]*", "").replace(".", "");
        assertThat(shown).as(real).hasSize(digits);
        boolean scientific = real.contains("e");
        int leading = scientific ? Integer.parseInt(real.replaceFirst(".*e", "")) : leading(mantissa);
        assertThat(scientific).as(real).isEqualTo(leading < -5 || leading >= Math.min(20, digits));
    }

    private static int leading(String plain) {
        String digits = plain.replace("-", "");
        int point = digits.indexOf('.');
        int first = digits.length() - digits.replaceFirst("^[0.]*", "").length();
        return digits.startsWith("0.") ? 1 - first : (point < 0 ? digits.length() : point) - 1;
    }

    @Provide
    Arbitrary<Integer> digits() {
        return Arbitraries.integers().between(1, 60);
    }

    @Provide
    Arbitrary<String> spins() {
        return Arbitraries.integers().between(1, 40).map(twice -> twice + "/2");
    }

    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<Integer> mantissas = Arbitraries.integers().between(-9999, 9999);
        Arbitrary<Integer> powers = Arbitraries.integers().between(-40, 2);
        Arbitrary<String> finite = Combinators.combine(mantissas, powers).as((m, e) -> m + "e" + e);
        Arbitrary<String> limits = Arbitraries.of("0", "inf", "-inf", "1e6");
        return Arbitraries.frequencyOf(Tuple.of(20, finite), Tuple.of(1, limits));
    }
}
