package io.github.spinthermo.jmh;

import io.github.spinthermo.sweep.Row;
import io.github.spinthermo.sweep.Sweep;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Rows of a grid of spins 1/2, 40 starts times 1000 baths in one call, on all cores: the time of one row. A million
 * points take too long for a benchmark; {@code src/jmh/python/grids.py} does them by the command, beside numpy.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GridBenchmark {

    private static final int ROWS = 40_000;

    /** Number of spins. */
    @Param({"10", "100"})
    private String n;

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long energyAndEntropyAsDoubles() {
        return rows(grid().fields("energy", "entropy").doubles());
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long energyTo34Digits() {
        return rows(grid().fields("energy"));
    }

    private Sweep grid() {
        return Sweep.of("steady-state").with("n", n).with("s", "1/2").with("beta0", "0.125:5:0.125")
                .with("betaB", "0.003:3:0.003");
    }

    private static long rows(Sweep sweep) {
        try (Stream<Row> rows = sweep.rows(ForkJoinPool.commonPool())) {
            return rows.filter(row -> row.fault().isEmpty()).count();
        }
    }
}
