package io.github.spinthermo.operation.domains;

import io.github.spinthermo.domains.NetworkSample;
import io.github.spinthermo.operation.Value;
import io.github.spinthermo.operation.parameters.ChainParameters;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A network at one time or at its end: all of it for programs, a row of a table for people. */
final class SampleValue {

    private static final MathContext SHOWN = new MathContext(10);
    private static final int WIDTH = 15;

    private SampleValue() { }

    /** Returns the fields at a time. */
    static Value at(double time, NetworkSample sample, boolean isFirst) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("time", new Value.Measured(time));
        fields.putAll(fields(sample, Value.Missing.undefined("the entropy of the start is not followed, a beta is"
                + " infinite, or a state without population gets some")));
        return new Value.Structure(fields, text(shown(time), sample, isFirst));
    }

    /** Returns the fields at the end. */
    static Value end(NetworkSample sample, boolean isFirst) {
        return new Value.Structure(fields(sample, Value.Missing.undefined("the entropy of the start is not followed, or"
                + " a beta is infinite")), text("end", sample, isFirst));
    }

    private static Map<String, Value> fields(NetworkSample sample, Value noProduction) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("jz", ChainParameters.byDomain(sample.jz()));
        fields.put("relative", ChainParameters.byDomain(sample.relative()));
        fields.put("correlation", rows(sample.correlation()));
        fields.put("covariance", rows(sample.covariance()));
        fields.put("current", ChainParameters.byDomain(sample.current()));
        fields.put("flow", rows(sample.flow()));
        fields.put("energy", new Value.Measured(sample.energy()));
        fields.put("energyVariance", new Value.Measured(sample.energyVariance()));
        fields.put("entropy", or(sample.entropy(),
                Value.Missing.undefined("coherences between the copies of a start of spins up are not followed")));
        fields.put("entropyProductionRate", or(sample.entropyProduction(), noProduction));
        return fields;
    }

    private static Value rows(List<List<Double>> rows) {
        return new Value.Tuple(rows.stream().map(ChainParameters::byDomain).toList(), 1);
    }

    private static Value or(Optional<Double> number, Value missing) {
        return number.<Value>map(Value.Measured::new).orElse(missing);
    }

    private static String text(String time, NetworkSample sample, boolean isFirst) {
        Stream<String> head = Stream.of(Stream.of("time"), IntStream.rangeClosed(1, sample.jz().size()).mapToObj(i ->
                "jz" + i), IntStream.rangeClosed(1, sample.current().size()).mapToObj(r -> "current" + r),
                Stream.of("energy", "entropy")).flatMap(part -> part);
        Stream<String> cells = Stream.of(Stream.of(time), sample.jz().stream().map(SampleValue::shown),
                sample.current().stream().map(SampleValue::shown), Stream.of(shown(sample.energy()),
                        sample.entropy().map(SampleValue::shown).orElse("undefined"))).flatMap(part -> part);
        return (isFirst ? row(head) + "\n" : "") + row(cells);
    }

    private static String shown(double number) {
        return new BigDecimal(number).round(SHOWN).stripTrailingZeros().toString();
    }

    private static String row(Stream<String> cells) {
        return cells.map(cell -> cell + " ".repeat(Math.max(0, WIDTH - cell.length())))
                .collect(Collectors.joining("  ")).stripTrailing();
    }
}
