package io.github.spinthermo.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.testing.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that were computed elsewhere, to 34 digits each. */
@Tag("slow")
class InitialStatesReferenceTest {

    @SuppressWarnings("unchecked")
    static Stream<Map<String, Object>> cases() throws IOException {
        try (InputStream file = InitialStatesReferenceTest.class.getResourceAsStream("initial-states.json")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return ((List<Map<String, Object>>) Json.object(text).get("cases")).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyDigit(Map<String, Object> wanted) {
        StringBuilder request = new StringBuilder("{'op':'" + wanted.get("op") + "'");
        Json.object(wanted, "params").forEach((name, value) ->
                request.append(",'").append(name).append("':'").append(value).append("'"));
        Map<String, Object> result = OracleSession.result(request + "}");
        Json.object(wanted, "expect").forEach((name, value) -> assertThat(result).containsEntry(name, value));
    }
}
