package io.github.spinthermo.jmh;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** All multiplicities of an ensemble, kept. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MultiplicitiesBenchmark {

    /** Number of spins n and their size s. */
    @Param({"1000 1/2", "1000 9/2", "10000 1/2"})
    private String ensemble;

    @Benchmark
    public List<BigInteger> all() {
        String[] parts = ensemble.split(" ");
        long n = Long.parseLong(parts[0]);
        return Multiplicities.of(SpinEnsemble.of(n, HalfInteger.parse(parts[1]))).ascending();
    }
}
