package io.github.spinthermo.reproduction.latune;

import static io.github.spinthermo.reproduction.check.Inputs.block;

import io.github.spinthermo.real.Real;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Functions;
import io.github.spinthermo.reproduction.check.Values;
import io.github.spinthermo.reproduction.fewspins.ComplexMatrix;
import io.github.spinthermo.reproduction.fewspins.SpinGenerator;
import java.util.List;

/** Claims of Latune 2019, Sec. IX and App. B, K: coherences that stay, and spins that are not quite equal. */
final class PerturbationClaims {

    /** Time, in units of 1/Γ, after which only the slow modes are left. */
    private static final double LONG = 200;

    /** Energy, in units of ħω, of three independent spins in a bath at ħωβ_B = 1. */
    private static final double THERMAL = 3 / (1 + Math.E);

    /** Energy, in units of ħω, of three collective spins 1/2 from the ground state in a bath at ħωβ_B = 1. */
    private static final double PLATEAU = 1 / Math.expm1(1) - 4 / Math.expm1(4);

    private PerturbationClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("L69", "E(10)={12}, E(100000)={9}; slowest rate {5} d^2/kappa", PerturbationClaims::decay,
                        v -> isAlive(v) && v.isNear(3, 10, 1))
                        .corrected(v -> isAlive(v) && v.isNear(3, 100, 10)),
                ClaimCheck.of("L70", "betaB=inf: coherence {10} for ever; betaB=1: below 1e-13",
                        () -> Values.measured(coherence(Double.POSITIVE_INFINITY), coherence(1)),
                        v -> v.isNear(0, 0, 1e-13) && v.isNear(1, 0, 1e-13))
                        .corrected(v -> v.isNear(0, 0.5, 1e-12) && v.isNear(1, 0, 1e-13)),
                ClaimCheck.of("L71", "S = {12} (one copy), {12} (even); in its copy after t=200: {10}",
                        () -> Values.of(block("1/2", "1").entropy(),
                                block("1/2", "1").entropy().add(Functions.log(Real.of(2))))
                                .and(Values.measured(shareOfCopy())),
                        v -> v.isNear(2, 0.5, 1e-10))
                        .corrected(v -> v.isNear(2, 1, 1e-10) && v.isLess(0, 1)),
                ClaimCheck.of("L85", "{12}", () -> Values.measured(SpinGenerator.coupled(3, 1, 0.3).energyAfter(LONG)),
                        v -> v.isNear(0, PLATEAU, 1e-12)),
                ClaimCheck.of("L86", "{9} against {12}",
                        () -> Values.measured(SpinGenerator.detuned(1, 0.01, 0.01, -0.02).energyAfter(1e5), THERMAL),
                        v -> v.isNear(0, THERMAL, 1e-4))
                        .corrected(v -> v.isNear(0, endOfGroups(), 1e-6)));
    }

    /** Measures the decay of the plateau; the last value tells how much faster it is at ten times the splitting. */
    private static Values decay() {
        SpinGenerator weak = SpinGenerator.detuned(1, 0.01, 0, -0.01);
        double rate = weak.slowestRate();
        return Values.measured(weak.energyAfter(10), weak.energyAfter(1e5), rate / (0.01 * 0.01),
                SpinGenerator.detuned(1, 0.1, 0, -0.1).slowestRate() / rate);
    }

    private static boolean isAlive(Values values) {
        return values.isNear(0, PLATEAU, 1e-3) && values.isNear(1, THERMAL, 1e-4);
    }

    /** Returns |⟨1,−1|ρ|0,0⟩| of two spins after a long time, from (|1,−1⟩ + |0,0⟩)/√2. */
    private static double coherence(double betaB) {
        ComplexMatrix start = ComplexMatrix.zero(4);
        start.re()[1][3] = Math.sqrt(0.125);
        start.re()[2][3] = -Math.sqrt(0.125);
        ComplexMatrix state = SpinGenerator.among(2, betaB, 1).after(LONG, start);
        return (state.re()[1][3] - state.re()[2][3]) / Math.sqrt(2);
    }

    /** Returns the share of the singlet of spins 1 and 2 after a long time; at first it is 1, and spin 3 is up. */
    private static double shareOfCopy() {
        ComplexMatrix singlet = ComplexMatrix.of(new double[][] {
            {0, 0, 0, 0}, {0, 0.5, -0.5, 0}, {0, -0.5, 0.5, 0}, {0, 0, 0, 0}});
        ComplexMatrix start = singlet.beside(ComplexMatrix.of(new double[][] {{1, 0}, {0, 0}}));
        return SpinGenerator.among(3, 1, 0).after(LONG, start)
                .traceWith(singlet.beside(ComplexMatrix.identity(2)))[0];
    }

    /** Returns the energy of two collective spins and one alone: equal spins keep their total spin. */
    private static double endOfGroups() {
        return 1 / Math.expm1(1) - 3 / Math.expm1(3) + 1 / (1 + Math.E);
    }
}
