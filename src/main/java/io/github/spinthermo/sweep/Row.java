package io.github.spinthermo.sweep;

import io.github.spinthermo.error.InvalidInputException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Row of a {@link Sweep}: the values of the parameters that run, and the results at that point, as text. Instances are
 * immutable.
 */
public final class Row {

    private final long number;
    private final Map<String, String> cells;
    private final Optional<RuntimeException> fault;

    Row(long number, Map<String, String> cells, Optional<RuntimeException> fault) {
        this.number = number;
        this.cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        this.fault = fault;
    }

    /**
     * Returns the place of the row in the grid.
     *
     * @return its number, from 0
     */
    public long number() {
        return number;
    }

    /**
     * Returns the names of the columns.
     *
     * @return the parameters that run and the results, in the order of the operation
     */
    public List<String> columns() {
        return List.copyOf(cells.keySet());
    }

    /**
     * Returns a value as text.
     *
     * @param column the name of a parameter that runs or of a result
     * @return the parameter as it was written, or the result with all of its digits; {@code inf}, {@code -inf}, {@code
     *     undefined} or {@code not computed} where it is no finite number
     * @throws InvalidInputException if the row has no such column
     */
    public String text(String column) {
        String text = cells.get(column);
        if (text == null) {
            throw new InvalidInputException("unknown-column", "column", column,
                    "is not a column; write one of " + String.join(", ", cells.keySet()));
        }
        return text;
    }

    /**
     * Returns a result as a double. It is the correctly rounded one where the sweep was asked for doubles, else that
     * of the digits in {@link #text}.
     *
     * @param column the name of a result that is a number
     * @return the value; infinite if it is, NaN if it is undefined or not computed
     * @throws InvalidInputException if the row has no such column
     * @throws NumberFormatException if the column holds no number, as {@code regime} or a parameter such as 1/3
     */
    public double toDouble(String column) {
        String text = text(column);
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "undefined", "not computed" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }

    /**
     * Returns the reason why there are no results at this point.
     *
     * @return for example an {@link InvalidInputException} for a total spin that the ensemble does not have; empty for
     *     a row with results
     */
    public Optional<RuntimeException> fault() {
        return fault;
    }

    /**
     * Shows the cells.
     *
     * @return for example {@code {betaB=1, energy=0.5378828427399902}}
     */
    @Override
    public String toString() {
        return cells.toString();
    }
}
