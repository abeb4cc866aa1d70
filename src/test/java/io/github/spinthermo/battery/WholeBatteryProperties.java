package io.github.spinthermo.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Invariants of batteries with any start, pulse and channel. */
class WholeBatteryProperties {

    private static final double SMALL = 1e-9;

    private static ExactBattery battery(int n, double gamma, double nbar, double pumping, double dephasing) {
        return ExactBattery.of(BatteryProtocol.of(n, gamma, 0.1, 0.2))
                .withEnvironment(new BatteryEnvironment(nbar, nbar / 2, pumping, pumping, dephasing, dephasing, 0));
    }

    @Property(tries = 20)
    void energiesAreInTheirOrderAndInBalance(@ForAll @IntRange(min = 1, max = 9) int n,
            @ForAll @DoubleRange(min = 0, max = 20) double gamma, @ForAll @DoubleRange(min = 0, max = 1) double nbar,
            @ForAll @DoubleRange(min = 0, max = 1) double pumping,
            @ForAll @DoubleRange(min = 0, max = 1) double dephasing,
            @ForAll @DoubleRange(min = -7, max = 7) double angle, @ForAll @DoubleRange(min = -2, max = 2) double beta) {
        ExactBattery battery = battery(n, gamma, nbar, pumping, dephasing).withStart(BatteryStart.thermal(beta))
                .withTimes(List.of(0.0, 0.05, 0.1, 0.2, 0.3)).withPulseAngle(angle);
        CyclePoint before = null;
        for (CycleReport cycle : battery.ageing(2).cycles()) {
            for (CyclePoint point : List.of(cycle.charged(), cycle.stored(), cycle.discharged(),
                    cycle.samples().get(3).point())) {
                double sector = point.sectorErgotropy().orElseThrow();
                double ergotropy = point.ergotropy().orElseThrow();
                assertThat(sector).isBetween(0.0, ergotropy + SMALL);
                assertThat(ergotropy).isLessThan(point.excitation() + n / 2.0 + SMALL);
                assertThat(Math.abs(point.excitation())).isLessThan(point.meanLength().orElseThrow() + SMALL);
                assertThat(point.meanLength().orElseThrow()).isLessThan(point.length() + SMALL);
                assertThat(point.length()).isLessThan(n / 2.0 + SMALL);
                assertThat(point.variance()).isGreaterThan(-SMALL);
            }
            assertThat(cycle.stored().excitation() - cycle.charged().excitation())
                    .isCloseTo(cycle.pumpedStorage() - cycle.lostStorage(), within(SMALL));
            assertThat(cycle.discharged().excitation() - cycle.stored().excitation()).isCloseTo(
                    cycle.pumpedDischarge() - cycle.lostDischarge() - cycle.released(), within(SMALL));
            assertThat(cycle.samples().get(0).point()).isEqualTo(cycle.charged());
            assertThat(cycle.samples().get(2).power()).isZero();
            assertThat(cycle.samples().get(4).point().excitation())
                    .isCloseTo(cycle.discharged().excitation(), within(SMALL));
            if (before != null) {
                double work = cycle.pulseWork();
                assertThat(cycle.charged().length()).isCloseTo(before.length(), within(SMALL));
                assertThat(cycle.charged().ergotropy().orElseThrow() - before.ergotropy().orElseThrow())
                        .isCloseTo(work, within(SMALL));
                assertThat(cycle.charged().sectorErgotropy().orElseThrow() - before.sectorErgotropy().orElseThrow())
                        .isCloseTo(work, within(SMALL));
            }
            before = cycle.discharged();
        }
    }

    @Property(tries = 10)
    void anglesCountUpToTheirSignAndWholeTurns(@ForAll @IntRange(min = 1, max = 7) int n,
            @ForAll @DoubleRange(min = -3, max = 3) double angle) {
        ExactBattery battery = battery(n, 5, 0.1, 0.2, 0.3);
        CycleReport cycle = battery.withPulseAngle(angle).ageing(2).cycles().get(1);
        for (double other : new double[] {-angle, angle + 2 * Math.PI}) {
            CycleReport same = battery.withPulseAngle(other).ageing(2).cycles().get(1);
            assertThat(same.released()).isCloseTo(cycle.released(), within(1e-11));
            assertThat(same.charged().excitation()).isCloseTo(cycle.charged().excitation(), within(1e-11));
        }
    }

    /** Tests that pulses near π, which need all coherences, lead where populations alone do. */
    @Property(tries = 10)
    void nearlyAPiPulseIsOne(@ForAll @IntRange(min = 1, max = 9) int n,
            @ForAll @DoubleRange(min = 0, max = 20) double gamma,
            @ForAll @DoubleRange(min = 0, max = 1) double nbar) {
        ExactBattery battery = battery(n, gamma, nbar, 0.1, 0.2);
        CycleReport exact = battery.ageing(2).cycles().get(1);
        CycleReport near = battery.withPulseAngle(Math.PI).ageing(2).cycles().get(1);
        assertThat(near.released()).isCloseTo(exact.released(), within(1e-10));
        assertThat(near.releasedVariance().orElseThrow())
                .isCloseTo(exact.releasedVariance().orElseThrow(), within(1e-9));
        assertThat(near.stored().ergotropy().orElseThrow())
                .isCloseTo(exact.stored().ergotropy().orElseThrow(), within(1e-10));
    }

    /** Tests that a thermal state at the temperature of the surroundings stays as it is. */
    @Property(tries = 10)
    void equilibriumStays(@ForAll @IntRange(min = 1, max = 9) int n,
            @ForAll @DoubleRange(min = 0.05, max = 2) double nbar) {
        ExactBattery battery = ExactBattery.of(BatteryProtocol.of(n, 3, 0.3, 0.5))
                .withEnvironment(new BatteryEnvironment(nbar, nbar, 0, 0, 0, 0, 0))
                .withStart(BatteryStart.thermal(Math.log1p(1 / nbar))).withPulseAngle(0);
        CycleReport cycle = battery.ageing(1).cycles().get(0);
        assertThat(cycle.discharged().excitation()).isCloseTo(-n / 2.0 / (2 * nbar + 1), within(1e-11));
        assertThat(cycle.released()).isCloseTo(0, within(1e-10));
        assertThat(cycle.charged().ergotropy().orElseThrow()).isCloseTo(0, within(1e-11));
    }
}
