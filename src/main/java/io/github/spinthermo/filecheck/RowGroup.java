package io.github.spinthermo.filecheck;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.table.Digits;
import io.github.spinthermo.text.Numeral;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Rows that follow each other and that one answer judges: their parameters are the same, but for times, which ascend
 * and are asked for together.
 */
public final class RowGroup {

    /** Digits beyond those that are given and asked for, so that rounding the right value decides nothing. */
    private static final int GUARD_DIGITS = 6;

    private final Operation operation;
    private final int digits;
    private final Map<String, String> same;
    private final Set<String> times = new LinkedHashSet<>();
    private final List<UserFile.UserRow> rows = new ArrayList<>();

    private RowGroup(Operation operation, int digits, Map<String, String> same) {
        this.operation = operation;
        this.digits = digits;
        this.same = same;
    }

    static List<RowGroup> of(List<UserFile.UserRow> rows, Operation operation, List<String> parameters, int digits) {
        List<RowGroup> groups = new ArrayList<>();
        Optional<String> along = operation.parameters().stream()
                .filter(parameter -> parameter.type() == NumberTypes.TIMES)
                .<String>map(Parameter::name).filter(parameters::contains).findFirst();
        RowGroup group = null;
        for (UserFile.UserRow row : rows) {
            Map<String, String> point = new LinkedHashMap<>(row.cells());
            point.keySet().retainAll(parameters);
            String time = along.map(point::remove).orElse(null);
            if (group == null || !group.same.equals(point) || !group.goesOnAt(time)) {
                group = new RowGroup(operation, digits, point);
                groups.add(group);
            }
            group.add(row, time);
        }
        return groups;
    }

    private void add(UserFile.UserRow row, String time) {
        rows.add(row);
        if (time != null && !isLast(time)) {
            times.add(time);
        }
    }

    private boolean isLast(String time) {
        return !times.isEmpty() && isSame(last(), time);
    }

    private String last() {
        return List.copyOf(times).get(times.size() - 1);
    }

    private boolean goesOnAt(String time) {
        if (time == null || times.isEmpty()) {
            return time == null && times.isEmpty();
        }
        Optional<BigFraction> next = number(time);
        return next.isPresent() && number(last()).filter(before -> before.compareTo(next.get()) <= 0).isPresent();
    }

    /** Tells whether two texts are equal, or write the same number: 1/2 and 0.5. */
    static boolean isSame(String one, String other) {
        return one.equals(other) || (number(one).isPresent() && number(one).equals(number(other)));
    }

    private static Optional<BigFraction> number(String text) {
        try {
            return Optional.of(Numeral.readFinite("", text).fraction());
        } catch (InvalidInputException | ResourceLimitException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the rows.
     *
     * @return at least one, in the order of the file
     */
    public List<UserFile.UserRow> rows() {
        return rows;
    }

    /** Returns the parameters that all rows have, as they are written. */
    Map<String, String> parameters() {
        return same;
    }

    /**
     * Returns how many digits of each value are compared.
     *
     * @return some more than the longest value has and than are asked for
     */
    public int compared() {
        int written = rows.stream().flatMap(row -> row.cells().values().stream())
                .mapToInt(RightDigits::written).max().orElse(0);
        return Math.min(NumberTypes.MOST_DIGITS, Math.max(written, digits) + GUARD_DIGITS);
    }

    /** Reads the parameters and the digits that the operation is asked for; faults name the line. */
    Arguments arguments() {
        Map<String, RawValue> given = new LinkedHashMap<>();
        try {
            for (Parameter<?> parameter : operation.inputs()) {
                boolean isTime = parameter.type() == NumberTypes.TIMES && !times.isEmpty();
                String text = isTime ? String.join(",", times) : same.get(parameter.name());
                if (text != null) {
                    given.put(parameter.name(), parameter.written(text));
                }
            }
            given.put(Parameter.DIGITS.name(), RawValue.number(Integer.toString(compared())));
            return Arguments.read(operation, given);
        } catch (InvalidInputException | ResourceLimitException e) {
            throw e.named(place(e.parameter()));
        }
    }

    /**
     * Makes the plan of what the operation is asked for these rows.
     *
     * @param budget what it may use
     * @param session the requests that it may share with
     * @return the plan
     * @throws InvalidInputException if a parameter is missing or not allowed; it names the line
     * @throws ResourceLimitException if a value is too large or too long, it names the line, or the time is over
     */
    public Plan plan(Budget budget, Session session) {
        return operation.plan(budget.limit("op", operation.name(), this::arguments), budget, session);
    }

    private String place(String parameter) {
        return "line " + rows.get(0).line() + ", " + parameter;
    }
}
