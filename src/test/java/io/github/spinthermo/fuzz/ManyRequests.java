package io.github.spinthermo.fuzz;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.oracle.Oracle;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/**
 * Many requests to one oracle in one process: of nineteen one is of any operation, three of any operation and damaged,
 * and the others of two quick operations. At equal distances it waits until all are answered, has garbage collected,
 * and prints the size of the heap and the number of threads.
 *
 * <p>System properties: {@code memory.requests}, how many (10^6); {@code memory.seed} (1). Exit code 1 where the heap
 * is not flat or a request has no answer.
 */
public final class ManyRequests {

    static final int INTERVALS = 40;
    private static final int CYCLE = 19;
    private static final int DAMAGED = 3;
    private static final List<String> QUICK = List.of("multiplicities", "oscillators");
    private static final double MEGABYTE = 1 << 20;

    private final LongFunction<byte[]> lines;
    private final LongSupplier heap;
    private final HeapTrend trend = new HeapTrend();
    private final PrintStream out;

    /** Prepares to ask lines by their numbers; the heap tells its size in bytes. */
    ManyRequests(LongFunction<byte[]> lines, LongSupplier heap, PrintStream out) {
        this.lines = lines;
        this.heap = heap;
        this.out = out;
    }

    /** Asks all requests. */
    public static void main(String[] arguments) throws IOException {
        long count = (long) Double.parseDouble(System.getProperty("memory.requests", "1e6"));
        long seed = Long.getLong("memory.seed", 1);
        System.out.println(count + " requests in one process, seed " + seed);
        System.exit(new ManyRequests(of(new Requests(seed)), ManyRequests::collected, System.out).areFlat(count)
                ? 0 : 1);
    }

    /** Returns the requests by their numbers. */
    static LongFunction<byte[]> of(Requests requests) {
        return number -> {
            int turn = (int) (number % CYCLE);
            if (turn > 0 && turn <= DAMAGED) {
                return requests.damagedLine(number);
            }
            String line = turn == 0 ? requests.line(number)
                    : requests.line(QUICK.get((int) (number % QUICK.size())), number);
            return line.getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Asks a number of requests, and tells whether the heap stays as it is. */
    boolean areFlat(long count) throws IOException {
        RequestStream in = new RequestStream(lines, count, count / INTERVALS, this::measure);
        new Oracle(new Budget(Report.SECONDS), 1).run(in, in.answers());
        out.printf(Locale.ROOT, "growth between the second and the last quarter: %.3f MB, allowed %.0f%n",
                trend.growth() / MEGABYTE, HeapTrend.ALLOWED / MEGABYTE);
        out.println(in.answers().count() + " answers, " + in.answers().faults() + " of them no object");
        return trend.isFlat() && in.answers().count() == count && in.answers().faults() == 0;
    }

    /** Returns the size of the heap after its garbage is collected, and what that has freed in turn. */
    private static long collected() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void measure(long asked) {
        long used = heap.getAsLong();
        trend.add(used);
        out.printf(Locale.ROOT, "%9d requests: %8.3f MB, %d threads%n", asked, used / MEGABYTE,
                ManagementFactory.getThreadMXBean().getThreadCount());
    }
}
