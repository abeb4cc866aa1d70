package io.github.spinthermo.testkit;

import io.github.spinthermo.theorem.Observable;
import java.util.EnumMap;
import java.util.Map;

/**
 * Results of a simulation at a point.
 *
 * @param values the number of each quantity that it knows, unmodifiable
 */
public record Simulated(Map<Observable, Double> values) {

    /**
     * Keeps a copy of the values.
     *
     * @param values the number of each quantity
     */
    public Simulated {
        values = Map.copyOf(values);
    }

    /**
     * Returns the energy of the steady state, of which most is proven.
     *
     * @param value E, from the ground state, in units of ħω
     * @return that one number
     */
    public static Simulated energy(double value) {
        return of(Observable.ENERGY, value);
    }

    /**
     * Returns any one number.
     *
     * @param quantity what it is
     * @param value its value
     * @return that one number
     */
    public static Simulated of(Observable quantity, double value) {
        return new Simulated(Map.of(quantity, value));
    }

    /**
     * Adds another number.
     *
     * @param quantity what it is
     * @param value its value
     * @return these numbers
     */
    public Simulated and(Observable quantity, double value) {
        Map<Observable, Double> all = new EnumMap<>(Observable.class);
        all.putAll(values);
        all.put(quantity, value);
        return new Simulated(all);
    }
}
