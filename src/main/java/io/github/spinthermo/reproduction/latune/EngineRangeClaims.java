package io.github.spinthermo.reproduction.latune;

import static io.github.spinthermo.reproduction.check.Inputs.block;
import static io.github.spinthermo.reproduction.check.Inputs.each;
import static io.github.spinthermo.reproduction.check.Inputs.ratio;
import static io.github.spinthermo.reproduction.check.Inputs.real;
import static io.github.spinthermo.reproduction.check.Inputs.spins;

import io.github.spinthermo.engine.OttoCycle;
import io.github.spinthermo.engine.OttoRange;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Values;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Claims of Latune 2019, Sec. VIII.1 and App. G: the cold baths and compressions for which nine collective spins 1/2
 * give more work than independent ones.
 */
final class EngineRangeClaims {

    private static final SpinEnsemble NINE = spins(9, "1/2");

    private EngineRangeClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("L76", "lambda betac < {12}, {12}, {12}",
                        () -> each(EngineRangeClaims::coldLimit, "0.1", "0.3", "0.6"),
                        v -> endsAt(v, 0, "0.1") && endsAt(v, 1, "0.3") && endsAt(v, 2, "0.6")),
                ClaimCheck.of("L77", "{8}; {8}; {8}; {8}; at betac=0.5: {8}; {8}; {8}; {8}",
                        () -> each(EngineRangeClaims::gain, "4", "3", "2", "1", "0.5", "0.375", "0.25", "0.125"),
                        v -> v.rise(4)),
                ClaimCheck.of("L78", "collective {8}, {8}, {8}; independent {8}, {8}, {8}",
                        () -> each(y -> steepness("9/2", y), "0.1", "1", "3")
                                .and(each(y -> steepness("1/2", y), "0.1", "1", "3")),
                        v -> IntStream.range(0, 3).allMatch(i -> v.isLess(i, 3 + i))),
                ClaimCheck.of("L82", "J >= 5/2 gives {3} > {3} although 5/2 < sqrt(6.75) = {4}",
                        () -> Values.of(ratio(35, 4), ratio(27, 4)).and(Values.measured(Math.sqrt(6.75))),
                        v -> v.isLess(1, 0) && arePositive(9)));
    }

    /** Returns the λβ_c up to which nine collective spins give more work. */
    private static Real coldLimit(String betaHot) {
        return OttoRange.of(NINE, InverseTemperature.INFINITY, InverseTemperature.parse(betaHot))
                .coldLimit().orElseThrow();
    }

    /** Tells whether more work turns into less at a limit. */
    private static boolean endsAt(Values limits, int i, String betaHot) {
        Real below = workRatio(betaHot, 0.999 * limits.number(i));
        Real above = workRatio(betaHot, 1.001 * limits.number(i));
        return Values.isLess(Real.of(1), below) && Values.isLess(above, Real.of(1));
    }

    /** Returns the ratio of the works at λ = 1/2. */
    private static Real workRatio(String betaHot, double scaledCold) {
        return EngineClaims.workRatio(9, "1/2", betaHot, String.valueOf(2 * scaledCold));
    }

    /** Returns (W_coll − W_ind)/((1 − λ) ns) at β_h = 0, which depends on λβ_c alone, from a cycle with λ = 1/2. */
    private static Real gain(String scaledCold) {
        OttoCycle cycle = OttoCycle.of(NINE, InverseTemperature.INFINITY, InverseTemperature.ZERO,
                InverseTemperature.parse(scaledCold).times(BigFraction.of(2)), BigFraction.of(1, 2));
        return cycle.workCollective().subtract(cycle.workIndependent()).divide(ratio(9, 4));
    }

    /** Computes d ln W/d ln(λβ_c) at β_h = 0 of spins in one block. */
    private static Real steepness(String totalSpin, String scaledCold) {
        return real(scaledCold).multiply(block(totalSpin, scaledCold).variance())
                .divide(block(totalSpin, scaledCold).energy().negate());
    }

    /** Tells whether J² + J − ns² − ns is positive for all J from √(ns(s+1)) to ns, s = 1/2. */
    private static boolean arePositive(int n) {
        return IntStream.rangeClosed(0, n).filter(twice -> twice % 2 == n % 2 && twice * twice >= 3 * n)
                .allMatch(twice -> twice * (twice + 2) > 3 * n);
    }
}
