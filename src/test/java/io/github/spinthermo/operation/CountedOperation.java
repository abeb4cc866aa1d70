package io.github.spinthermo.operation;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.operation.parameters.SpinTypes;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An operation that doubles a number, and counts what is done for it: how often a value is read, and so on. */
public final class CountedOperation {

    /** The parameters, of which the first may be one value only. */
    public static final List<String> PARAMETERS = List.of("n", "x", "y");

    private static final Quantity DOUBLED = Quantity.plain("doubled", "twice the number n");

    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger states = new AtomicInteger();
    private final AtomicInteger demands = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger starts = new AtomicInteger();

    /** A state that is made of the parameters. */
    private final class State {

        private final long n;

        State(long n) {
            this.n = n;
            states.incrementAndGet();
        }

        ResourceDemand demand() {
            demands.incrementAndGet();
            return new ResourceDemand("n", n, new Estimate(1000, 1e-6));
        }

        Map<Quantity, Value> answer() {
            answers.incrementAndGet();
            return Map.of(DOUBLED, new Value.Count(2 * n));
        }
    }

    /**
     * Counts of what was done.
     *
     * @param reads readings of values, over the number of the parameters
     * @param states states made
     * @param demands demands made
     * @param answers answers computed
     */
    public record Counts(int reads, int states, int demands, int answers) {

        /** Returns the counts of so many points, each of them once. */
        public static Counts of(int points) {
            return new Counts(points, points, points, points);
        }
    }

    public Operation operation() {
        Parameter<Long> n = counted("n", NumberTypes.COUNT);
        Parameter<InverseTemperature> x = counted("x", SpinTypes.INVERSE_TEMPERATURE);
        return new Operation("counted", "Twice a number.",
                List.of(n, x, counted("y", SpinTypes.INVERSE_TEMPERATURE)),
                List.of(DOUBLED), List.of(""), (arguments, session) -> {
                    session.share(arguments.get(x), Integer.class, starts::incrementAndGet, start -> start);
                    State state = new State(arguments.get(n));
                    return Plan.of(arguments, session, state.demand(), state::answer);
                });
    }

    private <T> Parameter<T> counted(String name, ParameterType<T> type) {
        ParameterType<T> counted = ParameterType.of(type.label(), type.kind(), raw -> {
            reads.incrementAndGet();
            return type.read(name, raw);
        });
        return Parameter.required(name, counted, "a number");
    }

    /** Returns how often something was made of a value of x that points share. */
    public int starts() {
        return starts.get();
    }

    /** Returns what was done so far; it fails unless all parameters were read equally often. */
    public Counts counts() {
        if (reads.get() % PARAMETERS.size() != 0) {
            throw new AssertionError(reads + " readings of " + PARAMETERS);
        }
        return new Counts(reads.get() / PARAMETERS.size(), states.get(), demands.get(), answers.get());
    }
}
