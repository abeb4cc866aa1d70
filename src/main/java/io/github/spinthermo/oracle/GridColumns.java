package io.github.spinthermo.oracle;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.spinthermo.grid.GridRequest;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.result.Quantity;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Members of the answer to a request with a grid: its columns, the number of rows, and what is to be said of rows that
 * could not be answered and of results that are null.
 *
 * @param grid what was asked
 * @param rows all rows, in order
 */
record GridColumns(GridRequest grid, List<Columns> rows) {

    void write(JsonGenerator json) throws IOException {
        json.writeStringField("op", grid.operation().name());
        ValueJson.writeDigits(grid.common().rounding(), json);
        json.writeObjectFieldStart("columns");
        writeColumns(json);
        json.writeEndObject();
        json.writeNumberField("rows", grid.rows());
        if (!rows.stream().allMatch(part -> part.faults().isEmpty())) {
            json.writeArrayFieldStart("errors");
            writeFaults(json);
            json.writeEndArray();
        }
        if (grid.common().find(Parameter.REASONS).orElse(false)) {
            json.writeFieldName("reasons");
            Answer.writeTexts(reasons(), json);
        }
    }

    private void writeColumns(JsonGenerator json) throws IOException {
        int column = 0;
        for (String input : grid.inputs()) {
            writeColumn(input, column++, json);
        }
        List<String> names = grid.resultNames();
        for (Quantity result : grid.results()) {
            if (isShown(result)) {
                writeColumn(names.get(column - grid.inputs().size()), column, json);
            }
            column++;
        }
    }

    /** Tells whether a result is one of these rows: some results belong to other parameters of the operation. */
    private boolean isShown(Quantity result) {
        return grid.common().find(Parameter.FIELDS).isPresent()
                || rows.stream().anyMatch(part -> part.present().contains(result))
                || rows.stream().allMatch(part -> part.present().isEmpty());
    }

    private void writeColumn(String name, int column, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        String separator = "";
        for (Columns part : rows) {
            json.writeRaw(separator);
            json.writeRaw(part.columns().get(column));
            separator = ",";
        }
        json.writeEndArray();
    }

    private void writeFaults(JsonGenerator json) throws IOException {
        for (Columns part : rows) {
            for (Columns.RowFault fault : part.faults()) {
                json.writeStartObject();
                json.writeNumberField("row", fault.row());
                fault.failure().write(json);
                json.writeEndObject();
            }
        }
    }

    private Map<String, String> reasons() {
        Map<String, String> first = new LinkedHashMap<>();
        rows.forEach(part -> part.reasons().forEach(first::putIfAbsent));
        return first;
    }
}
