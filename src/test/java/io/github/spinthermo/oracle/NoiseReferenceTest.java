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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers to requests with local noise, beside values that were computed elsewhere: with sparse matrices of all levels,
 * whose rates agree with the master equation of all 2^n states, and with the dense chain of total spins.
 */
class NoiseReferenceTest {

    /** The error of the reference for each spin. */
    private static final double REFERENCE = 1e-11;

    static Stream<Arguments> requests() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                NoiseReferenceTest.class.getResourceAsStream("noise.tsv")), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> Arguments.of((Object[]) line.split("\t"))).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void areAnsweredWithinTheTolerance(String request, String expected) {
        Map<String, Object> result = Json.object(Json.object(OracleSession.answer(request)), "result");
        double tolerance = number(result.get("tolerance"));
        assertThat(tolerance).isLessThan(1e-9);
        double n = number(Json.object(request).get("n"));
        Json.object(expected).forEach((field, value) -> {
            boolean isRate = field.contains("ntensity") || field.equals("crossoverTime");
            agrees(field, result.get(field), value, (isRate ? n * n : n) * (tolerance + REFERENCE));
        });
    }

    private static double number(Object number) {
        return ((Number) number).doubleValue();
    }

    private static void agrees(String field, Object computed, Object expected, double error) {
        if (expected instanceof List<?> list) {
            assertThat((List<?>) computed).hasSameSizeAs(list);
            for (int k = 0; k < list.size(); k++) {
                agrees(field, ((List<?>) computed).get(k), list.get(k), error);
            }
        } else if (expected instanceof Map<?, ?> map) {
            map.forEach((name, value) -> agrees((String) name, ((Map<?, ?>) computed).get(name), value, error));
        } else {
            double scale = field.equals("crossoverTime") ? number(expected) : 1;
            assertThat(number(computed)).as(field).isCloseTo(number(expected), within(error * scale));
        }
    }
}
