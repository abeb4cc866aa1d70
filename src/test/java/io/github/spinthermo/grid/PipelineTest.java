package io.github.spinthermo.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PipelineTest {

    private static final Parameter<Long> N =
            Parameter.required("n", NumberTypes.COUNT, "a number");
    private static final Quantity RESULT = Quantity.real("result", "", "", "", "what is made of it");
    private static final Budget BUDGET = new Budget(60);
    private static final List<Integer> HUNDRED = IntStream.rangeClosed(1, 100).boxed().toList();

    private final List<String> shown = new ArrayList<>();

    /** Returns an operation that makes a number of a number, and needs what another function of it says. */
    private static Operation operation(LongUnaryOperator work, LongUnaryOperator bytes) {
        return new Operation("test", "Test.", List.of(N), List.of(RESULT), List.of(""),
                (arguments, session) -> Plan.of(arguments, session,
                        new ResourceDemand("n", arguments.get(N),
                                new Estimate(bytes.applyAsLong(arguments.get(N)), 0)),
                        () -> Map.of(RESULT, new Value.Count(work.applyAsLong(arguments.get(N))))));
    }

    private static Plan plan(Operation operation, String n) {
        return operation.plan(Arguments.read(operation, Map.of("n", RawValue.string(n))), BUDGET, new Session());
    }

    private void run(Operation operation, List<Integer> numbers) {
        try (Pipeline pipeline = new Pipeline(BUDGET, share -> { }, (point, result) ->
                shown.add(point.get("n") + ":" + ((Value.Count) result.get(RESULT)).count()))) {
            for (int n : numbers) {
                Map<String, String> point = Map.of("n", Integer.toString(n));
                pipeline.add(point, () -> plan(operation, point.get("n")));
            }
            pipeline.finish();
        }
    }

    private static List<String> squares(int last) {
        return HUNDRED.subList(0, last).stream().map(n -> n + ":" + n * n).toList();
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Checks that early points take longer than late ones. */
    @Test
    void showsInOrder() {
        run(operation(n -> {
            sleep(n % 7 == 1 ? 20 : 0);
            return n * n;
        }, n -> 0), HUNDRED);
        assertThat(shown).isEqualTo(squares(100));
    }

    @Test
    void computesOnSeveralCores() {
        assumeTrue(Pipeline.CORES > 1);
        CountDownLatch both = new CountDownLatch(2);
        run(operation(n -> {
            both.countDown();
            try {
                return both.await(30, TimeUnit.SECONDS) ? n * n : 0;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }, n -> 0), List.of(1, 2));
        assertThat(shown).isEqualTo(squares(2));
    }

    @Test
    void takesNoMorePointsThanItHolds() {
        AtomicInteger read = new AtomicInteger();
        int[] most = {0};
        Operation operation = operation(n -> n, n -> 0);
        try (Pipeline pipeline = new Pipeline(BUDGET, share -> { }, (point, result) -> {
            shown.add(point.get("n"));
            most[0] = Math.max(most[0], read.get() - shown.size());
        })) {
            for (int n = 1; n <= 1000; n++) {
                String text = Integer.toString(n);
                pipeline.add(Map.of("n", text), () -> {
                    read.incrementAndGet();
                    return plan(operation, text);
                });
            }
            pipeline.finish();
        }
        assertThat(shown).hasSize(1000);
        assertThat(most[0]).isBetween(Pipeline.CORES, 4 * Pipeline.CORES);
    }

    /** Checks points each of which fits into the memory, while two of them together do not. */
    @Test
    void computesAloneWhatNeedsTheMemory() {
        AtomicInteger running = new AtomicInteger();
        long most = Runtime.getRuntime().maxMemory() * 21 / 50;
        run(operation(n -> {
            int others = running.getAndIncrement();
            sleep(2);
            running.decrementAndGet();
            return n * n + others;
        }, n -> most), HUNDRED.subList(0, 20));
        assertThat(shown).isEqualTo(squares(20));
    }

    @Test
    void endsAtTheFirstFaultOfAPoint() {
        assertThatThrownBy(() -> run(operation(n -> {
            if (n == 41 || n == 43) {
                throw new ResourceLimitException("n", n, "is one too many");
            }
            sleep(n == 40 ? 50 : 0);
            return n * n;
        }, n -> 0), HUNDRED)).isInstanceOf(ResourceLimitException.class).hasMessage("n = 41 is one too many");
        assertThat(shown).isEqualTo(squares(40));
    }

    /** Checks that a fault that is found before the work stands behind the rows that are still computed. */
    @Test
    void showsWhatComesBeforeAFault() {
        List<Integer> numbers = List.of(1, 2, 3, 0, 5);
        assertThatThrownBy(() -> run(operation(n -> {
            sleep(20);
            return n * n;
        }, n -> 0), numbers)).isInstanceOf(InvalidInputException.class).hasMessageStartingWith("n = 0 is not positive");
        assertThat(shown).isEqualTo(squares(3));
    }

    @Test
    void showsWhatComesBeforeARefusal() {
        assertThatThrownBy(() -> run(operation(n -> n * n, n -> n == 4 ? Long.MAX_VALUE : 0), HUNDRED))
                .isInstanceOf(ResourceLimitException.class).hasMessageStartingWith("n = 4 needs about");
        assertThat(shown).isEqualTo(squares(3));
    }

    @Test
    void passesErrorsOn() {
        assertThatThrownBy(() -> run(operation(n -> {
            throw new OutOfMemoryError("test");
        }, n -> 0), HUNDRED)).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void endsWhereNothingCanBeShown() {
        Operation operation = operation(n -> n, n -> 0);
        assertThatThrownBy(() -> {
            try (Pipeline pipeline = new Pipeline(BUDGET, share -> { }, (point, result) -> {
                throw new IOException("Broken pipe");
            })) {
                pipeline.add(Map.of("n", "1"), () -> plan(operation, "1"));
                pipeline.finish();
            }
        }).isInstanceOf(UncheckedIOException.class).hasRootCauseMessage("Broken pipe");
    }
}
