package io.github.spinthermo.operation.domains;

import io.github.spinthermo.domains.NetworkSample;
import io.github.spinthermo.operation.ResultField;
import io.github.spinthermo.operation.parameters.ChainParameters;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A network at one time or at its end: all of it for programs, a row of a table for people. */
final class SampleValue {

    private static final MathContext SHOWN = new MathContext(10);
    private static final int WIDTH = 15;

    private static final String UNFOLLOWED =
            "coherences between the copies of a start of spins up are not followed";
    private static final String NO_PRODUCTION_AT_END =
            "the entropy of the start is not followed, or a beta is infinite";
    private static final String NO_PRODUCTION = "the entropy of the start is not followed, a beta is infinite, or a"
            + " state without population gets some";

    private static final ResultField<Double> TIME = new ResultField<>(
            quantity("time", "t", "time", "the time"), Value.Measured::new);

    private static final List<ResultField<NetworkSample>> STATE = List.of(
            byDomain(quantity("jz", "⟨J_iz⟩", "", "projections of the domains"), NetworkSample::jz),
            byDomain(quantity("relative", "⟨J_iz⟩/N_i", "", "the same of one spin, from -1/2 to 1/2"),
                    NetworkSample::relative),
            byPair(quantity("correlation", "Re⟨J_i⁺J_k⁻⟩", "", "correlations of each two domains"),
                    NetworkSample::correlation),
            byPair(quantity("covariance", "⟨J_izJ_kz⟩ - ⟨J_iz⟩⟨J_kz⟩", "",
                    "covariances of the projections of each two domains"),
                    NetworkSample::covariance),
            byDomain(quantity("current", "I_r", "ħω/time", "energy per time from each reservoir"),
                    NetworkSample::current),
            byPair(quantity("flow", "", "ħω/time", "energy per time from each reservoir into each domain"),
                    NetworkSample::flow),
            new ResultField<>(quantity("energy", "E", "ħω", "energy, from the ground state"), sample ->
                    new Value.Measured(sample.energy())),
            new ResultField<>(quantity("energyVariance", "Var E", "(ħω)²", "variance of the energy"), sample ->
                    new Value.Measured(sample.energyVariance())),
            new ResultField<>(quantity("entropy", "S", "k_B", "entropy in nats").orNull(UNFOLLOWED), sample ->
                    or(sample.entropy(), UNFOLLOWED)));

    private static final List<ResultField<NetworkSample>> PRODUCTION = production(NO_PRODUCTION);
    private static final List<ResultField<NetworkSample>> PRODUCTION_AT_END = production(NO_PRODUCTION_AT_END);

    /** The members of a network at a time. */
    static final List<Quantity> AT_TIME = Stream.of(Stream.of(TIME.quantity()), quantities(STATE),
            quantities(PRODUCTION)).flatMap(part -> part).toList();

    /** The members of a network at its end. */
    static final List<Quantity> AT_END =
            Stream.concat(quantities(STATE), quantities(PRODUCTION_AT_END)).toList();

    private SampleValue() { }

    private static Quantity quantity(String name, String symbol, String unit, String description) {
        return Quantity.measured(name, symbol, unit, "spec 9.3", description);
    }

    private static Stream<Quantity> quantities(List<ResultField<NetworkSample>> fields) {
        return fields.stream().map(ResultField::quantity);
    }

    private static ResultField<NetworkSample> byDomain(Quantity quantity,
            Function<NetworkSample, List<Double>> numbers) {
        return new ResultField<>(quantity.listed(), numbers.andThen(ChainParameters::byDomain));
    }

    private static ResultField<NetworkSample> byPair(Quantity quantity,
            Function<NetworkSample, List<List<Double>>> numbers) {
        return new ResultField<>(quantity.listed().listed(), numbers.andThen(SampleValue::rows));
    }

    private static List<ResultField<NetworkSample>> production(String absence) {
        return List.of(new ResultField<>(quantity("entropyProductionRate", "σ", "k_B/time", "entropy produced per time")
                .orNull(absence), sample -> or(sample.entropyProduction(), absence)));
    }

    /** Returns the fields at a time. */
    static Value at(double time, NetworkSample sample, boolean isFirst) {
        Map<String, Value> fields = new LinkedHashMap<>();
        ResultField.put(List.of(TIME), time, fields);
        ResultField.put(STATE, sample, fields);
        ResultField.put(PRODUCTION, sample, fields);
        return new Value.Structure(fields, text(shown(time), sample, isFirst));
    }

    /** Returns the fields at the end. */
    static Value end(NetworkSample sample, boolean isFirst) {
        Map<String, Value> fields = new LinkedHashMap<>();
        ResultField.put(STATE, sample, fields);
        ResultField.put(PRODUCTION_AT_END, sample, fields);
        return new Value.Structure(fields, text("end", sample, isFirst));
    }

    private static Value rows(List<List<Double>> rows) {
        return new Value.Tuple(rows.stream().map(ChainParameters::byDomain).toList(), 1);
    }

    private static Value or(Optional<Double> number, String absence) {
        return number.<Value>map(Value.Measured::new).orElseGet(() -> Value.Missing.undefined(absence));
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
