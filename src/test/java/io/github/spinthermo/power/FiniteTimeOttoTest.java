package io.github.spinthermo.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.engine.OperatingMode;
import io.github.spinthermo.engine.OttoCycle;
import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiniteTimeOttoTest {

    private static FiniteTimeOtto engine(int n, String s, String beta0, String betaHot, String betaCold,
            String compression) {
        return FiniteTimeOtto.of(spins(n, s), InverseTemperature.parse(beta0), InverseTemperature.parse(betaHot),
                InverseTemperature.parse(betaCold), fraction(compression));
    }

    private static SpinEnsemble spins(int n, String s) {
        return SpinEnsemble.of(n, HalfInteger.parse(s));
    }

    private static BigFraction fraction(String decimal) {
        BigDecimal value = new BigDecimal(decimal);
        return BigFraction.of(value.unscaledValue(), BigDecimal.TEN.pow(value.scale()).toBigInteger());
    }

    private static FiniteTimeCycle cycle(FiniteTimeOtto engine, double hot, double cold) {
        return engine.cycle(hot, cold, share -> { });
    }

    /** Long strokes are those of the engine of unlimited time. */
    @ParameterizedTest
    @CsvSource({"6, 1/2, 0.7, 0.1, 1, 0.5", "4, 1, 2, -0.3, 1, 0.8", "30, 1/2, inf, 0.5, 0.6, 0.5",
        "3, 3/2, 0, 0, -inf, 0.7", "5, 1/2, -1, inf, 0.4, 1"})
    void longStrokesAreThoseOfTheEngine(int n, String s, String beta0, String hot, String cold, String compression) {
        FiniteTimeCycle finite = cycle(engine(n, s, beta0, hot, cold, compression), 60, 1e4);
        OttoCycle slow = OttoCycle.of(spins(n, s), InverseTemperature.parse(beta0), InverseTemperature.parse(hot),
                InverseTemperature.parse(cold), fraction(compression));
        double error = 2e-16 * n * n + n * finite.tolerance();
        assertThat(finite.collective().heatHot()).isCloseTo(slow.heatHotCollective().toDouble(), within(error));
        assertThat(finite.independent().heatCold()).isCloseTo(slow.heatColdIndependent().toDouble(), within(error));
        assertThat(finite.collective().work()).isCloseTo(slow.workCollective().toDouble(), within(error));
        assertThat(finite.mode()).isEqualTo(slow.mode());
        assertThat(finite.tolerance()).isLessThan(1e-12);
    }

    /** Short strokes tend to the fast limit, with an error of second order. */
    @ParameterizedTest
    @CsvSource({"10, 1/2, inf, 0.1, 1, 0.5, 0.3", "5, 1, 0.8, -2, 1, 0.6, 2", "4, 1/2, 1, inf, 0.2, 0.5, 1",
        "20, 1/2, 0.4, 1, 0.3, 0.5, 0.1"})
    void shortStrokesAreFast(int n, String s, String beta0, String hot, String cold, String compression, double rate) {
        FiniteTimeOtto engine = engine(n, s, beta0, hot, cold, compression).withRates(1, rate);
        double unit = 1 / (0.25 * n * n * (1 + rate));
        for (double length : new double[] {1e-4, 1e-9, 1e-100}) {
            FiniteTimeCycle cycle = cycle(engine, 0.4 * length * unit, 0.6 * length * unit);
            assertThat(cycle.collective().power() / cycle.collective().fastPower()).isCloseTo(1, within(1e-7));
            assertThat(cycle.independent().power() / cycle.independent().fastPower()).isCloseTo(1, within(1e-7));
        }
    }

    /** Spec 7.3: collective over independent power in the fast limit, and the power, for baths with γ = 1. */
    @ParameterizedTest
    @CsvSource({"2, 1.330279396453728, 0.219881188305", "10, 3.800207771097567, 3.140671812038",
        "50, 9.391937848508377, 38.809712834070"})
    void fastPowersAreThoseOfTheTable(int n, double ratio, double power) {
        FiniteTimeOtto engine = engine(n, "1/2", "inf", "0.1", "1", "0.5")
                .withRates(1 / Math.tanh(0.05), 1 / Math.tanh(0.25));
        FiniteTimeCycle cycle = cycle(engine, 1e-6, 1e-6);
        assertThat(cycle.collective().fastPower() / cycle.independent().fastPower()).isCloseTo(ratio, within(1e-13));
        assertThat(cycle.collective().fastPower()).isCloseTo(power, within(1e-11));
    }

    /** Spec 7.3: the strokes with the largest power, in terms of the heat flow. */
    @ParameterizedTest
    @CsvSource({"1, 0.5, 1.12102377, 1.12102377, 0.01807216160387", "10, 0.5, 0.99193541, 0.80475691, 0.581864603133",
        "20, 0.5, 0.83732830, 0.52477806, 1.512132342507", "10, 0.05, 0.43830774, 0.36752275, 0.773201596870"})
    void bestStrokesAreThoseOfTheTable(int n, double idle, double hot, double cold, double flow) {
        PowerOptimum optimum = engine(n, "1/2", "inf", "0.1", "1", "0.5").withIdle(idle)
                .optimumCollective(share -> { });
        assertThat(optimum.durationHot().orElseThrow()).isCloseTo(hot, within(3e-6 * hot));
        assertThat(optimum.durationCold().orElseThrow()).isCloseTo(cold, within(3e-6 * cold));
        assertThat(optimum.power() * 2).isCloseTo(flow, within(3e-13 * n));
        assertThat(optimum.error()).isLessThan(1e-11);
    }

    /** Spec 7.3: without idle time the best share of time, and the flow of heat. */
    @ParameterizedTest
    @CsvSource({"1, 0.5, 0.024370035930728645", "2, 0.50237075, 0.064520708536", "10, 0.54104859, 0.847077312994",
        "50, 0.65033447, 7.981735837256"})
    void bestDutiesAreThoseOfTheTable(int n, double duty, double flow) {
        PowerOptimum optimum = engine(n, "1/2", "inf", "0.1", "1", "0.5").optimumCollective(share -> { });
        assertThat(optimum.duty().orElseThrow()).isCloseTo(duty, within(1e-7));
        assertThat(optimum.power() * 2).isCloseTo(flow, within(1e-12 * n));
        assertThat(optimum.durationHot()).hasValue(0);
    }

    /** Checks that all is exactly 0 where nothing flows, and that no stroke is best then. */
    @ParameterizedTest
    @CsvSource({"0.7, 1.4, 0.5", "inf, inf, 0.3", "-inf, -inf, 1", "0, 0, 0.5"})
    void equalTemperaturesExchangeNothing(String hot, String cold, String compression) {
        FiniteTimeOtto engine = engine(5, "1/2", "0.3", hot, cold, compression);
        FiniteTimeCycle cycle = cycle(engine, 0.3, 0.1);
        assertThat(cycle.mode()).isEqualTo(OperatingMode.IDLE);
        assertThat(cycle.collective().heatHot()).isZero();
        assertThat(cycle.collective().fastPower()).isZero();
        assertThat(cycle.collective().entropyProduction()).hasValue(0);
        assertThat(cycle.powerRatio()).isEmpty();
        assertThat(cycle.efficiency()).isEmpty();
        assertThat(cycle.collective().energyHot()).isEqualTo(cycle.collective().energyCold());
        assertThat(engine.optimumCollective(share -> { })).isEqualTo(PowerOptimum.NONE);
    }

    /** Tests that heat flows and no work is done without a change of frequency. */
    @Test
    void conductionGivesNoWork() {
        FiniteTimeCycle cycle = cycle(engine(4, "1/2", "1", "0.2", "0.9", "1"), 0.3, 0.1);
        assertThat(cycle.collective().heatHot()).isPositive();
        assertThat(cycle.collective().work()).isZero();
        assertThat(cycle.powerRatio()).isEmpty();
        assertThat(cycle.mode()).isEqualTo(OperatingMode.CONDUCTION);
    }

    /** The cycle of all states of three spins, by the master equation. */
    @Tag("slow")
    @Test
    void threeSpinsFollowTheMasterEquation() {
        FiniteTimeCycle cycle = cycle(engine(3, "1/2", "0.9", "0.2", "1.4", "0.5").withRates(1, 0.6), 0.15, 0.25);
        assertThat(cycle.collective().heatHot()).isCloseTo(0.02877037397658, within(1e-13));
        double[] heats = new FullCycle(3, 0.2, 1, 0.15, 0.7, 0.6, 0.25).from(0.9);
        assertThat(cycle.collective().energyHot()).isCloseTo(heats[0], within(1e-9));
        assertThat(cycle.collective().energyCold()).isCloseTo(heats[1], within(1e-9));
    }

    /** Checks rates and durations whose products would be beyond all doubles. */
    @Test
    void ratesAndDurationsHaveARange() {
        FiniteTimeOtto engine = engine(2, "1/2", "1", "0.2", "1.4", "0.5");
        assertThatThrownBy(() -> engine.withRates(1, 1.7e308)).isInstanceOf(ResourceLimitException.class)
                .hasMessage("rateCold = 1.7e308 is out of range; rates and durations are from 1e-120 to 1e120");
        assertThatThrownBy(() -> engine.withIdle(1e121)).isInstanceOf(ResourceLimitException.class);
        assertThatThrownBy(() -> engine.estimate(1e-121, 1)).isInstanceOf(ResourceLimitException.class)
                .hasMessageStartingWith("durationHot = 1e-121");
        assertThatThrownBy(() -> cycle(engine, 1, 0)).isInstanceOf(InvalidInputException.class);
        assertThat(cycle(engine.withRates(1e120, 1e120), 1e120, 1e120).collective().heatHot()).isPositive();
        assertThat(engine.withIdle(0).estimate(1e120, 1e-120).seconds()).isFinite();
    }

    /** Checks that a search among flows of which a double tells nothing ends, with a power within its error. */
    @Tag("slow")
    @Test
    void nearlyEqualBathsEndTheSearch() {
        PowerOptimum best = engine(2, "1", "-1.386e-02", "0", "5.195e-41", "0.02004").withRates(1, 0.2898)
                .withIdle(0.3944).optimumIndependent();
        assertThat(Math.abs(best.power())).isLessThanOrEqualTo(best.error()).isLessThan(1e-12);
    }

    /** An interrupted thread ends its cycle soon. */
    @Test
    void anInterruptedThreadEnds() {
        FiniteTimeOtto engine = engine(200, "1/2", "inf", "0", "0.2", "0.5");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> cycle(engine, 1, 1)).isInstanceOf(ComputationInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
