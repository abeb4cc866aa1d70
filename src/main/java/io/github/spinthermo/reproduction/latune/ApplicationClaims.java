package io.github.spinthermo.reproduction.latune;

import static io.github.spinthermo.reproduction.check.Inputs.ratio;
import static io.github.spinthermo.reproduction.check.Inputs.real;
import static io.github.spinthermo.reproduction.check.Inputs.spins;
import static io.github.spinthermo.reproduction.check.Inputs.steady;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.engine.OttoCycle;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Functions;
import io.github.spinthermo.reproduction.check.Inputs;
import io.github.spinthermo.reproduction.check.Values;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Claims of Latune 2019, Sec. VIII.2 and IX: ensembles as batteries, and oscillators in place of spins. */
final class ApplicationClaims {

    private static final String INVERTED_BATH = "-0.1";

    /** Spin so large that ten spins at ħωβ ≥ 1/2 differ from oscillators in no digit that is shown. */
    private static final String AS_GOOD_AS_OSCILLATORS = "40";

    private ApplicationClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("L79", "energy ratio {10}; {10}; {10}. work ratio {10}; {10}; {10}",
                        ApplicationClaims::stored,
                        v -> IntStream.range(0, 6).allMatch(i -> v.number(i) <= 2))
                        .corrected(v -> IntStream.range(0, 3).allMatch(i -> v.number(i) <= 2 && v.number(3 + i) > 2)),
                ClaimCheck.of("L80", "{10}; W_coll/W_ind {10}", ApplicationClaims::oscillators,
                        v -> v.isLess(0, 2) && v.isLess(2, 1))
                        .corrected(v -> v.agrees(0, ratio(1, 10), 10) && v.agrees(1, ratio(1, 10), 10)));
    }

    private static Values stored() {
        return Values.of(LongStream.of(2, 10, 100).mapToObj(n -> inverted(n)
                .energyPlus().divide(inverted(n).thermalEnergy())).toList())
                .and(Values.of(LongStream.of(2, 10, 100).mapToObj(n -> ergotropy(n)
                        .divide(thermalErgotropy(n))).toList()));
    }

    private static CollectiveSteadyState inverted(long n) {
        return steady(n, "1/2", "inf", INVERTED_BATH);
    }

    /**
     * Returns what a unitary can take from the state: the n + 1 populations of J = n/2 go down to the ground state, the
     * largest, and to the n states of one excitation, the others.
     */
    private static Real ergotropy(long n) {
        Real top = Functions.exp(ratio(n, 2).multiply(real("0.1")))
                .divide(Inputs.block(n + "/2", INVERTED_BATH).partition().orElseThrow());
        return inverted(n).energyPlus().subtract(Real.of(1).subtract(top));
    }

    /** Returns the work that turning independent spins over yields: E_th(−x) − E_th(x). */
    private static Real thermalErgotropy(long n) {
        return inverted(n).thermalEnergy().multiply(Real.of(2)).subtract(Real.of(n));
    }

    /** Returns heat and work beside those of independent ones, and 1. */
    private static Values oscillators() {
        CollectiveSteadyState state = steady(10, AS_GOOD_AS_OSCILLATORS, "1", "0.5");
        OttoCycle cycle = OttoCycle.of(spins(10, AS_GOOD_AS_OSCILLATORS), InverseTemperature.parse("1"),
                InverseTemperature.parse("0.5"), InverseTemperature.parse("3"), BigFraction.of(1, 2));
        return Values.of(state.heat().orElseThrow().divide(state.thermalHeat().orElseThrow()),
                cycle.workRatio().orElseThrow(), Real.of(1));
    }
}
