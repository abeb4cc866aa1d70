package io.github.spinthermo.battery.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.dicke.DickeEvolution;
import io.github.spinthermo.dicke.DickeRates;
import io.github.spinthermo.dicke.Flow;
import io.github.spinthermo.dicke.Moments;
import io.github.spinthermo.dicke.Populations;
import io.github.spinthermo.dicke.QuantaCount;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tests the bound on the variance of released quanta, beside which other terms of a tolerance are larger. */
class CycleErrorTest {

    private static final int N = 4;

    private static Course course(double released, double square, double squareError) {
        Moments moments = new Moments(0, 2, 6);
        return new Course(moments, moments, moments, Flow.NONE, new Flow(released, 0), square, squareError);
    }

    private static CycleError error(DickeRates rates, double time, double reportError) {
        RoundedFlows flows = RoundedFlows.of(new CycleParameters(N, rates, 0, time), 0);
        return new CycleError(N, new RoundedFlows(N, flows.beyond(), flows.jumps(), flows.before(), flows.isPumped(),
                flows.turnover(), flows.isOneWay(), reportError));
    }

    /** Returns a discharge from populations. */
    private static Course discharged(DickeRates rates, double time, double[] levels) {
        DickeEvolution evolution = new DickeEvolution(N, rates, "discharge");
        Populations p = Populations.none(N);
        p.setLevels(levels);
        QuantaCount count = evolution.count(time);
        Flow flow = evolution.evolve(p, Optional.of(count), time);
        return course(flow.released(), count.square(), 0);
    }

    /** Returns how much a variance differs where populations do, over the bound for that difference. */
    private static double ratio(DickeRates rates, double time, double[] one, double[] other) {
        double difference = 0;
        for (int k = 0; k < one.length; k++) {
            difference += Math.abs(one[k] - other[k]);
        }
        Course course = discharged(rates, time, one);
        CycleError error = error(rates, time, 0);
        error.add(course);
        return Math.abs(discharged(rates, time, other).releasedVariance() - course.releasedVariance())
                / (N * N * error.ofVariance(difference));
    }

    private static double[] random(Random random) {
        double[] levels = Populations.none(N).levels();
        levels[random.nextInt(levels.length)] = 1;
        levels[random.nextInt(levels.length)] += random.nextDouble();
        double sum = Arrays.stream(levels).sum();
        return Arrays.stream(levels).map(level -> level / sum).toArray();
    }

    /** Tests that populations change the variance by less than the bound, and by more than a hundredth of it. */
    @Test
    void populationsChangeTheVarianceByLess() {
        double[] worst = new double[4];
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            double[] drawn = random.doubles(6, 0, 1).toArray();
            DickeRates[] kinds = {new DickeRates(9 * drawn[0], 0, drawn[1], 0, 0),
                new DickeRates(9 * drawn[0], 0, drawn[1], drawn[2], drawn[3]),
                new DickeRates(9 * drawn[0], drawn[4] / 2, drawn[1], drawn[2], drawn[3]),
                new DickeRates(drawn[0] / 50, drawn[4] / 50, drawn[1], 20 * drawn[2], drawn[3])};
            double[] one = random(random);
            double[] other = random(random);
            for (int k = 0; k < kinds.length && !Arrays.equals(one, other); k++) {
                worst[k] = Math.max(worst[k], ratio(kinds[k], 2 * drawn[5], one, other));
            }
        }
        for (double ratio : worst) {
            assertThat(ratio).isBetween(0.01, 1.0);
        }
    }

    /** Tests that the error of a mean square is one of the variance, the worst of all cycles. */
    @Test
    void theMeanSquareErrsByItself() {
        CycleError error = error(new DickeRates(1, 0, 1, 0, 0), 1, 0);
        error.add(course(3, 10, 1e-10));
        error.add(course(3, 10, 1e-11));
        assertThat(error.ofVariance(0)).isCloseTo(1e-10 / (N * N), within(1e-25));
        assertThat(error.tolerance(0)).isCloseTo(1e-10 / (N * N) + CycleError.ofNothing(N), within(1e-20));
    }

    /** Tests that a mean in error by a share changes its square by less than the bound. */
    @Test
    void theMeanErrsByItsSums() {
        double share = 1e-9;
        CycleError error = error(new DickeRates(1, 0, 1, 0, 0), 1, share);
        error.add(course(3, 10, 0));
        double change = Math.abs(course(3 * (1 + share / 2), 10, 0).releasedVariance()
                - course(3, 10, 0).releasedVariance());
        assertThat(change).isBetween(0.4 * N * N * error.ofVariance(0), N * N * error.ofVariance(0));
    }
}
