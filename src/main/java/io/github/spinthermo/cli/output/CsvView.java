package io.github.spinthermo.cli.output;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.ResultColumns;
import io.github.spinthermo.operation.result.Value;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Comma-separated values: the parameters and fields by their names, one row for each point and each J or time; single
 * values are repeated, and a parameter that is also a field is not. The first answer makes the columns; the values of a
 * later one are found by their names, also where it has none for what has several columns, or the other way round.
 */
final class CsvView implements View {

    private final CSVPrinter csv;
    private final List<String> given = new ArrayList<>();
    private final Set<String> answered = new LinkedHashSet<>();

    CsvView(Writer out) throws IOException {
        this.csv = new CSVPrinter(out, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get());
    }

    @Override
    public void show(Map<String, String> parameters, Map<Quantity, Value> result) throws IOException {
        Map<Quantity, List<? extends Value>> series = ResultColumns.series(result);
        Map<Quantity, Value> scalars = ResultColumns.scalarColumns(result);
        if (answered.isEmpty()) {
            series.keySet().forEach(quantity -> answered.add(quantity.name()));
            scalars.forEach((quantity, value) -> addColumns("", quantity, value));
            parameters.keySet().stream().filter(name -> series.keySet().stream().map(Quantity::name)
                    .noneMatch(name::equals)).forEach(given::add);
            List<String> header = new ArrayList<>(given);
            header.addAll(answered);
            csv.printRecord(header);
        }
        for (int row = 0; row < ResultColumns.length(series); row++) {
            Map<String, Value> cells = cells(series, scalars, row);
            for (String name : given) {
                csv.print(parameters.get(name));
            }
            for (String column : answered) {
                csv.print(text(column, cells));
            }
            csv.println();
        }
    }

    /** Adds the columns of a result; one without a value has those of its members, which it has at other points. */
    private void addColumns(String prefix, Quantity quantity, Value value) {
        boolean isUndefined = value instanceof Value.Missing missing && !missing.isNotComputed();
        if (isUndefined && quantity.kind() instanceof Quantity.Kind.Members members) {
            members.quantities().forEach(member -> addColumns(prefix + quantity.name() + ".", member, value));
        } else {
            answered.add(prefix + quantity.name());
        }
    }

    private Map<String, Value> cells(Map<Quantity, List<? extends Value>> series, Map<Quantity, Value> scalars,
            int row) {
        Map<String, Value> cells = new LinkedHashMap<>();
        series.forEach((quantity, items) -> cells.put(quantity.name(), items.get(row)));
        scalars.forEach((quantity, value) -> cells.put(quantity.name(), value));
        cells.keySet().stream().filter(name -> !answered.contains(name))
                .filter(name -> answered.stream().noneMatch(column -> isPart(name, column) || isPart(column, name)))
                .findFirst().ifPresent(name -> {
                    throw InvalidInputException.ofName("other-columns", "format = csv", "holds answers of the same"
                            + " columns alone, and " + name + " is not in the first one; write --format json");
                });
        return cells;
    }

    /** Returns the text of a column: that of the value, of what it is a part of, or of all its parts. */
    private static String text(String column, Map<String, Value> cells) {
        Value value = cells.get(column);
        if (value != null) {
            return ResultColumns.text(value);
        }
        List<Value> parts = cells.entrySet().stream()
                .filter(cell -> isPart(cell.getKey(), column)).map(Map.Entry::getValue).toList();
        return parts.isEmpty()
                ? ResultColumns.text(cells.entrySet().stream().filter(cell -> isPart(column, cell.getKey()))
                        .map(Map.Entry::getValue).findFirst().orElse(Value.Missing.NOT_ANSWERED))
                : parts.stream().map(ResultColumns::text).collect(Collectors.joining(" "));
    }

    /** Tells whether a column is that of a place or a member of another one, as {@code jz1} of {@code jz}. */
    private static boolean isPart(String column, String whole) {
        return column.startsWith(whole) && column.substring(whole.length()).matches("\\d+|\\..+");
    }
}
