package io.github.spinthermo.jmh;

import io.github.spinthermo.battery.Ageing;
import io.github.spinthermo.battery.BatteryProtocol;
import io.github.spinthermo.battery.ExactBattery;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The battery of the figures, each time on fresh objects; Γ = 1600 γ. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class BatteryBenchmark {

    private static final double DURATION = 0.0187;

    /** Number of emitters N. */
    @Param({"20", "40", "80", "140", "300", "600", "1000"})
    private long n;

    /** Returns one discharge from full inversion. */
    @Benchmark
    public Ageing discharge() {
        return ExactBattery.of(BatteryProtocol.of(n, 1600, 0, DURATION)).ageing(1);
    }

    /** Returns the first cycle. */
    @Benchmark
    public Ageing cycle() {
        return ExactBattery.of(BatteryProtocol.of(n, 1600, DURATION, DURATION)).ageing(1);
    }

    /** Returns five hundred cycles and the limit cycle; for N = 1000 they take hours. */
    @Benchmark
    public Ageing cycles() {
        return ExactBattery.of(BatteryProtocol.of(n, 1600, DURATION, DURATION)).ageing(500, true, share -> { });
    }
}
