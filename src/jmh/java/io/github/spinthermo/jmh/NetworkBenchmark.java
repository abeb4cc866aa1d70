package io.github.spinthermo.jmh;

import io.github.spinthermo.domains.DomainNetwork;
import io.github.spinthermo.domains.NetworkSteadyState;
import io.github.spinthermo.domains.NetworkTrajectory;
import io.github.spinthermo.domains.Reservoir;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A ring of four domains (4, 3, 3, 2) at n̄ = 0.3, the first full: 20 times up to γt = 2, or an end with currents. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class NetworkBenchmark {

    private static final List<Double> TIMES = IntStream.rangeClosed(1, 20).mapToObj(i -> i / 10.0).toList();

    private static DomainNetwork ring(double last) {
        return DomainNetwork.of(List.of(4L, 3L, 3L, 2L), List.of(Reservoir.ofQuanta(List.of(1, 2), 1, 0.3),
                Reservoir.ofQuanta(List.of(2, 3), 1, 0.3), Reservoir.ofQuanta(List.of(3, 4), 1, 0.3),
                Reservoir.ofQuanta(List.of(1, 4), 1, last)));
    }

    @Benchmark
    public NetworkTrajectory motion() {
        return ring(0.3).trajectory(TIMES);
    }

    @Benchmark
    public NetworkSteadyState endWithCurrents() {
        return ring(0.5).steadyState();
    }
}
