package io.github.spinthermo.reproduction.latune;

import static io.github.spinthermo.reproduction.check.Inputs.ratio;
import static io.github.spinthermo.reproduction.check.Inputs.steady;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.oscillators.OscillatorSteadyState;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Values;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.work.Ergotropy;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Claims of Latune 2019, Sec. VIII.2 and IX: ensembles as batteries, and oscillators in place of spins. */
final class ApplicationClaims {

    private ApplicationClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("L79",
                        "energy ratio {10}; {10}; {10}. work ratio {10}; {10}; {10}. At -0.001: {4}; {4}; {4}",
                        ApplicationClaims::stored,
                        v -> IntStream.range(0, 6).allMatch(i -> v.number(i) <= 2))
                        .corrected(v -> IntStream.range(0, 3).allMatch(i -> v.number(i) <= 2 && v.number(3 + i) > 2
                                && v.number(6 + i) > 50 * v.number(3 + i))),
                ClaimCheck.of("L80", "{10}; W_coll/W_ind {10}", ApplicationClaims::oscillators,
                        v -> v.isLess(0, 2) && v.isLess(2, 1))
                        .corrected(v -> v.agrees(0, ratio(1, 10), 10) && v.agrees(1, ratio(1, 10), 10)));
    }

    /** Returns stored energies and works beside those of independent spins, from the ground state. */
    private static Values stored() {
        return ratios("-0.1", state -> state.energy().divide(state.thermalEnergy()))
                .and(ratios("-0.1", ApplicationClaims::workRatio))
                .and(ratios("-0.001", ApplicationClaims::workRatio));
    }

    private static Values ratios(String betaB, Function<CollectiveSteadyState, Real> ratio) {
        return Values.of(LongStream.of(2, 10, 100).mapToObj(n -> ratio.apply(steady(n, "1/2", "inf", betaB))).toList());
    }

    private static Real workRatio(CollectiveSteadyState state) {
        Ergotropy work = Ergotropy.of(state);
        return work.ergotropy().orElseThrow().divide(work.thermalErgotropy());
    }

    /** Returns heat and work beside those of independent oscillators, and 1. */
    private static Values oscillators() {
        OscillatorSteadyState hot = oscillators("0.5");
        OscillatorSteadyState cold = oscillators("1.5");
        return Values.of(hot.heat().divide(hot.thermalHeat()),
                hot.energy().subtract(cold.energy()).divide(hot.thermalEnergy().subtract(cold.thermalEnergy())),
                Real.of(1));
    }

    private static OscillatorSteadyState oscillators(String betaB) {
        return OscillatorSteadyState.of(10, InverseTemperature.parse("1"), InverseTemperature.parse(betaB));
    }
}
