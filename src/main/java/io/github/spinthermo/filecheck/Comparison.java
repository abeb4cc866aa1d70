package io.github.spinthermo.filecheck;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.ParameterType;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.ResultColumns;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.NearestNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody's values beside those of an operation. Columns named like its parameters are parameters; columns named as
 * in the CSV of its answers, or by their symbols, are checked, or are the index along which the rows of an answer run.
 */
public final class Comparison {

    /** Kinds of parameters in which a comma separates. */
    private static final Set<ParameterType.Kind> LISTS =
            EnumSet.of(ParameterType.Kind.ARRAY, ParameterType.Kind.OBJECT, ParameterType.Kind.PAIRS);

    private static final Pattern DECIMAL_COMMA = Pattern.compile("^([+-]?\\d*),(\\d+(?:[eEdD][+-]?\\d+)?)$");

    private final Operation operation;
    private final List<String> checked;
    private final List<RowGroup> groups;
    private final BigDecimal absolute;
    private final long size;
    private final boolean isComputed;

    private Comparison(Operation operation, List<String> checked, List<RowGroup> groups, BigDecimal absolute,
            long size, boolean isComputed) {
        this.operation = operation;
        this.checked = checked;
        this.groups = groups;
        this.absolute = absolute;
        this.size = size;
        this.isComputed = isComputed;
    }

    /**
     * The demands on the values.
     *
     * @param digits how many of their digits have to be right
     * @param absolute or by how much they may be off, whatever their digits
     * @param isIgnoring whether columns may be neither parameters nor results
     */
    public record Demands(int digits, BigDecimal absolute, boolean isIgnoring) { }

    /**
     * Compares with one operation. That answers the first row here, which tells what its columns are, and all rows when
     * they are judged.
     *
     * @param file the values
     * @param operation what computes the right ones
     * @param demands what is asked of them
     * @param budget what a row may use
     * @return the comparison
     * @throws InvalidInputException if a column is unknown, or none is checked, or the first row has no answer
     * @throws ResourceLimitException if the first row needs more than it may use
     */
    public static Comparison with(UserFile file, Operation operation, Demands demands, Budget budget) {
        Headings headings = Headings.of(file.columns(), operation);
        headings.requireDifferent();
        List<String> parameters = headings.parameters();
        RowGroup start =
                RowGroup.of(renamed(file, headings, operation), operation, parameters, demands.digits()).get(0);
        Map<Quantity, Value> first = operation.answer(start.arguments(), budget, new Session());
        List<Quantity> answered = results(first, operation);
        headings.find(answered);
        headings.requireDifferent();
        if (!demands.isIgnoring() && !headings.unknown().isEmpty()) {
            throw unknown(headings.unknown().get(0), operation, answered);
        }
        List<String> checked = headings.names().values().stream().filter(name -> !parameters.contains(name)).toList();
        Optional<String> index = ResultColumns.series(first).keySet().stream().map(Quantity::name).findFirst();
        long values = checked.stream().filter(name -> !name.equals(index.orElse(""))).count();
        if (values == 0) {
            throw nothingToCompare(operation, answered);
        }
        List<UserFile.UserRow> rows = renamed(file, headings, operation);
        return new Comparison(operation, checked, RowGroup.of(rows, operation, parameters, demands.digits()),
                demands.absolute(), values * rows.size(), checked.stream().anyMatch(name -> isComputed(name, first)));
    }

    private static InvalidInputException nothingToCompare(Operation operation, List<Quantity> answered) {
        return InvalidInputException.ofName("nothing-to-compare", "file", "has no column to check; "
                + operation.name() + " answers " + String.join(", ", names(answered)));
    }

    /** Tells whether an answer has a result: not one that needs a parameter that is not given. */
    private static boolean isComputed(String name, Map<Quantity, Value> answer) {
        return answer.entrySet().stream().noneMatch(result -> result.getKey().name().equals(name)
                && result.getValue() instanceof Value.Missing missing && missing.isNotComputed());
    }

    /** Returns the rows with the names of the operation in place of the headings, and with decimal points. */
    private static List<UserFile.UserRow> renamed(UserFile file, Headings headings, Operation operation) {
        Set<String> lists = operation.parameters().stream()
                .filter(parameter -> LISTS.contains(parameter.type().kind()))
                .map(Parameter::name).collect(Collectors.toSet());
        List<UserFile.UserRow> rows = new ArrayList<>();
        for (UserFile.UserRow row : file.rows()) {
            Map<String, String> cells = new LinkedHashMap<>();
            headings.names().forEach((column, name) -> {
                String cell = row.cells().get(column);
                if (cell != null) {
                    boolean hasComma = file.hasDecimalCommas() && !lists.contains(name);
                    cells.put(name, hasComma ? DECIMAL_COMMA.matcher(cell).replaceFirst("$1.$2") : cell);
                }
            });
            rows.add(new UserFile.UserRow(row.line(), cells));
        }
        return rows;
    }

