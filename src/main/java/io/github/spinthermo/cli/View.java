package io.github.spinthermo.cli;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Quantity;
import io.github.spinthermo.operation.Value;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A way to show answers: one call for each point of the grid, in order. */
interface View {

    /** Shows the answer to one request. */
    void show(Map<String, String> parameters, Map<Quantity, Value> result) throws IOException;

    /** Writes, after the last answer, what is still to be said; returns what the process tells its caller. */
    default ExitCode finish() throws IOException {
        return ExitCode.SUCCESS;
    }

    /** The formats there are. */
    enum Format {
        /** Aligned, with symbols and units, for a person. */
        TEXT {
            @Override
            View open(Operation operation, int digits, boolean grid, int width, Writer out) {
                return new TextView(digits, grid, width, out);
            }
        },
        /** Comma-separated values: one row for each point and each J. */
        CSV {
            @Override
            View open(Operation operation, int digits, boolean grid, int width, Writer out) throws IOException {
                return new CsvView(out);
            }
        },
        /** JSON: one object a line for each point. */
        JSON {
            @Override
            View open(Operation operation, int digits, boolean grid, int width, Writer out) {
                return new JsonView(operation, digits, out);
            }
        };

        /** Finds a format by its name, in any case. */
        static Format named(String name) {
            return Stream.of(values()).filter(format -> format.toString().equalsIgnoreCase(name)).findFirst()
                    .orElseThrow(() -> new InvalidInputException("unknown-format", "format", name,
                            "is not supported; use text, csv or json"));
        }

        abstract View open(Operation operation, int digits, boolean grid, int width, Writer out) throws IOException;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
