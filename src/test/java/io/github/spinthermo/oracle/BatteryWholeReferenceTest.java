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
 * Answers on batteries and cavities, beside values that were computed elsewhere in doubles by matrix exponentials and,
 * in mean field, by an integrator; they hold some 12 digits. The tolerance of an answer bounds what differs.
 */
class BatteryWholeReferenceTest {

    /** The error of the reference values for each emitter. */
    private static final double OF_REFERENCE = 2e-12;

    static Stream<Arguments> requests() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                BatteryWholeReferenceTest.class.getResourceAsStream("battery-whole.tsv")), StandardCharsets.UTF_8))) {
            return lines.lines().toList().stream().map(line -> Arguments.of((Object[]) line.split("\t")));
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void areAnsweredWithinTheirTolerance(String request, String expected) {
        Map<String, Object> answer = Json.object(OracleSession.answer(request));
        assertThat(answer).containsKey("result");
        Map<String, Object> result = Json.object(answer, "result");
        Map<String, Object> parameters = Json.object(request);
        double tolerance = ((Number) result.get("tolerance")).doubleValue();
        double n = ((Number) parameters.get("n")).doubleValue();
        assertThat(tolerance).isPositive().isLessThanOrEqualTo(1e-9);
        compare("", result, Json.object(expected), new Allowed(n, tolerance, largestPower(n, parameters)));
    }

    /** Returns (Γ↓ + Γ↑)(n/2)(n/2 + 1), or more. */
    private static double largestPower(double n, Map<String, Object> parameters) {
        double quanta = number(parameters, "nbar");
        double rates = number(parameters, "collectiveGamma") * (1 + 2 * quanta)
                + number(parameters, "collectivePumping");
        return rates * n / 2 * (n / 2 + 1);
    }

    private static double number(Map<String, Object> parameters, String name) {
        return Double.parseDouble(parameters.getOrDefault(name, "0").toString());
    }

    private static void compare(String name, Object value, Object expected, Allowed allowed) {
        if (expected instanceof Map<?, ?> wanted) {
            Map<?, ?> found = (Map<?, ?>) value;
            assertThat(found.keySet().containsAll(wanted.keySet())).as("%s: names", name).isTrue();
            wanted.forEach((field, of) -> compare(field.toString(), found.get(field), of, allowed));
        } else if (expected instanceof List<?> wanted) {
            List<?> found = (List<?>) value;
            assertThat(found).as(name).hasSameSizeAs(wanted);
            for (int k = 0; k < wanted.size(); k++) {
                compare(name, found.get(k), wanted.get(k), allowed);
            }
        } else if (expected instanceof Number wanted) {
            assertThat(((Number) value).doubleValue()).as(name)
                    .isCloseTo(wanted.doubleValue(), within(allowed.error(name)));
        } else {
            assertThat(value).as(name).isEqualTo(expected);
        }
    }

    /** The differences that a tolerance and the errors of the references allow. */
    private record Allowed(double n, double tolerance, double largestPower) {

        double error(String name) {
            double each = tolerance + OF_REFERENCE;
            return switch (name) {
                case "power" -> each * n * Math.max(1, largestPower);
                case "variance", "releasedVariance" -> each * n * n;
                case "efficiency", "averagePower" -> 1e3 * each * n;
                default -> each * n;
            };
        }
    }
}
