package io.github.spinthermo.reproduction.latune;

import static io.github.spinthermo.reproduction.check.Inputs.abs;
import static io.github.spinthermo.reproduction.check.Inputs.each;
import static io.github.spinthermo.reproduction.check.Inputs.real;
import static io.github.spinthermo.reproduction.check.Inputs.spins;
import static io.github.spinthermo.reproduction.check.Inputs.steady;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Functions;
import io.github.spinthermo.reproduction.check.Values;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Claims of Latune 2019, Sec. VII and App. F: free energy and entropy production. */
final class FreeEnergyClaims {

    private FreeEnergyClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("L41", "{6} vs {6}; {6} vs {6}; {6} vs {6}",
                        () -> changes("-2").and(changes("0.3")).and(changes("3")).and(changes("-1")),
                        v -> isSmaller(v, 0) && isSmaller(v, 2) && isSmaller(v, 4))
                        .elsewhere(v -> isSmaller(v, 6)),
                ClaimCheck.of("L42", "{15} both sides", FreeEnergyClaims::bothSides,
                        v -> v.agrees(0, v.get(1), 15)),
                ClaimCheck.of("L43", "{7}; {7}; {7}; {7} | {7}; {7}; {7}; {7}",
                        () -> bySize("1").and(bySize("0.05")),
                        v -> isAlmostConstant(v, 0))
                        .elsewhere(v -> isAlmostConstant(v, 4)),
                ClaimCheck.of("L44", "{8}; {8}; {8}; beta0=-inf: {6}",
                        () -> each(bath -> scaledChange("inf", bath), "1", "5", "10")
                                .and(Values.of(scaledChange("-inf", "10"))),
                        v -> v.fall(2) && v.isNear(2, 1, 1e-9)),
                ClaimCheck.of("L45", "{12} = 18 - ({12})",
                        () -> each(bath -> steady(6, "3/2", "inf", bath).freeEnergyChange().orElseThrow(),
                                "-0.8", "0.8"),
                        v -> v.agrees(0, real("18").subtract(v.get(1)), 12)),
                ClaimCheck.of("L46", "{12} = 14.4 + {12}",
                        () -> each(bath -> steady(6, "3/2", "inf", bath).entropyProduction().orElseThrow(),
                                "-0.8", "0.8"),
                        v -> v.agrees(0, real("14.4").add(v.get(1)), 12)),
                ClaimCheck.of("L47", "{8} vs {8}", FreeEnergyClaims::productionsEach,
                        v -> v.isLess(0, 1) && v.isNear(0, 0, 0.02)),
                ClaimCheck.of("L48", "{8}; {8}",
                        () -> each(FreeEnergyClaims::productionRatio, "5", "10"),
                        v -> v.rise(2) && Values.isLess(v.get(1), Real.of(9)) && v.isNear(1, 9, 1e-6)),
                ClaimCheck.of("L49", "n=2: {6} vs {6}; n=9: {6} vs {6}; n=100: {6} vs {6}",
                        () -> atHalfEnergy(2).and(atHalfEnergy(9)).and(atHalfEnergy(100)),
                        v -> isTenfold(v, 4))
                        .elsewhere(v -> isTenfold(v, 0)));
    }

    private static Values changes(String beta0) {
        CollectiveSteadyState state = steady(10, "1/2", beta0, "1");
        return Values.of(state.freeEnergyChange().orElseThrow(), state.thermalFreeEnergyChange().orElseThrow());
    }

    private static boolean isSmaller(Values v, int i) {
        return Values.isLess(abs(v.get(i)), abs(v.get(i + 1)));
    }

    /** Returns ΔF_th − ΔF and (1/β_B) Σ w_J(β_0) ln(p_J(β_B)/p_J(β_0)) [L F.1]. */
    private static Values bothSides() {
        CollectiveSteadyState state = steady(10, "1/2", "-2", "1");
        SectorWeights start = SectorWeights.thermal(spins(10, "1/2"), InverseTemperature.parse("-2"));
        SectorWeights end = SectorWeights.thermal(spins(10, "1/2"), InverseTemperature.parse("1"));
        Real sum = spins(10, "1/2").totalSpins()
                .map(j -> Functions.log(end.copyWeight(j).divide(start.copyWeight(j))).multiply(start.weight(j)))
                .reduce(Real.of(0), Real::add);
        return Values.of(state.thermalFreeEnergyChange().orElseThrow()
                .subtract(state.freeEnergyChange().orElseThrow()), sum);
    }

    private static Values bySize(String betaB) {
        return Values.of(LongStream.of(2, 6, 9, 100)
                .mapToObj(n -> steady(n, "3/2", "inf", betaB).freeEnergyChange().orElseThrow()).toList());
    }

    /** Tells whether three values are within 1 % of the one that follows them. */
    private static boolean isAlmostConstant(Values v, int first) {
        double last = v.number(first + 3);
        return Stream.of(0, 1, 2).allMatch(i -> v.isNear(first + i, last, 0.01 * Math.abs(last)));
    }

    private static Real scaledChange(String beta0, String betaB) {
        CollectiveSteadyState state = steady(9, "3/2", beta0, betaB);
        return state.freeEnergyChange().orElseThrow().multiply(Real.of(9))
                .divide(state.thermalFreeEnergyChange().orElseThrow());
    }

    private static Values productionsEach() {
        CollectiveSteadyState state = steady(100, "3/2", "inf", "1");
        return Values.of(state.entropyProduction().orElseThrow().divide(Real.of(100)),
                state.thermalEntropyProduction().orElseThrow().divide(Real.of(100)));
    }

    private static Real productionRatio(String betaB) {
        CollectiveSteadyState state = steady(9, "3/2", "inf", betaB);
        return state.thermalEntropyProduction().orElseThrow().divide(state.entropyProduction().orElseThrow());
    }

    /** Returns Σ/n of a cold start, collective and independent, each in the bath that brings the energy to ns/2. */
    private static Values atHalfEnergy(long n) {
        HalfInteger s = HalfInteger.parse("3/2");
        InverseTemperature collective = halfway(HalfInteger.ofTwice(n * s.twice()));
        InverseTemperature independent = halfway(s);
        Real top = Real.of(n);
        return Values.of(
                CollectiveSteadyState.of(spins(n, "3/2"), InverseTemperature.INFINITY, collective)
                        .entropyProduction().orElseThrow().divide(top),
                CollectiveSteadyState.of(spins(n, "3/2"), InverseTemperature.INFINITY, independent)
                        .thermalEntropyProduction().orElseThrow().divide(top));
    }

    /** Finds where a block has half of the energy that it has at x = 0. */
    private static InverseTemperature halfway(HalfInteger totalSpin) {
        double half = totalSpin.twice() / 4.0;
        return InverseTemperature.of(Functions.root(
                x -> Block.of(totalSpin, InverseTemperature.of(x)).excitation().toDouble() - half, 1e-4, 10));
    }

    private static boolean isTenfold(Values v, int i) {
        return 10 * v.number(i) < v.number(i + 1);
    }
}
