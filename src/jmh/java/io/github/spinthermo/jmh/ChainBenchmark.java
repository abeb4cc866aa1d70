package io.github.spinthermo.jmh;

import io.github.spinthermo.domains.ChainStart;
import io.github.spinthermo.domains.ChainSteadyState;
import io.github.spinthermo.domains.ChainTrajectory;
import io.github.spinthermo.domains.DomainChain;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Chains whose first domain starts fully excited: 40 times up to γt = 2, or the weights of the dark states. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ChainBenchmark {

    private static final List<Double> TIMES = IntStream.rangeClosed(1, 40).mapToObj(i -> i / 20.0).toList();

    private static DomainChain chain(Long... sizes) {
        return DomainChain.of(ChainStart.firstExcited(List.of(sizes)));
    }

    @Benchmark
    public ChainTrajectory cold() {
        return chain(8L, 6L, 5L, 1L).trajectory(TIMES);
    }

    /** Computes a trajectory that also keeps the sectors above the start. */
    @Benchmark
    public ChainTrajectory warm() {
        return chain(12L, 6L, 2L).withNbar(2.86).trajectory(TIMES);
    }

    @Benchmark
    public ChainSteadyState darkStateWeights() {
        return chain(40L, 20L, 10L).steadyState();
    }
}
