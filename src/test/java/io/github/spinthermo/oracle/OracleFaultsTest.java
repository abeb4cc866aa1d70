package io.github.spinthermo.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.operation.Session;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that a fault of the program itself is answered, and the requests after it too. */
class OracleFaultsTest {

    static Stream<Throwable> faults() {
        return Stream.of(new IllegalStateException("x"), new StackOverflowError(), new NoClassDefFoundError("x"),
                new ExceptionInInitializerError("x"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theOthersAreAnswered(Throwable fault) {
        Answers faulty = new Answers(name -> {
            throw unchecked(fault);
        }, new Budget(9), new Session(), 1);
        List<String> answers = OracleSession.answers(new Oracle(faulty),
                "{\"id\":1,\"op\":\"about\"}\n{\"id\":2}\n".getBytes(UTF_8));
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0)).startsWith("{\"id\":1,\"error\":{\"code\":\"internal-error\"")
                .contains(fault.getClass().getSimpleName());
        assertThat(answers.get(1)).startsWith("{\"id\":2,\"error\":{\"code\":\"missing-parameter\"");
    }

    /** Throws an error, and returns an exception to be thrown. */
    private static RuntimeException unchecked(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        return (RuntimeException) fault;
    }
}
