package io.github.spinthermo.http;

import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Quantity.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Schemas of answers in the OpenAPI document: what JSON a value of each kind is, and the unit, equation and absence
 * of each result.
 */
final class ResultSchema {

    private static final String TYPE = "type";
    private static final String STRING = "string";
    private static final String OBJECT = "object";
    private static final String DESCRIPTION = "description";
    private static final String PATTERN = "pattern";
    private static final Map<String, Object> NULL = JsonTree.object(TYPE, "null");

    private ResultSchema() { }

    /** Returns the schemas of single values, by their kinds, and that of an error. */
    static Map<String, Object> kinds() {
        Map<String, Object> kinds = new LinkedHashMap<>();
        kinds.put("real", schema(List.of(STRING, "number"), "real number, correctly rounded: a text of the digits asked"
                + " for; inf and -inf are texts; with digits = double a number",
                "^-?([0-9]+(\\.[0-9]+)?(e-?[0-9]+)?|inf)$"));
        kinds.put("double", schema(List.of("number", STRING), "number in double precision, with the tolerance that the"
                + " answer tells; inf and -inf are texts", "^-?inf$"));
        kinds.put("integer", schema(List.of("integer", STRING), "integer of any size; large ones are texts",
                "^-?[0-9]+$"));
        kinds.put("exact", schema(STRING, "integer or half of an odd integer, in lowest terms", "^-?[0-9]+(/2)?$"));
        kinds.put("text", JsonTree.object(TYPE, STRING));
        kinds.put("boolean", JsonTree.object(TYPE, "boolean"));
        kinds.put("error", error());
        return kinds;
    }

    private static Map<String, Object> schema(Object type, String description, String pattern) {
        Map<String, Object> schema = JsonTree.object(TYPE, type, DESCRIPTION, description);
        schema.put(PATTERN, pattern);
        return schema;
    }

    private static Map<String, Object> error() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", JsonTree.object(TYPE, STRING));
        members.put("parameter", JsonTree.object(TYPE, STRING));
        members.put("message", JsonTree.object(TYPE, STRING));
        Map<String, Object> error = JsonTree.object(TYPE, OBJECT, "properties", members);
        error.put("required", List.of("code", "message"));
        Map<String, Object> properties = JsonTree.object("id", JsonTree.object(DESCRIPTION, "that of the request"));
        properties.put("error", error);
        return JsonTree.object(TYPE, OBJECT, "properties", properties);
    }

    /** Returns a reference to one of the schemas that all share. */
    static Map<String, Object> reference(String name) {
        return JsonTree.object("$ref", "#/components/schemas/" + name);
    }

    /** Returns the schema of the answers of an operation: results at one point, or columns of many. */
    static Map<String, Object> answer(Operation operation) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", JsonTree.object(DESCRIPTION, "that of the request"));
        properties.put("op", JsonTree.object("const", operation.name()));
        properties.put("digits", JsonTree.object(TYPE, List.of("integer", STRING)));
        properties.put("result", members(operation.fields()));
        properties.put("reasons", texts("why results are null, where reasons were asked for"));
        properties.put("columns", columns());
        properties.put("rows", JsonTree.object(TYPE, "integer", DESCRIPTION, "number of points of a grid"));
        properties.put("errors", JsonTree.object(TYPE, "array", DESCRIPTION, "the rows of a grid that failed, with row,"
                + " code, parameter and message"));
        properties.put("notes", JsonTree.object(TYPE, "array", DESCRIPTION, "sentences about what of a query may have"
                + " been meant otherwise, as a decimal comma"));
        return JsonTree.object(TYPE, OBJECT, "properties", properties);
    }

    private static Map<String, Object> texts(String description) {
        Map<String, Object> texts = JsonTree.object(TYPE, OBJECT, DESCRIPTION, description);
        texts.put("additionalProperties", JsonTree.object(TYPE, STRING));
        return texts;
    }

    private static Map<String, Object> columns() {
        Map<String, Object> columns = JsonTree.object(TYPE, OBJECT, DESCRIPTION, "in the place of result where"
                + " parameters have several values: these parameters, as exact texts, and the results, each with one"
                + " value for each point");
        columns.put("additionalProperties", JsonTree.object(TYPE, "array"));
        return columns;
    }

    private static Map<String, Object> members(List<Quantity> quantities) {
        Map<String, Object> properties = new LinkedHashMap<>();
        quantities.forEach(quantity -> properties.put(quantity.name(), field(quantity)));
        return JsonTree.object(TYPE, OBJECT, "properties", properties);
    }

    private static Map<String, Object> field(Quantity quantity) {
        Map<String, Object> schema = quantity.absence().isEmpty() ? kind(quantity.kind())
                : JsonTree.object("anyOf", List.of(kind(quantity.kind()), NULL));
        schema.put(DESCRIPTION, quantity.description());
        schema.put("x-kind", quantity.kind().word());
        JsonTree.put(schema, "x-symbol", quantity.symbol());
        JsonTree.put(schema, "x-unit", quantity.unit());
        JsonTree.put(schema, "x-equation", quantity.equation());
        JsonTree.put(schema, "x-when-null", quantity.absence());
        return schema;
    }

    private static Map<String, Object> kind(Kind kind) {
        if (kind instanceof Kind.Listed list) {
            return JsonTree.object(TYPE, "array", "items", kind(list.items()));
        } else if (kind instanceof Kind.BySpin all) {
            return JsonTree.object(TYPE, OBJECT, "additionalProperties", kind(all.values()));
        } else if (kind instanceof Kind.Members members) {
            return members(members.quantities());
        }
        return reference(kind.word());
    }
}
