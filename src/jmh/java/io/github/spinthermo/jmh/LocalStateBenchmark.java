package io.github.spinthermo.jmh;

import io.github.spinthermo.local.LocalState;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One spin of an ensemble, each time on fresh objects: its populations, and the coherence where it is. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LocalStateBenchmark {

    /** Point as n:s:beta0:betaB. */
    @Param({"1000:1/2:0.1:1", "1000:1:0.1:1", "200:9/2:0.5:0.6", "200:9/2:40:50", "1000000000000:9/2:inf:0.001"})
    private String point;

    /** Number of significant digits. */
    @Param({"50"})
    private int digits;

    private String[] fields;

    @Setup
    public void split() {
        fields = point.split(":");
    }

    private LocalState state() {
        return LocalState.of(SpinEnsemble.of(Long.parseLong(fields[0]), HalfInteger.parse(fields[1])),
                InverseTemperature.parse(fields[2]), InverseTemperature.parse(fields[3]));
    }

    @Benchmark
    public List<String> populations() {
        Precision precision = Precision.digits(digits);
        return state().populations().stream().map((Real p) -> p.decimal(precision).toString()).toList();
    }

    /** Computes the coherence, for s > 1/2 after an extreme start only. */
    @Benchmark
    public String coherence() {
        Outcome coherence = state().coherence();
        return coherence instanceof Outcome.Finite finite
                ? finite.value().decimal(Precision.digits(digits)).toString()
                : coherence.toString();
    }
}
