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
 * Answers on networks beside values that were computed elsewhere: exponentials and kernels of dense generators, which
 * agree with the master equation in the full product space.
 */
class NetworkReferenceTest {

    /** The accuracy of the numbers, as they were computed. */
    private static final double REFERENCE = 1e-12;

    static Stream<Arguments> requests() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                NetworkReferenceTest.class.getResourceAsStream("networks.tsv")), StandardCharsets.UTF_8))) {
            List<String> all = lines.lines().toList();
            return all.stream().map(line -> Arguments.of((Object[]) line.split("\t")));
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void agrees(String request, String expected) {
        Map<String, Object> result = Json.object(Json.object(OracleSession.answer(request)), "result");
        double tolerance = Double.parseDouble(result.get("tolerance").toString());
        assertThat(tolerance).isBetween(1e-13, 1e-9);
        Json.object(expected).forEach((name, value) -> assertAgrees(name, result.get(name), value, tolerance));
    }

    private static void assertAgrees(String name, Object found, Object expected, double tolerance) {
        if (expected instanceof Map<?, ?> fields) {
            assertThat(((Map<?, ?>) found).keySet().toString()).as(name).isEqualTo(fields.keySet().toString());
            fields.forEach((field, value) ->
                    assertAgrees(name + "." + field, ((Map<?, ?>) found).get(field), value, tolerance));
        } else if (expected instanceof List<?> items) {
            assertThat((List<?>) found).as(name).hasSameSizeAs(items);
            for (int i = 0; i < items.size(); i++) {
                assertAgrees(name, ((List<?>) found).get(i), items.get(i), tolerance);
            }
        } else if (expected == null) {
            assertThat(found).as(name).isNull();
        } else {
            double allowed = name.endsWith("relative") ? tolerance + REFERENCE : name.endsWith("Rate") ? 1e-8 : 1e-9;
            assertThat(Double.parseDouble(found.toString())).as(name)
                    .isCloseTo(Double.parseDouble(expected.toString()), within(allowed));
        }
    }
}
