package io.github.spinthermo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cli.streams.Console;
import io.github.spinthermo.cli.streams.Terminal;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.oracle.Oracle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs that people type, through the command line and the oracle: what each is read as, or why it is refused. */
class TypedInputsTest {

    /** The other parameters of each operation, so that an answer is cheap. */
    private static final Map<String, String> BASES = Map.ofEntries(
            Map.entry("multiplicities", "n=2 s=1/2"), Map.entry("weights", "n=2 s=1/2 beta0=1 digits=5"),
            Map.entry("block", "J=1/2 beta=1 digits=5"),
            Map.entry("clebsch-gordan", "j1=1/2 m1=1/2 j2=1/2 m2=1/2 J=1 M=0"),
            Map.entry("steady-state", "n=2 s=1/2 beta0=1 betaB=2 digits=5"),
            Map.entry("local-state", "n=2 s=1/2 beta0=1 betaB=2 digits=5"),
            Map.entry("ergotropy", "n=2 s=1/2 beta0=1 betaB=2 digits=5"),
            Map.entry("theorems", "n=2 s=1/2 beta0=1 betaB=2 digits=5"),
            Map.entry("otto", "n=2 s=1/2 beta0=1 betaHot=1 betaCold=3 compression=0.5 digits=5"),
            Map.entry("otto-optimum", "n=2 s=1/2 beta0=1 digits=5"),
            Map.entry("oscillators", "n=2 beta0=1 betaB=2 digits=5"),
            Map.entry("otto-range", "n=2 s=1/2 beta0=1 betaHot=0.1 digits=5"),
            Map.entry("otto-power",
                    "n=2 s=1/2 beta0=1 betaHot=1 betaCold=3 compression=0.5 durationHot=1 durationCold=1"),
            Map.entry("otto-power-optimum", "n=2 s=1/2 beta0=1 betaHot=1 betaCold=3 compression=0.5"),
            Map.entry("two-domain", "n1=2 n2=1 betaB=1 digits=5"),
            Map.entry("chain", "times=1"));

    private static final Map<String, String> INVERSE = Map.of("T", "beta", "T0", "beta0", "TB", "betaB",
            "THot", "betaHot", "TCold", "betaCold");

    private static final Oracle ORACLE = new Oracle(new Budget(Budget.DEFAULT_SECONDS));

    /** Answers of the oracle to what is meant, by request. */
    private static final Map<String, String> ASKED = new HashMap<>();

    record Run(String out, String err) { }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("typedOnTheCommandLine")
    void theCommandLine(String operation, String parameter, String typed, String expected) {
        Run run = run(command(operation, parameter, typed));
        judge(run.out(), run.err(), expected, meant -> meant[1].contains(",")
                ? run(command(operation, meant[0], meant[1])).out()
                : asked(operation, meant));
    }

    @ParameterizedTest
    @MethodSource("typedInJson")
    void theOracle(String operation, String parameter, String typed, String expected) {
        String answer = ask(request(operation, parameter, typed));
        boolean refused = answer.contains("\"error\":");
        judge(refused ? "" : answer, refused ? answer : "", expected, meant -> asked(operation, meant));
    }

    private interface Answer {
        String to(String[] nameAndValue);
    }

    private static void judge(String out, String err, String expected, Answer answer) {
        String words = expected.substring(2);
        switch (expected.charAt(0)) {
            case '=' -> {
                assertThat(err).isEmpty();
                assertThat(results(out)).isNotEmpty().isEqualTo(results(answer.to(words.split(" ", 2))));
            }
            case '?' -> {
                assertThat(out).isNotEmpty();
                assertThat(err.lines()).hasSize(1).first().asString().contains(words);
            }
            default -> {
                assertThat(out).isEmpty();
                assertThat(err.lines()).hasSize(1).first().asString().contains(words);
            }
        }
    }

    /** Returns the answers without the echo of what was asked. */
    private static List<String> results(String out) {
        return out.lines().map(line -> line.substring(line.indexOf("\"result\":"))).toList();
    }

    private static Map<String, String> parameters(String operation, String parameter) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String base : BASES.get(operation).split(" ", -1)) {
            parameters.put(base.split("=", -1)[0], base.split("=", -1)[1]);
        }
        parameters.remove(parameter);
        parameters.remove(INVERSE.getOrDefault(parameter, parameter));
        return parameters;
    }

    private static List<String> command(String operation, String parameter, String typed) {
        List<String> words = new ArrayList<>(List.of(operation, "--format=json", "--" + parameter + "=" + typed));
        parameters(operation, parameter).forEach((name, value) -> words.add("--" + name + "=" + value));
        return operation.equals("chain") ? with(words, "--sizes=1,1") : words;
    }

    private static List<String> with(List<String> words, String word) {
        words.add(word);
        return words;
    }

    private static String request(String operation, String parameter, String literal) {
        StringBuilder json = new StringBuilder("{\"op\":\"" + operation + "\"");
        parameters(operation, parameter).forEach((name, value) ->
                json.append(",\"").append(name).append("\":\"").append(value).append('"'));
        return json.append(",\"").append(parameter).append("\":").append(literal).append("}\n").toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\t", "\\t") + '"';
    }

    private static String asked(String operation, String[] meant) {
        return ASKED.computeIfAbsent(request(operation, meant[0], quoted(meant[1])), TypedInputsTest::ask);
    }

    private static String ask(String request) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ORACLE.run(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Run run(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        Main.run(new Console(InputStream.nullInputStream(), out, new PrintWriter(err), Terminal.NONE),
                words.toArray(new String[0]));
        return new Run(out.toString(StandardCharsets.UTF_8), err.toString());
    }

    static Stream<Arguments> typedOnTheCommandLine() throws IOException {
        return rows().filter(row -> !row[0].equals("json")).map(row -> Arguments.of(row[1], row[2], row[3], row[4]));
    }

    static Stream<Arguments> typedInJson() throws IOException {
        return rows().filter(row -> !row[0].equals("cli")).map(row ->
                Arguments.of(row[1], row[2], row[0].equals("json") ? row[3] : quoted(row[3]), row[4]));
    }

    /** Reads the rows: door, operation, parameter, what is typed, and what is expected. */
    private static Stream<String[]> rows() throws IOException {
        try (InputStream table = TypedInputsTest.class.getResourceAsStream("typed-inputs.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1)).peek(row -> row[3] = unescaped(row[3])).toList().stream();
        }
    }

    /** Replaces the escapes by which the table writes signs that cannot be seen. */
    private static String unescaped(String text) {
        return Pattern.compile("\\\\u([0-9a-f]{4})").matcher(text).replaceAll(escape ->
                Character.toString(Integer.parseInt(escape.group(1), 16)));
    }
}
