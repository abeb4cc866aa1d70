package io.github.spinthermo.theorem;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.radiation.Radiation;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Theorems about the collective coherence K = ⟨J_+J_−⟩ − Σ_i ⟨j_+i j_−i⟩, by which spins emit more than independent
 * ones, or less.
 *
 * @derivation 6.5
 */
final class CoherenceTheorems {

    /**
     * Both sides are sums of positive terms, so that K = 0 asks for no digits, and neither does a side that is next to
     * nothing: with t < 0 both terms of it change sides.
     */
    static final Theorem ENERGY = Theorem.of("coherence-energy",
            "s = 1/2: t K = E_th - E, as E + t sum w_J J(J+1) = E_th + t (<J_z^2> + n/2), t = tanh(x_B/2) >= 0;"
                    + " as E - t (<J_z^2> + n/2) = E_th - t sum w_J J(J+1) if t < 0", "spec 6.5",
            Set.of(Observable.ENERGY, Observable.THERMAL_ENERGY),
            point -> point.start().spins().single().filter(all -> all.s().equals(HalfInteger.HALF)).isPresent()
                    ? Claim.EQUAL : Claim.none("it is stated for spins 1/2"),
            CoherenceTheorems::energies);

    /** Proven for s = 1/2, where it says the same of energies. */
    static final Theorem SIGN = Theorem.ofThermal("coherence-sign",
            "<J_+J_-> > sum <j_+j_-> if |x_0| > |x_B|, < if |x_0| < |x_B|; equal at |x_0| = |x_B|; at |x_B|",
            "spec 6.5", Set.of(),
            point -> Claim.that(point.comparedMagnitudes()),
            CoherenceTheorems::emissions).asConjecture();

    private CoherenceTheorems() { }

    private static Sides energies(Observables values) {
        CollectiveSteadyState here = values.states().here();
        Real middle = Real.of(here.spins().largestTotalSpin().toFraction());
        Real magnetisation = here.energy().subtract(middle);
        Real square = here.energyVariance().add(magnetisation.multiply(magnetisation));
        boolean isHot = here.betaB().sign() == Sign.NEGATIVE;
        Real tangent = tangent(here.betaB().abs());
        Real together = tangent.multiply(here.squaredTotalSpin());
        Real apart = tangent.multiply(square.add(middle));
        return Sides.of(
                values.finite(Observable.ENERGY).add(isHot ? apart : together),
                values.finite(Observable.THERMAL_ENERGY).add(isHot ? together : apart));
    }

    /** Returns tanh(x/2), twice the energy that a spin 1/2 is below its middle. */
    private static Real tangent(InverseTemperature x) {
        return Block.of(HalfInteger.HALF, x).energy().multiply(Real.of(-2));
    }

    private static Sides emissions(Observables values) {
        InverseTemperature x = values.point().betaB().abs();
        CollectiveSteadyState state = values.point().betaB().sign() == Sign.NEGATIVE
                ? values.states().inOppositeBath() : values.states().here();
        Radiation radiation = Radiation.of(state);
        Real together = radiation.emission();
        Real single = radiation.uncorrelatedEmission().orElseThrow();
        boolean isOfEnergies = values.point().ensemble().s().equals(HalfInteger.HALF) && !x.isZero() && !x.isInfinite();
        Supplier<Real> difference = isOfEnergies
                ? () -> state.differences().orElseThrow().energyOverThermal().negate().divide(tangent(x))
                : () -> together.subtract(single);
        return Sides.of(together, single, difference);
    }
}
