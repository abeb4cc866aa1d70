package io.github.spinthermo.theorem;

import io.github.spinthermo.blocksum.Smallness;
import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.Block;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Bounds of the energy after any start: a mixture of blocks lies between the largest and the smallest of them, and
 * below the tangent at x_B = 0.
 *
 * @derivation 6.4
 */
final class EnergyBounds {

    private static final int THIRD_POWER = 3;

    static final Theorem LARGEST = Theorem.of("energy-bound-largest",
            "x_B > 0: E > E_+; x_B < 0: E < E_+; equal at x_B = 0 and where all weight is on the largest J", "spec 6.4",
            Set.of(Observable.ENERGY, Observable.ENERGY_PLUS),
            point -> bound(point, point.start().spins().largestTotalSpin()::equals, point.betaB().sign()),
            values -> {
                Real energy = values.finite(Observable.ENERGY);
                Real plus = values.finite(Observable.ENERGY_PLUS);
                return values.point().isThermal()
                        ? Sides.of(energy, plus, () -> values.states().differences().energyOverPlus())
                        : Sides.of(energy, plus);
            });

    static final Theorem SMALLEST = Theorem.of("energy-bound-smallest",
            "x_B > 0: E < ns + e_J of the smallest J; x_B < 0: E > ns + e_J; equal at x_B = 0 and where all weight is"
                    + " on the smallest J", "spec 6.4", Set.of(Observable.ENERGY),
            point -> bound(point, smallest(point)::equals, point.betaB().sign().negate()),
            values -> Sides.of(values.finite(Observable.ENERGY), middle(values.point())
                    .add(Block.of(smallest(values.point()), values.point().betaB()).energy())));

    /** The magnetisation of a block, a Brillouin function of x, is concave for x > 0. */
    static final Theorem SLOPE = Theorem.of("slope",
            "0 < x_B < inf: ns - E < (x_B/3) sum w_J J(J+1), which it tends to as x_B -> 0; x_B < 0: >; equal at"
                    + " x_B = 0 and where all weight is on J = 0", "spec 6.4", Set.of(Observable.ENERGY),
            point -> point.betaB().isInfinite()
                    ? Claim.none("the tangent says nothing at |betaB| = inf")
                    : bound(point, only -> only.twice() == 0, point.betaB().sign().negate()),
            EnergyBounds::slope);

    private EnergyBounds() { }

    private static Claim bound(Point point, Predicate<HalfInteger> isReached, Sign side) {
        return point.betaB().isZero() || point.onlyTotalSpin().filter(isReached).isPresent()
                ? Claim.EQUAL : Claim.that(side);
    }

    private static HalfInteger smallest(Point point) {
        return point.start().spins().smallestTotalSpin();
    }

    private static Real middle(Point point) {
        return Real.of(point.start().spins().largestTotalSpin().toFraction());
    }

    /** Compares the energy below the middle with its tangent, from which it differs by x³. */
    private static Sides slope(Observables values) {
        CollectiveSteadyState here = values.states().here();
        BigFraction third = here.betaB().toFraction().divide(THIRD_POWER);
        return Sides.of(middle(values.point()).subtract(values.finite(Observable.ENERGY)),
                here.squaredTotalSpin().multiply(Real.of(third)))
                .losing(THIRD_POWER * Smallness.of(here.betaB()));
    }
}
