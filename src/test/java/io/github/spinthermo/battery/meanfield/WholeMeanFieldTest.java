package io.github.spinthermo.battery.meanfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.battery.Ageing;
import io.github.spinthermo.battery.BatteryEnvironment;
import io.github.spinthermo.battery.BatteryProtocol;
import io.github.spinthermo.battery.BatteryStart;
import io.github.spinthermo.battery.CyclePoint;
import io.github.spinthermo.battery.ExactBattery;
import io.github.spinthermo.battery.LimitCycle;
import io.github.spinthermo.battery.MeanFieldBattery;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.core.DD;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the mean field with all channels beside a vector of its equations, and the exact battery of two emitters. */
class WholeMeanFieldTest {

    private static final double[] STATE = {.11, -.23, .31, .07, .13, -.05, .17, .02, -.09};

    @Test
    void hasTheVectorComputedElsewhere() {
        double[] rates = Nine.rates(7, new ChannelRates(3, 1.1, 0.4, 0.7, 0.25, 0.15, 1), STATE);
        assertThat(rates).containsExactly(new double[] {-0.21875, 0.18275, -5.0555, 1.091181, 0.992069, 0.186517,
            -2.99525, -0.7781745, 2.0267285}, within(1e-13));
    }

    /** Tests the derivatives beside differences of the rates. */
    @Test
    void hasItsDerivatives() {
        NineMomentsDischarge equations =
                new NineMomentsDischarge(7, new ChannelRates(3, 1.1, 0.4, 0.7, 0.25, 0.15, 1));
        double[] y = Arrays.stream(Nine.state(STATE)).mapToDouble(d -> d.doubleValue()).toArray();
        double[][] derivatives = equations.jacobian(y);
        for (int j = 1; j < y.length; j++) {
            for (int i = 0; i < y.length; i++) {
                double above = equations.rates(moved(y, j, 1e-5))[i].doubleValue();
                double below = equations.rates(moved(y, j, -1e-5))[i].doubleValue();
                assertThat(derivatives[i][j]).isCloseTo((above - below) / 2e-5, within(1e-7));
            }
        }
    }

    private static DD[] moved(double[] y, int j, double by) {
        double[] moved = y.clone();
        moved[j] += by;
        return Arrays.stream(moved).mapToObj(DD::of)
                .toArray(DD[]::new);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void isExactForOneAndTwoEmitters(long n) {
        BatteryProtocol protocol = BatteryProtocol.of(n, 3, 0.2, 0.4);
        BatteryEnvironment all = new BatteryEnvironment(0.3, 0.2, 0.1, 0.5, 0.15, 0.7, 0);
        BatteryStart start = BatteryStart.thermal(0.8);
        List<Double> times = List.of(0.1, 0.3);
        Ageing exact = ExactBattery.of(protocol).withEnvironment(all).withStart(start).withPulseAngle(1.1)
                .withTimes(times).ageing(3);
        Ageing mean = MeanFieldBattery.of(protocol).withEnvironment(all).withStart(start).withPulseAngle(1.1)
                .withTimes(times).ageing(3);
        for (int c = 0; c < 3; c++) {
            var one = mean.cycles().get(c);
            var other = exact.cycles().get(c);
            agree(one.charged(), other.charged());
            agree(one.stored(), other.stored());
            agree(one.discharged(), other.discharged());
            assertThat(one.released()).isCloseTo(other.released(), within(1e-8));
            assertThat(one.pumpedDischarge()).isCloseTo(other.pumpedDischarge(), within(1e-8));
            for (int k = 0; k < times.size(); k++) {
                agree(one.samples().get(k).point(), other.samples().get(k).point());
                assertThat(one.samples().get(k).power()).isCloseTo(other.samples().get(k).power(), within(1e-7));
            }
        }
    }

    /** One emitter has no pairs whose moments could stand still: its limit cycle is that of the exact battery. */
    @Tag("slow")
    @Test
    void oneEmitterHasALimitCycle() {
        BatteryProtocol protocol = BatteryProtocol.of(1, 2, 0.5, 1);
        for (BatteryEnvironment all : new BatteryEnvironment[] {new BatteryEnvironment(0, 1, 0, 0, 0, 0, 0),
            new BatteryEnvironment(0.3, 0.2, 0.1, 0.5, 0.15, 0.7, 0)}) {
            LimitCycle mean = MeanFieldBattery.of(protocol).withEnvironment(all).ageing(0, true, share -> { })
                    .limitCycle().orElseThrow();
            LimitCycle exact = ExactBattery.of(protocol).withEnvironment(all).ageing(0, true, share -> { })
                    .limitCycle().orElseThrow();
            agree(mean.cycle().charged(), exact.cycle().charged());
            agree(mean.cycle().discharged(), exact.cycle().discharged());
        }
    }

    /** Rates and durations of 1e-6 change a state by 1e-12 in a cycle, which no limit is found from. */
    @Test
    void tellsThatTheLimitIsNotReached() {
        MeanFieldBattery battery = MeanFieldBattery.of(new BatteryProtocol(4, 1, 1e-6, 0, 1e-6));
        assertThatThrownBy(battery::limitCycle).isInstanceOf(ResourceLimitException.class)
                .hasMessage("n = 4 emitters have a limit cycle that the iteration for it does not reach");
    }

    /** Samples of phases that take no time, at the end of the pulse and at the end of the cycle. */
    @ParameterizedTest
    @CsvSource({"0, 0", "0, 0.4", "0.4, 0"})
    void phasesMayTakeNoTime(double storage, double discharge) {
        BatteryProtocol protocol = BatteryProtocol.of(2, 3, storage, discharge);
        BatteryEnvironment all = new BatteryEnvironment(0.3, 0.2, 0.1, 0.5, 0.15, 0.7, 0);
        List<Double> times = storage + discharge > 0 ? List.of(0.0, 0.4) : List.of(0.0);
        var exact = ExactBattery.of(protocol).withEnvironment(all).withTimes(times).ageing(1).cycles().get(0);
        var mean = MeanFieldBattery.of(protocol).withEnvironment(all).withTimes(times).ageing(1).cycles().get(0);
        assertThat(mean.samples()).hasSameSizeAs(times);
        for (int k = 0; k < times.size(); k++) {
            agree(mean.samples().get(k).point(), exact.samples().get(k).point());
            assertThat(mean.samples().get(k).power()).isCloseTo(exact.samples().get(k).power(), within(1e-7));
        }
        agree(mean.discharged(), mean.samples().get(times.size() - 1).point());
    }

    private static void agree(CyclePoint one, CyclePoint other) {
        assertThat(one.excitation()).isCloseTo(other.excitation(), within(1e-8));
        assertThat(one.length()).isCloseTo(other.length(), within(1e-8));
        assertThat(one.variance()).isCloseTo(other.variance(), within(1e-8));
    }
}
