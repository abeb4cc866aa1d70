package io.github.spinthermo.operation;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.text.AxisValues;
import io.github.spinthermo.operation.text.RawValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reader of the points of a grid: every combination of the values of some parameters, the last one running fastest,
 * while all others stay as they are. A value that occurs at many points is read once. Instances are safe for use by
 * several threads.
 */
public final class PointReader {

    /** The longest axis whose values are kept once they are read. */
    private static final int LONGEST_KEPT = 4096;

    private final List<Reading<?>> fixed;
    private final List<Coordinate> coordinates;
    private final Arguments common;

    /** One axis: its values, and what each was read into, in the place of one of the fixed readings. */
    private record Coordinate(String name, Parameter<?> parameter, int place, AxisValues axis, long size,
            Map<String, RawValue> given, Read[] kept) {

        Read at(long index) {
            if (index >= kept.length) {
                return read(index);
            }
            Read value = kept[(int) index];
            if (value == null) {
                value = read(index);
                kept[(int) index] = value;
            }
            return value;
        }

        private Read read(long index) {
            String text = axis.at(index);
            Map<String, RawValue> here = new HashMap<>(given);
            here.put(name, RawValue.string(text));
            return new Read(text, Reading.of(parameter, here));
        }
    }

    /** A value of an axis: its text, and what that was read into. Threads may make the same one twice. */
    private record Read(String text, Reading<?> reading) { }

    private PointReader(Operation operation, List<Reading<?>> fixed, List<Coordinate> coordinates) {
        this.fixed = fixed;
        this.coordinates = coordinates;
        requireFixed();
        this.common = Arguments.common(operation, fixed);
    }

    /**
     * Reads what is the same at all points.
     *
     * @param operation the operation
     * @param axes the values of the parameters that run, by their names
     * @param single the values of all others by their names
     * @return the reader
     * @throws InvalidInputException for the first fault that all points have, in the order of the parameters
     * @throws ResourceLimitException if a value of all points is too large or too long, or an axis is
     */
    public static PointReader of(Operation operation, Map<String, AxisValues> axes, Map<String, RawValue> single) {
        Map<String, RawValue> first = new HashMap<>(single);
        axes.forEach((name, axis) -> first.put(name, RawValue.string(axis.at(0))));
        Arguments.requireKnown(operation, first.keySet());
        List<Reading<?>> fixed = Arguments.readings(operation, first);
        List<Coordinate> coordinates = new ArrayList<>();
        for (Parameter<?> input : operation.inputs()) {
            AxisValues axis = axes.get(input.name());
            if (axis != null) {
                coordinates.add(coordinate(input.name(), axis, fixed, first));
            }
        }
        return new PointReader(operation, fixed, List.copyOf(coordinates));
    }

    private static Coordinate coordinate(String name, AxisValues axis, List<Reading<?>> fixed,
            Map<String, RawValue> first) {
        int place = 0;
        while (fixed.get(place).parameter().names().noneMatch(name::equals)) {
            place++;
        }
        long size = size(name, axis);
        Read[] kept = new Read[size <= LONGEST_KEPT ? (int) size : 0];
        return new Coordinate(name, fixed.get(place).parameter(), place, axis, size, first, kept);
    }

    private static long size(String name, AxisValues axis) {
        if (axis.size().bitLength() >= Long.SIZE) {
            throw new ResourceLimitException(name, axis.size(), "is a number of values that cannot be counted");
        }
        return axis.size().longValueExact();
    }

    /** Refuses what no point can have. */
    private void requireFixed() {
        for (int place = 0; place < fixed.size(); place++) {
            int here = place;
            if (coordinates.stream().noneMatch(coordinate -> coordinate.place() == here)) {
                fixed.get(place).rethrow();
            }
        }
    }

    /**
     * Counts the points.
     *
     * @return how many there are
     */
    public BigInteger size() {
        return coordinates.stream().map(coordinate -> BigInteger.valueOf(coordinate.size()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /**
     * Counts the points that differ in the parameter that runs fastest alone.
     *
     * @return how many follow each other; 1 where no parameter runs
     */
    public long run() {
        return coordinates.isEmpty() ? 1 : coordinates.get(coordinates.size() - 1).size();
    }

    /**
     * Returns the names of the parameters that run, in the order of the operation.
     *
     * @return an unmodifiable list
     */
    public List<String> names() {
        return coordinates.stream().map(Coordinate::name).toList();
    }

    /**
     * Returns the values of a point as they are written.
     *
     * @param point its number, from 0
     * @return the values of the parameters that run, in their order
     */
    public List<String> texts(long point) {
        String[] texts = new String[coordinates.size()];
        long rest = point;
        for (int i = texts.length - 1; i >= 0; i--) {
            Coordinate coordinate = coordinates.get(i);
            texts[i] = coordinate.at(rest % coordinate.size()).text();
            rest /= coordinate.size();
        }
        return List.of(texts);
    }

    /**
     * Returns a point, read and checked.
     *
     * @param point its number, from 0
     * @return its arguments
     * @throws InvalidInputException for the first fault, in the order of the parameters
     * @throws ResourceLimitException if a value is too large or too long
     */
    public Arguments at(long point) {
        List<Reading<?>> readings = new ArrayList<>(fixed);
        long rest = point;
        for (int i = coordinates.size() - 1; i >= 0; i--) {
            Coordinate coordinate = coordinates.get(i);
            readings.set(coordinate.place(), coordinate.at(rest % coordinate.size()).reading());
            rest /= coordinate.size();
        }
        return Arguments.of(readings).wanting(common.fields());
    }

    /**
     * Returns what every operation takes: digits, reasons and fields.
     *
     * @return arguments that are the same at all points
     */
    public Arguments common() {
        return common;
    }

    /**
     * Reads and checks a value alone.
     *
     * @param name the name of a parameter that runs
     * @param index the number of the value on its axis, from 0
     * @throws InvalidInputException if it is not allowed whatever the others are
     * @throws ResourceLimitException if it is too large or too long
     */
    public void require(String name, long index) {
        coordinates.stream().filter(coordinate -> coordinate.name().equals(name))
                .forEach(coordinate -> coordinate.at(index).reading().rethrow());
    }
}
