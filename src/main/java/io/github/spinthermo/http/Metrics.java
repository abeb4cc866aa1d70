package io.github.spinthermo.http;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;

/** Counts of what a server has done, as text in the format of Prometheus. */
final class Metrics {

    private final Map<Integer, LongAdder> byStatus = new ConcurrentHashMap<>();
    private final DoubleAdder seconds = new DoubleAdder();
    private final IntSupplier queue;

    /** Begins to count; a function tells how many requests wait. */
    Metrics(IntSupplier queue) {
        this.queue = queue;
    }

    /** Counts a response. */
    void count(int status) {
        byStatus.computeIfAbsent(status, any -> new LongAdder()).increment();
    }

    /** Adds the time that a worker took for a request. */
    void add(double workerSeconds) {
        seconds.add(workerSeconds);
    }

    /** Returns all counts. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append("# HELP spinthermo_requests_total Responses by status.\n")
                .append("# TYPE spinthermo_requests_total counter\n");
        long errors = 0;
        for (Map.Entry<Integer, LongAdder> entry : new TreeMap<>(byStatus).entrySet()) {
            text.append("spinthermo_requests_total{status=\"").append(entry.getKey()).append("\"} ")
                    .append(entry.getValue().sum()).append('\n');
            errors += entry.getKey() >= 400 ? entry.getValue().sum() : 0;
        }
        text.append("# TYPE spinthermo_errors_total counter\nspinthermo_errors_total ").append(errors).append('\n');
        text.append("# HELP spinthermo_seconds_total Time of all workers.\n# TYPE spinthermo_seconds_total counter\n");
        text.append(String.format(Locale.ROOT, "spinthermo_seconds_total %.6f%n", seconds.sum()).replace("\r", ""));
        text.append("# TYPE spinthermo_queue gauge\nspinthermo_queue ").append(queue.getAsInt()).append('\n');
        return text.toString();
    }
}
