package io.github.spinthermo.reproduction.latune;

import static io.github.spinthermo.reproduction.check.Inputs.each;
import static io.github.spinthermo.reproduction.check.Inputs.ratio;
import static io.github.spinthermo.reproduction.check.Inputs.real;
import static io.github.spinthermo.reproduction.check.Inputs.spins;
import static io.github.spinthermo.reproduction.check.Inputs.steady;

import io.github.spinthermo.engine.OperatingMode;
import io.github.spinthermo.engine.OttoCycle;
import io.github.spinthermo.engine.OttoOptimum;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Functions;
import io.github.spinthermo.reproduction.check.Values;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Claims of Latune 2019, Sec. VIII and App. G: the Otto engine, always after the extreme start. */
final class EngineClaims {

    private static final BigFraction HALF = BigFraction.of(1, 2);

    /** Cases with large ns, each with n and 2s. */
    private static final long[][] LARGE = {{100, 1}, {10_000, 1}, {4, 9}, {4, 1999}};

    private EngineClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("L50", "{4}; {4}; Qh+Qc = -W to 38 digits", EngineClaims::efficiencies,
                        v -> v.isLess(0, 1) && v.agrees(0, ratio(1, 2), 38) && v.agrees(2, v.get(3), 38)),
                ClaimCheck.of("L51", "{8}; {8}",
                        () -> Values.of(workRatio(9, "1/2", "0.1", "1"), workRatio(9, "1/2", "1", "4")),
                        v -> v.isLess(1, 0) && Values.isLess(Real.of(1), v.get(0))
                                && Values.isLess(v.get(1), Real.of(1))),
                ClaimCheck.of("L52", "{12}; {12}", () -> Values.of(limit(9, "1/2"), limit(100, "1/2")),
                        v -> v.hasSigns(1, 1) && isLargestGap(9, v.number(0)) && isLargestGap(100, v.number(1))),
                ClaimCheck.of("L53", "{8}; {8}; {8}; {8}", EngineClaims::gains,
                        v -> areNear(v, (n, s) -> 1))
                        .corrected(v -> areNear(v, (n, s) -> 1 - 2 * Math.sqrt((s + 1) / (3 * n * s)))),
                ClaimCheck.of("L54", "{8}; {8}; {8}",
                        () -> Values.of(workRatio(100, "1/2", "0", "1e-6"), workRatio(4, "9/2", "0", "1e-6"),
                                workRatio(2, "1/2", "0", "1e-6")),
                        v -> v.agrees(0, ratio(34, 1), 8) && v.agrees(1, ratio(2 * 18 + 2, 9 + 2), 8)
                                && v.agrees(2, ratio(4, 3), 8)),
                ClaimCheck.of("L55", "{10}; {10}; {10}; 1 + {4}",
                        () -> each(cold -> workRatio(100, "1/2", "0", cold), "0.1", "2", "20")
                                .and(Values.of(workRatio(100, "1/2", "0", "60").subtract(Real.of(1)))),
                        v -> IntStream.range(0, 3).allMatch(i -> Values.isLess(Real.of(1), v.get(i)))
                                && v.hasSigns(1, 1, 1, 1)),
                ClaimCheck.of("L56", "n=2: {6}; n=6: {6}; n=9: {6}; n=20: {6}; n=100: {6}",
                        () -> Values.of(LongStream.of(2, 6, 9, 20, 100)
                                .mapToObj(n -> workRatio(n, "1/2", "0.5", "1.6")).toList()),
                        v -> Values.isLess(Real.of(1), v.get(2)) && Values.isLess(v.get(3), Real.of(1))
                                && v.isLess(4, 3)),
                ClaimCheck.of("L58", "{8}; {8}",
                        () -> Values.of(gainAtLimit(100, false), gainAtLimit(100, true)),
                        v -> v.isLess(0, 1)),
                ClaimCheck.of("L59", "{8}, refrigerator", EngineClaims::refrigeration,
                        v -> Values.isLess(Real.of(1), v.get(0)) && v.hasSigns(1, 1)),
                ClaimCheck.of("L60", "{8}; {8}", EngineClaims::freeEnergies, v -> v.hasSigns(-1, -1)),
                ClaimCheck.of("L61", "{8} > {8}", () -> entropyDifferences(9, "0.1", "0.5"), v -> v.isLess(1, 0)),
                ClaimCheck.of("L62", "crossing {8}; S differences: collective {8} < independent {8}",
                        () -> Values.measured(crossing(2)).and(entropyDifferences(2, "1.3", "1.9")),
                        v -> v.number(0) > 1.9 && v.isLess(2, 1))
                        .corrected(v -> v.number(0) > 1.9 && v.isLess(1, 2) && isAmplifiedBelowLimit(2)));
    }

    private static OttoCycle cycle(long n, String s, String betaHot, String betaCold, BigFraction compression) {
        return OttoCycle.of(spins(n, s), InverseTemperature.INFINITY, InverseTemperature.parse(betaHot),
                InverseTemperature.parse(betaCold), compression);
    }

    private static Values efficiencies() {
        OttoCycle cycle = cycle(9, "1/2", "0.1", "1", HALF);
        return Values.of(cycle.efficiency().orElseThrow(), cycle.carnotEfficiency().orElseThrow(),
                cycle.heatHotCollective().add(cycle.heatColdCollective()), cycle.workCollective());
    }

    static Real workRatio(long n, String s, String betaHot, String betaCold) {
        return cycle(n, s, betaHot, betaCold, HALF).workRatio().orElseThrow();
    }

    private static Real limit(long n, String s) {
        return OttoOptimum.of(spins(n, s), InverseTemperature.INFINITY).betaLimit().orElseThrow();
    }

    /** Tells whether E_th − E_+ is smaller a little to the left and to the right. */
    private static boolean isLargestGap(long n, double beta) {
        double here = gap(n, beta);
        return gap(n, 0.99 * beta) < here && gap(n, 1.01 * beta) < here;
    }

    private static double gap(long n, double x) {
        InverseTemperature beta = InverseTemperature.of(x);
        return n * Block.of(HalfInteger.HALF, beta).energy().toDouble()
                - Block.of(HalfInteger.ofTwice(n), beta).energy().toDouble();
    }

    private interface Prediction {
        double of(double n, double s);
    }

    private static Values gains() {
        return Values.of(List.of(LARGE).stream().map(of -> {
            HalfInteger s = HalfInteger.ofTwice(of[1]);
            return OttoOptimum.of(SpinEnsemble.of(of[0], s), InverseTemperature.INFINITY)
                    .gain().divide(ratio(of[0] * of[1], 2));
        }).toList());
    }

    private static boolean areNear(Values gains, Prediction prediction) {
        return IntStream.range(0, LARGE.length).allMatch(i ->
                gains.isNear(i, prediction.of((double) LARGE[i][0], LARGE[i][1] / 2.0), 0.05));
    }

    /** Returns the gain of the best cold bath, in units of (1 − λ) ns; the hot bath is at 0 or, inverted, at −β_l. */
    private static Real gainAtLimit(long n, boolean inverted) {
        InverseTemperature best = InverseTemperature.of(limit(n, "1/2").toDouble());
        InverseTemperature hot = inverted ? best.negate() : InverseTemperature.ZERO;
        OttoCycle cycle = OttoCycle.of(spins(n, "1/2"), InverseTemperature.INFINITY, hot,
                best.times(HALF.reciprocal()), HALF);
        return cycle.workCollective().subtract(cycle.workIndependent()).divide(ratio(n, 4));
    }

    private static Values refrigeration() {
        OttoCycle cycle = cycle(9, "1/2", "0.5", "0.6", HALF);
        Real cooling = Real.of(cycle.mode() == OperatingMode.REFRIGERATOR ? 1 : 0);
        return Values.of(cycle.heatColdCollective().divide(cycle.heatColdIndependent()), cooling);
    }

    private static Values freeEnergies() {
        OttoCycle cycle = cycle(9, "1/2", "0.1", "1", HALF);
        return Values.of(cycle.freeEnergyPerCycleCollective().orElseThrow(),
                cycle.freeEnergyPerCycleIndependent().orElseThrow());
    }

    /** Returns S at the hot bath minus S at the cold one, collective and independent. */
    private static Values entropyDifferences(long n, String hot, String scaledCold) {
        return Values.of(
                steady(n, "1/2", "inf", hot).entropyPlus()
                        .subtract(steady(n, "1/2", "inf", scaledCold).entropyPlus()),
                steady(n, "1/2", "inf", hot).thermalEntropy()
                        .subtract(steady(n, "1/2", "inf", scaledCold).thermalEntropy()));
    }

    /** Finds where the entropies, each counted from its value at 0 as in Fig. 10, are equal. */
    private static double crossing(long n) {
        return Functions.root(x -> {
            InverseTemperature beta = InverseTemperature.of(x);
            return Block.of(HalfInteger.ofTwice(n), beta).entropy().toDouble() - Math.log1p((double) n)
                    - n * (Block.of(HalfInteger.HALF, beta).entropy().toDouble() - Math.log(2));
        }, 0.5, 5);
    }

    private static boolean isAmplifiedBelowLimit(long n) {
        Values below = entropyDifferences(n, "0.2", limit(n, "1/2").round(
                Precision.digits(5)).toPlainString());
        return below.isLess(1, 0);
    }
}
