package io.github.spinthermo.domains;

import io.github.spinthermo.checks.StateCheck;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.spin.HalfInteger;

/**
 * A product of two Dicke states |j1 m1⟩|j2 m2⟩.
 *
 * @param j1 the angular momentum of the first domain
 * @param m1 its projection
 * @param j2 that of the second
 * @param m2 its projection
 */
public record DickePair(HalfInteger j1, HalfInteger m1, HalfInteger j2, HalfInteger m2) {

    /**
     * Checks both states.
     *
     * @param j1 the angular momentum of the first domain
     * @param m1 its projection
     * @param j2 that of the second
     * @param m2 its projection
     * @throws InvalidInputException if an angular momentum is negative or does not have its projection; it
     *     names {@code j1}, {@code m1}, {@code j2} or {@code m2}
     */
    public DickePair {
        StateCheck.require("j1", j1, "m1", m1);
        StateCheck.require("j2", j2, "m2", m2);
    }
}
