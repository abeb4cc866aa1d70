package io.github.spinthermo.cli.output;

import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import java.io.IOException;
import java.util.Map;

/** A way to show rows: one call for each of them, in order. */
public interface View {

    /**
     * Shows a row: the answer to one request, or one record.
     *
     * @param parameters what was asked, by name; empty for records
     * @param row rounded values
     * @throws IOException if it cannot be written
     */
    void show(Map<String, String> parameters, Map<Quantity, Value> row) throws IOException;

    /**
     * Writes, after the last row, what is still to be said.
     *
     * @return whether all is as it should be, which the exit code of the process tells
     * @throws IOException if it cannot be written
     */
    default boolean finish() throws IOException {
        return true;
    }
}
