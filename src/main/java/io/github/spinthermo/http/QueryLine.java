package io.github.spinthermo.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.ParameterType;
import io.github.spinthermo.operation.text.RawValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Line of the oracle protocol for the query of an address, whose values are written as on the command line. */
final class QueryLine {

    private static final JsonFactory JSON = new JsonFactory();

    private QueryLine() { }

    /**
     * Tells what of a query may have been meant otherwise.
     *
     * @param operation the operation that is asked
     * @param query the values of each name, each given once
     * @return sentences for a person
     */
    static List<String> notes(Operation operation, Map<String, List<String>> query) {
        return operation.notes(query.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, QueryLine::single)));
    }

    /**
     * Writes the line.
     *
     * @param operation the operation that is asked
     * @param query the values of each name, as they stand in the query
     * @return the line, with its end
     * @throws InvalidInputException if a name is given twice, or the operation too, or a value has not the form of its
     *     parameter
     */
    static byte[] of(Operation operation, Map<String, List<String>> query) {
        if (query.containsKey(JsonBody.OP)) {
            throw JsonBody.named();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField(JsonBody.OP, operation.name());
            for (Map.Entry<String, List<String>> entry : query.entrySet()) {
                json.writeFieldName(entry.getKey());
                write(operation, entry.getKey(), single(entry), json);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line.write('\n');
        return line.toByteArray();
    }

    private static String single(Map.Entry<String, List<String>> entry) {
        if (entry.getValue().size() != 1) {
            throw InvalidInputException.ofName("given-twice", Fault.show(entry.getKey()),
                    "is given twice; write several values with commas between them");
        }
        return entry.getValue().get(0);
    }

    private static void write(Operation operation, String name, String text, JsonGenerator json) throws IOException {
        Optional<Parameter<?>> parameter =
                operation.inputs().stream().filter(input -> input.name().equals(name)).findFirst();
        if (parameter.isEmpty()) {
            json.writeString(text);
            return;
        }
        ParameterType.Kind kind = parameter.get().type().kind();
        if (kind.spansAxis() && text.contains(",")) {
            writeStrings(text.split(",", -1), json);
        } else if (kind == ParameterType.Kind.STRUCTURE) {
            json.writeString(text);
        } else {
            write(parameter.get().written(text), json);
        }
    }

    private static void writeStrings(String[] items, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (String item : items) {
            json.writeString(item.strip());
        }
        json.writeEndArray();
    }

    private static void write(RawValue value, JsonGenerator json) throws IOException {
        if (value.form() == RawValue.Form.ARRAY) {
            json.writeStartArray();
            for (RawValue item : value.items()) {
                write(item, json);
            }
            json.writeEndArray();
        } else if (value.form() == RawValue.Form.OBJECT) {
            json.writeStartObject();
            for (Map.Entry<String, RawValue> member : value.members().entrySet()) {
                json.writeFieldName(member.getKey());
                write(member.getValue(), json);
            }
            json.writeEndObject();
        } else {
            json.writeString(value.text());
        }
    }
}
