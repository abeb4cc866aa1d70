package io.github.spinthermo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.Json;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Cycles and optima computed elsewhere: 60 digits of each cycle, 12 of each optimum, 8 of what is claimed. */
class OttoReferenceTest {

    private static final int DIGITS = 60;

    @SuppressWarnings("unchecked")
    static Stream<Map<String, Object>> cycles() throws IOException {
        try (InputStream file = OttoReferenceTest.class.getResourceAsStream("otto-cycles.json")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return ((List<Map<String, Object>>) Json.object(text).get("otto")).stream();
        }
    }

    private static OttoCycle cycle(Map<String, Object> of) {
        return OttoInput.of(((BigDecimal) of.get("n")).longValueExact(), ((BigDecimal) of.get("twoS")).intValueExact(),
                (String) of.get("x0"), (String) of.get("xHot"), (String) of.get("xCold"),
                (String) of.get("compression")).cycle();
    }

    private static String text(Real number, int digits) {
        return number.decimal(Precision.digits(digits)).toString();
    }

    @Test
    void allCyclesAreThere() throws IOException {
        assertThat(cycles()).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("cycles")
    void everyDigit(Map<String, Object> expected) {
        OttoCycle cycle = cycle(expected);
        assertThat(Map.of("workCollective", text(cycle.workCollective(), DIGITS),
                "workIndependent", text(cycle.workIndependent(), DIGITS),
                "workRatio", text(cycle.workRatio().orElseThrow(), DIGITS),
                "heatHotCollective", text(cycle.heatHotCollective(), DIGITS)))
                .allSatisfy((name, value) -> assertThat(value).as(name).isEqualTo(expected.get(name)));
    }

    /** Checks the root of n v_s = v_ns, and the largest gain over ns. */
    @ParameterizedTest
    @CsvSource({"2, 1, 1.20805664345, 0.116215826381", "9, 1, 0.671587166703, 0.446854330609",
        "100, 1, 0.200670629807, 0.810000003186", "10000, 1, 0.0200006667067, 0.980100000000",
        "4, 9, 0.183553668375, 0.407731536363"})
    void optimaFromTheExtremeStart(long n, int twiceS, String betaLimit, String gainPerSpin) {
        OttoOptimum optimum = OttoInput.optimum(n, twiceS, "inf");
        Real gain = optimum.gain().divide(Real.of(n * twiceS)).multiply(Real.of(2));
        assertThat(text(optimum.betaLimit().orElseThrow(), 12)).isEqualTo(betaLimit);
        assertThat(text(gain, 12)).isEqualTo(gainPerSpin);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 1, 0.5, 2.5246251", "1, 4, 0.5, 0.31536836"})
    void ratiosOfNineSpins(String betaHot, String betaCold, String compression, String ratio) {
        OttoCycle cycle = OttoInput.of(9, 1, "inf", betaHot, betaCold, compression).cycle();
        assertThat(text(cycle.workRatio().orElseThrow(), 8)).isEqualTo(ratio);
    }

    /** Checks that any cold bath gives an enhancement beside a hot one of infinite temperature. */
    @ParameterizedTest
    @CsvSource({"0.1, 24.92307260", "2, 2.138766004", "20, 1.000089896", "60, 1.000000000"})
    void anyColdBathEnhances(String betaCold, String ratio) {
        Real number = OttoInput.of(100, 1, "inf", "0", betaCold, "0.5").cycle().workRatio().orElseThrow();
        assertThat(text(number, 10)).isEqualTo(ratio);
        assertThat(number.subtract(Real.of(1)).sign().signum()).isEqualTo(1);
    }

    /** Checks that no cold bath helps beyond a size for which β_l is below β_h. */
    @ParameterizedTest
    @CsvSource({"2, 1.20849", "6, 1.31710", "9, 1.08790", "20, 0.536880", "100, 0.107461"})
    void largeEnsemblesLoseWithAWarmHotBath(long n, String ratio) {
        assertThat(text(OttoInput.of(n, 1, "inf", "0.5", "1.6", "0.5").cycle().workRatio().orElseThrow(), 6))
                .isEqualTo(ratio);
    }

    @Test
    void oneCycleInFull() {
        OttoCycle cycle = OttoInput.of(9, 1, "inf", "0.1", "1", "0.5").cycle();
        assertThat(text(cycle.efficiency().orElseThrow(), 4)).isEqualTo("0.5000");
        assertThat(text(cycle.carnotEfficiency().orElseThrow(), 4)).isEqualTo("0.9000");
        assertThat(cycle.coefficientOfPerformance()).hasToString("undefined");
        assertThat(cycle.carnotCoefficientOfPerformance().orElseThrow().exact()).contains(BigFraction.of(1, 9));
        assertThat(text(cycle.freeEnergyPerCycleCollective().orElseThrow(), 8)).isEqualTo("-5.3957669");
        assertThat(text(cycle.freeEnergyPerCycleIndependent().orElseThrow(), 8)).isEqualTo("-2.3531652");
        assertThat(cycle.effectiveAmplification()).contains(true);
        assertThat(cycle.mode()).hasToString("engine");
    }

    @Test
    void aRefrigerator() {
        OttoCycle cycle = OttoInput.of(9, 1, "inf", "0.5", "0.6", "0.5").cycle();
        assertThat(text(cycle.heatColdCollective().divide(cycle.heatColdIndependent()), 8)).isEqualTo("1.9916204");
        assertThat(cycle.mode()).hasToString("refrigerator");
        assertThat(cycle.coefficientOfPerformance().orElseThrow().exact()).contains(BigFraction.ONE);
        assertThat(cycle.carnotCoefficientOfPerformance().orElseThrow().exact()).contains(BigFraction.of(5));
    }

    /** Checks where Carnot's coefficient of performance is defined: for any two positive temperatures in order. */
    @ParameterizedTest
    @CsvSource({"0.5, inf, 0", "0.5, 0.5, undefined", "0, 1, undefined", "-1, 1, undefined", "2, 1, undefined"})
    void carnotsCoefficientIsOfTheBaths(String betaHot, String betaCold, String expected) {
        assertThat(OttoInput.of(9, 1, "inf", betaHot, betaCold, "0.5").cycle().carnotCoefficientOfPerformance())
                .hasToString(expected);
    }

    /** Checks spins that exchange nothing with the baths: there is no quotient of work and heat. */
    @Test
    void darkSpinsHaveNoEfficiency() {
        SectorWeights dark = SectorWeights.of(SpinEnsemble.of(2, HalfInteger.HALF),
                Map.of(HalfInteger.ZERO, BigFraction.ONE));
        CollectiveSteadyState hot = CollectiveSteadyState.of(dark, InverseTemperature.parse("0.5"));
        assertThat(OttoCycle.of(hot, InverseTemperature.parse("3"), BigFraction.of(1, 2)).efficiency())
                .hasToString("undefined");
        assertThat(OttoCycle.of(hot, InverseTemperature.parse("0.6"), BigFraction.of(1, 2)).coefficientOfPerformance())
                .hasToString("undefined");
    }

    /** Checks that E_th − E_+ is odd: a hot bath at −β_l doubles the gain. */
    @Test
    void invertedHotBathsDoubleTheGain() {
        InverseTemperature near = InverseTemperature.of(
                OttoInput.optimum(100, 1, "inf").betaLimit().orElseThrow().round(Precision.digits(20)));
        OttoCycle single = cycleBetween(InverseTemperature.ZERO, near);
        OttoCycle twice = cycleBetween(near.negate(), near);
        assertThat(text(gainPerSpin(single), 8)).isEqualTo("0.81000000");
        assertThat(text(gainPerSpin(twice), 8)).isEqualTo("1.6200000");
        assertThat(text(gainPerSpin(twice), 30)).isEqualTo(text(gainPerSpin(single).multiply(Real.of(2)), 30));
    }

    private static OttoCycle cycleBetween(InverseTemperature hot, InverseTemperature scaledCold) {
        return OttoInput.of(100, 1, "inf", hot.toString(), scaledCold.toString(), "1").cycle();
    }

    /** Returns (W_coll − W_ind)/((1−λ) ns) for ns = 50, at λ = 1 from the heats. */
    private static Real gainPerSpin(OttoCycle cycle) {
        return cycle.heatHotCollective().subtract(cycle.heatHotIndependent()).divide(Real.of(50));
    }
}
