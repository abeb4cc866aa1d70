package io.github.spinthermo.ode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.github.spinthermo.error.ComputationInterruptedException;
import java.math.BigDecimal;
import java.util.Arrays;
import org.apache.commons.numbers.core.DD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Equations with known solutions. */
class RadauTest {

    /** Problem y' = y − y², y(0) = 1/4, which the logistic function solves. */
    private static final Problem LOGISTIC = new Problem(1, y -> new DD[] {y[0].subtract(y[0].square())},
            y -> new double[][] {{1 - 2 * y[0]}});

    /** Problem y' = y², y(0) = 1, which 1/(1 − t) solves. */
    private static final Problem POLE =
            new Problem(1, y -> new DD[] {y[0].square()}, y -> new double[][] {{2 * y[0]}});

    /** Robertson's reaction. */
    private static final Problem ROBERTSON = new Problem(3, y -> {
        DD slow = y[0].multiply(DD.from(new BigDecimal("0.04")));
        DD back = y[1].multiply(y[2]).multiply(1e4);
        DD fast = y[1].square().multiply(3e7);
        return new DD[] {back.subtract(slow), slow.subtract(back).subtract(fast), fast};
    }, y -> new double[][] {{-0.04, 1e4 * y[2], 1e4 * y[1]}, {0.04, -1e4 * y[2] - 6e7 * y[1], -1e4 * y[1]},
        {0, 6e7 * y[1], 0}});

    /** Van der Pol's oscillator, μ² = 10^6. */
    private static final Problem VAN_DER_POL = new Problem(2, y -> new DD[] {y[1],
        y[0].square().negate().add(1.0).multiply(y[1]).subtract(y[0]).multiply(1e6)},
            y -> new double[][] {{0, 1}, {1e6 * (-2 * y[0] * y[1] - 1), 1e6 * (1 - y[0] * y[0])}});

    private static final double[] ALLOWED = {1e-22};

    /** Returns the logistic function, in double-double by its own sum. */
    private static DD logistic(double t) {
        DD exponential = DD.ONE;
        DD term = DD.ONE;
        for (int k = 1; k < 40; k++) {
            term = term.multiply(-t).divide(k);
            exponential = exponential.add(term);
        }
        return exponential.multiply(3.0).add(1.0).reciprocal();
    }

    private static double errorOfOneStep(double h) {
        DD[] y = {DD.of(0.25)};
        RadauStep step = RadauStep.guess(LOGISTIC, y, h, null);
        assertThat(step.solve(LOGISTIC.jacobian(new double[] {0.25}), ALLOWED)).isTrue();
        return Math.abs(step.end()[0].subtract(logistic(h)).hi());
    }

    /** Checks that the error of one step goes with its 10th power. */
    @Test
    void hasOrderNine() {
        double order = Math.log(errorOfOneStep(0.25) / errorOfOneStep(0.125)) / Math.log(2);
        assertThat(order).isCloseTo(10, within(1.2));
        assertThat(errorOfOneStep(0.25)).isBetween(1e-20, 1e-14);
    }

    /** Checks that the error inside of a step goes with its 6th power. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.45, 0.75, 0.95})
    void isOfOrderFiveInside(double share) {
        double[] errors = new double[2];
        for (int i = 0; i < 2; i++) {
            double h = 0.25 / (1 << i);
            RadauStep step = RadauStep.guess(LOGISTIC, new DD[] {DD.of(0.25)}, h, null);
            step.solve(LOGISTIC.jacobian(new double[] {0.25}), ALLOWED);
            errors[i] = Math.abs(step.at(share)[0].subtract(logistic(share * h)).hi());
        }
        assertThat(Math.log(errors[0] / errors[1]) / Math.log(2)).isBetween(5.5, 7.5);
    }

    /** Checks that results get closer as the tolerance does, down to the last bits of a double. */
    @Test
    void keepsItsTolerance() {
        double[] times = {0, 1e-3, 0.1, 1, 10, 30};
        for (double tolerance : new double[] {1e-4, 1e-8, 1e-12}) {
            double[][] states = LOGISTIC.solve(tolerance, new double[] {0.25}, times);
            for (int i = 0; i < times.length; i++) {
                assertThat(states[i][0]).isCloseTo(1 / (1 + 3 * Math.exp(-times[i])), within(tolerance + 4e-16));
            }
        }
    }

