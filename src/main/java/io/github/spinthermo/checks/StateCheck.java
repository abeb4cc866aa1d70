package io.github.spinthermo.checks;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.spin.HalfInteger;

/** The checks of Dicke states, an angular momentum with a projection. */
public final class StateCheck {

    private StateCheck() { }

    /**
     * Checks that an angular momentum has a projection.
     *
     * @param name the name of the angular momentum
     * @param j the angular momentum
     * @param projection the name of the projection
     * @param m the projection
     * @throws InvalidInputException if j is negative, it names j; if |m| &gt; j or j − m is no integer, it
     *     names m
     */
    public static void require(String name, HalfInteger j, String projection, HalfInteger m) {
        requireAngularMomentum(name, j);
        if (m.isInteger() != j.isInteger() || m.abs().compareTo(j) > 0) {
            throw new InvalidInputException("not-a-projection", projection, m,
                    "is not a projection of " + name + " = " + j + "; it runs in steps of 1 from " + j.negate()
                            + " to " + j);
        }
    }

    /**
     * Checks that an angular momentum is not negative.
     *
     * @param name the name of the angular momentum
     * @param j the angular momentum
     * @throws InvalidInputException if j is negative; it names j
     */
    public static void requireAngularMomentum(String name, HalfInteger j) {
        if (j.twice() < 0) {
            throw new InvalidInputException("negative-spin", name, j,
                    "is negative; an angular momentum is 0, 1/2, 1, …");
        }
    }
}
