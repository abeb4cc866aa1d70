package io.github.spinthermo.theorem;

import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import java.util.function.Supplier;

/**
 * Both sides of a theorem at a point.
 *
 * @param left the left side
 * @param right the right side
 * @param difference left − right for finite sides, in a form that keeps its digits however small it is
 * @param lostBits by how many bits more than in most theorems the sides agree, as far as that can be told
 */
record Sides(Outcome left, Outcome right, Supplier<Real> difference, int lostBits) {

    /**
     * Takes numbers whose difference is not small beside them, or as small as a power of the temperatures at most.
     */
    static Sides of(Real left, Real right) {
        return of(left, right, () -> left.subtract(right));
    }

    static Sides of(Real left, Real right, Supplier<Real> difference) {
        return new Sides(Outcome.of(left), Outcome.of(right), difference, 0);
    }

    /** Returns the same sides as ones that agree in more bits than most. */
    Sides losing(int bits) {
        return new Sides(left, right, difference, bits);
    }

    /**
     * Returns the same sides with a plain difference, for values whose error is far above the digits that it loses.
     */
    Sides plain() {
        return new Sides(left, right, () -> left.orElseThrow().subtract(right.orElseThrow()), lostBits);
    }
}