    private static InvalidInputException unknown(String column, Operation operation, List<Quantity> answered) {
        List<String> names = names(answered);
        String question = NearestNames.question(column, Stream.concat(
                operation.inputs().stream().map(Parameter::name), names.stream()).toList());
        return new InvalidInputException("unknown-column", "column", column, "is neither a parameter nor a result of "
                + operation.name() + (question.isEmpty() ? "; it answers " + String.join(", ", names) + "." : question)
                + " --ignore leaves such columns out");
    }

    private static List<String> names(List<Quantity> quantities) {
        return quantities.stream().map(Quantity::name).distinct().toList();
    }

    /** Lists what the operation answers: the columns of an answer, and the fields that this one has not. */
    private static List<Quantity> results(Map<Quantity, Value> first, Operation operation) {
        Set<String> seen = new HashSet<>();
        return Stream.of(ResultColumns.series(first).keySet(), ResultColumns.scalarColumns(first).keySet(),
                        operation.fields())
                .flatMap(Collection::stream).filter(quantity -> seen.add(quantity.name())).toList();
    }

    /**
     * Compares with the one operation that takes and answers the columns of the file. Of operations whose rows have
     * other names, such as theorems, it does not know by the columns that they are meant; one that computes nothing of
     * the file, for lack of a parameter, is not meant where another one does.
     *
     * @param file the values
     * @param operations those that may be meant
     * @param demands what is asked of them
     * @param budget what a row may use
     * @return the comparison
     * @throws InvalidInputException if none of them fits, or several do; it names {@code op}, or tells what is
     *     wrong where only one may be meant
     * @throws ResourceLimitException if that one's first row needs more than it may use
     */
    public static Comparison find(UserFile file, List<Operation> operations, Demands demands, Budget budget) {
        operations.stream().filter(operation -> takesAll(operation, file)).findFirst().ifPresent(operation -> {
            throw nothingToCompare(operation, operation.fields());
        });
        List<Comparison> fitting = new ArrayList<>();
        List<RuntimeException> faults = new ArrayList<>();
        candidates(file, operations).forEach(candidate -> {
            try {
                fitting.add(with(file, candidate, demands, budget));
            } catch (InvalidInputException | ResourceLimitException e) {
                faults.add(e);
            }
        });
        if (fitting.size() > 1) {
            fitting.removeIf(comparison -> !comparison.isComputed);
        }
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        if (fitting.isEmpty() && faults.size() == 1) {
            throw faults.get(0);
        }
        throw InvalidInputException.ofName("no-operation", "op", fitting.isEmpty()
                ? "is needed: no operation takes and answers the columns " + String.join(", ", file.columns())
                        + NearestOperation.hint(file.columns(), operations)
                : "is needed: the columns fit " + fitting.stream().map(one -> one.operation().name())
                        .collect(Collectors.joining(" and ")));
    }

    /**
     * Returns the operations that may be meant: of those that may answer, the ones that take most of the columns, so
     * that a file of spins is none of oscillators, which have no size; and of those that answer the same results of the
     * file, as ergotropy repeats the energy of steady-state, the first.
     */
    private static List<Operation> candidates(UserFile file, List<Operation> operations) {
        List<Operation> able = operations.stream().filter(operation -> mayAnswer(operation, file)).toList();
        int most = able.stream().mapToInt(operation -> taken(operation, file)).max().orElse(0);
        Set<List<String>> seen = new HashSet<>();
        return able.stream().filter(operation -> taken(operation, file) == most)
                .filter(operation -> seen.add(asked(operation, file))).toList();
    }

    /** Returns the parameters and the results in the columns: of two operations that share both, one is enough. */
    private static List<String> asked(Operation operation, UserFile file) {
        return Stream.concat(operation.parameterNames().stream(),
                operation.fields().stream().filter(quantity -> file.columns().contains(quantity.name()))
                        .map(quantity -> quantity.name() + " " + quantity.symbol() + " " + quantity.equation()))
                .toList();
    }

