package io.github.spinthermo.jmh;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.oracle.Oracle;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * All quantities of a steady state, each rounded to its digits and written out, each time on fresh objects;
 * and the same as requests to the oracle, JSON included.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SteadyStateBenchmark {

    /** Number of requests that one oracle answers, on one thread: its start does not count. */
    private static final int REQUESTS = 200;

    /** Point as n:s:beta0:betaB. */
    @Param({"1000:1/2:0.1:1", "1000:1/2:5:1", "10000:1/2:0.03:1", "100:9/2:0.01:1", "1000000:9/2:1:0.5"})
    private String point;

    /** Number of significant digits. */
    @Param({"50"})
    private int digits;

    private String[] fields;
    private byte[] requests;

    /** Writes requests with two starts in turn, so that none finds the weights of the one before. */
    @Setup
    public void write() {
        fields = point.split(":");
        requests = (request(fields[2]) + request("-" + fields[2])).repeat(REQUESTS / 2)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String request(String beta0) {
        return """
                {"op": "steady-state", "n": %s, "s": "%s", "beta0": "%s", "betaB": "%s", "digits": %d}
                """
                .formatted(fields[0], fields[1], beta0, fields[3], digits);
    }

    @Benchmark
    public List<String> library() {
        CollectiveSteadyState state = CollectiveSteadyState.of(
                SpinEnsemble.of(Long.parseLong(fields[0]), HalfInteger.parse(fields[1])),
                InverseTemperature.parse(fields[2]), InverseTemperature.parse(fields[3]));
        Precision precision = Precision.digits(digits);
        return Stream.of(
                Outcome.of(state.energy()), Outcome.of(state.thermalEnergy()), state.initialEnergy(),
                Outcome.of(state.energyPlus()), Outcome.of(state.entropy()), Outcome.of(state.thermalEntropy()),
                state.initialEntropy(), Outcome.of(state.entropyPlus()), state.freeEnergyChange(),
                state.thermalFreeEnergyChange(), state.entropyProduction(), state.thermalEntropyProduction(),
                Outcome.of(state.energyVariance()), Outcome.of(state.heatCapacity()), state.heat(),
                state.thermalHeat(), state.energyDerivative())
                .map(outcome -> outcome.orElseThrow().decimal(precision).toString())
                .toList();
    }

    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    public byte[] oracle() throws IOException {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        new Oracle(new Budget(Budget.DEFAULT_SECONDS), 1).run(new ByteArrayInputStream(requests), answers);
        return answers.toByteArray();
    }
}