    /** Checks a solution that relaxes at 10^11 and at 1: (y_1, y_2) = (2 e^(−t) − e^(−kt), e^(−kt)) and their sum. */
    @Test
    void followsStiffLinearEquations() {
        double k = 1e11;
        Problem stiff = new Problem(2, y -> new DD[] {
            y[0].add(y[1]).multiply(-1.0).add(y[1].multiply(k)), y[1].multiply(-k)},
            y -> new double[][] {{-1, k - 1}, {0, -k}});
        double[][] states = stiff.solve(1e-11, new double[] {1, 1}, 1e-11, 1, 20);
        assertThat(states[0][0]).isCloseTo(2 * Math.exp(-1e-11) - Math.exp(-1), within(1e-9));
        assertThat(states[0][1]).isCloseTo(Math.exp(-1), within(1e-9));
        assertThat(states[1][0]).isCloseTo(2 * Math.exp(-1), within(1e-9));
        assertThat(states[2][0]).isCloseTo(2 * Math.exp(-20), withPercentage(1e-6));
    }

    /** Checks the value of the test set for initial value problems (Mazzia, Magherini) at the time 10^11. */
    @Test
    void endsRobertsonsReaction() {
        double[] end = ROBERTSON.solve(1e-11, new double[] {1, 0, 0}, 40, 1e11)[1];
        assertThat(end[0]).isCloseTo(0.2083340149701255e-7, withPercentage(1e-6));
        assertThat(end[1]).isCloseTo(0.8333360770334713e-13, withPercentage(1e-6));
        assertThat(end[2]).isCloseTo(0.9999999791665050, within(1e-13));
    }

    /** Compares with the value of the same test set at the time 2. */
    @Test
    void followsTheJumpsOfVanDerPolsOscillator() {
        double[] end = VAN_DER_POL.solve(1e-12, new double[] {2, 0}, 2)[0];
        assertThat(end[0]).isCloseTo(1.706167732170483, within(1e-10));
        assertThat(end[1]).isCloseTo(-0.8928097010247975, within(1e-10));
    }

    @Test
    void tellsWhereASolutionEnds() {
        int[] seen = {0};
        IntegrationProgress progress = new Radau(POLE, 1e-10, 20_000)
                .integrate(new DD[] {DD.ONE}, 1e-3, new double[] {0, 0.5, 2}, (state, index) -> {
                    assertThat(state[0].hi()).isCloseTo(index == 0 ? 1 : 2, within(1e-9));
                    seen[0]++;
                });
        assertThat(seen[0]).isEqualTo(progress.reached()).isEqualTo(2);
        assertThat(progress.time()).isCloseTo(1, within(1e-9));
        assertThat(progress.steps()).isLessThan(20_000);
    }

    @Test
    void endsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class)
                .isThrownBy(() -> LOGISTIC.solve(1e-9, new double[] {0.25}, 1));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void triesNoMoreStepsThanItMay() {
        IntegrationProgress progress = new Radau(LOGISTIC, 1e-10, 3)
                .integrate(new DD[] {DD.of(0.25)}, 1e-9, new double[] {1}, (state, index) -> { });
        assertThat(progress.reached()).isZero();
        assertThat(progress.steps()).isEqualTo(3);
    }

    @Test
    void doesNothingWhereNothingIsWanted() {
        IntegrationProgress progress = new Radau(POLE, 1e-10, 9)
                .integrate(new DD[] {DD.ONE}, 1e-3, new double[0], (state, index) -> { });
        assertThat(progress).isEqualTo(new IntegrationProgress(0, 0, 0));
        assertThat(Arrays.asList(LOGISTIC.solve(1e-9, new double[] {0.25}, 0, 0))).allMatch(state -> state[0] == 0.25);
    }
}
