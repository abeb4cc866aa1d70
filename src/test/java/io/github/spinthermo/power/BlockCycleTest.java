package io.github.spinthermo.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.testing.ExactCycle;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockCycleTest {

    private static Stroke stroke(double x, double rate, double time) {
        return new Stroke(rate / (1 + Math.exp(-x)), rate / (1 + Math.exp(x)), time);
    }

    private static ExactCycle exact(int twiceJ, Stroke hot, Stroke cold) {
        return ExactCycle.of(twiceJ, new double[] {hot.down(), hot.up(), hot.time()},
                new double[] {cold.down(), cold.up(), cold.time()});
    }

    private static double distance(BigDecimal exact, double value) {
        return exact.subtract(new BigDecimal(value)).abs().doubleValue();
    }

    /** The error is below its bound, for baths of all kinds and strokes from very short to complete. */
    @ParameterizedTest
    @CsvSource({"2, 0.2, 1, 0.15, 0.7, 0.6, 0.25", "1, 0.3, 1, 2, -0.4, 2, 1", "2, 0, 1, 1, 0.1, 1, 1",
        "3, 4, 1, 0.01, 5, 1, 0.02", "5, -2, 0.3, 1, 2, 3, 0.5", "8, 0.1, 1, 0.05, 0.5, 1, 0.05",
        "8, 0.1, 1, 1e-6, 0.5, 1, 3e-6", "8, 0.1, 1, 1e-12, 0.5, 1, 1e-12", "8, 0.1, 1, 40, 0.5, 1, 0.01",
        "8, 0.1, 1, 0.01, 0.5, 1, 40", "8, 0.1, 1, 40, 0.5, 1, 40", "6, 700, 1, 0.1, -700, 1, 0.1",
        "6, -30, 1, 0.3, 30, 1, 0.2", "9, -0.1, 5, 1e-3, -3, 0.2, 1", "13, -1.8, 4.5, 0.4, 1.3, 0.2, 0.6",
        "16, -3, 1, 0.15, 3, 1, 0.15", "12, 0.01, 1, 0.3, 0.011, 1, 0.4", "7, 12, 1, 0.2, 9, 1, 0.3"})
    void errsByLessThanItsBound(int twiceJ, double xHot, double rateHot, double timeHot, double xCold,
            double rateCold, double timeCold) {
        Stroke hot = stroke(xHot, rateHot, timeHot);
        Stroke cold = stroke(xCold, rateCold, timeCold);
        ExactCycle exact = exact(twiceJ, hot, cold);
        CycleValues cycle = BlockCycle.of(twiceJ, hot, cold);
        assertThat(distance(exact.heat(), cycle.heat())).isLessThanOrEqualTo(cycle.heatError());
        assertThat(distance(exact.energyHot(), cycle.energyHot())).isLessThanOrEqualTo(cycle.energyError());
        assertThat(distance(exact.energyCold(), cycle.energyCold())).isLessThanOrEqualTo(cycle.energyError());
        assertThat(cycle.energyError()).isLessThan(1e-10);
        assertThat(cycle.heatError()).isLessThan(1e-10 * Math.min(1, 10 * timeHot * rateHot));
        assertThat(BlockCycle.heat(twiceJ, hot, cold)).isCloseTo(cycle.heat(), within(cycle.heatError()));
    }

    /** Checks that the heat of short strokes and in cold baths is right relatively, however small it is. */
    @ParameterizedTest
    @CsvSource({"8, 0.1, 1e-9, 0.5, 2e-9", "6, 0.3, 1e-6, 0.5, 30", "5, 20, 0.1, 22, 0.2", "4, 60, 1, 50, 0.01"})
    void keepsDigitsOfSmallHeats(int twiceJ, double xHot, double timeHot, double xCold, double timeCold) {
        Stroke hot = stroke(xHot, 1, timeHot);
        Stroke cold = stroke(xCold, 1, timeCold);
        double exact = exact(twiceJ, hot, cold).heat().doubleValue();
        assertThat(BlockCycle.of(twiceJ, hot, cold).heat() / exact).isCloseTo(1, within(1e-10));
    }

    /** The closed form and the iteration agree for spins 1/2. */
    @ParameterizedTest
    @CsvSource({"0.1, 1, 0.5, 1", "0.1, 1e-7, 0.5, 2e-7", "-3, 2, 8, 0.1", "30, 5, -30, 7", "0.1, 1e-200, 0.2, 3"})
    void spinsOneHalfHaveAClosedForm(double xHot, double timeHot, double xCold, double timeCold) {
        Stroke hot = stroke(xHot, 1, timeHot);
        Stroke cold = stroke(xCold, 1, timeCold);
        CycleValues closed = HalfSpinCycle.of(hot, cold, 1 / (1 + Math.exp(xHot)) - 1 / (1 + Math.exp(xCold)));
        CycleValues iterated = BlockCycle.of(1, hot, cold);
        double error = 1e-15 + iterated.energyError() + closed.energyError();
        assertThat(iterated.heat() / closed.heat()).isCloseTo(1, within(1e-11));
        assertThat(iterated.energyHot()).isCloseTo(closed.energyHot(), within(error));
        assertThat(iterated.energyCold()).isCloseTo(closed.energyCold(), within(error));
    }

    /** Strong baths that push large blocks up and down in turn are the slowest to converge. */
    @Test
    void strongDrivingConverges() {
        CycleValues cycle = BlockCycle.of(200, stroke(-3, 1, 0.015), stroke(3, 1, 0.015));
        assertThat(cycle.heat()).isCloseTo(87.4225482, within(1e-6));
        assertThat(cycle.heatError()).isLessThan(1e-7);
        assertThat(cycle.energyHot() + cycle.energyCold()).isCloseTo(200, within(1e-7));
    }
}
