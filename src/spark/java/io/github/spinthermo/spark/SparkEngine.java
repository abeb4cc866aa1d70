package io.github.spinthermo.spark;

import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.parts.PartWork;
import io.github.spinthermo.parts.SweepEngine;
import io.github.spinthermo.parts.SweepPart;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.SparkSession;

/**
 * Engine that computes on the executors of Spark, one task a part. A part is made of rows that follow each other, so
 * that those with an equal start share its weights. The driver takes the parts in order and hands each on once; a few
 * more are computed meanwhile, as many as keep the executors busy and as fit into a share of its memory. Spark repeats
 * a task that fails, as often as {@code spark.task.maxFailures} allows.
 */
final class SparkEngine implements SweepEngine {

    /** Memory, in bytes, of the driver for each part that is computed ahead: the part, serialized and as it is. */
    private static final long BYTES_AHEAD = 32L << 20;

    private final SparkSession session;
    private final Optional<ParquetCopy> copy;

    /** Makes an engine that also makes a copy in the end, where one is wanted. */
    SparkEngine(SparkSession session, Optional<ParquetCopy> copy) {
        this.session = session;
        this.copy = copy;
    }

    @Override
    public void compute(PartWork work, List<Integer> parts, Sink sink) throws IOException {
        compute(work::part, parts, sink);
        copy.ifPresent(wanted -> wanted.write(work.request()));
    }

    /** Computes parts by a function that is sent to the executors. */
    void compute(Function<Integer, SweepPart.Content> part, List<Integer> parts, Sink sink) throws IOException {
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        Deque<JavaFutureAction<List<SweepPart.Content>>> begun = new ArrayDeque<>();
        Iterator<Integer> left = parts.iterator();
        try {
            while (left.hasNext() || !begun.isEmpty()) {
                while (left.hasNext() && begun.size() < ahead()) {
                    begun.add(spark.parallelize(List.of(left.next()), 1).map(part).collectAsync());
                }
                SweepPart.Content content = result(begun.remove()).get(0);
                sink.advance(content.part().rows());
                sink.take(content);
            }
        } finally {
            begun.forEach(job -> job.cancel(true));
        }
    }

    private int ahead() {
        return (int) Math.max(1, Math.min(2 * threads() + 1, Runtime.getRuntime().maxMemory() / BYTES_AHEAD));
    }

    private static <T> T result(JavaFutureAction<T> job) {
        try {
            return job.get();
        } catch (InterruptedException e) {
            job.cancel(true);
            Thread.currentThread().interrupt();
            throw new ComputationInterruptedException();
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    /** Returns the failure of the last attempt of a task, as the library threw it where it did. */
    private static RuntimeException failure(Throwable wrapped) {
        Throwable cause = wrapped;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof Fault && cause instanceof RuntimeException fault
                ? fault
                : new IllegalStateException("Spark has not computed a part: " + cause.getMessage(), wrapped);
    }

    @Override
    public int threads() {
        return session.sparkContext().defaultParallelism();
    }

    @Override
    public String toString() {
        return threads() + " threads of Spark at " + session.sparkContext().master();
    }
}
