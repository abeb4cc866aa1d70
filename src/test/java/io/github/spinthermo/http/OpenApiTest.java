package io.github.spinthermo.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.testing.Json;
import io.github.spinthermo.testing.JsonSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Test that the OpenAPI document tells of each request and answer what it is. */
class OpenApiTest {

    private static final Path SESSION = Path.of("src/test/resources/io/github/spinthermo/oracle/session.txt");
    private static final String TEXT = new String(new OpenApi().json(), StandardCharsets.UTF_8);
    private static final Map<String, Object> DOCUMENT = Json.object(TEXT);
    private static final Map<String, Object> SCHEMAS = Json.object(Json.object(DOCUMENT, "components"), "schemas");

    private static Stream<Operation> operations() {
        return Operations.all().stream();
    }

    private static Map<String, Object> path(Map<String, Object> from, String... names) {
        Map<String, Object> found = from;
        for (String name : names) {
            found = Json.object(found, name);
        }
        return found;
    }

    private static Map<String, Object> body(String operation) {
        return path(DOCUMENT, "paths", "/api/v1/" + operation, "post", "requestBody", "content", "application/json",
                "schema");
    }

    @Test
    void referencesLeadToSchemas() {
        assertThat(Pattern.compile("\"\\$ref\":\"#/components/schemas/([^\"]+)\"").matcher(TEXT).results()
                .map(reference -> reference.group(1)).distinct()).isNotEmpty().isSubsetOf(SCHEMAS.keySet());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void operationsAreDescribed(Operation operation) {
        Map<String, Object> addresses = path(DOCUMENT, "paths", "/api/v1/" + operation.name());
        assertThat(path(addresses, "get").get("summary")).isEqualTo(operation.summary());
        assertThat((List<?>) path(addresses, "get").get("parameters")).hasSameSizeAs(operation.parameterNames());
        assertThat(path(body(operation.name()), "properties").keySet()).contains("id")
                .containsAll(operation.parameterNames());
        assertThat(path(SCHEMAS, operation.name(), "properties", "result", "properties").keySet())
                .containsExactlyElementsOf(operation.fields().stream().map(Quantity::name).toList());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void valuesByDefaultAreThoseThatAreUsed(Operation operation) {
        operation.inputs().forEach(parameter -> assertThat(path(body(operation.name()), "properties",
                parameter.name()).get("default")).as(parameter.name()).isEqualTo(
                        parameter.standard().value().map(any -> parameter.standard().text()).orElse(null)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "steady-state | betaB | x-kind | real",
        "steady-state | n | x-range | 1 to 9e18",
        "steady-state | T0 | x-unit | ħω/k_B",
        "battery | gamma | default | 1",
        "battery | method | enum | [exact, mean-field]",
        "steady-state | digits | default | 34"})
    void parametersTellWhatIsDeclared(String operation, String parameter, String name, String value) {
        assertThat(path(body(operation), "properties", parameter).get(name)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "steady-state | energy | x-unit | ħω",
        "steady-state | energyDerivative | x-when-null | the initial state is not thermal",
        "steady-state | energy | x-equation | [L 18]",
        "clebsch-gordan | sign | x-kind | integer",
        "chain | jz | x-kind | list"})
    void resultsTellWhatIsDeclared(String operation, String field, String name, String value) {
        assertThat(path(SCHEMAS, operation, "properties", "result", "properties", field).get(name)).hasToString(value);
    }

    @Test
    void requestsAndAnswersOfTheOracleAreAsDescribed() throws IOException {
        List<String> lines = Files.readAllLines(SESSION);
        List<String> faults = new ArrayList<>();
        int checked = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).matches("< \\{\"id\":.*\"op\":.*}}") && !lines.get(i).contains("…\"}}")) {
                Map<String, Object> answer = Json.object(lines.get(i).substring(2));
                faults.addAll(JsonSchema.faults(SCHEMAS, path(SCHEMAS, (String) answer.get("op")), answer));
                Map<String, Object> request = Json.object(lines.get(i - 1).substring(2));
                request.remove("op");
                request.values().removeIf(Objects::isNull);
                faults.addAll(JsonSchema.faults(SCHEMAS, body((String) answer.get("op")), request));
                checked++;
            }
        }
        assertThat(faults).isEmpty();
        assertThat(checked).isGreaterThan(50);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"op\":\"block\",\"result\":{\"energy\":\"warm\"}}",
        "{\"op\":\"block\",\"result\":{\"energy\":null}}",
        "{\"op\":\"otto\",\"result\":{}}",
        "{\"op\":\"block\",\"result\":{\"energy\":[\"1\"]}}"})
    void answersOfOtherKindsAreFound(String answer) {
        assertThat(JsonSchema.faults(SCHEMAS, path(SCHEMAS, "block"), Json.read(answer))).isNotEmpty();
    }
}
