package io.github.spinthermo.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.operation.CountedOperation;
import io.github.spinthermo.operation.CountedOperation.Counts;
import io.github.spinthermo.operation.Session;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each request is read once, its state and its demand are made once, its answer is computed once. */
class OnePlanARequestTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void takesEachRequestOnce(int requests) {
        CountedOperation counted = new CountedOperation();
        Oracle oracle = new Oracle(new Answers(name -> counted.operation(), new Budget(60), new Session(), 2));
        String input = IntStream.rangeClosed(1, requests)
                .mapToObj(y -> "{\"op\": \"counted\", \"n\": 7, \"x\": 1, \"y\": " + y + "}\n")
                .collect(Collectors.joining());
        assertThat(OracleSession.answers(oracle, input.getBytes(StandardCharsets.UTF_8))).hasSize(requests)
                .allMatch(answer -> answer.endsWith("{\"doubled\":14}}"));
        assertThat(counted.counts()).isEqualTo(Counts.of(requests));
    }
}
