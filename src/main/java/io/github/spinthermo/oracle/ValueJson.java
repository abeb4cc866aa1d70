package io.github.spinthermo.oracle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Rounding;
import io.github.spinthermo.operation.result.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writer of rounded values as JSON. */
public final class ValueJson {

    /** Factory of writers that leave the stream open and do not flush it. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private ValueJson() { }

    /**
     * Opens a writer of one object, which leaves the stream open and does not flush it.
     *
     * @param out where it goes, in UTF-8
     * @return the writer; closing it ends the object
     * @throws IOException if that fails
     */
    public static JsonGenerator open(OutputStream out) throws IOException {
        return FACTORY.createGenerator(out);
    }

    /**
     * Opens a writer of one object, which leaves the text open and does not flush it.
     *
     * @param out where it goes
     * @return the writer; closing it ends the object
     * @throws IOException if that fails
     */
    public static JsonGenerator open(Writer out) throws IOException {
        return FACTORY.createGenerator(out);
    }

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
        Map<Quantity, Value> fields = new LinkedHashMap<>(result);
        fields.keySet().retainAll(operation.fields());
        write(fields, json);
    }

    /**
     * Writes the field {@code digits} of an answer.
     *
     * @param rounding the form of its real numbers
     * @param json where it goes
     * @throws IOException if that fails
     */
    public static void writeDigits(Rounding rounding, JsonGenerator json) throws IOException {
        if (rounding.isToDouble()) {
            json.writeStringField("digits", rounding.toString());
        } else {
            json.writeNumberField("digits", rounding.precision().digits());
        }
    }

    /**
     * Writes values as one object.
     *
     * @param row rounded values by quantity
     * @param json where they go
     * @throws IOException if that fails
     */
    public static void write(Map<Quantity, Value> row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<Quantity, Value> field : row.entrySet()) {
            json.writeFieldName(field.getKey().name());
            write(field.getValue(), json);
        }
        json.writeEndObject();
    }

    /**
     * Returns a value as JSON.
     *
     * @param value a rounded value
     * @return for example {@code ["0", "1/2"]} without the blank
     */
    public static String text(Value value) {
        var text = new StringWriter();
        try (JsonGenerator json = open(text)) {
            write(value, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void writeArray(List<? extends Value> items, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Value item : items) {
            write(item, json);
        }
        json.writeEndArray();
    }

    /**
     * Writes one value.
     *
     * @param value a rounded value
     * @param json where it goes
     * @throws IOException if that fails
     */
    public static void write(Value value, JsonGenerator json) throws IOException {
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
