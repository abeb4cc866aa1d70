package io.github.spinthermo.oracle;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.spinthermo.operation.result.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Text of a part of a column: values in JSON with commas between them. */
final class ColumnText {

    private final StringWriter text = new StringWriter();
    private final JsonGenerator json;

    ColumnText() {
        try {
            json = ValueJson.open(text);
            json.writeStartArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(String value) {
        add(new Value.Text(value));
    }

    void add(Value value) {
        try {
            ValueJson.write(value, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the part and returns it, without the brackets of an array. */
    String end() {
        try {
            json.writeEndArray();
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.getBuffer().substring(1, text.getBuffer().length() - 1);
    }
}
