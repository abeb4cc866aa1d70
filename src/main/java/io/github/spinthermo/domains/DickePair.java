package io.github.spinthermo.domains;

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
        requireState("j1", j1, "m1", m1);
        requireState("j2", j2, "m2", m2);
    }

    private static void requireState(String name, HalfInteger j, String projection, HalfInteger m) {
        if (j.twice() < 0) {
            throw new InvalidInputException("negative-spin", name, j,
                    "is negative; an angular momentum is 0, 1/2, 1, …");
        }
        if (m.isInteger() != j.isInteger() || m.abs().compareTo(j) > 0) {
            throw new InvalidInputException("not-a-projection", projection, m, "is no projection of " + j
                    + "; it runs in steps of 1 from " + j.negate() + " to " + j);
        }
    }
}
