package io.github.spinthermo.oracle;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Quantity;
import io.github.spinthermo.operation.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Rounded values as JSON. */
public final class ValueJson {

    private ValueJson() { }

    /**
     * Writes the results of an operation as one object: its fields, without what is for the eye only.
     *
     * @param operation the operation
     * @param result rounded values by quantity
     * @param json where they go
     * @throws IOException if that fails
     */
    public static void write(Operation operation, Map<Quantity, Value> result, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        for (Map.Entry<Quantity, Value> field : result.entrySet()) {
            if (operation.fields().contains(field.getKey())) {
                json.writeFieldName(field.getKey().name());
                write(field.getValue(), json);
            }
        }
        json.writeEndObject();
    }

    private static void writeArray(List<? extends Value> items, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Value item : items) {
            write(item, json);
        }
        json.writeEndArray();
    }

    private static void write(Value value, JsonGenerator json) throws IOException {
        if (value instanceof Value.Text text) {
            json.writeString(text.text());
        } else if (value instanceof Value.Count count) {
            json.writeNumber(count.count());
        } else if (value instanceof Value.Whole whole) {
            json.writeString(whole.integer().toString());
        } else if (value instanceof Value.Measured measured) {
            json.writeNumber(measured.decimal());
        } else if (value instanceof Value.Remarked remarked) {
            write(remarked.value(), json);
        } else if (value instanceof Value.Truth truth) {
            json.writeBoolean(truth.isTrue());
        } else if (value instanceof Value.Missing) {
            json.writeNull();
        } else if (value instanceof Value.Series series) {
            writeArray(series.items(), json);
        } else if (value instanceof Value.Tuple tuple) {
            writeArray(tuple.items(), json);
        } else if (value instanceof Value.Structure structure) {
            json.writeStartObject();
            for (Map.Entry<String, Value> field : structure.fields().entrySet()) {
                json.writeFieldName(field.getKey());
                write(field.getValue(), json);
            }
            json.writeEndObject();
        } else {
            throw new IllegalStateException("not rounded: " + value.getClass());
        }
    }
}
