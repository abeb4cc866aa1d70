package io.github.spinthermo.reproduction.latune;

import static io.github.spinthermo.reproduction.check.Inputs.spins;
import static io.github.spinthermo.reproduction.check.Inputs.steadyFrom;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Values;
import io.github.spinthermo.reproduction.fewspins.ComplexMatrix;
import io.github.spinthermo.reproduction.fewspins.SpinGenerator;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Claims of Latune 2019, App. B, on coherences that stay. */
final class PerturbationClaims {

    /** Time, in units of 1/Γ, after which only the slow modes are left. */
    private static final double LONG = 200;

    private PerturbationClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("L70", "betaB=inf: coherence {10} for ever, purity {10}, where (9) has S = {10}; "
                        + "betaB=1: coherence below 1e-13", PerturbationClaims::darkCoherence,
                        v -> v.isNear(0, 0, 1e-13) && v.isNear(1, 0.5, 1e-12) && v.isNear(3, 0, 1e-13))
                        .corrected(v -> v.isNear(0, 0.5, 1e-12) && v.isNear(1, 1, 1e-12) && v.isNear(3, 0, 1e-13)),
                ClaimCheck.of("L71",
                        "S = {12} (one copy), {12} (even); same E = {12}; in its copy after t=200: {10}",
                        PerturbationClaims::copies, v -> v.isNear(3, 0.5, 1e-10))
                        .corrected(v -> v.isNear(3, 1, 1e-10) && v.isLess(0, 1) && v.agrees(2, v.get(4), 30)));
    }

    /** Follows (|1,−1⟩ + |0,0⟩)/√2 of two spins, which is dark at β_B = ∞; (9) keeps its weights only. */
    private static Values darkCoherence() {
        ComplexMatrix dark = endOfSuperposition(Double.POSITIVE_INFINITY);
        BigFraction half = BigFraction.of(1, 2);
        Real formNine = CollectiveSteadyState.of(InitialState.ofWeights(spins(2, "1/2"),
                Map.of(HalfInteger.ZERO, half, HalfInteger.ofTwice(2), half), Copies.EVEN),
                InverseTemperature.INFINITY).entropy();
        return Values.measured(coherence(dark), dark.traceWith(dark)[0]).and(Values.of(formNine))
                .and(Values.measured(coherence(endOfSuperposition(1))));
    }

    /** Returns the state after a long time; the two parts of the start differ by one excitation. */
    private static ComplexMatrix endOfSuperposition(double betaB) {
        double[] amplitudes = {0, 0.5, -0.5, Math.sqrt(0.5)};
        ComplexMatrix start = ComplexMatrix.of(Stream.of(0, 1, 2, 3).map(i -> DoubleStream.of(amplitudes)
                .map(other -> amplitudes[i] * other).toArray()).toArray(double[][]::new));
        ComplexMatrix above = SpinGenerator.among(2, betaB, 1).after(LONG, start);
        return SpinGenerator.among(2, betaB, 0).after(LONG, start).plus(1, above).plus(1, above.adjoint());
    }

    /** Returns ⟨0,0|ρ|1,−1⟩ of two spins. */
    private static double coherence(ComplexMatrix state) {
        return (state.re()[1][3] - state.re()[2][3]) / Math.sqrt(2);
    }

    /** Returns entropies of one copy and of both, and in between and after them what does not depend on it. */
    private static Values copies() {
        CollectiveSteadyState one = steadyFrom(3, "1/2", "1/2", Copies.ONE, "1");
        CollectiveSteadyState even = steadyFrom(3, "1/2", "1/2", Copies.EVEN, "1");
        return Values.of(one.entropy(), even.entropy(), one.energy()).and(Values.measured(shareOfCopy()))
                .and(Values.of(even.energy()));
    }

    /** Returns the share of the singlet of spins 1 and 2 after a long time; at first it is 1, and spin 3 is up. */
    private static double shareOfCopy() {
        ComplexMatrix singlet = ComplexMatrix.of(new double[][] {
            {0, 0, 0, 0}, {0, 0.5, -0.5, 0}, {0, -0.5, 0.5, 0}, {0, 0, 0, 0}});
        ComplexMatrix start = singlet.beside(ComplexMatrix.of(new double[][] {{1, 0}, {0, 0}}));
        return SpinGenerator.among(3, 1, 0).after(LONG, start)
                .traceWith(singlet.beside(ComplexMatrix.identity(2)))[0];
    }
}
