package io.github.spinthermo.battery;

import java.util.Optional;

/**
 * Sums over populations, linear in them.
 *
 * @param excitation Σ p M
 * @param length Σ p S
 * @param square Σ p S(S + 1)
 */
record Moments(double excitation, double length, double square) {

    static final Moments NONE = new Moments(0, 0, 0);

    Moments plus(double factor, Moments other) {
        return new Moments(excitation + factor * other.excitation, length + factor * other.length,
                square + factor * other.square);
    }

    /** The point of a cycle where populations of sum 1 have these moments. */
    CyclePoint point() {
        return new CyclePoint(excitation, CyclePoint.length(square), Optional.of(length));
    }
}
