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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers about engines of finite duration, beside values that were computed elsewhere: dense exponentials for each
 * block and a linear solve, to 1e-11 n; durations and shares of time to 5 digits.
 */
class PowerReferenceTest {

    private static final double RATES = 2e-10;

    static Stream<Arguments> requests() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                PowerReferenceTest.class.getResourceAsStream("power.tsv")), StandardCharsets.UTF_8))) {
            List<String> all = lines.lines().toList();
            return all.stream().map(line -> {
                int tab = line.indexOf('\t');
                return Arguments.of(line.substring(0, tab), line.substring(tab + 1));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void areAnswered(String request, String expected) {
        Map<String, Object> result = Json.object(Json.object(OracleSession.answer(request)), "result");
        Map<String, Object> wanted = Json.object(expected);
        assertThat(result.keySet()).containsAll(wanted.keySet());
        assertThat(number(result.get("tolerance"))).isLessThan(1e-11);
        wanted.forEach((name, value) -> check(name, result.get(name), value));
    }

    private static void check(String name, Object answered, Object wanted) {
        if (wanted == null || (wanted instanceof String && !isNumber(wanted))) {
            assertThat(answered).as(name).isEqualTo(wanted);
        } else {
            boolean isFlat = name.startsWith("duration") || name.startsWith("duty");
            assertThat(number(answered)).as(name)
                    .isCloseTo(number(wanted), within(isFlat ? 1e-5 * number(wanted) : RATES));
        }
    }

    private static boolean isNumber(Object value) {
        return value.toString().matches("-?[0-9].*");
    }

    private static double number(Object value) {
        return Double.parseDouble(value.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"durationHot\": 0, \"durationCold\": 1 | invalid-parameter | durationHot",
        "\"durationHot\": 1, \"durationCold\": -1 | invalid-parameter | durationCold",
        "\"durationHot\": 1 | missing-parameter | durationCold",
        "\"durationHot\": 1, \"durationCold\": 1, \"rateHot\": 0 | invalid-parameter | rateHot",
        "\"durationHot\": 1, \"durationCold\": 1, \"rateCold\": -2 | invalid-parameter | rateCold",
        "\"durationHot\": 1, \"durationCold\": 1, \"idle\": -1 | invalid-parameter | idle",
        "\"durationHot\": 1, \"durationCold\": 1, \"tolerance\": 1e-18 | limit-exceeded | tolerance"})
    void badInputIsNamed(String parameters, String code, String parameter) {
        String request = "{\"op\": \"otto-power\", \"n\": 4, \"s\": \"1/2\", \"beta0\": 1, \"betaHot\": 0.2,"
                + " \"betaCold\": 1.4, \"compression\": 0.5, " + parameters + "}";
        Map<String, Object> error = Json.object(Json.object(OracleSession.answer(request)), "error");
        assertThat(error).containsEntry("code", code).containsEntry("parameter", parameter);
    }
}
