package io.github.spinthermo.grid;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.MemoryGate;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/**
 * The answers of an operation at one point after another, computed on all cores and shown in order. As many
 * points are held at a time as keep the cores busy, and as fit into the memory together. The first fault ends
 * it, after the answers to the points before.
 */
public final class Pipeline implements AutoCloseable {

    /** The number of threads that compute. */
    public static final int CORES = Runtime.getRuntime().availableProcessors();

    /** Enough that no core waits while the first point is still computed. */
    private static final int MOST_POINTS = 4 * CORES;

    private final Budget budget;
    private final DoubleConsumer progress;
    private final Sink sink;
    private final MemoryGate gate = new MemoryGate(MOST_POINTS);
    private final Deque<Job> jobs = new ArrayDeque<>();
    private final ExecutorService cores = Executors.newFixedThreadPool(CORES);

    /** Receiver of the answers. */
    public interface Sink {

        /**
         * Takes the answer to a point.
         *
         * @param point the point
         * @param result its answer, rounded
         * @throws IOException if it cannot be shown
         */
        void show(Map<String, String> point, Map<Quantity, Value> result) throws IOException;
    }

    private record Job(Map<String, String> point, MemoryGate.Place place,
            CompletableFuture<Map<Quantity, Value>> answer) { }

    /**
     * Makes a pipeline without points.
     *
     * @param budget what each point may use
     * @param progress takes the share of a point that is done, on the thread that computes
     * @param sink takes the answers, on the thread that adds points
     */
    public Pipeline(Budget budget, DoubleConsumer progress, Sink sink) {
        this.budget = budget;
        this.progress = progress;
        this.sink = sink;
    }

    /**
     * Plans the next point, and takes it when there is room for it. A fault is thrown after the answers to the points
     * before it have been shown.
     *
     * @param point the point
     * @param planning makes its plan
     */
    public void add(Map<String, String> point, Supplier<Plan> planning) {
        Plan plan = afterThoseBefore(planning);
        MemoryGate.Place place = gate.place();
        while (jobs.size() >= MOST_POINTS || !place.tryToEnter(plan.demand().estimate())) {
            showFirst();
        }
        afterThoseBefore(() -> {
            plan.admit(budget);
            return plan;
        });
        jobs.add(new Job(point, place,
                CompletableFuture.supplyAsync(() -> plan.answer(budget, progress), cores)));
    }

    /** Shows all that is left. */
    public void finish() {
        while (!jobs.isEmpty()) {
            showFirst();
        }
    }

    private <T> T afterThoseBefore(Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException fault) {
            finish();
            throw fault;
        }
    }

    private void showFirst() {
        Job first = jobs.remove();
        try {
            sink.show(first.point(), result(first.answer()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        first.place().leave();
    }

    /**
     * Returns what was computed, or throws what prevented it.
     *
     * @param answer the computation
     * @param <T> what is computed
     * @return its result
     */
    public static <T> T result(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    /** Interrupts what is still computed. */
    @Override
    public void close() {
        cores.shutdownNow();
    }
}
