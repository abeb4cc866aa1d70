package io.github.spinthermo.http;

import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.ParameterType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Schema of the parameters of an operation in the OpenAPI document: what JSON they are in a body, what text in an
 * address, and, as members that begin with {@code x-}, their kind, unit, range and whether there may be several values.
 */
final class ParameterSchema {

    private static final String TYPE = "type";
    private static final String STRING = "string";
    private static final String DESCRIPTION = "description";

    private ParameterSchema() { }

    private static Stream<Parameter<?>> parameters(Operation operation) {
        return Stream.concat(operation.inputs().stream(),
                Stream.of(Parameter.DIGITS, Parameter.REASONS, Parameter.FIELDS));
    }

    /** Returns the parameters as an address has them. */
    static List<Object> query(Operation operation) {
        return parameters(operation).<Object>map(ParameterSchema::inQuery).toList();
    }

    private static Map<String, Object> inQuery(Parameter<?> parameter) {
        Map<String, Object> query = JsonTree.object("name", parameter.name(), "in", "query");
        query.put("required", isNeeded(parameter));
        query.put(DESCRIPTION, parameter.help());
        Map<String, Object> schema = JsonTree.object(TYPE, STRING);
        declare(parameter, schema);
        query.put("schema", schema);
        return query;
    }

    /** Returns the schema of an object of all parameters. */
    static Map<String, Object> body(Operation operation) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", JsonTree.object(DESCRIPTION, "any value, which the answer repeats"));
        parameters(operation).forEach(parameter -> properties.put(parameter.name(), inBody(parameter)));
        Map<String, Object> schema = JsonTree.object(TYPE, "object", "properties", properties);
        schema.put("required", parameters(operation).filter(ParameterSchema::isNeeded)
                .<Object>map(Parameter::name).toList());
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> inBody(Parameter<?> parameter) {
        Map<String, Object> schema = JsonTree.object(TYPE, types(parameter.type()));
        schema.put(DESCRIPTION, parameter.help());
        declare(parameter, schema);
        return schema;
    }

    private static List<String> types(ParameterType<?> type) {
        String number = type.valueKind().equals("integer") ? "integer" : "number";
        return switch (type.kind()) {
            case SINGLE, CONTINUOUS -> List.of(number, STRING, "array");
            case NAMES -> List.of("array", STRING);
            case ARRAY -> List.of("array");
            case OBJECT -> List.of("object");
            case PAIRS -> List.of("object", STRING);
            case STRUCTURE -> List.of("object", "array", STRING);
            case TRUTH -> List.of("boolean", STRING);
            case WORD -> type.valueKind().equals("text") ? List.of(STRING) : List.of(number, STRING);
        };
    }

    /** Adds what is declared about a parameter; a value by default that has only words stands in its description. */
    private static void declare(Parameter<?> parameter, Map<String, Object> schema) {
        if (parameter.standard().value().isPresent()) {
            schema.put("default", parameter.standard().text());
        }
        if (parameter.type().valueKind().equals("text")) {
            schema.put("enum", parameter.type().words());
        }
        schema.put("x-kind", parameter.type().valueKind());
        JsonTree.put(schema, "x-items", parameter.type().itemKind());
        JsonTree.put(schema, "x-unit", parameter.unit());
        JsonTree.put(schema, "x-range", parameter.type().range());
        schema.put("x-grid", parameter.type().kind().spansAxis());
    }

    /** Tells whether nothing stands in the place of a parameter. */
    private static boolean isNeeded(Parameter<?> parameter) {
        return parameter.required() && parameter.names().count() == 1;
    }
}
