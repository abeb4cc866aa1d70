package io.github.spinthermo.theorem;

import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import java.util.Set;

/** Theorems about the energy. */
final class EnergyTheorems {

    private static final Set<Observable> ENERGIES = Set.of(Observable.ENERGY, Observable.THERMAL_ENERGY);

    static final Theorem POSITIVE_BATH = Theorem.ofThermal("energy-positive-bath",
            "x_B > 0: E > E_th if |x_0| < x_B, E < E_th if |x_0| > x_B; equal at |x_0| = x_B", "[L 23]", ENERGIES,
            point -> point.betaB().sign() == Sign.POSITIVE
                    ? Claim.that(point.comparedMagnitudes().negate())
                    : Claim.none("betaB is not positive"),
            EnergyTheorems::ofBath);

    /** The second line is printed with x_B in place of |x_B|, which is smaller than any |x_0|: see the errata. */
    static final Theorem NEGATIVE_BATH = Theorem.ofThermal("energy-negative-bath",
            "x_B < 0: E < E_th if |x_0| < |x_B|, E > E_th if |x_0| > |x_B|; equal at |x_0| = |x_B|",
            "[L 24], corrected", ENERGIES,
            point -> point.betaB().sign() == Sign.NEGATIVE
                    ? Claim.that(point.comparedMagnitudes())
                    : Claim.none("betaB is not negative"),
            EnergyTheorems::ofBath);

    static final Theorem EVEN = Theorem.ofThermal("evenness-energy",
            "E(-x_0, x_B) = E(x_0, x_B)", "spec 1.8", Set.of(Observable.ENERGY),
            point -> Claim.EQUAL,
            values -> Sides.of(values.finite(Observable.ENERGY), values.states().fromOppositeStart().energy()));

    static final Theorem MIRRORED = Theorem.of("evenness-bath",
            "E(x_0, -|x_B|) = 2ns - E(x_0, |x_B|)", "spec 1.8", Set.of(Observable.ENERGY),
            point -> Claim.EQUAL,
            EnergyTheorems::mirrored);

    static final Theorem MONOTONE = Theorem.ofThermal("monotone-energy",
            "dE/dx_0 has the sign of -x_0 x_B; 0 at x_0 x_B = 0 and |x_0| = inf", "[L 22]",
            Set.of(Observable.ENERGY_DERIVATIVE),
            EnergyTheorems::slope,
            values -> Sides.of(values.finite(Observable.ENERGY_DERIVATIVE), Real.of(0)));

    static final Theorem BELOW_THERMAL = Theorem.ofThermal("bounds-thermal",
            "|x_0| >= |x_B|: E < E_th for x_B > 0, E > E_th for x_B < 0; equal at |x_0| = |x_B| and x_B = 0",
            "spec 1.8", ENERGIES,
            point -> bound(point, point.comparedMagnitudes() == Sign.ZERO, point.betaB().sign().negate()),
            EnergyTheorems::ofBath);

    static final Theorem ABOVE_EXTREME = Theorem.ofThermal("bounds-plus",
            "|x_0| >= |x_B|: E > E_+ for x_B > 0, E < E_+ for x_B < 0; equal at |x_0| = inf and x_B = 0",
            "spec 1.8", Set.of(Observable.ENERGY, Observable.ENERGY_PLUS),
            point -> bound(point, point.beta0().isInfinite(), point.betaB().sign()),
            values -> Sides.of(values.finite(Observable.ENERGY), values.finite(Observable.ENERGY_PLUS),
                    () -> values.states().differences().energyOverPlus()));

    private EnergyTheorems() { }

    /** Compares E and E_th, which are both close to 2ns in a bath of inverted temperature. */
    private static Sides ofBath(Observables values) {
        return Sides.of(values.finite(Observable.ENERGY), values.finite(Observable.THERMAL_ENERGY),
                () -> values.states().differences().energyOverThermal());
    }

    private static Claim slope(Point point) {
        return point.beta0().isInfinite()
                ? Claim.EQUAL
                : Claim.that(Sign.of(-point.beta0().sign().signum() * point.betaB().sign().signum()));
    }

    private static Claim bound(Point point, boolean reached, Sign side) {
        return point.comparedMagnitudes() == Sign.NEGATIVE
                ? Claim.none("|beta0| is smaller than |betaB|")
                : reached ? Claim.EQUAL : Claim.that(side);
    }

    private static Sides mirrored(Observables values) {
        Real here = values.finite(Observable.ENERGY);
        Real there = values.states().inOppositeBath().energy();
        boolean positive = values.point().betaB().sign() == Sign.POSITIVE;
        Real top = Real.of(values.point().start().spins().largestTotalSpin().twice());
        return positive ? Sides.of(there, top.subtract(here)) : Sides.of(here, top.subtract(there));
    }
}
