package io.github.spinthermo.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.testing.ProcessorTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests that a request that outlives its estimate is answered soon after its deadline, and the next one at once. */
@Timeout(60)
class OracleDeadlineTest {

    /** Time for each request: what is quick is done within it also where the machine stalls for a moment. */
    private static final double SECONDS = 1.5;

    private static final String SLOW = "{\"id\":1,\"op\":\"endless\"}";
    private static final String QUICK = "{\"id\":2,\"op\":\"multiplicities\",\"n\":1,\"s\":1}";

    /** An operation that says it needs a millisecond, and goes on until it is interrupted. */
    private static final Operation ENDLESS = new Operation("endless", "Nothing.", List.of(),
            List.of(Quantity.plain("nothing", "nothing")), List.of(""), OracleDeadlineTest::endless);

    private static Plan endless(Arguments arguments, Session session) {
        ResourceDemand demand = new ResourceDemand("op", "endless", new Estimate(1000, 1e-3));
        return Plan.of(arguments, session, demand, OracleDeadlineTest::untilInterrupted);
    }

    private static Map<Quantity, Value> untilInterrupted() {
        while (true) {
            Interruption.check();
        }
    }

    private static Operation operation(String name) {
        return name.equals("endless") ? ENDLESS : Operations.named(name);
    }

    @Tag("slow")
    @Test
    void endsARequestThatOutlivesItsEstimate() {
        ProcessorTime time = ProcessorTime.start();
        Answers slow = new Answers(OracleDeadlineTest::operation, new Budget(SECONDS), new Session(), 1);
        List<String> answers = OracleSession.answers(new Oracle(slow),
                (SLOW + "\n" + QUICK + "\n").getBytes(UTF_8));
        assertThat(time.spent()).isLessThan(Duration.ofSeconds(10));
        assertThat(answers).hasSize(2);
        assertThat(OracleSession.errorOf(answers.get(0))).startsWith("limit-exceeded:");
        assertThat(answers.get(0)).startsWith("{\"id\":1,").contains("(--max-seconds allows more)");
        assertThat(answers.get(1)).startsWith("{\"id\":2,").contains("\"result\"");
    }

    /**
     * Checks that a computation that does not honour interruption is left behind, and ends when it asks for its turn.
     */
    @Tag("slow")
    @Test
    void answersInPlaceOfAComputationThatDoesNotEnd() throws InterruptedException {
        AtomicBoolean released = new AtomicBoolean();
        CountDownLatch left = new CountDownLatch(3);
        Answers deaf = new Answers(Operations::named, new Budget(SECONDS), new Session(), 1) {
            @Override
            Answer to(Turn turn) {
                while (turn.line().text().equals(SLOW) && !released.get()) {
                    Thread.onSpinWait();
                }
                left.countDown();
                return super.to(turn);
            }
        };
        List<String> answers =
                OracleSession.answers(new Oracle(deaf), (QUICK + "\n" + SLOW + "\n" + QUICK + "\n").getBytes(UTF_8));
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0)).isEqualTo(answers.get(2)).contains("\"result\"");
        assertThat(OracleSession.errorOf(answers.get(1))).isEqualTo("limit-exceeded:op");
        released.set(true);
        assertThat(left.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
