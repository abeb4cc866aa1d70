package io.github.spinthermo.table;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.ResultColumns;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.spin.HalfInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows of a table: the parameters, the fields of the answer, and whether all of them are exact. Multiples of 1/2 are
 * shown twice, as {@code two_s} and {@code s}.
 */
final class TableRows {

    private static final String TWICE = "two_";
    private static final String EXACT = "exact";
    private static final String TOLERANCE = "tolerance";

    /** Columns that tell the rows of one answer apart; a table with such a column has it as its first field. */
    private static final Map<String, RowIndex> INDICES = Map.of("totalSpins", RowIndex.TOTAL_SPINS,
            "mu", RowIndex.PROJECTIONS, "times", RowIndex.TIMES, "cycle", RowIndex.CYCLES);

    /** Parameters and indices that are multiples of 1/2. */
    private static final Set<String> SPIN_TYPES = Set.of("spin", "projection", "projections");
    private static final Set<String> SPIN_INDICES = Set.of("totalSpins", "mu");

    /** Cell of a value that takes longer than a table may. */
    private static final Value LEFT_OUT = Value.Missing.notComputed("it takes longer than a table may");

    /** Largest number of spins of a domain in a table of doubles. */
    private static final int LARGEST_SIZE = 100;

    private final TableSpec table;
    private final List<Parameter<?>> parameters;

    TableRows(TableSpec table) {
        this.table = table;
        List<String> fields = table.fields().stream().map(TableSpec.Field::column).toList();
        this.parameters = table.operation().parameters().stream()
                .filter(parameter -> table.points().get(0).containsKey(parameter.name()))
                .filter(parameter -> !fields.contains(parameter.name()))
                .filter(parameter -> !table.points().get(0).get(parameter.name()).isEmpty())
                .<Parameter<?>>map(parameter -> parameter)
                .toList();
    }

    private Map<Quantity, Value> answer(Map<String, String> point, Session session) {
        Map<String, RawValue> given = new LinkedHashMap<>();
        for (Parameter<?> parameter : table.operation().parameters()) {
            if (point.containsKey(parameter.name())) {
                given.put(parameter.name(), parameter.written(point.get(parameter.name())));
            }
        }
        return table.operation().plan(Arguments.read(table.operation(), given), Budget.MEMORY_ONLY, session).exact();
    }

