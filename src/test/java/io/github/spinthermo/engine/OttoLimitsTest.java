package io.github.spinthermo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import java.math.BigDecimal;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits of the work, degenerate cycles, and what the paper says of them that is wrong. */
class OttoLimitsTest {

    private static String text(Outcome outcome, int digits) {
        return outcome instanceof Outcome.Finite finite
                ? finite.value().decimal(Precision.digits(digits)).toString()
                : outcome.toString();
    }

    private static String text(Real number, int digits) {
        return text(Outcome.of(number), digits);
    }

    /** Returns 1 + (n−1) e_s²/(s(s+1)). */
    private static Real enhancement(long n, int twiceS, String beta0) {
        InverseTemperature x = InverseTemperature.parse(beta0);
        SpinEnsemble one = SpinEnsemble.of(1, HalfInteger.ofTwice(twiceS));
        Real energy = CollectiveSteadyState.of(one, x, x).energy().subtract(Real.of(BigFraction.of(twiceS, 2)));
        BigFraction factor = BigFraction.of(4, twiceS * (twiceS + 2));
        return energy.multiply(energy).multiply(Real.of(factor.multiply(n - 1))).add(Real.of(1));
    }

    /** Checks [L 52] for every start: β_h = 0, λβ_c → 0, with an error of the order (λβ_c)². */
    @ParameterizedTest
    @CsvSource({"100, 1, inf", "4, 9, inf", "2, 1, inf", "6, 3, 0.5", "9, 2, -1.25", "40, 1, 0.01"})
    void workRatioOfHotBaths(long n, int twiceS, String beta0) {
        Real limit = enhancement(n, twiceS, beta0);
        for (String cold : new String[] {"1e-6", "1e-15", "1e-100"}) {
            OttoCycle cycle = OttoInput.of(n, twiceS, beta0, "0", cold, "0.5").cycle();
            double order = Math.pow(Double.parseDouble(cold) * n * twiceS, 2);
            double error = cycle.workRatio().orElseThrow().divide(limit).subtract(Real.of(1)).toDouble();
            assertThat(Math.abs(error)).isBetween(order * 1e-4, order);
        }
    }

    /** Checks the text after [L 28]: the slope is (ns+1)/(s+1), not almost n, times larger: 34 for 100 spins 1/2. */
    @ParameterizedTest
    @CsvSource({"100, 1, 34.00000", "4, 9, 3.454545", "2, 1, 1.333333", "100, 1999, 99.90105"})
    void slopesDoNotGrowByTheNumberOfSpins(long n, int twiceS, String ratio) {
        OttoCycle cycle = OttoInput.of(n, twiceS, "inf", "0", "1e-12", "0.5").cycle();
        assertThat(text(cycle.workRatio(), 7)).isEqualTo(ratio);
    }

    /**
     * Checks sections V.2 and VIII.2 as printed, up to twice the thermal energy for large ns: it needs n ≫ 1. Inverted
     * baths have E_+/E_th below 1.347 for n = 4 and any s, and at most 1.7457 for n = 100.
     */
    @Test
    void twiceTheThermalEnergyNeedsManySpins() {
        double four = 0;
        for (int i = 1; i < 200; i++) {
            four = Math.max(four, ratioOfEnergies(4, 19_999, "-" + i * 1e-5));
        }
        assertThat(four).isBetween(1.346, 1.347);
        assertThat(ratioOfEnergies(100, 1, "-0.152")).isBetween(1.7457, 1.7458);
        assertThat(ratioOfEnergies(100, 1, "-0.150")).isLessThan(1.7457463);
        assertThat(ratioOfEnergies(100, 1, "-0.154")).isLessThan(1.7457463);
        assertThat(ratioOfEnergies(10_000, 1, "-0.0175")).isBetween(1.971, 1.973);
    }

