package io.github.spinthermo.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Check of JSON values by those words of JSON Schema that the description of the HTTP interface uses. */
public final class JsonSchema {

    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Object> schemas;
    private final List<String> faults = new ArrayList<>();

    private JsonSchema(Map<String, Object> schemas) {
        this.schemas = schemas;
    }

    /**
     * Checks a value.
     *
     * @param schemas the schemas that others refer to, by name
     * @param schema what the value has to be
     * @param value maps, lists, strings, decimals, booleans and nulls
     * @return what is not as the schema says, each with its path; empty if all is
     */
    public static List<String> faults(Map<String, Object> schemas, Map<String, Object> schema, Object value) {
        JsonSchema check = new JsonSchema(schemas);
        check.value("", schema, value);
        return check.faults;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    private void value(String path, Map<String, Object> schema, Object value) {
        if (schema.get("$ref") instanceof String reference) {
            value(path, object(schemas.get(reference.substring(REFERENCE.length()))), value);
        }
        if (schema.get("anyOf") instanceof List<?> schemasOfOne) {
            require(schemasOfOne.stream().anyMatch(one -> faults(schemas, object(one), value).isEmpty()), path, value);
        }
        if (schema.containsKey("type")) {
            require(isOfType(schema.get("type"), value), path, value);
        }
        if (schema.containsKey("const")) {
            require(Objects.equals(schema.get("const"), value), path, value);
        }
        if (schema.get("enum") instanceof List<?> words && value instanceof String) {
            require(words.contains(value), path, value);
        }
        if (schema.get("pattern") instanceof String pattern && value instanceof String text) {
            require(Pattern.compile(pattern).matcher(text).find(), path, value);
        }
        if (schema.containsKey("items") && value instanceof List<?> items) {
            items.forEach(item -> value(path + "[]", object(schema.get("items")), item));
        }
        if (value instanceof Map<?, ?>) {
            members(path, schema, object(value));
        }
    }

    private static boolean isOfType(Object type, Object value) {
        return type instanceof List<?> types ? types.stream().anyMatch(one -> isOfType(one, value))
                : switch ((String) type) {
                    case "string" -> value instanceof String;
                    case "number" -> value instanceof BigDecimal;
                    case "integer" -> value instanceof BigDecimal number && number.stripTrailingZeros().scale() <= 0;
                    case "boolean" -> value instanceof Boolean;
                    case "array" -> value instanceof List;
                    case "object" -> value instanceof Map;
                    default -> value == null;
                };
    }

    private void members(String path, Map<String, Object> schema, Map<String, Object> members) {
        Map<String, Object> properties = object(schema.getOrDefault("properties", Map.of()));
        Object others = schema.getOrDefault("additionalProperties", true);
        members.forEach((name, member) -> {
            if (properties.containsKey(name)) {
                value(path + "." + name, object(properties.get(name)), member);
            } else if (others instanceof Map<?, ?>) {
                value(path + "." + name, object(others), member);
            } else {
                require((Boolean) others, path + "." + name, member);
            }
        });
        if (schema.get("required") instanceof List<?> required) {
            require(members.keySet().containsAll(required), path + " with " + required, members);
        }
    }

    private void require(boolean isSo, String path, Object value) {
        if (!isSo) {
            faults.add(path + " cannot be " + value);
        }
    }
}