    /** Returns the rows of one point. */
    List<List<String>> at(Map<String, String> point, Session session) {
        Map<Quantity, Value> result = answer(point, session);
        Map<String, List<? extends Value>> series = byName(ResultColumns.series(result));
        Map<String, Value> scalars = byName(ResultColumns.scalarColumns(result));
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < ResultColumns.length(ResultColumns.series(result)); row++) {
            Map<String, Value> values = new LinkedHashMap<>(scalars);
            for (Map.Entry<String, List<? extends Value>> items : series.entrySet()) {
                values.put(items.getKey(), items.getValue().get(row));
            }
            requireTolerance(values);
            rows.add(row(point, values));
        }
        return rows;
    }

    private static <T> Map<String, T> byName(Map<Quantity, T> columns) {
        Map<String, T> byName = new LinkedHashMap<>();
        columns.forEach((quantity, value) -> byName.put(quantity.name(), value));
        return byName;
    }

    /** Returns the first cells of the rows of one point, which tell them from all others, without the rest. */
    List<List<String>> keys(Map<String, String> point) {
        String first = table.fields().get(0).column();
        if (!INDICES.containsKey(first)) {
            return List.of(parameters(point));
        }
        return INDICES.get(first).at(point).stream().map(index -> {
            List<String> key = parameters(point);
            add(index, SPIN_INDICES.contains(first), key);
            return key;
        }).toList();
    }

    private List<String> parameters(Map<String, String> point) {
        List<String> cells = new ArrayList<>();
        for (Parameter<?> parameter : parameters) {
            add(point.get(parameter.name()), isSpin(parameter), cells);
        }
        return cells;
    }

    private List<String> row(Map<String, String> point, Map<String, Value> values) {
        List<String> row = parameters(point);
        boolean exact = true;
        for (TableSpec.Field field : table.fields()) {
            Value value = field.isLeftOut().test(point)
                    ? LEFT_OUT : values.getOrDefault(field.column(), Value.Missing.NOT_ANSWERED);
            boolean isIndex = INDICES.containsKey(field.column());
            double scale = field.scale().of(point);
            add(isIndex || scale == 0 ? ResultColumns.text(value) : text(value, scale),
                    SPIN_INDICES.contains(field.column()), row);
            exact &= isIndex || isExact(value);
        }
        if (hasTolerance()) {
            row.add(Digits.text(table.digits().tolerance()));
        }
        row.add(exact ? "yes" : "no");
        return row;
    }

    private static void add(String text, boolean isSpin, List<String> row) {
        if (isSpin) {
            row.add(Stream.of(text.split(",")).map(spin -> Long.toString(HalfInteger.parse(spin).twice()))
                    .collect(Collectors.joining(",")));
        }
        row.add(text);
    }

    private static boolean isSpin(Parameter<?> parameter) {
        return SPIN_TYPES.contains(parameter.type().label());
    }

    private boolean hasTolerance() {
        return table.digits().areOfDoubles();
    }

    private String text(Value value, double scale) {
        if (value instanceof Value.Numeric number) {
            return number.outcome() instanceof Outcome.Finite finite
                    ? table.digits().text(finite.value())
                    : number.outcome().toString();
        }
        return value instanceof Value.Measured measured
                ? table.digits().text(measured.number(), scale)
                : ResultColumns.text(value);
    }

    private boolean isExact(Value value) {
        if (value instanceof Value.Numeric number && number.outcome() instanceof Outcome.Finite finite) {
            return table.digits().isExact(finite.value());
        }
        return !(value instanceof Value.Measured);
    }

    /**
     * Refuses large errors. The tolerance of an operation is relative to the size of a domain; that of a table only
     * where each column has its scale.
     */
    private void requireTolerance(Map<String, Value> values) {
        double size = table.digits().kind() == Digits.Kind.PLACES ? LARGEST_SIZE : 1;
        if (hasTolerance() && values.get(TOLERANCE) instanceof Value.Measured held
                && held.number() * size > table.digits().tolerance().doubleValue() / 2) {
            throw new IllegalStateException("the tolerance " + held.number() + " is too large for this table");
        }
    }

    List<Column> columns() {
        Map<Quantity, Value> first = answer(table.points().get(0), new Session());
        Map<String, Quantity> quantities = new LinkedHashMap<>();
        ResultColumns.scalarColumns(first).keySet().forEach(quantity -> quantities.put(quantity.name(), quantity));
        ResultColumns.series(first).keySet().forEach(quantity -> quantities.put(quantity.name(), quantity));
        List<Column> columns = new ArrayList<>();
        for (Parameter<?> parameter : parameters) {
            add(new Column(parameter.name(), "", parameter.description()), isSpin(parameter), columns);
        }
        for (TableSpec.Field field : table.fields()) {
            Quantity quantity = quantities.get(field.column());
            add(new Column(field.heading(), quantity.unit(),
                            (field.description().isEmpty() ? description(quantity) : field.description())
                                    + field.scale().description()),
                    SPIN_INDICES.contains(field.column()), columns);
        }
        if (hasTolerance()) {
            columns.add(new Column(TOLERANCE, "", table.digits().kind() == Digits.Kind.PLACES
                    ? "bound on the error of every number that is not exact"
                    : "bound on the errors over what the columns name, of all numbers that are not exact"));
        }
        columns.add(new Column(EXACT, "", "yes: every value of the row is exact; no: some are rounded"));
        return columns;
    }

    private static void add(Column column, boolean isSpin, List<Column> columns) {
        if (isSpin) {
            columns.add(new Column(TWICE + column.name(), "", "twice " + column.name()));
        }
        columns.add(column);
    }

    /** Describes a column. A table names its paper once, and so cites equations of Latune 2019 without the letter. */
    private static String description(Quantity quantity) {
        String symbol = quantity.symbol().isEmpty() ? "" : quantity.symbol() + ": ";
        String equation = quantity.equation().replace("[L ", "[");
        return symbol + quantity.description() + (equation.isEmpty() ? "" : "; " + equation);
    }

    /** Returns the headings of the columns that tell the rows apart. */
    List<String> key() {
        Stream<String> points = parameters.stream()
                .map(parameter -> isSpin(parameter) ? TWICE + parameter.name() : parameter.name());
        Stream<String> indices = table.fields().stream().filter(field -> INDICES.containsKey(field.column()))
                .map(field -> SPIN_INDICES.contains(field.column()) ? TWICE + field.heading() : field.heading());
        return Stream.concat(points, indices).toList();
    }
}