    private static double ratioOfEnergies(long n, int twiceS, String beta) {
        CollectiveSteadyState state = CollectiveSteadyState.of(SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS)),
                InverseTemperature.INFINITY, InverseTemperature.parse(beta));
        return state.energy().divide(state.thermalEnergy()).toDouble();
    }

    /**
     * Checks the caption of Fig. 10 as printed: amplified action for both baths below the crossing of the entropies.
     * With n = 2, 1.3 and 1.9 it is 0.2305 against 0.2657, although S_+ is still above S_th/n there.
     */
    @Test
    void amplificationNeedsBothBathsBelowTheOptimum() {
        OttoCycle cycle = OttoInput.of(2, 1, "inf", "1.3", "1.9", "1").cycle();
        Real factor = Real.of(BigFraction.of(10, 19).subtract(BigFraction.of(10, 13)));
        assertThat(text(cycle.freeEnergyPerCycleCollective().orElseThrow().divide(factor), 4)).isEqualTo("0.2305");
        assertThat(text(cycle.freeEnergyPerCycleIndependent().orElseThrow().divide(factor), 4)).isEqualTo("0.2657");
        assertThat(cycle.effectiveAmplification()).contains(false);
        assertThat(OttoInput.of(2, 1, "inf", "0.3", "1.2", "1").cycle().effectiveAmplification()).contains(true);
    }

    /** Checks that λβ_c is the product of the decimals, not of the nearest doubles. */
    @ParameterizedTest
    @CsvSource({"0.03, 0.1, 0.3", "0.07, 0.7, 1e-1", "-1e-1, -0.2, 0.50", "1e-1000, 1e-999, 0.1", "0, 0, 0.3",
        "inf, inf, 0.25", "-inf, -inf, 1", "1e6, 1e6, 1.0"})
    void idleWhereTheProductsAgree(String betaHot, String betaCold, String compression) {
        OttoCycle cycle = OttoInput.of(5, 1, "0.7", betaHot, betaCold, compression).cycle();
        assertThat(cycle.mode()).isEqualTo(OperatingMode.IDLE);
        assertThat(new Real[] {cycle.workCollective(), cycle.workIndependent(), cycle.heatHotCollective(),
            cycle.heatColdCollective(), cycle.heatHotIndependent(), cycle.heatColdIndependent()})
                .allSatisfy(number -> assertThat(number.exact()).contains(BigFraction.ZERO));
        assertThat(cycle.workRatio()).isInstanceOf(Outcome.Undefined.class);
        assertThat(cycle.efficiency()).isInstanceOf(Outcome.Undefined.class);
    }

    /** Checks a last digit 10^−40 away that makes an engine, of which every digit of its heat is there. */
    @Test
    void nearlyIdle() {
        OttoCycle cycle = OttoInput.of(5, 1, "0.7", "1", "2.0000000000000000000000000000000000000002", "0.5").cycle();
        assertThat(cycle.mode()).isEqualTo(OperatingMode.ENGINE);
        CollectiveSteadyState state = CollectiveSteadyState.of(SpinEnsemble.of(5, HalfInteger.HALF),
                InverseTemperature.parse("0.7"), InverseTemperature.parse("1"));
        Real slope = state.heatCapacity().multiply(Real.of(new BigDecimal("1e-40")));
        assertThat(text(cycle.heatHotCollective(), 35)).isEqualTo(text(slope, 35));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 1, 0.5, 0.50000, 0.90000, undefined", "0.1, inf, 0.25, 0.75000, 1.0000, undefined",
        "0, 1, 0.5, 0.50000, undefined, undefined", "-1, 1, 0.2, 0.80000, undefined, undefined",
        "1, 1, 0.5, undefined, undefined, 1.0000", "2, 1, 0.2, undefined, undefined, 0.25000",
        "0.5, 1, 0.3, undefined, 0.50000, 0.42857",
        "0.5, 1, 0.5, undefined, 0.50000, undefined", "0.5, 1, 1, undefined, 0.50000, undefined",
        "1, 1, 1, undefined, undefined, undefined", "inf, inf, 0.5, undefined, undefined, undefined"})
    void efficiencies(String hot, String cold, String compression, String efficiency, String carnot,
            String performance) {
        OttoCycle cycle = OttoInput.of(5, 1, "0.7", hot, cold, compression).cycle();
        assertThat(text(cycle.efficiency(), 5)).isEqualTo(efficiency);
        assertThat(text(cycle.carnotEfficiency(), 5)).isEqualTo(carnot);
        assertThat(text(cycle.coefficientOfPerformance(), 5)).isEqualTo(performance);
    }

    /** Checks 1/∞ = 0, and that β = 0 has no inverse. */
    @ParameterizedTest
    @CsvSource({"0, 1, undefined", "1, 0, undefined", "1, 1, 0", "inf, -inf, 0", "1, -2, 0", "1, inf, -0.54802"})
    void freeEnergies(String hot, String cold, String expected) {
        OttoCycle cycle = OttoInput.of(2, 1, "inf", hot, cold, "0.5").cycle();
        Outcome change = cycle.freeEnergyPerCycleCollective();
        if (expected.startsWith("-")) {
            Real entropy = CollectiveSteadyState.of(SpinEnsemble.of(2, HalfInteger.HALF), InverseTemperature.INFINITY,
                    InverseTemperature.parse(hot)).entropyPlus();
            assertThat(text(change, 30)).isEqualTo(text(entropy.negate(), 30));
        } else {
            assertThat(text(change, 5)).isEqualTo(expected);
        }
        assertThat(cycle.effectiveAmplification().isEmpty()).isEqualTo(expected.equals("undefined"));
    }

    /** Checks both baths so cold that energies and entropies differ from those of ∞ in the 39 087th digit. */
    @Test
    void coldBaths() {
        OttoCycle cycle = OttoInput.of(9, 1, "0", "90000", "1e6", "0.5").cycle();
        assertThat(text(cycle.heatHotCollective(), 12)).isEqualTo("3.13782491689e-39087");
        assertThat(text(cycle.workRatio(), 12)).isEqualTo("0.111111111111");
        assertThat(cycle.effectiveAmplification()).contains(false);
        Real entropy = cycle.freeEnergyPerCycleCollective().orElseThrow()
                .divide(Real.of(BigFraction.of(1, 1_000_000).subtract(BigFraction.of(1, 90_000))));
        assertThat(text(entropy, 12)).isEqualTo(text(cycle.heatHotCollective().multiply(Real.of(90_001)), 12));
    }

    /** Checks 2ns − 2e^(−10^6), which is below its limit, and rounds so where the limit is a tie. */
    @Test
    void strictlyBelowTheLimitOfColdBaths() {
        OttoCycle cycle = OttoInput.of(5, 1, "inf", "-1e6", "1e6", "0.5").cycle();
        assertThat(text(cycle.heatHotCollective(), 1)).isEqualTo("5");
        assertThat(text(cycle.workCollective(), 1)).isEqualTo("2");
        assertThat(cycle.heatHotCollective().compare(Real.of(5))).isEqualTo(Sign.NEGATIVE);
        assertThat(text(OttoInput.of(5, 1, "inf", "0", "1e6", "1").cycle().heatHotIndependent(), 1)).isEqualTo("2");
        OttoCycle mixed = OttoInput.of(2, 1, "0", "-1e6", "1e6", "0.5").cycle();
        assertThat(text(mixed.workCollective(), 2)).isEqualTo("0.75");
        assertThat(mixed.workCollective().compare(Real.of(BigFraction.of(3, 4)))).isEqualTo(Sign.NEGATIVE);
    }

    /** Checks that spins all in J = 0 have one level: no heat, and a ratio of 0. */
    @Test
    void givenWeights() {
        SpinEnsemble two = SpinEnsemble.of(2, HalfInteger.HALF);
        InverseTemperature hot = InverseTemperature.parse("0.5");
        InverseTemperature cold = InverseTemperature.parse("2");
        OttoCycle singlets = OttoCycle.of(CollectiveSteadyState.of(SectorWeights.of(two,
                Map.of(HalfInteger.ZERO, BigFraction.ONE)), hot), cold, BigFraction.of(1, 2));
        assertThat(singlets.workRatio().orElseThrow().exact()).contains(BigFraction.ZERO);
        assertThat(singlets.freeEnergyPerCycleCollective().orElseThrow().exact()).contains(BigFraction.ZERO);
        assertThat(singlets.effectiveAmplification()).contains(false);
        OttoCycle triplets = OttoCycle.of(CollectiveSteadyState.of(SectorWeights.of(two,
                Map.of(HalfInteger.ofTwice(2), BigFraction.ONE)), hot), cold, BigFraction.of(1, 2));
        OttoCycle extreme = OttoInput.of(2, 1, "inf", "0.5", "2", "0.5").cycle();
        assertThat(text(triplets.heatHotCollective(), 30)).isEqualTo(text(extreme.heatHotCollective(), 30));
        assertThat(text(triplets.freeEnergyPerCycleCollective(), 30))
                .isEqualTo(text(extreme.freeEnergyPerCycleCollective(), 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.5", "1.0000000000000000000000001", "2"})
    void refusesOtherCompressions(String compression) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> OttoInput.of(2, 1, "1", "1", "2", compression).cycle())
                .matches(e -> e.parameter().equals("compression"));
    }

    /** Checks that the digits that differences lose are not added beyond the largest precision. */
    @Test
    void costsAreEstimatedAtTheLargestPrecision() {
        Precision largest = Precision.digits(Precision.LARGEST);
        SpinEnsemble spins = SpinEnsemble.of(4, HalfInteger.HALF);
        InverseTemperature one = InverseTemperature.parse("1");
        assertThat(OttoCycle.of(spins, one, one, InverseTemperature.parse("3"), BigFraction.of(1, 2))
                .estimate(largest).seconds()).isPositive();
        assertThat(OttoOptimum.of(spins, one).estimate(largest).seconds()).isPositive();
    }
}
