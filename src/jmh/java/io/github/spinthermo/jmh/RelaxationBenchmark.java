package io.github.spinthermo.jmh;

import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.relaxation.Relaxation;
import io.github.spinthermo.relaxation.RelaxationCourse;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.BathRates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Spins 1/2 on their way to the steady state. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RelaxationBenchmark {

    private static final List<Double> TIMES = IntStream.rangeClosed(1, 20).mapToObj(i -> i / 100.0).toList();

    private static RelaxationCourse inverted(long n, BathRates bath, List<Double> times) {
        return Relaxation.of(InitialState.thermal(SpinEnsemble.of(n, HalfInteger.HALF),
                InverseTemperature.NEGATIVE_INFINITY), bath).course(times, false, share -> { });
    }

    /** Follows 60 inverted spins in a bath of half a quantum, 20 times. */
    @Benchmark
    public RelaxationCourse sixty() {
        return inverted(60, BathRates.ofNbar(BigFraction.of(1, 2)), TIMES);
    }

    /** Follows 1000 inverted spins at x = 1 until nothing moves any more. */
    @Benchmark
    public RelaxationCourse thousand() {
        return inverted(1000, BathRates.ofBeta(InverseTemperature.parse("1")), List.of(0.1));
    }

    /** Follows 1000 inverted spins at x = 0 for thirty times 1/κ, the slowest case. */
    @Benchmark
    public RelaxationCourse thousandInAnInfinitelyHotBath() {
        return inverted(1000, BathRates.ofBeta(InverseTemperature.ZERO), List.of(30.0));
    }
}
