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
 * Answers to requests with spins that are not all alike, beside those of dense exponentials of the full space in
 * doubles: energies to 10^−11 n, intensities to 10^−11 n², rates to 5 digits.
 */
class DisorderReferenceTest {

    private static final double ACCURACY = 1e-11;

    static Stream<Arguments> requests() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                DisorderReferenceTest.class.getResourceAsStream("inhomogeneous.tsv")), StandardCharsets.UTF_8))) {
            return lines.lines().toList().stream().map(line -> line.split("\t")).map(Arguments::of);
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void agreeInEveryField(String request, String expected) {
        Map<String, Object> answer = Json.object(Json.object(OracleSession.answer(request)), "result");
        Map<String, Object> wanted = Json.object(expected);
        double n = number(Json.object(request).get("n"));
        assertThat(number(answer.get("tolerance"))).isLessThan(1e-12);
        areClose(answer, wanted, "energy", ACCURACY * n);
        areClose(answer, wanted, "intensity", ACCURACY * n * n);
        areClose(answer, wanted, "collectiveEnergy", ACCURACY);
        areClose(answer, wanted, "thermalEnergy", ACCURACY);
        assertThat(number(answer.get("stationaryStates"))).isEqualTo(number(wanted.get("stationaryStates")));
        areClose(answer, wanted, "slowestRate", 1e-5 * number(wanted.get("slowestRate")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "~n~: 7, ~betaB~: 1 | limit-exceeded | n",
        "~n~: 0, ~betaB~: 1 | invalid-parameter | n",
        "~n~: 3, ~betaB~: 1, ~detunings~: [1, 2] | invalid-parameter | detunings",
        "~n~: 2, ~betaB~: 1, ~detunings~: [1, ~x~] | invalid-parameter | detunings",
        "~n~: 2, ~betaB~: 1, ~detunings~: [1, 1e200] | limit-exceeded | detunings",
        "~n~: 2, ~betaB~: 1, ~detunings~: [1, 1e7] | limit-exceeded | detunings",
        "~n~: 2, ~betaB~: 1, ~couplings~: [{~i~: 1, ~j~: 1, ~value~: 1}] | invalid-parameter | couplings",
        "~n~: 2, ~betaB~: 1, ~couplings~: [{~i~: 1, ~j~: 3, ~value~: 1}] | invalid-parameter | couplings",
        "~n~: 2, ~betaB~: 1, ~couplings~: [{~i~: 0, ~j~: 1, ~value~: 1}] | invalid-parameter | couplings",
        "~n~: 2, ~betaB~: 1, ~couplings~: [{~i~: 1, ~j~: 2, ~value~: ~a~}] | invalid-parameter | couplings",
        "~n~: 2, ~betaB~: 1, ~couplings~: [{~i~: 1, ~j~: 2, ~value~: 1e999}] | limit-exceeded | couplings",
        "~n~: 2, ~betaB~: 1, ~couplings~: [{~i~: 1, ~j~: 2, ~value~: 1e8}] | limit-exceeded | couplings",
        "~n~: 2, ~betaB~: 1, ~couplings~: [{~i~: 1, ~j~: 2}] | invalid-parameter | couplings",
        "~n~: 2, ~betaB~: 1, ~couplings~: [{~i~: 1, ~k~: 2}] | invalid-parameter | couplings",
        "~n~: 2, ~betaB~: 1, ~couplings~: [3] | invalid-parameter | couplings",
        "~n~: 2, ~betaB~: 1, ~couplings~: {~i~: 1} | invalid-parameter | couplings",
        "~n~: 2, ~betaB~: 1, ~couplings~: ~1:2~ | invalid-parameter | couplings",
        "~n~: 3, ~betaB~: 1, ~couplings~: ~1-2:3,2-1:0.5~ | invalid-parameter | couplings",
        "~n~: 2, ~betaB~: 1, ~tolerance~: 1e-13 | limit-exceeded | tolerance",
        "~n~: 2, ~nbar~: 1e200 | limit-exceeded | emission",
        "~n~: 2, ~betaB~: 1, ~nbar~: 1 | invalid-parameter | betaB",
        "~n~: 2 | invalid-parameter | betaB",
        "~n~: 2, ~emission~: 1 | missing-parameter | absorption"})
    void faultsNameTheirParameter(String parameters, String code, String parameter) {
        String answer = OracleSession.answer("{\"op\": \"inhomogeneous\", \"beta0\": 1, \"times\": [1], "
                + parameters.replace('~', '"') + "}");
        Map<String, Object> error = Json.object(Json.object(answer), "error");
        assertThat(error).containsEntry("code", code).containsEntry("parameter", parameter);
    }

    /** Checks that couplings are one thing as JSON and as a text, and that none at all are allowed. */
    @Test
    void couplingsMayBeATextAndMayBeMissing() {
        String request = "{\"op\": \"inhomogeneous\", \"n\": 3, \"beta0\": 1, \"betaB\": 2, \"times\": [0, 3]";
        String json = OracleSession.answer(request + ", \"couplings\": [{\"i\": 3, \"j\": 1, \"value\": \"0.25\"}]}");
        assertThat(OracleSession.answer(request + ", \"couplings\": \"1-3:0.25\"}")).isEqualTo(json);
        assertThat(OracleSession.answer(request + ", \"couplings\": []}"))
                .isEqualTo(OracleSession.answer(request + "}")).contains("\"stationaryStates\":5");
    }

    private static void areClose(Map<String, Object> answer, Map<String, Object> wanted, String field, double error) {
        List<?> found = list(answer.get(field));
        List<?> right = list(wanted.get(field));
        assertThat(found).hasSameSizeAs(right);
        for (int i = 0; i < right.size(); i++) {
            assertThat(number(found.get(i))).as(field).isCloseTo(number(right.get(i)), within(error));
        }
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> all ? all : List.of(value);
    }

    private static double number(Object value) {
        return Double.parseDouble(value.toString());
    }
}
