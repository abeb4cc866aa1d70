package io.github.spinthermo.reproduction.latune;

import static io.github.spinthermo.reproduction.check.Inputs.abs;
import static io.github.spinthermo.reproduction.check.Inputs.each;
import static io.github.spinthermo.reproduction.check.Inputs.ratio;
import static io.github.spinthermo.reproduction.check.Inputs.real;
import static io.github.spinthermo.reproduction.check.Inputs.spins;
import static io.github.spinthermo.reproduction.check.Inputs.steady;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Functions;
import io.github.spinthermo.reproduction.check.Values;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import java.util.List;

/** Claims of Latune 2019, Sec. VI and App. E: the entropy of the steady state. */
final class EntropyClaims {

    private EntropyClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("L34", "{15}; eigenvalue sum {15}",
                        () -> Values.of(steady(10, "1/2", "2", "1").entropy(), overEigenvalues(10, "1/2", "2", "1")),
                        v -> v.agrees(0, v.get(1), 15)),
                ClaimCheck.of("L35", "{8}; {8}",
                        () -> each(start -> aboveThermal(steady(10, "1/2", start, "1")), "2", "0.5"),
                        v -> v.hasSigns(-1, 1)),
                ClaimCheck.of("L36", "{6} vs {6}; {6} vs {6}; {6} vs {6}; {6} vs {6}",
                        () -> changes("-3").and(changes("0.2")).and(changes("2")).and(changes("1")),
                        v -> v.isLess(0, 1) && v.isLess(2, 3) && v.isLess(4, 5))
                        .elsewhere(v -> v.isLess(6, 7)),
                ClaimCheck.of("L37", "{10}; {10}; {10}",
                        () -> each(bath -> thermalShare(9, bath), "5", "10", "30"),
                        v -> v.rise(2) && v.isNear(2, 1, 1e-9)),
                ClaimCheck.of("L38", "{8}",
                        () -> Values.of(curvature(Functions.log(Real.of(2 * 6 + 1)),
                                steady(4, "3/2", "inf", "1e-6").entropyPlus())),
                        v -> v.agrees(0, ratio(6 * (6 + 1), 6), 8)),
                ClaimCheck.of("L39", "{8}",
                        () -> Values.of(curvature(Functions.log(Real.of(4)).multiply(Real.of(4)),
                                steady(4, "3/2", "inf", "1e-6").thermalEntropy())),
                        v -> v.agrees(0, ratio(6 * (3 + 2), 6 * 2), 8)),
                ClaimCheck.of("L40", "{8}; {8}; {8}",
                        () -> each(EntropyClaims::gap, "1/2", "3/2", "9/2"),
                        v -> v.rise(3)),
                ClaimCheck.of("L81", "{8}; {9}; {9}; {9}; {8}",
                        () -> each(start -> steady(10, "1/2", start, "1").entropy(), "0", "0.5", "1", "2", "4"),
                        v -> v.fall(5)),
                ClaimCheck.of("L67", "{8}; {8}; {8}",
                        () -> each(bath -> Block.of(HalfInteger.parse("3"), InverseTemperature.parse(bath))
                                .varianceMinus(HalfInteger.parse("1")), "0.1", "1", "5"),
                        v -> v.hasSigns(1, 1, 1)));
    }

    /** Returns −Σ λ ln λ over all eigenvalues p_J(β_0) e^(−m x)/Z_J(x), equal ones taken together. */
    private static Real overEigenvalues(long n, String s, String beta0, String betaB) {
        SpinEnsemble spins = spins(n, s);
        Multiplicities multiplicities = Multiplicities.of(spins);
        SectorWeights weights = SectorWeights.thermal(spins, InverseTemperature.parse(beta0));
        Real sum = Real.of(0);
        for (HalfInteger totalSpin : spins.totalSpins().toList()) {
            Real each = weights.copyWeight(totalSpin).divide(
                    Block.of(totalSpin, InverseTemperature.parse(betaB)).partition().orElseThrow());
            for (long m = -totalSpin.twice(); m <= totalSpin.twice(); m += 2) {
                Real eigenvalue = each.multiply(Functions.exp(ratio(-m, 2).multiply(real(betaB))));
                sum = sum.subtract(eigenvalue.multiply(Functions.log(eigenvalue))
                        .multiply(Real.of(multiplicities.multiplicity(totalSpin))));
            }
        }
        return sum;
    }

    private static Real aboveThermal(CollectiveSteadyState state) {
        return state.entropy().subtract(state.thermalEntropy());
    }

    private static Values changes(String beta0) {
        CollectiveSteadyState state = steady(10, "1/2", beta0, "1");
        Real initial = state.initialEntropy().orElseThrow();
        return Values.of(abs(state.entropy().subtract(initial)), abs(state.thermalEntropy().subtract(initial)));
    }

    private static Real thermalShare(long n, String betaB) {
        CollectiveSteadyState state = steady(n, "1/2", "inf", betaB);
        return state.thermalEntropy().divide(state.entropyPlus()).divide(Real.of(n));
    }

    /** Returns the curvature of the entropy at 0, from the value at 10^−6. */
    private static Real curvature(Real atZero, Real entropy) {
        return atZero.subtract(entropy).divide(real("1e-12"));
    }

    private static Real gap(String s) {
        CollectiveSteadyState state = steady(4, s, "inf", "0.5");
        return state.thermalEntropy().subtract(state.entropyPlus());
    }
}
