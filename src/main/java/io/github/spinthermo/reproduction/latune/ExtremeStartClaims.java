package io.github.spinthermo.reproduction.latune;

import static io.github.spinthermo.reproduction.check.Inputs.block;
import static io.github.spinthermo.reproduction.check.Inputs.each;
import static io.github.spinthermo.reproduction.check.Inputs.ratio;
import static io.github.spinthermo.reproduction.check.Inputs.real;
import static io.github.spinthermo.reproduction.check.Inputs.steady;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Functions;
import io.github.spinthermo.reproduction.check.Values;
import io.github.spinthermo.search.GoldenSection;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.stream.IntStream;

/** Claims of Latune 2019, Sec. V.2 and V.3: the energy after the extreme start |β_0| = ∞. */
final class ExtremeStartClaims {

    private ExtremeStartClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("L15", "{15}, closed form {15}",
                        () -> Values.of(cold(4, "9/2", "0.5").energyPlus(), closedForm(2 * 4 * 9 / 2, real("0.5"))),
                        v -> v.agrees(0, v.get(1), 15)),
                ClaimCheck.of("L16", "{8}", () -> Values.of(slope(cold(100, "1/2", "1e-8").energyPlus())),
                        v -> v.agrees(0, ratio(-(50 + 1), 3), 8)),
                ClaimCheck.of("L17", "{8}", () -> Values.of(slope(cold(100, "1/2", "1e-8").thermalEnergy())),
                        v -> v.agrees(0, ratio(-(1 + 2), 2 * 3), 8)),
                ClaimCheck.of("L18", "{6}; {6}", () -> each(s -> slopeRatio(100, s), "1/2", "9/2"),
                        v -> v.isNear(1, 100, 20))
                        .elsewhere(v -> v.isNear(0, 100, 20)),
                ClaimCheck.of("L19", "{10}; {10}; {10}",
                        () -> each(bath -> Real.of(9).divide(heatingFactor(9, bath)), "5", "10", "20"),
                        v -> v.fall(3) && v.isNear(2, 1, 1e-8)),
                ClaimCheck.of("L20", "{8}; {8}; {8}; {8}",
                        () -> each(bath -> heatingFactor(9, bath), "0.1", "1", "5", "20"),
                        v -> v.rise(4) && Values.isLess(v.get(3), Real.of(9))),
                ClaimCheck.of("L21", "{7} at betaB = {4}; {7} at betaB = {4}; {7} at betaB = {4}; {7} at betaB = {4}",
                        () -> stored(100, 1).and(stored(10_000, 1)).and(stored(4, 9)).and(stored(4, 1999)),
                        v -> v.isNear(2, 2, 0.05) && v.isNear(6, 2, 0.05))
                        .corrected(v -> v.isNear(2, 2, 0.05) && v.number(4) < 1.347 && v.number(6) < 1.347),
                ClaimCheck.of("L23", "{8}; {8}; {8} | {8}; {8}; {8}",
                        () -> energyShares("12").and(energyShares("-12")),
                        v -> IntStream.range(0, 3).allMatch(i ->
                                v.isNear(i, 1.0 / new int[] {2, 6, 9}[i], 1e-4) && v.isNear(i + 3, 1, 1e-4))),
                ClaimCheck.of("L24", "{10}; {10}; {10}; thermal {8}; {8}; {8}",
                        () -> Values.of(plus(10), plus(100), plus(1000), thermal(10), thermal(100), thermal(1000)),
                        v -> v.isNear(2, 1 / Math.expm1(1), 1e-12)
                                && v.agrees(4, v.get(3).multiply(Real.of(10)), 20)
                                && v.agrees(5, v.get(3).multiply(Real.of(100)), 20)));
    }

    private static CollectiveSteadyState cold(long n, String s, String betaB) {
        return steady(n, s, "inf", betaB);
    }

    /** Returns 1/(e^x − 1) − (2ns+1)/(e^((2ns+1)x) − 1) [L 25]. */
    private static Real closedForm(long twiceTop, Real x) {
        return planck(x).subtract(planck(x.multiply(Real.of(twiceTop + 1))).multiply(Real.of(twiceTop + 1)));
    }

    private static Real planck(Real x) {
        return Real.of(1).divide(Functions.exp(x).subtract(Real.of(1)));
    }

    /** Returns the slope of E/ns at 0 for ns = 50, from the value at 10^−8; the next term is of order x². */
    private static Real slope(Real energy) {
        return energy.divide(Real.of(50)).subtract(Real.of(1)).divide(real("1e-8"));
    }

    private static Real slopeRatio(long n, String s) {
        CollectiveSteadyState state = cold(n, s, "1e-8");
        Real top = Real.of(HalfInteger.parse(s).twice() * n).divide(Real.of(2));
        return state.energyPlus().subtract(top).divide(state.thermalEnergy().subtract(top));
    }

    private static Real heatingFactor(long n, String betaB) {
        CollectiveSteadyState state = cold(n, "1/2", betaB);
        return state.thermalEnergy().divide(state.energyPlus());
    }

    /** Returns the largest E_+/E_th in baths of negative temperature, and where. */
    private static Values stored(long n, long twiceS) {
        double typical = Math.sqrt(12.0 / (n * twiceS * (twiceS + 2)));
        double best = GoldenSection.maximum(x -> energyShare(n, twiceS, x), -20 * typical, -typical / 20);
        return Values.measured(energyShare(n, twiceS, best), best);
    }

    private static double energyShare(long n, long twiceS, double x) {
        InverseTemperature beta = InverseTemperature.of(x);
        return Block.of(HalfInteger.ofTwice(n * twiceS), beta).excitation().toDouble()
                / (n * Block.of(HalfInteger.ofTwice(twiceS), beta).excitation().toDouble());
    }

    private static Values energyShares(String betaB) {
        return Values.of(List.of(2, 6, 9).stream().map(n -> Real.of(1).divide(heatingFactor(n, betaB))).toList());
    }

    private static Real plus(long n) {
        return block(n / 2 + "", "1").excitation();
    }

    private static Real thermal(long n) {
        return cold(n, "1/2", "1").thermalEnergy();
    }
}
