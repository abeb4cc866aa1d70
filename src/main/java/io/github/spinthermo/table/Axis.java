package io.github.spinthermo.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A parameter and the values that it takes in a table.
 *
 * @param name the parameter
 * @param values its values, as on the command line
 */
record Axis(String name, List<String> values) {

    static Axis of(String name, String... values) {
        return new Axis(name, List.of(values));
    }

    /** Returns every combination, the last axis running fastest. */
    static List<Map<String, String>> product(Axis... axes) {
        Stream<Map<String, String>> points = Stream.of(Map.of());
        for (Axis axis : axes) {
            points = points.flatMap(point -> axis.values().stream().map(value -> with(point, axis.name(), value)));
        }
        return points.toList();
    }

    private static Map<String, String> with(Map<String, String> point, String name, String value) {
        Map<String, String> next = new LinkedHashMap<>(point);
        next.put(name, value);
        return next;
    }
}
