package io.github.spinthermo.jmh;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import java.util.concurrent.TimeUnit;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Benchmark of e^x and ln x of the kernel, with their enclosures, beside those of Apfloat. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ElementaryBenchmark {

    /** Number of significant digits. */
    @Param({"50", "300", "1000"})
    private int digits;

    private Arithmetic arithmetic;
    private Ball x;
    private Apfloat apfloat;

    @Setup
    public void prepare() {
        arithmetic = new Arithmetic((int) (digits * 3.33) + 8);
        x = arithmetic.ratio(BigInteger.valueOf(12345), BigInteger.valueOf(7001));
        apfloat = new Apfloat(12345, digits).divide(new Apfloat(7001, digits));
    }

    @Benchmark
    public Ball exp() {
        return arithmetic.exp(x);
    }

    @Benchmark
    public Ball log() {
        return arithmetic.log(x);
    }

    @Benchmark
    public Apfloat apfloatExp() {
        return ApfloatMath.exp(apfloat);
    }

    @Benchmark
    public Apfloat apfloatLog() {
        return ApfloatMath.log(apfloat);
    }
}
