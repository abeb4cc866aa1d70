package io.github.spinthermo.grid;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.text.AxisValues;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The points at which an operation is asked: every combination of the values of its parameters, the last
 * parameter running fastest.
 *
 * @param grids the values of each parameter given, in the order of the operation
 */
public record Points(Map<String, AxisValues> grids) {

    /**
     * Reads the points that are given: numbers and spins may have several values, all others have one.
     *
     * @param operation the operation
     * @param given the texts by the names of parameters
     * @return the points
     * @throws InvalidInputException if a text is no list of values and ranges
     * @throws ResourceLimitException if a number of a range is too long
     */
    public static Points of(Operation operation, Map<String, String> given) {
        Map<String, AxisValues> grids = new LinkedHashMap<>();
        for (Parameter<?> parameter : operation.inputs()) {
            String text = given.get(parameter.name());
            if (text != null) {
                grids.put(parameter.name(), parameter.axis(text));
            }
        }
        return new Points(grids);
    }

    /**
     * Counts the points.
     *
     * @return how many there are
     */
    public BigInteger size() {
        return grids.values().stream().map(AxisValues::size).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /**
     * Counts points that are to be computed one by one.
     *
     * @return how many there are
     * @throws ResourceLimitException if they are 2^63 or more
     */
    public long count() {
        if (size().bitLength() >= Long.SIZE) {
            throw new ResourceLimitException("the number of points", size(), "is more than can be counted");
        }
        return size().longValueExact();
    }

    /** Returns the point that comes first. */
    Map<String, String> first() {
        Map<String, String> first = new LinkedHashMap<>();
        grids.forEach((name, grid) -> first.put(name, grid.samples().findFirst().orElseThrow()));
        return first;
    }

    /** Points that between them have every value that is written out, and the ends of every range. */
    Stream<Map<String, String>> samples() {
        return grids.entrySet().stream().flatMap(entry -> entry.getValue().samples().map(value -> {
            Map<String, String> point = first();
            point.put(entry.getKey(), value);
            return point;
        }));
    }

    /**
     * Returns all points, made one by one where they are taken by {@code forEach}; an iterator would hold them all.
     *
     * @return the values of each point by the names of parameters, the last parameter running fastest
     */
    public Stream<Map<String, String>> all() {
        Stream<Map<String, String>> points = Stream.of(Map.of());
        for (Map.Entry<String, AxisValues> entry : List.copyOf(grids.entrySet())) {
            points = points.flatMap(point -> entry.getValue().values().map(value -> {
                Map<String, String> next = new LinkedHashMap<>(point);
                next.put(entry.getKey(), value);
                return next;
            }));
        }
        return points;
    }
}
