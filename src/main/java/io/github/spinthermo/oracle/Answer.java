package io.github.spinthermo.oracle;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.spinthermo.grid.GridRequest;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Answer to one request, computed in full and ready to be written as one line. */
interface Answer {

    /** Writes the line with its end. */
    void write(OutputStream out) throws IOException;

    /** Returns the answer to a request that could be met. */
    static Answer of(String id, Operation operation, Arguments arguments, Map<Quantity, Value> result) {
        return object(id, json -> {
            json.writeStringField("op", operation.name());
            ValueJson.writeDigits(arguments.rounding(), json);
            json.writeFieldName("result");
            ValueJson.write(operation, result, json);
            if (arguments.find(Parameter.REASONS).orElse(false)) {
                json.writeFieldName("reasons");
                Reasons reasons = new Reasons();
                reasons.addAll(operation, result);
                writeTexts(reasons.byField(), json);
            }
        });
    }

    /** Returns the answer to a request with a grid. */
    static Answer of(String id, GridRequest grid, List<Columns> rows) {
        return object(id, json -> new GridColumns(grid, rows).write(json));
    }

    /** Writes texts by name as one object. */
    static void writeTexts(Map<String, String> texts, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
        json.writeEndObject();
    }

    /** Returns the answer to any other request. */
    static Answer of(String id, Failure failure) {
        return object(id, json -> {
            json.writeObjectFieldStart("error");
            failure.write(json);
            json.writeEndObject();
        });
    }

    private static Answer object(String id, Members members) {
        return out -> {
            try (JsonGenerator json = ValueJson.open(out)) {
                json.writeStartObject();
                json.writeFieldName("id");
                json.writeRawValue(id);
                members.write(json);
                json.writeEndObject();
            }
            out.write('\n');
        };
    }

    /** Members of an answer after its id. */
    interface Members {

        /** Writes them into the object that is open. */
        void write(JsonGenerator json) throws IOException;
    }
}
