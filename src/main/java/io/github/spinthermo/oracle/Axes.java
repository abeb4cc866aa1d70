package io.github.spinthermo.oracle;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.grid.GridRequest;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.text.AxisValues;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.text.Numeral;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parameters of a request, those with several values apart from those with one. A number or a spin has several where
 * it is an array or a range {@code start:end:step}; an array may hold ranges too.
 *
 * @param running the values of each parameter that has several, in the order of the operation
 * @param single all other parameters
 */
record Axes(Map<String, AxisValues> running, Map<String, RawValue> single) {

    /** The most rows of one answer. */
    static final int MOST_ROWS = 100_000;

    /** Tells apart the parameters of a request; where one is unknown, they count as single. */
    static Axes of(Operation operation, Map<String, RawValue> given) {
        Map<String, AxisValues> running = new LinkedHashMap<>();
        if (given.values().stream().anyMatch(Axes::isSeveral)
                && operation.parameterNames().containsAll(given.keySet())) {
            operation.inputs().stream().filter(input -> input.type().kind().spansAxis())
                    .filter(input -> given.containsKey(input.name()) && isSeveral(given.get(input.name())))
                    .forEach(input -> running.put(input.name(), axis(input, given.get(input.name()))));
        }
        Map<String, RawValue> single = new HashMap<>(given);
        single.keySet().removeAll(running.keySet());
        return new Axes(running, single);
    }

    private static boolean isSeveral(RawValue raw) {
        return raw.form() == RawValue.Form.ARRAY || (raw.form() == RawValue.Form.STRING && isRange(raw.text()));
    }

    private static boolean isRange(String text) {
        return text.indexOf(':') >= 0;
    }

    private static AxisValues axis(Parameter<?> parameter, RawValue raw) {
        if (raw.form() != RawValue.Form.ARRAY) {
            return AxisValues.join(List.of(values(parameter, raw)));
        }
        if (raw.items().isEmpty()) {
            throw new InvalidInputException("no-value", parameter.name(), "[]",
                    "is an empty array; write at least one value");
        }
        return AxisValues.join(raw.items().stream().map(item -> values(parameter, item)).toList());
    }

    private static AxisValues values(Parameter<?> parameter, RawValue raw) {
        if (raw.form() != RawValue.Form.STRING && raw.form() != RawValue.Form.NUMBER) {
            throw new InvalidInputException("not-a-value", parameter.name(), raw.text(),
                    "is not accepted in an array of values; write numbers and strings");
        }
        if (!isRange(raw.text())) {
            return AxisValues.single(Numeral.plain(raw.text()));
        }
        if (raw.text().indexOf(',') >= 0) {
            throw new InvalidInputException("not-a-range", parameter.name(), raw.text(),
                    "has a comma; write a range as start:end:step, and several in an array");
        }
        return AxisValues.parse(parameter.name(), raw.text());
    }

    boolean isGrid() {
        return !running.isEmpty();
    }

    /**
     * Reads what is asked at all points.
     *
     * @throws InvalidInputException for the first fault that all points have
     * @throws ResourceLimitException if there are more points than an answer has rows
     */
    GridRequest request(Operation operation) {
        if (rows().compareTo(BigInteger.valueOf(MOST_ROWS)) <= 0) {
            return GridRequest.of(operation, running, single);
        }
        Map<String, AxisValues> firstPoint = new LinkedHashMap<>(running);
        firstPoint.replaceAll((name, axis) -> AxisValues.single(axis.at(0)));
        GridRequest.of(operation, firstPoint, single);
        throw new ResourceLimitException(longest(), extent(), "is more than one answer holds; send it in parts of at"
                + " most " + MOST_ROWS + " rows");
    }

    private BigInteger rows() {
        return running.values().stream().map(AxisValues::size).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /** Returns the parameter that has the most values, the first of them. */
    String longest() {
        return running.entrySet().stream()
                .reduce((longest, next) -> size(next).compareTo(size(longest)) > 0 ? next : longest)
                .orElseThrow().getKey();
    }

    private static BigInteger size(Map.Entry<String, AxisValues> axis) {
        return axis.getValue().size();
    }

    /** Returns how many values that parameter has, and how many rows there are, for a message. */
    String extent() {
        return "a list of " + running.get(longest()).size() + " values (" + rows() + " rows)";
    }
}
