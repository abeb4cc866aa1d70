package io.github.spinthermo.reproduction.latune;

import static io.github.spinthermo.reproduction.check.Inputs.each;
import static io.github.spinthermo.reproduction.check.Inputs.steady;
import static io.github.spinthermo.reproduction.check.Inputs.steadyFrom;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.radiation.Radiation;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import java.util.List;

/**
 * Claims of Latune 2019, App. H: the coherences between spins, K = ⟨J₊J₋⟩ − Σ_k ⟨j₊j₋⟩_k, in a bath at ħωβ_B = 1.
 */
final class CoherenceClaims {

    private static final String BATH = "1";

    private CoherenceClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("L72", "{10}; {10}",
                        () -> each(beta0 -> coherence(steady(3, "1", beta0, BATH)), "0.5", "2"),
                        v -> v.hasSigns(-1, 1)),
                ClaimCheck.of("L73", "{10}; {10}; {10}",
                        () -> each(j -> coherence(steadyFrom(4, "1/2", j, Copies.EVEN, BATH)), "2", "1", "0"),
                        v -> v.hasSigns(1, -1, -1) && v.fall(3)));
    }

    private static Real coherence(CollectiveSteadyState state) {
        return Radiation.of(state).collectiveCoherence().orElseThrow();
    }
}
