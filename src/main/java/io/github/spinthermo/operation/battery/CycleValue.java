package io.github.spinthermo.operation.battery;

import io.github.spinthermo.battery.CyclePoint;
import io.github.spinthermo.battery.CycleReport;
import io.github.spinthermo.battery.CycleSample;
import io.github.spinthermo.operation.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One cycle of a battery: all of it for programs, a row of a table for people. */
final class CycleValue {

    private static final List<String> NAMES = List.of("cycle", "pulseWork", "released", "lostStorage",
            "lostDischarge", "efficiency", "excitation", "length", "meanLength");
    private static final List<String> SYMBOLS = List.of("", "W", "E_coll", "E_ind,s", "E_ind,d", "η",
            "M", "S_eff", "⟨S⟩");

    private static final String NO_LEVELS = "the mean field has no distribution of total spins";

    private CycleValue() { }

    /** Returns the fields of one cycle; the number of a limit cycle is empty. */
    static Value of(Optional<Integer> number, CycleReport cycle, boolean isFirst) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("cycle", number.<Value>map(Value.Count::new).orElseGet(() ->
                Value.Missing.undefined("the limit cycle has no number")));
        fields.put("charged", point(cycle.charged()));
        fields.put("stored", point(cycle.stored()));
        fields.put("discharged", point(cycle.discharged()));
        fields.put("pulseWork", new Value.Measured(cycle.pulseWork()));
        fields.put("released", new Value.Measured(cycle.released()));
        fields.put("lostStorage", new Value.Measured(cycle.lostStorage()));
        fields.put("lostDischarge", new Value.Measured(cycle.lostDischarge()));
        fields.put("efficiency", orMissing(cycle.efficiency(),
                "the energy that the pulse puts in is not larger than the rounding error"));
        fields.put("releasedVariance", orMissing(cycle.releasedVariance(), "the mean field does not count quanta"));
        fields.put("pumpedStorage", new Value.Measured(cycle.pumpedStorage()));
        fields.put("pumpedDischarge", new Value.Measured(cycle.pumpedDischarge()));
        fields.put("averagePower", orMissing(cycle.averagePower(), "the cycle takes no time"));
        fields.put("samples", new Value.Series(cycle.samples().stream().map(CycleValue::sample).toList()));
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

    private static Value point(CyclePoint point) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("excitation", new Value.Measured(point.excitation()));
        fields.put("length", new Value.Measured(point.length()));
        fields.put("meanLength", orMissing(point.meanLength(), NO_LEVELS));
        fields.put("variance", new Value.Measured(point.variance()));
        fields.put("ergotropy", orMissing(point.ergotropy(), NO_LEVELS));
        fields.put("sectorErgotropy", orMissing(point.sectorErgotropy(), NO_LEVELS));
        return new Value.Structure(fields);
    }

    private static Value sample(CycleSample sample) {
        CyclePoint point = sample.point();
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("time", new Value.Measured(sample.time()));
        fields.put("excitation", new Value.Measured(point.excitation()));
        fields.put("length", new Value.Measured(point.length()));
        fields.put("meanLength", orMissing(point.meanLength(), NO_LEVELS));
        fields.put("variance", new Value.Measured(point.variance()));
        fields.put("power", new Value.Measured(sample.power()));
        fields.put("ergotropy", orMissing(point.ergotropy(), NO_LEVELS));
        fields.put("sectorErgotropy", orMissing(point.sectorErgotropy(), NO_LEVELS));
        return new Value.Structure(fields);
    }

    private static Value orMissing(Optional<Double> number, String reason) {
        return number.<Value>map(Value.Measured::new).orElseGet(() -> Value.Missing.undefined(reason));
    }

    private static String row(String number, CycleReport cycle) {
        CyclePoint end = cycle.discharged();
        return TableRow.of(Stream.concat(Stream.of(number), Stream.of(
                Optional.of(cycle.pulseWork()), Optional.of(cycle.released()), Optional.of(cycle.lostStorage()),
                Optional.of(cycle.lostDischarge()), cycle.efficiency(), Optional.of(end.excitation()),
                Optional.of(end.length()), end.meanLength()).map(TableRow::shown)).toList());
    }
}
