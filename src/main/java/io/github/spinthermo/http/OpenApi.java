package io.github.spinthermo.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.operation.catalogue.Version;
import io.github.spinthermo.operation.result.Quantity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The description of all addresses by the OpenAPI specification 3.1, made of the registry of the operations. */
final class OpenApi {

    private static final JsonFactory JSON = new JsonFactory();

    private static final Map<String, String> STATUSES = new TreeMap<>(Map.of("200", "the answer of the oracle",
            "400", "bad input, with the code, the parameter and a sentence", "401", "the token is missing or wrong",
            "403", "another host, or a page of another site", "413", "the body is too long",
            "415", "a body that is no JSON", "422", "the request needs more than is allowed",
            "503", "too many requests wait"));

    private byte[] made;

    /** Returns the description as JSON. */
    synchronized byte[] json() {
        if (made == null) {
            made = make();
        }
        return made;
    }

    private static byte[] make() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("openapi", "3.1.0");
            json.writeObjectFieldStart("info");
            json.writeStringField("title", "spinthermo");
            json.writeStringField("version", Version.read());
            json.writeStringField("description", "Thermodynamics of collectively dissipating spins. Reals are strings"
                    + " with all digits asked for, correctly rounded; numbers and spins may be lists and ranges.");
            json.writeEndObject();
            json.writeObjectFieldStart("paths");
            for (Operation operation : Operations.all()) {
                write(operation, json);
            }
            writeOthers(json);
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Stream<Parameter<?>> parameters(Operation operation) {
        return Stream.concat(operation.inputs().stream(),
                Stream.of(Parameter.DIGITS, Parameter.REASONS, Parameter.FIELDS));
    }

    private static void write(Operation operation, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("/api/v1/" + operation.name());
        json.writeObjectFieldStart("get");
        describe(operation, "get", json);
        json.writeArrayFieldStart("parameters");
        for (Parameter<?> parameter : parameters(operation).toList()) {
            json.writeStartObject();
            json.writeStringField("name", parameter.name());
            json.writeStringField("in", "query");
            json.writeStringField("description", parameter.help());
            json.writeObjectFieldStart("schema");
            json.writeStringField("type", "string");
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("post");
        describe(operation, "post", json);
        writeBody(operation, json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void describe(Operation operation, String method, JsonGenerator json) throws IOException {
        json.writeStringField("operationId", method + "-" + operation.name());
        json.writeStringField("summary", operation.summary());
        json.writeStringField("description", operation.fields().stream().map(OpenApi::line)
                .collect(Collectors.joining("\n")));
        writeResponses(json);
    }

    private static String line(Quantity field) {
        return "- " + field.name() + (field.unit().isEmpty() ? "" : ", in " + field.unit()) + ": " + field.description()
                + (field.equation().isEmpty() ? "" : " (" + field.equation() + ")");
    }

    private static void writeResponses(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("responses");
        for (Map.Entry<String, String> status : STATUSES.entrySet()) {
            json.writeObjectFieldStart(status.getKey());
            json.writeStringField("description", status.getValue());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void writeBody(Operation operation, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("requestBody");
        json.writeObjectFieldStart("content");
        json.writeObjectFieldStart("application/json");
        json.writeObjectFieldStart("schema");
        json.writeStringField("type", "object");
        json.writeObjectFieldStart("properties");
        for (Parameter<?> parameter : parameters(operation).toList()) {
            json.writeObjectFieldStart(parameter.name());
            json.writeArrayFieldStart("type");
            for (String type : types(parameter)) {
                json.writeString(type);
            }
            json.writeEndArray();
            json.writeStringField("description", parameter.help());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static List<String> types(Parameter<?> parameter) {
        return switch (parameter.type().kind()) {
            case SINGLE, CONTINUOUS -> List.of("number", "string", "array");
            case NAMES, ARRAY -> List.of("array", "string");
            case OBJECT -> List.of("object");
            case PAIRS -> List.of("object", "string");
            case STRUCTURE -> List.of("object", "array", "string");
            case TRUTH -> List.of("boolean", "string");
            case WORD -> List.of("string", "number");
        };
    }

    private static void writeOthers(JsonGenerator json) throws IOException {
        writeOther("/api/v1/batch", "post", "Answers JSON Lines by JSON Lines, in order, streamed.", json);
        writeOther("/api/v1/operations", "get", "Lists the operations with their parameters and fields.", json);
        writeOther("/health", "get", "Tells that the server is there.", json);
        writeOther("/metrics", "get", "Counts requests, errors, seconds and the queue, as text.", json);
    }

    private static void writeOther(String path, String method, String summary, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(path);
        json.writeObjectFieldStart(method);
        json.writeStringField("summary", summary);
        writeResponses(json);
        json.writeEndObject();
        json.writeEndObject();
    }
}
