package io.github.spinthermo.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.spin.HalfInteger;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Quantities that batteries keep, states that they end in, and changes that make no difference to them. */
class BatteryInvariantsProperties {

    private static final double CLOSE = 1e-10;

    private static List<CyclePoint> points(CycleReport cycle) {
        return List.of(cycle.charged(), cycle.stored(), cycle.discharged());
    }

    private static void same(CycleReport one, CycleReport other, double sign) {
        for (int k = 0; k < 3; k++) {
            CyclePoint point = points(one).get(k);
            CyclePoint like = points(other).get(k);
            assertThat(point.excitation()).isCloseTo(sign * like.excitation(), within(CLOSE));
            assertThat(point.length()).isCloseTo(like.length(), within(CLOSE));
            assertThat(point.meanLength().orElseThrow()).isCloseTo(like.meanLength().orElseThrow(), within(CLOSE));
            assertThat(point.variance()).isCloseTo(like.variance(), within(CLOSE));
        }
        assertThat(one.released()).isCloseTo(sign * other.released(), within(CLOSE));
        assertThat(one.releasedVariance().orElseThrow())
                .isCloseTo(other.releasedVariance().orElseThrow(), within(CLOSE));
    }

    /** Compares one emitter with the decay, at the sum of all rates, to their balance. */
    @Property(tries = 15)
    void oneEmitterGoesToTheBalanceOfItsRates(@ForAll long seed) {
        Random random = new Random(seed);
        double[] r = random.doubles(7, 0, 2).toArray();
        double time = r[6] + 0.01;
        CyclePoint end = ExactBattery.of(new BatteryProtocol(1, r[0], r[1], 0, time))
                .withEnvironment(new BatteryEnvironment(r[2], r[3], r[4], r[5], 1, 2, 0)).ageing(1).cycles().get(0)
                .discharged();
        double down = r[0] * (r[2] + 1) + r[1] * (r[3] + 1);
        double up = r[0] * r[2] + r[1] * r[3] + r[4] + r[5];
        double balance = (up - down) / (up + down) / 2;
        assertThat(end.excitation())
                .isCloseTo(balance + (0.5 - balance) * Math.exp(-(up + down) * time), within(CLOSE));
    }

    /** Tests that shift and collective dephasing act on coherences alone, and that π pulses leave none. */
    @Property(tries = 10)
    void piPulsesLeaveNothingToTurn(@ForAll @IntRange(min = 1, max = 6) int n, @ForAll long seed) {
        Random random = new Random(seed);
        double[] r = random.doubles(6, 0, 1).toArray();
        ExactBattery battery = ExactBattery.of(BatteryProtocol.of(n, 8 * r[0], 0.2, 0.3))
                .withStart(BatteryStart.thermal(4 * r[1] - 2));
        BatteryEnvironment plain = new BatteryEnvironment(r[2], r[3], r[4], r[5], 0.2, 0, 0);
        BatteryEnvironment turning = new BatteryEnvironment(r[2], r[3], r[4], r[5], 0.2, 1 + r[0], 3 - 6 * r[1]);
        CycleReport wanted = battery.withEnvironment(plain).ageing(2).cycles().get(1);
        same(battery.withEnvironment(turning).ageing(2).cycles().get(1), wanted, 1);
        same(battery.withEnvironment(turning).withPulseAngle(Math.PI).ageing(2).cycles().get(1), wanted, 1);
    }

    /** Tests that all collective channels, a shift and any pulse keep every total spin. */
    @Property(tries = 10)
    void whatIsCollectiveKeepsTheTotalSpin(@ForAll @IntRange(min = 1, max = 6) int n, @ForAll long seed) {
        Random random = new Random(seed);
        double[] r = random.doubles(6, 0, 1).toArray();
        List<CycleReport> cycles = ExactBattery.of(new BatteryProtocol(n, 5 * r[0], 0, 0.2, 0.3))
                .withEnvironment(new BatteryEnvironment(r[1], 0, 0, r[2], 0, r[3], 2 * r[4] - 1))
                .withStart(BatteryStart.thermal(3 * r[5] - 1)).withPulseAngle(4 * r[0] - 1).ageing(3).cycles();
        CyclePoint first = cycles.get(0).charged();
        double t = Math.tanh((3 * r[5] - 1) / 2);
        assertThat(first.length() * (first.length() + 1))
                .isCloseTo(0.75 * n + n * (n - 1) / 4.0 * t * t, within(CLOSE));
        for (CycleReport cycle : cycles) {
            assertThat(points(cycle)).allSatisfy(point -> {
                assertThat(point.length()).isCloseTo(first.length(), within(CLOSE));
                assertThat(point.meanLength().orElseThrow())
                        .isCloseTo(first.meanLength().orElseThrow(), within(CLOSE));
            });
        }
    }

