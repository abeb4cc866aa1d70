package io.github.spinthermo.jmh;

import io.github.spinthermo.coupling.ClebschGordan;
import io.github.spinthermo.coupling.SignedRoot;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.HalfInteger;
import java.util.NavigableMap;
import java.util.concurrent.TimeUnit;
import org.apache.commons.numbers.fraction.BigFraction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One coefficient, exactly and in digits, and the family over J to which it belongs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ClebschGordanBenchmark {

    /** Coefficient as j1:m1:j2:m2:J. */
    @Param({"100:14:100:20:100", "1000:142:1000:200:1000", "2000:1234:2000:-777:3100", "1000000:123456:50:-7:1000003"})
    private String state;

    private HalfInteger j1;
    private HalfInteger m1;
    private HalfInteger j2;
    private HalfInteger m2;
    private HalfInteger totalSpin;
    private HalfInteger m;

    @Setup
    public void split() {
        String[] fields = state.split(":");
        j1 = HalfInteger.parse(fields[0]);
        m1 = HalfInteger.parse(fields[1]);
        j2 = HalfInteger.parse(fields[2]);
        m2 = HalfInteger.parse(fields[3]);
        totalSpin = HalfInteger.parse(fields[4]);
        m = HalfInteger.ofTwice(m1.twice() + m2.twice());
    }

    private SignedRoot coefficient() {
        return ClebschGordan.coefficient(j1, m1, j2, m2, totalSpin, m);
    }

    /** Returns the square in lowest terms. */
    @Benchmark
    public BigFraction exact() {
        return coefficient().squared();
    }

    @Benchmark
    public String digits() {
        return coefficient().value().decimal(Precision.digits(50)).toString();
    }

    /** Squares not in lowest terms. */
    @Benchmark
    public NavigableMap<HalfInteger, SignedRoot> family() {
        return ClebschGordan.overTotalSpins(j1, m1, j2, m2);
    }
}
