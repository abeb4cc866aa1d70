package io.github.spinthermo.jmh;

import io.github.spinthermo.real.Decimal;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The quantities of a block and the weights of 1000 spins, rounded to their digits, each time on fresh
 * objects.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ThermalBenchmark {

    /** Number of significant digits. */
    @Param({"34", "50", "1000"})
    private int digits;

    @Benchmark
    public List<Decimal> block() {
        Block block = Block.of(HalfInteger.ofTwice(9), InverseTemperature.parse("0.1"));
        Precision precision = Precision.digits(digits);
        return List.of(block.logPartition().orElseThrow().decimal(precision), block.energy().decimal(precision),
                block.entropy().decimal(precision), block.variance().decimal(precision));
    }

    @Benchmark
    public List<Decimal> weights() {
        SpinEnsemble spins = SpinEnsemble.of(1000, HalfInteger.HALF);
        Precision precision = Precision.digits(digits);
        return SectorWeights.thermal(spins, InverseTemperature.parse("0.1")).weights().stream()
                .map(weight -> weight.decimal(precision)).toList();
    }
}
