package io.github.spinthermo.table;

import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Scale of the errors of a column of doubles: each is at most the scale times the tolerance.
 *
 * @param name the scale in words, such as {@code n^2}; empty where nothing is said of it
 * @param at the scale at a point; 0 where the operation tells no more digits than are certain, which are shown as
 *     they are
 */
public record ErrorScale(String name, ToDoubleFunction<Map<String, String>> at) {

    /** Scale of columns whose table has one tolerance for all numbers. */
    public static final ErrorScale COMMON = constant("", 1);

    /** Scale of numbers between 0 and 1. */
    public static final ErrorScale ONE = constant("1", 1);

    /** Scale of numbers that the operation rounds itself. */
    public static final ErrorScale ROUNDED = constant("", 0);

    /** Scale of energies and entropies of n spins. */
    public static final ErrorScale SPINS = new ErrorScale("n", point -> number(point, "n"));

    /** Scale of collective rates of n spins. */
    public static final ErrorScale SQUARE = new ErrorScale("n^2", point -> Math.pow(number(point, "n"), 2));

    /**
     * Makes a scale that is the same at all points.
     *
     * @param name the scale in words
     * @param value the scale
     * @return the scale
     */
    public static ErrorScale constant(String name, double value) {
        return new ErrorScale(name, point -> value);
    }

    /**
     * Reads a parameter of a point.
     *
     * @param point the point
     * @param parameter the name of the parameter, whose value is a number
     * @return the number
     */
    public static double number(Map<String, String> point, String parameter) {
        return Double.parseDouble(point.get(parameter));
    }

    double of(Map<String, String> point) {
        return at.applyAsDouble(point);
    }

    /** Returns what the description of a column says of its errors. */
    String description() {
        if (name.isEmpty()) {
            return "";
        }
        return "; error at most " + (name.equals("1") ? "the tolerance" : name + " times the tolerance");
    }
}
