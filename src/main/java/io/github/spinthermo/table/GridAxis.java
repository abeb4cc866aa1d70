package io.github.spinthermo.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Parameter with the values that it takes in a table.
 *
 * @param name the parameter
 * @param values its values, written as on the command line
 */
public record GridAxis(String name, List<String> values) {

    /**
     * Makes an axis.
     *
     * @param name the parameter
     * @param values its values, written as on the command line
     * @return the axis
     */
    public static GridAxis of(String name, String... values) {
        return new GridAxis(name, List.of(values));
    }

    /**
     * Returns all combinations of values.
     *
     * @param axes the axes, that of the values that change fastest last
     * @return a point for each, by the names of the axes
     */
    public static List<Map<String, String>> product(GridAxis... axes) {
        Stream<Map<String, String>> points = Stream.of(Map.of());
        for (GridAxis axis : axes) {
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