    /** Compares what a thermal cavity leaves with every total spin in a thermal state. */
    @Property(tries = 10)
    void aThermalCavityMakesEveryTotalSpinThermal(@ForAll @IntRange(min = 1, max = 7) int n, @ForAll long seed) {
        Random random = new Random(seed);
        double nbar = 0.1 + 2 * random.nextDouble();
        double x = Math.log1p(1 / nbar);
        double beta = 4 * random.nextDouble() - 2;
        CyclePoint end = ExactBattery.of(new BatteryProtocol(n, 1, 0, 0, 36))
                .withEnvironment(new BatteryEnvironment(nbar, 0, 0, 0, 0, 0.5, 0))
                .withStart(BatteryStart.thermal(beta)).ageing(1).cycles().get(0).discharged();
        double expected = 0;
        double copies = 1;
        double before = 0;
        for (int k = 0; k <= n / 2; k++) {
            double s = n / 2.0 - k;
            expected += (copies - before) * sum(s, beta, false) / Math.pow(2 * Math.cosh(beta / 2), n)
                    * sum(s, x, true) / sum(s, x, false);
            before = copies;
            copies *= (n - k) / (k + 1.0);
        }
        assertThat(end.excitation()).isCloseTo(expected, within(CLOSE));
    }

    /** Computes Σ e^{−xM}, or Σ M e^{−xM}. */
    private static double sum(double s, double x, boolean ofM) {
        double sum = 0;
        for (double m = -s; m <= s; m++) {
            sum += (ofM ? m : 1) * Math.exp(-x * m);
        }
        return sum;
    }

    @Property(tries = 10)
    void surroundingsOfOneTemperatureMakeAllThermal(@ForAll @IntRange(min = 1, max = 7) int n, @ForAll long seed) {
        Random random = new Random(seed);
        double nbar = 0.1 + 2 * random.nextDouble();
        CyclePoint end = ExactBattery.of(BatteryProtocol.of(n, 3 * random.nextDouble(), 0.1, 60))
                .withEnvironment(new BatteryEnvironment(nbar, nbar, 0, 0, 0, 0, 0)).ageing(1).cycles().get(0)
                .discharged();
        double z = 1 / (2 * nbar + 1);
        assertThat(end.excitation()).isCloseTo(-n / 2.0 * z, within(CLOSE));
        assertThat(end.length() * (end.length() + 1)).isCloseTo(0.75 * n + n * (n - 1) / 4.0 * z * z, within(CLOSE));
        assertThat(end.ergotropy().orElseThrow()).isCloseTo(0, within(CLOSE));
    }

    /** Compares emission in place of absorption, from a start turned over: (Γ↓, γ↓, M) ↔ (Γ↑, γ↑, −M). */
    @Property(tries = 10)
    void upAndDownAreAlike(@ForAll @IntRange(min = 1, max = 6) int n, @ForAll long seed) {
        Random random = new Random(seed);
        double[] r = random.doubles(5, 0, 3).toArray();
        double beta = 2 * random.nextDouble() - 1;
        ExactBattery one = ExactBattery.of(new BatteryProtocol(n, r[0], r[1], 0.1, 0.2))
                .withEnvironment(new BatteryEnvironment(0, 0, r[3], r[2], r[4], 0, 0))
                .withStart(BatteryStart.thermal(beta));
        ExactBattery other = ExactBattery.of(new BatteryProtocol(n, r[2], r[3], 0.1, 0.2))
                .withEnvironment(new BatteryEnvironment(0, 0, r[1], r[0], r[4], 0, 0))
                .withStart(BatteryStart.thermal(-beta));
        same(one.ageing(2).cycles().get(1), other.ageing(2).cycles().get(1), -1);
        same(one.withPulseAngle(0.7).ageing(2).cycles().get(1), other.withPulseAngle(0.7).ageing(2).cycles().get(1),
                -1);
    }

    @Property(tries = 6)
    void theGroundStateHasThreeNames(@ForAll @IntRange(min = 1, max = 9) int n) {
        HalfInteger top = HalfInteger.ofTwice(n);
        ExactBattery battery = ExactBattery.of(BatteryProtocol.of(n, 4, 0.1, 0.2));
        CycleReport wanted = battery.ageing(2).cycles().get(1);
        same(battery.withStart(BatteryStart.thermal(Double.POSITIVE_INFINITY)).ageing(2).cycles().get(1), wanted, 1);
        same(battery.withStart(BatteryStart.level(top, top.negate())).ageing(2).cycles().get(1), wanted, 1);
    }

    /** Tests that nothing collective acts on total spin 0. */
    @Property(tries = 6)
    void singletsAreLeftAlone(@ForAll @IntRange(min = 1, max = 4) int pairs, @ForAll long seed) {
        double[] r = new Random(seed).doubles(4, 0, 1).toArray();
        HalfInteger none = HalfInteger.ofTwice(0);
        List<CycleReport> cycles = ExactBattery.of(new BatteryProtocol(2L * pairs, 5 * r[0], 0, 0.2, 0.3))
                .withEnvironment(new BatteryEnvironment(r[1], 0, 0, r[2], 0, r[3], 1))
                .withStart(BatteryStart.level(none, none)).withPulseAngle(3 * r[0]).ageing(2).cycles();
        for (CycleReport cycle : cycles) {
            assertThat(points(cycle)).allSatisfy(point -> {
                assertThat(point.excitation()).isCloseTo(0, within(1e-13));
                assertThat(point.length()).isCloseTo(0, within(1e-13));
            });
            assertThat(cycle.released()).isCloseTo(0, within(1e-13));
        }
    }
}
