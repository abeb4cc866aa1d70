package io.github.spinthermo.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Rounding;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.oracle.ValueJson;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** A view with one JSON object a line. */
final class JsonView implements View {

    private final Writer out;
    private final Content content;

    /** Writer of the object of a row. */
    private interface Content {
        void write(Map<String, String> parameters, Map<Quantity, Value> row, JsonGenerator json) throws IOException;
    }

    private JsonView(Writer out, Content content) {
        this.out = out;
        this.content = content;
    }

    /** Makes a view of answers: the operation, its parameters, and the result as the oracle gives it. */
    static JsonView ofAnswers(Operation operation, Rounding digits, Writer out) {
        return new JsonView(out, (parameters, row, json) -> {
            json.writeStartObject();
            json.writeStringField("op", operation.name());
            json.writeObjectFieldStart("parameters");
            for (Map.Entry<String, String> parameter : parameters.entrySet()) {
                json.writeStringField(parameter.getKey(), parameter.getValue());
            }
            json.writeEndObject();
            ValueJson.writeDigits(digits, json);
            json.writeFieldName("result");
            ValueJson.write(operation, row, json);
            json.writeEndObject();
        });
    }

    /** Makes a view of records: the object has their fields. */
    static JsonView ofRecords(Writer out) {
        return new JsonView(out, (parameters, row, json) -> ValueJson.write(row, json));
    }

    @Override
    public void show(Map<String, String> parameters, Map<Quantity, Value> row) throws IOException {
        try (JsonGenerator json = ValueJson.open(out)) {
            content.write(parameters, row, json);
        }
        out.write('\n');
    }
}
