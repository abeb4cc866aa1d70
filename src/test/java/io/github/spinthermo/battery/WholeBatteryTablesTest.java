package io.github.spinthermo.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the tables of the specification on counted quanta, ergotropy and the optimum of a cycle. */
class WholeBatteryTablesTest {

    /** Part by which durations beside the best one differ from it. */
    private static final double STEP = 0.03;

    private static CycleReport limit(int n) {
        return ExactBattery.of(BatteryProtocol.of(n, 1600, 0.0187, 0.0187)).limitCycle().orElseThrow().cycle();
    }

    @ParameterizedTest
    @CsvSource({"10, 3.38486261635, 4.11902360644", "20, 4.92597656578, 8.20809690686"})
    void theReleasedQuantaOfALimitCycleFluctuate(int n, double released, double variance) {
        CycleReport cycle = limit(n);
        assertThat(cycle.released()).isCloseTo(released, within(1e-10));
        assertThat(cycle.releasedVariance().orElseThrow()).isCloseTo(variance, within(1e-10));
    }

    @Test
    void allChannelsFluctuateAsCountedInTheFullSpace() {
        CycleReport cycle = ExactBattery.of(new BatteryProtocol(3, 1.5, 0.6, 0, 0.4))
                .withEnvironment(new BatteryEnvironment(1.0 / 3, 1.0 / 6, 0, 0, 0.2, 0.3, 0)).ageing(1).cycles().get(0);
        assertThat(cycle.released()).isCloseTo(1.5249860220828, within(1e-12));
        assertThat(cycle.releasedVariance().orElseThrow()).isCloseTo(1.2279132468810, within(1e-12));
    }

    @Test
    void aDischargedStateOfSeveralSpinsIsNotPassive() {
        CycleReport cycle = limit(10);
        is(cycle.discharged(), -1.786163, 0.348494, 0);
        is(cycle.charged(), 1.786163, 3.920821, 3.572326);
        is(cycle.stored(), 1.660441, 3.674269, 3.320882);
    }

    private static void is(CyclePoint point, double excitation, double ergotropy, double sectorErgotropy) {
        assertThat(point.excitation()).isCloseTo(excitation, within(1e-6));
        assertThat(point.ergotropy().orElseThrow()).isCloseTo(ergotropy, within(1e-6));
        assertThat(point.sectorErgotropy().orElseThrow()).isCloseTo(sectorErgotropy, within(1e-6));
    }

    /** Tests independent emitters: Ε = N max(2q − 1, 0), for as many as numbers of states exceed doubles. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"140, 0.6", "140, 0.7", "1100, 0.2"})
    void independentEmittersHaveTheErgotropyOfOne(int n, double storage) {
        CyclePoint stored = ExactBattery.of(BatteryProtocol.of(n, 0, storage, 0)).ageing(1).cycles().get(0).stored();
        double expected = n * Math.max(0, 2 * Math.exp(-storage) - 1);
        assertThat(stored.ergotropy().orElseThrow()).isCloseTo(expected, within(1e-9 * n));
    }

    /** Tests the vertex of the parabola through three powers around the best duration of a discharge. */
    @ParameterizedTest
    @CsvSource({"10, 0.018841", "20, 0.040044"})
    void powerIsLargestAtOneDuration(int n, double best) {
        double middle = power(n, best);
        double shorter = power(n, best * (1 - STEP));
        double longer = power(n, best * (1 + STEP));
        assertThat(middle).isGreaterThan(Math.max(shorter, longer));
        double vertex = STEP / 2 * (longer - shorter) / (2 * middle - shorter - longer);
        assertThat(vertex).isCloseTo(0, within(STEP / 20));
    }

    private static double power(int n, double discharge) {
        return ExactBattery.of(BatteryProtocol.of(n, 1600, 0.0187, discharge)).limitCycle().orElseThrow().cycle()
                .averagePower().orElseThrow();
    }

    /** Tests the table of the law of many emitters, whose bursts are complete. */
    @ParameterizedTest
    @CsvSource({"0.01, 3.0201, 12.3122", "0.1, 3.2070, 1.05962", "0.3, 3.6879, 0.222841", "0.5, 4.4841, 0.0579347",
        "0.6, 5.3997, 0.0202609"})
    void theLawOfManyEmittersHasItsLargestPowerThere(double storage, double ratio, double power) {
        double middle = law(storage, ratio * storage);
        assertThat(middle).isCloseTo(power, within(1e-5 * power));
        assertThat(middle).isGreaterThan(law(storage, ratio * (1 - STEP / 10) * storage));
        assertThat(middle).isGreaterThan(law(storage, ratio * (1 + STEP / 10) * storage));
    }

    /** Returns x'/(τ_s + τ_d) in units of γ, x' = (2e_s − 1 − e_s e_d)/(1 − e_s e_d). */
    private static double law(double storage, double discharge) {
        double kept = Math.exp(-storage);
        double both = Math.exp(-storage - discharge);
        return (2 * kept - 1 - both) / (1 - both) / (storage + discharge);
    }
}
