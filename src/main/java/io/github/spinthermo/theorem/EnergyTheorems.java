package io.github.spinthermo.theorem;

import io.github.spinthermo.real.Sign;
import java.util.List;
import java.util.Set;

/** Theorems about the energy. */
final class EnergyTheorems {

    static final List<Theorem> ALL = List.of(
            Theorem.of("energy-positive-bath",
                    "x_B > 0: E > E_th if |x_0| < x_B, E < E_th if |x_0| > x_B", "[23]",
                    Set.of(Observable.ENERGY, Observable.THERMAL_ENERGY),
                    point -> point.betaB().sign() == Sign.POSITIVE
                            ? Claim.that(point.comparedMagnitudes().negate())
                            : Claim.none("x_B is not positive"),
                    EnergyTheorems::energies));

    private EnergyTheorems() { }

    private static Sides energies(Observables values) {
        return Sides.of(values.finite(Observable.ENERGY), values.finite(Observable.THERMAL_ENERGY));
    }
}
