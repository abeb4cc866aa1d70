package io.github.spinthermo.cli.output;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.result.Rounding;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.stream.Stream;

/** Formats of output. */
public enum Format {

    /** Aligned, with symbols and units, for a person. */
    TEXT,
    /** Comma-separated values: one row for each point and each J. */
    CSV,
    /** JSON: one object a line for each point. */
    JSON;

    /**
     * Finds a format by its name, in any case.
     *
     * @param name what was typed
     * @return the format
     * @throws InvalidInputException if there is none of this name
     */
    public static Format named(String name) {
        return Stream.of(values()).filter(format -> format.toString().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new InvalidInputException("unknown-format", "format", name,
                        "is not supported; use text, csv or json"));
    }

    /**
     * Opens a view of the answers of an operation.
     *
     * @param operation the operation
     * @param digits the form of the real numbers of its answers
     * @param isGrid whether there are several points
     * @param width the columns of a line of text
     * @param out where it writes
     * @return the view
     * @throws IOException if it cannot be written
     */
    public View ofAnswers(Operation operation, Rounding digits, boolean isGrid, int width, Writer out)
            throws IOException {
        return switch (this) {
            case TEXT -> new TextView(digits.precision().digits(), isGrid, width, out);
            case CSV -> new CsvView(out);
            case JSON -> JsonView.ofAnswers(operation, digits, out);
        };
    }

    /**
     * Opens a view of records, which all have the same fields.
     *
     * @param width the columns of a line of text
     * @param out where it writes
     * @return the view
     * @throws IOException if it cannot be written
     */
    public View ofRecords(int width, Writer out) throws IOException {
        return switch (this) {
            case TEXT -> new RecordTable(width, out);
            case CSV -> new CsvView(out);
            case JSON -> JsonView.ofRecords(out);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
