package io.github.spinthermo.parts;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.spinthermo.grid.GridRequest;
import io.github.spinthermo.grid.GridRow;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.ResultColumns;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.oracle.ValueJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writer of rows as comma-separated values: the parameters that run, then the results; one line a point. Values that
 * run along an index stand in one cell, with blanks between them, and named values in it are JSON.
 */
final class RowWriter {

    /** Cell of a point that cannot be answered. */
    private static final String FAILED = "not computed";

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private final List<Quantity> results;
    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter csv;
    private long count;
    private long failed;

    RowWriter(GridRequest grid) throws IOException {
        this.results = grid.results();
        this.csv = new CSVPrinter(text, FORMAT);
    }

    /** Returns the line with the names of the columns. */
    static byte[] header(GridRequest grid) {
        return (Stream.concat(grid.inputs().stream(), grid.resultNames().stream())
                .collect(Collectors.joining(",")) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Computes rows of a request, which may be any that follow each other. */
    static Rows of(GridRequest grid, SweepRequest request, long from, long to) {
        try {
            RowWriter writer = new RowWriter(grid);
            grid.compute(from, to, request.budget(), writer::add);
            return new Rows(writer.text.toString().getBytes(StandardCharsets.UTF_8), writer.count, writer.failed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(GridRow row) {
        row.requireRepeatable();
        try {
            for (String input : row.inputs()) {
                csv.print(input);
            }
            for (Quantity result : results) {
                csv.print(row.fault().isPresent() ? FAILED
                        : cell(row.results().getOrDefault(result, Value.Missing.NOT_ANSWERED)));
            }
            csv.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        count++;
        failed += row.fault().isPresent() ? 1 : 0;
    }

    private static String cell(Value value) throws IOException {
        return isNamed(value) ? json(value) : ResultColumns.text(value);
    }

    private static boolean isNamed(Value value) {
        return value instanceof Value.Structure
                || (value instanceof Value.Series series && series.items().stream().anyMatch(RowWriter::isNamed));
    }

    private static String json(Value value) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = ValueJson.open(text)) {
            ValueJson.write(value, json);
        }
        return text.toString();
    }
}
