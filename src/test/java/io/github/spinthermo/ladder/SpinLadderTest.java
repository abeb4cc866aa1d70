package io.github.spinthermo.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.testing.FixedPointExponential;
import io.github.spinthermo.thermal.BathRates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.util.Arrays;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpinLadderTest {

    private static BathRates ofBeta(String beta) {
        return BathRates.ofBeta(InverseTemperature.parse(beta));
    }

    private static BathRates ofRates(String down, String up) {
        return BathRates.of(fraction(down), fraction(up));
    }

    private static BigFraction fraction(String decimal) {
        return BigFraction.of(new BigDecimal(decimal).movePointRight(6).toBigIntegerExact(), BigDecimal.valueOf(1e6)
                .toBigIntegerExact());
    }

    private static LadderState level(int twiceJ, int place) {
        double[] p = new double[twiceJ + 1];
        p[place] = 1;
        return LadderState.of(p);
    }

    private static BigDecimal[] exactly(int twiceJ, String down, String up, double time, double[] start) {
        BigDecimal[][] q = new BigDecimal[twiceJ + 1][twiceJ + 1];
        for (BigDecimal[] row : q) {
            Arrays.fill(row, BigDecimal.ZERO);
        }
        for (int i = 1; i <= twiceJ; i++) {
            BigDecimal square = BigDecimal.valueOf((long) i * (twiceJ + 1 - i));
            q[i - 1][i] = new BigDecimal(down).multiply(square);
            q[i][i - 1] = new BigDecimal(up).multiply(square);
            q[i][i] = q[i][i].subtract(q[i - 1][i]);
            q[i - 1][i - 1] = q[i - 1][i - 1].subtract(q[i][i - 1]);
        }
        return FixedPointExponential.propagate(q, new BigDecimal(time),
                Arrays.stream(start).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new));
    }

    private static double distance(BigDecimal[] exact, double[] p) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < p.length; i++) {
            sum = sum.add(exact[i].subtract(new BigDecimal(p[i])).abs());
        }
        return sum.doubleValue();
    }

    /** The error is below its bound, which is no more than the roundings of all products. */
    @ParameterizedTest
    @CsvSource({"0, 0.7, 0.3, 0, 1", "1, 0.7, 0.3, 1, 0.5", "1, 0, 2, 0, 0.3", "2, 1, 0, 2, 0.4", "3, 0.7, 0.3, 3, 3",
        "8, 0.5, 0.5, 8, 0.01", "8, 0.5, 0.5, 0, 4", "13, 0.51, 0.49, 13, 7", "13, 0.2, 0.8, 13, 0.2",
        "16, 1.5, 0.5, 9, 1.7", "16, 1, 0, 16, 0.6", "16, 0, 1, 2, 0.6", "16, 0.5, 0.5, 16, 0.125",
        "24, 0.5, 0.499999, 3, 0.75"})
    void followsTheEquations(int twiceJ, String down, String up, int place, double time) {
        LadderState start = level(twiceJ, place);
        LadderState end = SpinLadder.of(twiceJ, ofRates(down, up)).after(start, time);
        double distance = distance(exactly(twiceJ, down, up, time, start.populations()), end.populations());
        assertThat(distance).isLessThanOrEqualTo(end.error());
        assertThat(end.error()).isLessThan(1e-12 + 2e-15 * twiceJ * twiceJ * time);
    }

    /** Near the stationary state the series of Chebyshev takes over, whatever the sizes of populations. */
    @ParameterizedTest
    @CsvSource({"40, 0.5, 0.5, 0.6", "40, 0.55, 0.45, 0.4", "30, 0.8, 0.2, 0.4"})
    void seriesFollowsTheEquations(int twiceJ, String down, String up, double time) {
        LadderState start = SpinLadder.thermal(twiceJ, 0.1);
        LadderState end = SpinLadder.of(twiceJ, ofRates(down, up)).after(start, time);
        double distance = distance(exactly(twiceJ, down, up, time, start.populations()), end.populations());
        assertThat(distance).isLessThanOrEqualTo(end.error());
        assertThat(end.error()).isLessThan(1e-11);
    }

    /** The mean level decays by e^(−κt) at x = 0, whatever J is (7.1.1). */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"100, 0.3", "1000, 0.002", "1000, 5", "1000, 30", "5000, 0.01"})
    void heatsLikeIndependentSpins(int twiceJ, double time) {
        LadderState end = SpinLadder.of(twiceJ, ofBeta("0")).after(level(twiceJ, twiceJ), time);
        double j = twiceJ / 2.0;
        assertThat(mean(end)).isCloseTo(j * Math.exp(-time), within(j * end.error()));
        assertThat(end.error()).isLessThan(5e-8);
    }

    private static double mean(LadderState state) {
        double mean = 0;
        for (int i = 0; i < state.populations().length; i++) {
            mean += state.populations()[i] * (2 * i + 1 - state.populations().length) / 2.0;
        }
        return mean;
    }

    @Test
    void aLongTimeLeadsToTheStationaryState() {
        for (String beta : new String[] {"1", "-0.3", "0", "inf", "-inf", "1e-9", "900"}) {
            SpinLadder ladder = SpinLadder.of(60, ofBeta(beta));
            LadderState end = ladder.after(level(60, 30), 1e6);
            assertThat(end.populations()).containsExactly(ladder.stationary().populations(), within(1e-13));
        }
    }

    @Test
    void nothingLeavesAStationaryState() {
        SpinLadder ladder = SpinLadder.of(12, ofBeta("0.4"));
        assertThat(ladder.after(ladder.stationary(), 3).populations())
                .containsExactly(ladder.stationary().populations(), within(1e-15));
    }

    /** The integral of the heat flow is the change of the mean level. */
    @Test
    void integralsBelongToTheChange() {
        LadderState start = level(9, 7);
        SpinLadder.Stroke stroke = SpinLadder.of(9, ofRates("0.8", "0.3")).stroke(start, 0.03);
        double heat = 0;
        for (int i = 0; i <= 9; i++) {
            heat += stroke.integral()[i]
                    * (0.3 * LevelMeans.square(9, i + 1) - 0.8 * LevelMeans.square(9, i));
        }
        assertThat(heat).isCloseTo(mean(stroke.end()) - mean(start), within(1e-13));
        assertThat(stroke.integralError()).isLessThan(1e-13);
        assertThat(Arrays.stream(stroke.integral()).sum()).isCloseTo(0.03, within(1e-16));
    }
}
