package io.github.spinthermo.reproduction.latune;

import static io.github.spinthermo.reproduction.check.Inputs.abs;
import static io.github.spinthermo.reproduction.check.Inputs.block;
import static io.github.spinthermo.reproduction.check.Inputs.each;
import static io.github.spinthermo.reproduction.check.Inputs.ratio;
import static io.github.spinthermo.reproduction.check.Inputs.real;
import static io.github.spinthermo.reproduction.check.Inputs.steady;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Values;
import java.util.List;

/** Claims of Latune 2019, Sec. V and App. C, G, H: the energy of the steady state. */
final class EnergyClaims {

    private EnergyClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("L08", "n=2: {10}; n=1: {10}, exactly thermal",
                        () -> Values.of(distanceToThermal(2), distanceToThermal(1)),
                        v -> v.hasSigns(1, 1))
                        .corrected(v -> v.hasSigns(1, 0)),
                ClaimCheck.of("L09", "{8}; {8}; {8}; {8}; {8}; thermal {8}",
                        () -> each(start -> steady(100, "1/2", start, "1").energy(), "0.1", "1", "2", "5", "inf")
                                .and(Values.of(steady(100, "1/2", "1", "1").thermalEnergy())),
                        v -> v.fall(5) && v.isLess(5, 0) && v.agrees(1, v.get(5), 8) && v.isNear(4, 0, 1)),
                extremeStart(),
                ClaimCheck.of("L11", "{8}; {8}; {8}; {8}; {8}",
                        () -> Values.of(derivative("0.5", "1"), derivative("-0.5", "1"), derivative("0.5", "-1"),
                                derivative("0", "1"), derivative("inf", "1")),
                        v -> v.hasSigns(-1, 1, 1, 0))
                        .elsewhere(v -> v.hasSigns(-1, 1, 1, 0, -1)),
                ClaimCheck.of("L12", "{8}; {8}", () -> aboveThermal("1"), v -> v.hasSigns(1, -1)),
                ClaimCheck.of("L13", "{8}; {8}", () -> aboveThermal("-1"),
                        v -> v.hasSigns(compare(0.5, -1), compare(2, -1)))
                        .corrected(v -> v.hasSigns(compare(0.5, Math.abs(-1)), compare(2, Math.abs(-1)))),
                ClaimCheck.of("L14", "-2: {6} vs {6}; -0.5: {6} vs {6}; 0.5: {6} vs {6}; 2: {6} vs {6}",
                        () -> heats("-2").and(heats("-0.5")).and(heats("0.5")).and(heats("2")).and(heats("1")),
                        v -> v.isLess(1, 0) && v.isLess(2, 3) && v.isLess(4, 5) && v.isLess(6, 7))
                        .elsewhere(v -> v.isLess(8, 9)),
                ClaimCheck.of("L22", "{10}",
                        () -> Values.of(thermalShare(steady(9, "1/2", "-inf", "5"))), v -> v.isNear(0, 9, 0.2)),
                ClaimCheck.of("L57", "{8}; n(n-1) e_s^2/3 = {8}",
                        () -> Values.of(slopeBelowThermal("0.01", "1e-10"), slopeFormula(10, "0.01")),
                        v -> !v.hasSigns(1))
                        .corrected(v -> v.hasSigns(1) && v.agrees(0, v.get(1), 8)),
                ClaimCheck.of("L66", "{8}; {8}",
                        () -> Values.of(aboveThermal("0.5", "1"), aboveThermal("0.5", "-1")),
                        v -> v.hasSigns(-1, 1))
                        .corrected(v -> v.hasSigns(1, -1)));
    }

    /** Returns the relative entropy of the weights, 0 if and only if the state is thermal. */
    private static Real distanceToThermal(long n) {
        CollectiveSteadyState state = steady(n, "1/2", "2", "1");
        return state.thermalEntropyProduction().orElseThrow().subtract(state.entropyProduction().orElseThrow());
    }

    /** Returns the check that E is E_+ to 1 %, which holds where n e^−|β_0| is small, as at β_0 = 12. */
    private static ClaimCheck extremeStart() {
        return ClaimCheck.of("L10", "E = {8}, E_+ = {8}, ratio {6}; distance to thermal removed: {5} %",
                () -> {
                    CollectiveSteadyState state = steady(100, "1/2", "5", "1");
                    Real removed = state.thermalEnergy().subtract(state.energy())
                            .divide(state.thermalEnergy().subtract(state.energyPlus())).multiply(Real.of(100));
                    Real colder = steady(100, "1/2", "12", "1").energy().divide(state.energyPlus());
                    return Values.of(state.energy(), state.energyPlus(), state.energy().divide(state.energyPlus()),
                            removed, colder);
                },
                v -> v.isNear(4, 1, 0.01))
                .elsewhere(v -> v.isNear(2, 1, 0.01));
    }

    private static Real derivative(String beta0, String betaB) {
        return steady(10, "1/2", beta0, betaB).energyDerivative().orElseThrow();
    }

    private static Values aboveThermal(String betaB) {
        return each(beta0 -> aboveThermal(beta0, betaB), "0.5", "2");
    }

    private static Real aboveThermal(String beta0, String betaB) {
        CollectiveSteadyState state = steady(10, "1/2", beta0, betaB);
        return state.energy().subtract(state.thermalEnergy());
    }

    /** Returns the sign of E − E_th in a bath of negative temperature, from what |β_0| is compared with. */
    private static int compare(double beta0, double threshold) {
        return (int) Math.signum(Math.abs(beta0) - threshold);
    }

    private static Values heats(String beta0) {
        CollectiveSteadyState state = steady(10, "1/2", beta0, "1");
        return Values.of(abs(state.heat().orElseThrow()), abs(state.thermalHeat().orElseThrow()));
    }

    private static Real thermalShare(CollectiveSteadyState state) {
        return state.thermalEnergy().divide(state.energy());
    }

    private static Real slopeBelowThermal(String beta0, String betaB) {
        return aboveThermal(beta0, betaB).negate().divide(real(betaB));
    }

    private static Real slopeFormula(long n, String beta0) {
        Real energy = block("1/2", beta0).energy();
        return energy.multiply(energy).multiply(ratio(n * (n - 1), 3));
    }
}
