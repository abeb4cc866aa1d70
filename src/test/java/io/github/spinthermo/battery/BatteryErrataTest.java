package io.github.spinthermo.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.dicke.Moments;
import org.junit.jupiter.api.Test;

/** The values that would change if an equation were used as printed (spec 4, section 7). */
class BatteryErrataTest {

    private static CycleReport first(BatteryProtocol protocol) {
        return ExactBattery.of(protocol).ageing(1).cycles().get(0);
    }

    /** Checks erratum 1: with the printed sign of D the excitation grows as e^γt. */
    @Test
    void excitationDecays() {
        CycleReport report = first(new BatteryProtocol(5, 0, 2, 0.3, 0.1));
        assertThat(report.stored().excitation()).isCloseTo(5 * (Math.exp(-0.6) - 0.5), within(1e-13));
        assertThat(report.discharged().excitation()).isCloseTo(5 * (Math.exp(-0.8) - 0.5), within(1e-13));
    }

    /** Checks errata 2 and 8: S⁻ = Σσ⁻ without the 1/2, which would make it Γ/4; and Γ alone counts, not only NΓ. */
    @Test
    void oneEmitterDecaysAtTheSumOfBothRates() {
        double excitation = first(new BatteryProtocol(1, 3, 1, 0, 0.2)).discharged().excitation();
        assertThat(excitation).isCloseTo(Math.exp(-0.8) - 0.5, within(1e-14));
    }

    /** Checks errata 5 and 6: at equal short times S_eff is near √(N/2), 3.16 for N = 20, not √N, 4.47. */
    @Test
    void equalShortTimesKeepTheRootOfHalfTheNumber() {
        CycleReport limit = ExactBattery.of(new BatteryProtocol(20, 1e10, 1, 1e-5, 1e-5))
                .limitCycle().orElseThrow().cycle();
        assertThat(limit.discharged().length()).isCloseTo(Math.sqrt(10), within(0.3));
        // The stationary law of short cycles: b(S)/d(S+1) with τ_d = τ_s (spec 4, section 4.4).
        double weight = 1;
        double sum = 1;
        double square = 0;
        for (int s = 0; s < 10; s++) {
            double up = (10 - s) * (1 + 1 / ((s + 1.0) * (2 * s + 1)));
            double down = (2 * s + 1.0) * (10 + s + 2) / (2 * s + 3);
            weight *= up / down;
            sum += weight;
            square += weight * (s + 1) * (s + 2);
        }
        assertThat(limit.discharged().length())
                .isCloseTo(new Moments(0, 0, square / sum).effectiveLength(), within(1e-3));
    }

    /** Checks erratum 9: without the factor N/2 the useful energy would not balance. */
    @Test
    void usefulEnergyIsOfAllEmitters() {
        CycleReport report = first(BatteryProtocol.of(140, 1600, 0.0187, 0.0187));
        assertThat(report.released()).isCloseTo(134.8255537609, within(1e-10));
        double kept = report.pulseWork() - report.released() - report.lostStorage() - report.lostDischarge();
        assertThat(70 + report.discharged().excitation()).isCloseTo(kept, within(1e-11));
    }

    /** Checks erratum 13: at the end of a cycle M = −⟨S⟩, not −S_eff. */
    @Test
    void endsAtTheMeanLength() {
        CyclePoint end = ExactBattery.of(BatteryProtocol.of(20, 1600, 0.0187, 0.0375))
                .limitCycle().orElseThrow().cycle().discharged();
        assertThat(end.excitation()).isCloseTo(-end.meanLength().orElseThrow(), within(1e-12));
        assertThat(end.length()).isGreaterThan(end.meanLength().orElseThrow() + 0.05);
    }

    /**
     * Checks erratum 17: for odd N the last excitation of S = 1/2 leaves at Γ only, and the discharge may be
     * incomplete.
     */
    @Test
    void oddNumbersDischargeMoreSlowly() {
        double discharge = 8;
        CyclePoint odd = first(new BatteryProtocol(3, 1, 1e-3, 1, discharge)).discharged();
        CyclePoint even = first(new BatteryProtocol(4, 1, 1e-3, 1, discharge)).discharged();
        double leftOdd = odd.excitation() + odd.meanLength().orElseThrow();
        double leftEven = even.excitation() + even.meanLength().orElseThrow();
        assertThat(leftOdd).isGreaterThan(20 * leftEven).isPositive();
        CycleReport limit = ExactBattery.of(BatteryProtocol.of(11, 1600, 0.0187, 0.0187))
                .limitCycle().orElseThrow().cycle();
        double leak = limit.discharged().excitation() + limit.discharged().meanLength().orElseThrow();
        assertThat(leak).isBetween(1e-15, 2e-14);
    }

    /** Checks erratum 19: dephasing makes the limit larger. */
    @Test
    void dephasingLengthensTheLimit() {
        ExactBattery battery = ExactBattery.of(BatteryProtocol.of(8, 300, 0.05, 0.05));
        double without = battery.limitCycle().orElseThrow().cycle().discharged().length();
        double with = battery.withDephasing(2).limitCycle().orElseThrow().cycle().discharged().length();
        assertThat(with).isGreaterThan(without + 0.5);
    }
}
