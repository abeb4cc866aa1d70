package io.github.spinthermo.table;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.Caller;
import io.github.spinthermo.operation.Cells;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Quantity;
import io.github.spinthermo.operation.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody's values beside those of an operation. Columns named like its parameters are parameters; columns named as
 * in the CSV of its answers are checked, or are the index along which the rows of an answer run.
 */
public final class Comparison {

    private final Operation operation;
    private final List<String> checked;
    private final List<RowGroup> groups;

    private Comparison(Operation operation, List<String> checked, List<RowGroup> groups) {
        this.operation = operation;
        this.checked = checked;
        this.groups = groups;
    }

    /**
     * Compares with one operation. It answers the first row, to see what it can answer.
     *
     * @param file the values
     * @param operation what computes the right ones
     * @param digits how many digits are asked for
     * @param ignore whether columns may be neither parameters nor results
     * @param budget what a row may use
     * @return the comparison
     * @throws InvalidInputException if a column is unknown, or none is checked, or the first row has no answer
     * @throws ResourceLimitException if the first row needs more than it may use
     */
    public static Comparison with(UserFile file, Operation operation, int digits, boolean ignore, Budget budget) {
        List<String> parameters = operation.parameters().stream().<String>map(Parameter::name)
                .filter(file.columns()::contains).toList();
        List<RowGroup> groups = RowGroup.of(file.rows(), operation, parameters, digits);
        Map<Quantity, Value> first = operation.answer(groups.get(0).arguments(), budget, new Caller());
        Set<String> answered = columns(first);
        operation.fields().forEach(quantity -> answered.add(quantity.name()));
        List<String> checked = new ArrayList<>();
        for (String column : file.columns()) {
            if (parameters.contains(column)) {
                continue;
            }
            if (answered.contains(column) || answered.contains(withoutCount(column))) {
                checked.add(column);
            } else if (!ignore) {
                throw new InvalidInputException("unknown-column", "column", column, "is no parameter and no result of "
                        + operation.name() + "; it answers " + String.join(", ", answered)
                        + ". --ignore passes over such columns");
            }
        }
        List<String> indices = Cells.series(first).keySet().stream().limit(1).map(Quantity::name).toList();
        if (indices.containsAll(checked)) {
            throw InvalidInputException.ofName("nothing-to-compare", "file",
                    "has no column to check; " + operation.name() + " answers " + String.join(", ", answered));
        }
        return new Comparison(operation, checked, groups);
    }

    private static Set<String> columns(Map<Quantity, Value> result) {
        return Stream.concat(Cells.series(result).keySet().stream(), Cells.scalarColumns(result).keySet().stream())
                .map(Quantity::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Compares with the one operation that takes and answers the columns of the file. Of operations whose rows have
     * other names, such as theorems, it does not know by the columns that they are meant.
     *
     * @param file the values
     * @param operations those that may be meant
     * @param digits how many digits are asked for
     * @param ignore whether columns may be neither parameters nor results
     * @param budget what a row may use
     * @return the comparison
     * @throws InvalidInputException if none of them fits, or several do; it names {@code op}, or tells what is
     *     wrong where only one may be meant
     * @throws ResourceLimitException if that one's first row needs more than it may use
     */
    public static Comparison find(UserFile file, List<Operation> operations, int digits, boolean ignore,
            Budget budget) {
        List<Comparison> fitting = new ArrayList<>();
        List<RuntimeException> faults = new ArrayList<>();
        operations.stream().filter(candidate -> mayAnswer(candidate, file)).forEach(candidate -> {
            try {
                fitting.add(with(file, candidate, digits, ignore, budget));
            } catch (InvalidInputException | ResourceLimitException e) {
                faults.add(e);
            }
        });
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        if (fitting.isEmpty() && faults.size() == 1) {
            throw faults.get(0);
        }
        throw InvalidInputException.ofName("no-operation", "op", fitting.isEmpty()
                ? "is needed: no operation takes and answers the columns " + String.join(", ", file.columns())
                : "is needed: the columns fit " + fitting.stream().map(one -> one.operation().name())
                        .collect(Collectors.joining(" and ")));
    }

    /** Whether it takes a column and answers another one, seen from their names. */
    private static boolean mayAnswer(Operation operation, UserFile file) {
        Set<String> columns = file.columns().stream()
                .flatMap(column -> Stream.of(column, withoutCount(column))).collect(Collectors.toSet());
        return operation.parameters().stream().filter(Parameter::required)
                        .allMatch(needed -> columns.contains(needed.name()) || columns.contains(needed.substitute()))
                && operation.fields().stream().anyMatch(answered -> columns.contains(answered.name()));
    }

    /** Of the columns of domains and excitations the name that they have together. */
    private static String withoutCount(String column) {
        return column.replaceFirst("\\d+$", "");
    }

    /**
     * What computes the right values.
     *
     * @return the operation
     */
    public Operation operation() {
        return operation;
    }

    /**
     * The rows that one answer judges.
     *
     * @return the groups, in the order of the file
     */
    public List<RowGroup> groups() {
        return groups;
    }

    /**
     * Judges rows.
     *
     * @param group the rows
     * @param result the rounded answer of the operation to their arguments
     * @return their cells that are checked, in order
     * @throws InvalidInputException if the answer has no such row, or a value is not a number where one is needed;
     *     it names the line
     */
    public List<ComparedCell> judge(RowGroup group, Map<Quantity, Value> result) {
        Map<String, List<? extends Value>> series = byName(Cells.series(result));
        Map<String, Value> scalars = byName(Cells.scalarColumns(result));
        boolean isOneRow = series.keySet().stream().noneMatch(checked::contains);
        List<ComparedCell> cells = new ArrayList<>();
        for (UserFile.Row row : group.rows()) {
            int place = isOneRow ? 0 : place(row, series);
            for (String column : checked) {
                String given = row.cells().get(column);
                boolean isPlace = !isOneRow && column.equals(series.keySet().iterator().next());
                if (given != null && !isPlace) {
                    Value expected = series.containsKey(column)
                            ? series.get(column).get(place)
                            : scalars.getOrDefault(column, Value.Missing.NOT_ANSWERED);
                    cells.add(cell(row, column, given, Cells.text(expected), group.compared()));
                }
            }
        }
        return cells;
    }

    private static ComparedCell cell(UserFile.Row row, String column, String given, String expected, int compared) {
        try {
            return new ComparedCell(row, column, given, expected, RightDigits.of(given, expected, compared), compared);
        } catch (InvalidInputException e) {
            throw e.named("line " + row.line() + ", " + column);
        } catch (ResourceLimitException e) {
            throw e.named("line " + row.line() + ", " + column);
        }
    }

    private static <T> Map<String, T> byName(Map<Quantity, T> columns) {
        return columns.entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().name(),
                Map.Entry::getValue, (first, second) -> first, LinkedHashMap::new));
    }

    /** The first column of the rows of an answer tells them apart. */
    private static int place(UserFile.Row row, Map<String, List<? extends Value>> series) {
        String index = series.keySet().iterator().next();
        List<? extends Value> places = series.get(index);
        String given = row.cells().get(index);
        for (int i = 0; i < places.size(); i++) {
            if (given == null ? places.size() == 1 : RowGroup.isSame(given, Cells.text(places.get(i)))) {
                return i;
            }
        }
        throw given == null
                ? InvalidInputException.ofName("missing-index", "line " + row.line(),
                        "has no " + index + ", which tells the rows of an answer apart")
                : new InvalidInputException("no-such-row", "line " + row.line() + ", " + index, given,
                        "is not in the answer");
    }
}
