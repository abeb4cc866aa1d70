package io.github.spinthermo.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Quantity;
import io.github.spinthermo.operation.Value;
import io.github.spinthermo.oracle.ValueJson;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** A view with one JSON object a line: the operation, its parameters, and the result as the oracle gives it. */
final class JsonView implements View {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final Operation operation;
    private final int digits;
    private final Writer out;

    JsonView(Operation operation, int digits, Writer out) {
        this.operation = operation;
        this.digits = digits;
        this.out = out;
    }

    @Override
    public void show(Map<String, String> parameters, Map<Quantity, Value> result) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("op", operation.name());
            json.writeObjectFieldStart("parameters");
            for (Map.Entry<String, String> parameter : parameters.entrySet()) {
                json.writeStringField(parameter.getKey(), parameter.getValue());
            }
            json.writeEndObject();
            json.writeNumberField("digits", digits);
            json.writeFieldName("result");
            ValueJson.write(operation, result, json);
            json.writeEndObject();
        }
        out.write('\n');
    }
}
