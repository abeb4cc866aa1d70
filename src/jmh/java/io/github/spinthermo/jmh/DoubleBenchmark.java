package io.github.spinthermo.jmh;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Energy and entropy of spins 1/2 as correctly rounded doubles, each time at another temperature: in a new bath after a
 * start whose weights are known, and after a new start. {@code src/jmh/python/doubles.py} does the same in numpy.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DoubleBenchmark {

    private static final double STEP = 1e-9;

    /** n:beta0:betaB. */
    @Param({"100:1:1", "100:0.1:0.1", "1000:0.1:1", "1000:0.1:0.1"})
    private String point;

    private SpinEnsemble ensemble;
    private double beta0;
    private double betaB;
    private CollectiveSteadyState known;

    /** Reads the point and makes a start. */
    @Setup
    public void read() {
        String[] fields = point.split(":");
        ensemble = SpinEnsemble.of(Long.parseLong(fields[0]), HalfInteger.parse("1/2"));
        beta0 = Double.parseDouble(fields[1]);
        betaB = Double.parseDouble(fields[2]);
        known = CollectiveSteadyState.of(ensemble, InverseTemperature.of(beta0), InverseTemperature.of(betaB));
    }

    @Benchmark
    public double newBath() {
        betaB += STEP;
        return sum(known.inBath(InverseTemperature.of(betaB)));
    }

    @Benchmark
    public double newStart() {
        beta0 += STEP;
        return sum(CollectiveSteadyState.of(ensemble, InverseTemperature.of(beta0), InverseTemperature.of(betaB)));
    }

    private static double sum(CollectiveSteadyState state) {
        return state.energy().toDouble() + state.entropy().toDouble();
    }
}
