package io.github.spinthermo.parts;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.grid.GridRequest;
import io.github.spinthermo.operation.catalogue.Operations;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Question of a sweep in the texts of the command line, from which every process makes the same rows.
 *
 * @param operation the name of the operation
 * @param given the texts by the names of parameters; {@code digits} and {@code fields} too
 * @param maxSeconds the time that a point may take, in seconds; one that is estimated to take longer is not computed
 */
public record SweepRequest(String operation, Map<String, String> given, double maxSeconds) implements Serializable {

    /**
     * Makes a request.
     *
     * @param operation the name of the operation
     * @param given the texts by the names of parameters
     * @param maxSeconds the time that a point may take, in seconds
     */
    public SweepRequest(String operation, Map<String, String> given, double maxSeconds) {
        this.operation = operation;
        this.given = new LinkedHashMap<>(given);
        this.maxSeconds = maxSeconds;
    }

    /** Tells whether another request differs in the time limit at most. */
    boolean isButForTime(SweepRequest other) {
        return operation.equals(other.operation) && given.equals(other.given);
    }

    /**
     * Returns what a point may use.
     *
     * @return a budget at rest
     */
    public Budget budget() {
        return new Budget(maxSeconds);
    }

    /**
     * Reads the request.
     *
     * @return the operation over the grid of all values
     * @throws InvalidInputException for the first value that is not allowed whatever the others are
     * @throws ResourceLimitException if there are too many points, or a value is too large
     */
    public GridRequest grid() {
        return GridRequest.written(Operations.named(operation), given);
    }
}
