package io.github.spinthermo.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.testing.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers to requests with starts of every kind, with several baths and of relaxation rates, beside values that were
 * computed elsewhere: closed forms, sums and counts of eigenvalues at 65 to 90 digits, which agree with the full master
 * equation.
 */
@Tag("slow")
class StartsReferenceTest {

    static Stream<Arguments> requests() throws IOException {
        return Stream.concat(requests("starts.tsv"), requests("in-time.tsv"));
    }

    private static Stream<Arguments> requests(String name) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                StartsReferenceTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            List<String> all = lines.lines().toList();
            return all.stream().map(line -> {
                int tab = line.indexOf('\t');
                return Arguments.of(line.substring(0, tab), line.substring(tab + 1));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void areAnsweredToAllDigits(String request, String expected) {
        Map<String, Object> answer = Json.object(OracleSession.answer(request));
        Map<String, Object> wanted = Json.object(expected);
        Map<String, Object> error = Json.object(wanted, "error");
        if (error == null) {
            assertThat(answer).containsKey("result");
            assertThat(Json.object(answer, "result")).containsAllEntriesOf(wanted);
        } else {
            assertThat(Json.object(answer, "error")).containsAllEntriesOf(error);
        }
    }
}
