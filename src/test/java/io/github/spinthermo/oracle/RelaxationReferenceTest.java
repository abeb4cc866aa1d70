package io.github.spinthermo.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.testing.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers of {@code relaxation} beside values that were computed elsewhere, by uniformisation in 40-digit arithmetic
 * and by the master equation in the full space.
 */
class RelaxationReferenceTest {

    /** The accuracy of the references, of energies and entropies divided by n. */
    private static final double REFERENCE = 1e-11;

    static Stream<Arguments> requests() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                RelaxationReferenceTest.class.getResourceAsStream("relaxation.tsv")), StandardCharsets.UTF_8))) {
            List<String> all = lines.lines().toList();
            return all.stream().map(line -> Arguments.of((Object[]) line.split("\t")));
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void answersAreThoseOfTheReference(String request, String expected) {
        Map<String, Object> result = Json.object(Json.object(OracleSession.answer(request)), "result");
        Map<String, Object> wanted = Json.object(expected);
        assertThat(result).containsKeys(wanted.keySet().toArray(String[]::new));
        double n = ((Number) Json.object(request).get("n")).doubleValue();
        double tolerance = ((Number) result.get("tolerance")).doubleValue();
        assertThat(tolerance).isLessThan(1e-10);
        wanted.forEach((field, value) -> {
            boolean isRate = field.contains("Rate") || field.contains("ntensity") || field.equals("heatFlow");
            double error = (isRate ? n * n : n) * (REFERENCE + tolerance);
            compare(field, result.get(field), value, field.equals("burstTime") ? 1e-9 : error);
        });
    }

    private static void compare(String field, Object actual, Object expected, double error) {
        if (expected instanceof List<?> list) {
            List<?> others = (List<?>) actual;
            assertThat(others).as(field).hasSameSizeAs(list);
            for (int i = 0; i < list.size(); i++) {
                compare(field, others.get(i), list.get(i), error);
            }
        } else if (expected instanceof Number number) {
            assertThat(((Number) actual).doubleValue()).as(field).isCloseTo(number.doubleValue(), within(error));
        } else {
            assertThat(actual).as(field).isEqualTo(expected);
        }
    }

    /** Each fault names its parameter, with the code of the protocol. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'betaB': 1, 'start': {'type': 'ghz'}, 'times': [] | start | invalid-parameter",
        "'betaB': 1, 'start': {'type': 'spin-coherent', 'theta': 1}, 'times': [] | start | invalid-parameter",
        "'betaB': 1, 'start': {'type': 'weights', 'weights': {'1': 1}}, 'times': [] | start | invalid-parameter",
        "'betaB': 1, 'beta0': 1, 'start': {'type': 'w'}, 'times': [] | start | invalid-parameter",
        "'times': [1] | betaB | invalid-parameter",
        "'betaB': 1, 'nbar': 1, 'times': [1] | betaB | invalid-parameter",
        "'nbar': -1, 'times': [1] | nbar | invalid-parameter",
        "'emission': -1, 'absorption': 1, 'times': [1] | emission | invalid-parameter",
        "'emission': 1, 'absorption': -1, 'times': [1] | absorption | invalid-parameter",
        "'emission': 0, 'absorption': 0, 'times': [1] | emission | invalid-parameter",
        "'emission': 1, 'times': [1] | absorption | missing-parameter",
        "'absorption': 1, 'times': [1] | emission | missing-parameter",
        "'betaB': 1 | times | missing-parameter",
        "'betaB': 1, 'times': [1, 1] | times | invalid-parameter",
        "'betaB': 1, 'times': [-1] | times | invalid-parameter",
        "'betaB': 1, 'times': [1], 'epsilon': 1 | epsilon | invalid-parameter",
        "'betaB': 1, 'times': [1], 'epsilon': 0 | epsilon | invalid-parameter",
        "'betaB': 1, 'times': [1], 'epsilon': 1e-9 | epsilon | limit-exceeded",
        "'betaB': 1, 'times': [1], 'tolerance': 1e-13 | tolerance | limit-exceeded",
        "'betaB': 0.0001, 'n': 400, 'times': [30], 'tolerance': 1e-12 | tolerance | limit-exceeded",
        "'n': 1000000, 'betaB': 1, 'times': [1] | n | limit-exceeded"})
    void faultsNameTheirParameter(String members, String parameter, String code) {
        String spins = members.contains("'n'") ? "'s': 0.5, " : "'n': 2, 's': 0.5, ";
        String request = ("{'op': 'relaxation', " + spins + members + "}").replace('\'', '"');
        Map<String, Object> error = Json.object(Json.object(OracleSession.answer(request)), "error");
        assertThat(error).as(request).containsEntry("parameter", parameter).containsEntry("code", code);
    }

    /** |↑↓⟩ is pure, and stays coherent between J = 0 and J = 1: only what populations tell is answered. */
    @Test
    void coherentStartsHaveNoEntropyAndNoDistance() {
        Map<String, Object> answer = Json.object(OracleSession.answer("{'op':'relaxation','n':2,'s':'1/2','betaB':1,"
                + "'start':{'type':'up-down','up':1},'times':[0,1],'epsilon':0.1,'reasons':true}"));
        Map<String, Object> result = Json.object(answer, "result");
        compare("energy", result.get("energy"), List.of(1.0, 0.785045239531995), REFERENCE);
        List<String> unknown = List.of("entropy", "entropyProduction", "entropyProductionRate", "distance",
                "relaxationTime");
        assertThat(unknown).allSatisfy(field -> {
            assertThat(result).containsEntry(field, null);
            assertThat(Json.object(answer, "reasons")).extractingByKey(field).asString()
                    .startsWith("not computed (the start has coherences between total spins");
        });
    }

    /** Populations are listed by total spin, time and level, and have the weights as their sums. */
    @ParameterizedTest
    @CsvSource({"0.5, 1", "-inf, 0"})
    void populationsAreListed(String beta0, String betaB) {
        String request = ("{'op': 'relaxation', 'n': 3, 's': 1, 'beta0': '" + beta0 + "', 'betaB': " + betaB
                + ", 'times': [0, 0.1], 'byTotalSpin': true}").replace('\'', '"');
        Map<String, Object> result = Json.object(Json.object(OracleSession.answer(request)), "result");
        Map<String, Object> populations = Json.object(result, "populations");
        double sum = 0;
        for (Map.Entry<String, Object> entry : populations.entrySet()) {
            List<?> last = (List<?>) ((List<?>) entry.getValue()).get(1);
            assertThat(last).hasSize(2 * Integer.parseInt(entry.getKey()) + 1);
            sum += last.stream().mapToDouble(p -> ((Number) p).doubleValue()).sum();
        }
        assertThat(sum).isCloseTo(1, within(1e-14));
        assertThat(populations).hasSize(beta0.equals("-inf") ? 1 : 4);
    }
}
