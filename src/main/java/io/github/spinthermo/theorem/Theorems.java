package io.github.spinthermo.theorem;

import io.github.spinthermo.error.InvalidInputException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All theorems there are (spec 1.8). */
public final class Theorems {

    private static final List<Theorem> ALL = Stream.of(EnergyTheorems.ALL).flatMap(List::stream).toList();

    private Theorems() { }

    /**
     * The theorems, in the order of the spec.
     *
     * @return an unmodifiable list
     */
    public static List<Theorem> all() {
        return ALL;
    }

    /**
     * Finds a theorem.
     *
     * @param name its name
     * @return the theorem
     * @throws InvalidInputException if there is none of this name; it names {@code name} and lists all
     */
    public static Theorem named(String name) {
        return ALL.stream().filter(theorem -> theorem.name().equals(name)).findFirst()
                .orElseThrow(() -> new InvalidInputException("unknown-theorem", "name", name,
                        "is no theorem; there are "
                                + ALL.stream().map(Theorem::name).collect(Collectors.joining(", "))));
    }

    /**
     * All theorems at a point.
     *
     * @param observables the values there, which all share
     * @return a finding for each theorem, in order
     */
    public static List<Finding> at(Observables observables) {
        return ALL.stream().map(theorem -> theorem.at(observables)).toList();
    }

    /**
     * All theorems over a grid, point by point.
     *
     * @param points the points
     * @return the findings of each point, in order, made when they are taken
     */
    public static Stream<Finding> over(Stream<Point> points) {
        return points.map(Observables::at).flatMap(observables -> ALL.stream().map(theorem -> theorem.at(observables)));
    }
}
