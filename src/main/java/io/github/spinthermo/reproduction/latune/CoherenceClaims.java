package io.github.spinthermo.reproduction.latune;

import static io.github.spinthermo.reproduction.check.Inputs.block;
import static io.github.spinthermo.reproduction.check.Inputs.each;
import static io.github.spinthermo.reproduction.check.Inputs.local;
import static io.github.spinthermo.reproduction.check.Inputs.ratio;
import static io.github.spinthermo.reproduction.check.Inputs.real;
import static io.github.spinthermo.reproduction.check.Inputs.steady;

import io.github.spinthermo.real.Real;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Functions;
import java.util.List;

/**
 * Claims of Latune 2019, App. H: the coherences between spins, K = ⟨J₊J₋⟩ − Σ_k ⟨j₊j₋⟩_k, in a bath at ħωβ_B = 1.
 */
final class CoherenceClaims {

    private static final String BATH = "1";

    private CoherenceClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("L72", "{10}; {10}", () -> each(CoherenceClaims::ofThreeSpinsOne, "0.5", "2"),
                        v -> v.hasSigns(-1, 1)),
                ClaimCheck.of("L73", "{10}; {10}; {10}", () -> each(CoherenceClaims::ofBlockOfFour, "2", "1", "0"),
                        v -> v.hasSigns(1, -1, -1) && v.fall(3)));
    }

    private static Real ofThreeSpinsOne(String beta0) {
        List<Real> populations = local(3, "1", beta0, BATH).populations();
        Real emissionOfOne = populations.get(1).add(populations.get(2)).multiply(Real.of(2));
        return emission(Real.of(3).subtract(steady(3, "1", beta0, BATH).energy()))
                .subtract(emissionOfOne.multiply(Real.of(3)));
    }

    /** Returns the coherence of four spins 1/2 with all weight in one total spin. */
    private static Real ofBlockOfFour(String totalSpin) {
        Real projection = block(totalSpin, BATH).energy();
        return emission(projection.negate()).subtract(projection.add(Real.of(2)));
    }

    /** Computes ⟨J₊J₋⟩ = 2⟨−J_z⟩/(e^x − 1), from detailed balance. */
    private static Real emission(Real below) {
        return below.multiply(Real.of(2)).divide(Functions.exp(real(BATH)).subtract(ratio(1, 1)));
    }
}
