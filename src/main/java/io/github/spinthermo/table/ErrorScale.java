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
record ErrorScale(String name, ToDoubleFunction<Map<String, String>> at) {

    /** Scale of columns whose table has one tolerance for all numbers. */
    static final ErrorScale COMMON = constant("", 1);

    /** Scale of numbers between 0 and 1. */
    static final ErrorScale ONE = constant("1", 1);

    /** Scale of numbers that the operation rounds itself. */
    static final ErrorScale ROUNDED = constant("", 0);

    /** Scale of energies and entropies of n spins. */
    static final ErrorScale SPINS = new ErrorScale("n", point -> number(point, "n"));

    /** Scale of collective rates of n spins. */
    static final ErrorScale SQUARE = new ErrorScale("n^2", point -> Math.pow(number(point, "n"), 2));

    static ErrorScale constant(String name, double value) {
        return new ErrorScale(name, point -> value);
    }

    /** Reads a parameter of a point. */
    static double number(Map<String, String> point, String parameter) {
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
