package io.github.spinthermo.campaign;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.testing.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request to the oracle.
 *
 * @param operation its name
 * @param parameters texts, numbers, booleans, lists and maps of these, by their names
 */
public record Request(String operation, Map<String, Object> parameters) {

    /** Makes a request without parameters, to which these are added. */
    static Request of(String operation) {
        return new Request(operation, new LinkedHashMap<>());
    }

    /** Draws a request of an operation that can be met, from a seed. */
    public static Request drawn(String operation, long seed) {
        return Independents.named(operation).draw(new Draw(seed));
    }

    /** Reads a request from its line. */
    static Request read(String line) {
        Map<String, Object> members = Json.object(line);
        members.remove("id");
        return new Request(members.remove("op").toString(), members);
    }

    /** Adds a parameter. */
    public Request with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Request(operation, more);
    }

    /** Returns the line of the request. */
    public String line() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("op", operation);
        members.putAll(parameters);
        return json(members);
    }

    /** Writes a value as JSON. */
    public static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(entry -> json(entry.getKey()) + ":" + json(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Request::json).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    /** Returns a parameter as its text. */
    String text(String name) {
        return parameters.get(name).toString();
    }

    int integer(String name) {
        return new BigDecimal(text(name)).intValueExact();
    }

    /** Returns a multiple of 1/2, doubled. */
    int twice(String name) {
        return (int) HalfInteger.parse(text(name)).twice();
    }

    BigDecimal decimal(String name) {
        return decimal(name, "0");
    }

    BigDecimal decimal(String name, String otherwise) {
        return new BigDecimal(has(name) ? text(name) : otherwise);
    }

    double real(String name) {
        return decimal(name).doubleValue();
    }

    /** Returns an array of numbers. */
    List<BigDecimal> decimals(String name) {
        return list(name).stream().map(item -> new BigDecimal(item.toString())).toList();
    }

    List<?> list(String name) {
        return (List<?>) parameters.get(name);
    }

    Beta beta(String name) {
        return Beta.of(text(name));
    }

    int digits() {
        return has("digits") ? integer("digits") : 34;
    }

    @Override
    public String toString() {
        return line();
    }
}
