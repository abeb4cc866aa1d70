package io.github.spinthermo.operation.battery;

import io.github.spinthermo.battery.CyclePoint;
import io.github.spinthermo.battery.CycleReport;
import io.github.spinthermo.battery.CycleSample;
import io.github.spinthermo.operation.ResultField;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One cycle of a battery: all of it for programs, a row of a table for people. */
final class CycleValue {

    private static final List<String> NAMES = List.of("cycle", "pulseWork", "released", "lostStorage",
            "lostDischarge", "efficiency", "excitation", "length", "meanLength");
    private static final List<String> SYMBOLS = List.of("", "W", "E_coll", "E_ind,s", "E_ind,d", "η",
            "M", "S_eff", "⟨S⟩");

    private static final String NO_LEVELS = "the mean field has no distribution of total spins";

    private static final ResultField<Optional<Integer>> NUMBER = new ResultField<>(
            quantity("cycle", "", "", "number of the cycle").as(Quantity.Kind.Single.INTEGER)
                    .orNull("the limit cycle has no number"),
            number -> number.<Value>map(Value.Count::new).orElseGet(() ->
                    Value.Missing.undefined("the limit cycle has no number")));

    private static final List<ResultField<CyclePoint>> LENGTHS = List.of(
            number("excitation", "M", "", "excitation ⟨S_z⟩", CyclePoint::excitation),
            number("length", "S_eff", "", "effective length of the total spin", CyclePoint::length),
            orMissing("meanLength", "⟨S⟩", "", "mean length of the total spin", NO_LEVELS, CyclePoint::meanLength),
            number("variance", "Var S_z", "", "variance of the excitation", CyclePoint::variance));

    private static final List<ResultField<CyclePoint>> WORKS = List.of(
            orMissing("ergotropy", "W", "ħω", "largest work of a unitary process", NO_LEVELS, CyclePoint::ergotropy),
            orMissing("sectorErgotropy", "", "ħω", "the same of processes that keep the total spin", NO_LEVELS,
                    CyclePoint::sectorErgotropy));

    private static final List<ResultField<CyclePoint>> POINT = joined(LENGTHS, WORKS);

    private static final List<ResultField<CycleSample>> SAMPLE = joined(joined(List.of(
            number("time", "t", "time", "time since the end of the pulse", CycleSample::time)), of(LENGTHS)),
            joined(List.of(number("power", "P", "ħω/time", "energy that is released per time", CycleSample::power)),
                    of(WORKS)));

    private static final List<ResultField<CycleReport>> FIELDS = List.of(
            point("charged", "after the pulse", CycleReport::charged),
            point("stored", "after storage", CycleReport::stored),
            point("discharged", "after discharge", CycleReport::discharged),
            number("pulseWork", "W", "ħω", "work of the pulse", CycleReport::pulseWork),
            number("released", "E_coll", "ħω", "energy that is emitted collectively", CycleReport::released),
            number("lostStorage", "E_ind,s", "ħω", "energy that single emitters lose during storage",
                    CycleReport::lostStorage),
            number("lostDischarge", "E_ind,d", "ħω", "the same during discharge", CycleReport::lostDischarge),
            orMissing("efficiency", "η", "", "released energy over the work of the pulse",
                    "the energy that the pulse puts in is not larger than the rounding error",
                    CycleReport::efficiency),
            orMissing("releasedVariance", "", "(ħω)²", "variance of the released energy",
                    "the mean field does not count quanta", CycleReport::releasedVariance),
            number("pumpedStorage", "", "ħω", "energy pumped into single emitters during storage",
                    CycleReport::pumpedStorage),
            number("pumpedDischarge", "", "ħω", "the same during discharge", CycleReport::pumpedDischarge),
            orMissing("averagePower", "", "ħω/time", "released energy over the duration of the cycle",
                    "the cycle takes no time", CycleReport::averagePower),
            new ResultField<>(quantity("samples", "", "", "the emitters at the times that were asked for")
                    .of(ResultField.quantities(SAMPLE)).listed(), cycle -> new Value.Series(
                            cycle.samples().stream().map(sample -> structure(SAMPLE, sample)).toList())));

    /** The members of a cycle. */
    static final List<Quantity> MEMBERS = Stream.concat(Stream.of(NUMBER.quantity()),
            FIELDS.stream().map(ResultField::quantity)).toList();

    private CycleValue() { }

    private static Quantity quantity(String name, String symbol, String unit, String description) {
        return Quantity.measured(name, symbol, unit, "spec 8.1", description);
    }

    private static <S> ResultField<S> number(String name, String symbol, String unit, String description,
            ToDoubleFunction<S> value) {
        return new ResultField<>(quantity(name, symbol, unit, description), subject ->
                new Value.Measured(value.applyAsDouble(subject)));
    }

    private static <S> ResultField<S> orMissing(String name, String symbol, String unit, String description,
            String absence, Function<S, Optional<Double>> value) {
        return new ResultField<>(quantity(name, symbol, unit, description).orNull(absence), subject ->
                value.apply(subject).<Value>map(Value.Measured::new).orElseGet(() ->
                        Value.Missing.undefined(absence)));
    }

    private static ResultField<CycleReport> point(String name, String when, Function<CycleReport, CyclePoint> point) {
        return new ResultField<>(quantity(name, "", "", "the emitters " + when).of(ResultField.quantities(POINT)),
                cycle -> structure(POINT, point.apply(cycle)));
    }

    private static List<ResultField<CycleSample>> of(List<ResultField<CyclePoint>> fields) {
        return fields.stream().map(field -> new ResultField<CycleSample>(field.quantity(), sample ->
                field.value().apply(sample.point()))).toList();
    }

    private static <S> List<ResultField<S>> joined(List<ResultField<S>> some, List<ResultField<S>> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static <S> Value structure(List<ResultField<S>> members, S subject) {
        Map<String, Value> values = new LinkedHashMap<>();
        ResultField.put(members, subject, values);
        return new Value.Structure(values);
    }

    /** Returns the fields of one cycle; the number of a limit cycle is empty. */
    static Value of(Optional<Integer> number, CycleReport cycle, boolean isFirst) {
        Map<String, Value> fields = new LinkedHashMap<>();
        ResultField.put(List.of(NUMBER), number, fields);
        ResultField.put(FIELDS, cycle, fields);
        return new Value.Structure(fields, (isFirst ? TableRow.of(NAMES) + "\n" + TableRow.of(SYMBOLS) + "\n" : "")
                + row(number.map(i -> Integer.toString(i)).orElse("limit"), cycle)
                + cycle.samples().stream().map(CycleValue::text).collect(Collectors.joining()));
    }

    /** Returns a line about a sample, below the row of its cycle. */
    private static String text(CycleSample sample) {
        return "\n  " + TableRow.of(List.of("t = " + shown(sample.time()), "M = " + shown(sample.point().excitation()),
                "S_eff = " + shown(sample.point().length()), "P = " + shown(sample.power())));
    }

    private static String shown(double number) {
        return TableRow.shown(Optional.of(number));
    }

    private static String row(String number, CycleReport cycle) {
        CyclePoint end = cycle.discharged();
        return TableRow.of(Stream.concat(Stream.of(number), Stream.of(
                Optional.of(cycle.pulseWork()), Optional.of(cycle.released()), Optional.of(cycle.lostStorage()),
                Optional.of(cycle.lostDischarge()), cycle.efficiency(), Optional.of(end.excitation()),
                Optional.of(end.length()), end.meanLength()).map(TableRow::shown)).toList());
    }
}