    /** Tells whether all columns have the names of parameters, and they are enough: nothing is left to compare. */
    private static boolean takesAll(Operation operation, UserFile file) {
        return Headings.of(file.columns(), operation).parameters().containsAll(file.columns())
                && operation.parameters().stream().filter(Parameter::required)
                        .allMatch(needed -> needed.names().anyMatch(file.columns()::contains));
    }

    private static int taken(Operation operation, UserFile file) {
        return Headings.of(file.columns(), operation).parameters().size();
    }

    /** Tells whether an operation may take one column and answer another one, seen from the names of the columns. */
    private static boolean mayAnswer(Operation operation, UserFile file) {
        Headings headings = Headings.of(file.columns(), operation);
        List<String> given = headings.parameters();
        return operation.parameters().stream().filter(Parameter::required)
                        .allMatch(needed -> needed.names().anyMatch(given::contains))
                && (headings.names().size() > given.size() || headings.unknown().stream()
                        .anyMatch(column -> names(operation.fields()).contains(withoutCount(column))));
    }

    /** Returns the name that the columns of domains and excitations have together. */
    private static String withoutCount(String column) {
        return column.replaceFirst("\\d+$", "");
    }

    /**
     * Returns the operation that computes the right values.
     *
     * @return the operation
     */
    public Operation operation() {
        return operation;
    }

    /**
     * Returns the rows that one answer judges.
     *
     * @return the groups, in the order of the file
     */
    public List<RowGroup> groups() {
        return groups;
    }

    /**
     * Returns how many values there are to be compared.
     *
     * @return the rows times the columns that are checked, also those whose cells are empty
     */
    public long size() {
        return size;
    }

    /**
     * Judges rows.
     *
     * @param group the rows
     * @param result the rounded answer of the operation to their arguments
     * @return their cells that are compared, in order: not those that are empty, or that say that there is no value
     *     where there is one, or that the operation does not compute
     * @throws InvalidInputException if the answer has no such row, or a value is not a number where one is needed;
     *     it names the line
     */
    public List<ComparedCell> judge(RowGroup group, Map<Quantity, Value> result) {
        Map<String, List<? extends Value>> series = byName(ResultColumns.series(result));
        Map<String, Value> scalars = byName(ResultColumns.scalarColumns(result));
        StatedTolerance stated = StatedTolerance.of(result, group.parameters());
        boolean isOneRow = series.keySet().stream().noneMatch(checked::contains);
        List<ComparedCell> cells = new ArrayList<>();
        for (UserFile.UserRow row : group.rows()) {
            int place = isOneRow ? 0 : place(row, series);
            for (String column : checked) {
                boolean isPlace = !isOneRow && column.equals(series.keySet().iterator().next());
                Value expected = series.containsKey(column)
                        ? series.get(column).get(place)
                        : scalars.getOrDefault(column, Value.Missing.NOT_ANSWERED);
                if (!isPlace && isComparable(row.cells().get(column), expected)) {
                    cells.add(cell(row, column, ResultColumns.text(expected), group.compared(), stated));
                }
            }
        }
        return cells;
    }

    private static boolean isComparable(String given, Value expected) {
        boolean isUndefined = ResultColumns.text(expected).equals(RightDigits.UNDEFINED);
        return given != null && (isUndefined || !(expected instanceof Value.Missing))
                && (isUndefined || !RightDigits.isWithoutValue(given));
    }

    private ComparedCell cell(UserFile.UserRow row, String column, String expected, int compared,
            StatedTolerance stated) {
        String given = row.cells().get(column);
        try {
            return new ComparedCell(row, column, given, expected, RightDigits.of(given, expected, compared), compared,
                    absolute.max(stated.of(column)));
        } catch (InvalidInputException | ResourceLimitException e) {
            throw e.named("line " + row.line() + ", " + column);
        }
    }

    private static <T> Map<String, T> byName(Map<Quantity, T> columns) {
        return columns.entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().name(),
                Map.Entry::getValue, (first, second) -> first, LinkedHashMap::new));
    }

    /** Finds the place of a row in an answer by the first column, which tells the rows of an answer apart. */
    private static int place(UserFile.UserRow row, Map<String, List<? extends Value>> series) {
        Map.Entry<String, List<? extends Value>> first = series.entrySet().iterator().next();
        String index = first.getKey();
        List<? extends Value> places = first.getValue();
        String given = row.cells().get(index);
        for (int i = 0; i < places.size(); i++) {
            if (given == null ? places.size() == 1 : RowGroup.isSame(given, ResultColumns.text(places.get(i)))) {
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
