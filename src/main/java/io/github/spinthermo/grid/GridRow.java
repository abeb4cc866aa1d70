package io.github.spinthermo.grid;

import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer at one point of a grid.
 *
 * @param number the number of the row, from 0
 * @param inputs the values of the parameters that run, as they are written
 * @param results the rounded results by quantity; none where there is a fault
 * @param fault the reason why the point cannot be answered, if it cannot
 * @param dependsOnMachine whether a larger or faster machine might answer it
 */
public record GridRow(long number, List<String> inputs, Map<Quantity, Value> results,
        Optional<RuntimeException> fault, boolean dependsOnMachine) {

    /** Throws the fault of a point that might be answered on another machine: no file may tell that it cannot. */
    public void requireRepeatable() {
        if (dependsOnMachine) {
            throw fault.orElseThrow();
        }
    }
}
