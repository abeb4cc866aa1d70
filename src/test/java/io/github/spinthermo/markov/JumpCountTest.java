package io.github.spinthermo.markov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Tests the count of jumps from one of two states to the other, with one rate both ways, from the stationary state. Let
 * x be the rate times the time, large: the mean is x/2, the mean square x²/4 + x/4 + 1/8. The populations are exact.
 */
class JumpCountTest {

    private static final double SUMS = 100 * 0x1p-53;

    /** Jumps between two states at one rate. */
    private static final class Flips implements JumpGenerator {

        private final double[][] on;
        private final double[][] back;

        Flips(double rate) {
            this.on = new double[][] {{rate, 0}};
            this.back = new double[][] {{0, rate}};
        }

        @Override
        public List<Jump> jumps() {
            return List.of(new Jump(0, 1, on), new Jump(0, -1, back));
        }

        @Override
        public double[][] outflow() {
            return new double[][] {{on[0][0], back[0][1]}};
        }

        @Override
        public void derivative(double[][] from, int[] top, int row, double[] to) {
            to[0] = back[0][1] * from[0][1] - on[0][0] * from[0][0];
            to[1] = -to[0];
        }

        /** Counts the jumps on. */
        JumpCount count() {
            return new JumpCount(this, new double[1][2], on, 8);
        }
    }

    /** A count after many steps, of populations that are made exact after each. */
    private static final class Counted {

        private final Flips flips;
        private final JumpCount count;
        private final Uniformisation uniformisation;
        private BigDecimal x = BigDecimal.ZERO;

        Counted(double rate, double step, int steps) {
            this.flips = new Flips(rate);
            this.count = flips.count();
            this.uniformisation = new Uniformisation(flips, 8);
            for (int k = 0; k < steps; k++) {
                double[][] p = {{0.5, 0.5}};
                assertThat(uniformisation.step(p, Optional.of(count), range(), step)).isTrue();
                x = x.add(new BigDecimal(rate).multiply(new BigDecimal(step)));
            }
        }

        LevelRange range() {
            return uniformisation.range(new double[][] {{0.5, 0.5}});
        }

        /** Lets the state rest for a time. */
        boolean rest(double time, double drift) {
            if (!count.rest(new double[][] {{0.5, 0.5}}, range(), time, drift)) {
                return false;
            }
            x = x.add(new BigDecimal(flips.on[0][0]).multiply(new BigDecimal(time)));
            return true;
        }

        double error() {
            BigDecimal quarter = new BigDecimal("0.25");
            BigDecimal exact = x.multiply(x).add(x).multiply(quarter).add(new BigDecimal("0.125"));
            return new BigDecimal(count.square()).subtract(exact).abs().doubleValue();
        }

        /** Returns what the errors of p₁ come to: the mean from any state is x/2 and a quarter at most. */
        double bound(double ofSums) {
            return count.error(x.doubleValue() / 2 + 0.25, ofSums);
        }
    }

    /** Tests that the bound holds, and that one ten thousand times smaller would not. */
    @Test
    void theErrorOfManyStepsComesNearToItsBound() {
        double worst = 0;
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            Counted counted = new Counted(Math.pow(10, 4 * random.nextDouble() - 2), 1, 0);
            double rate = counted.flips.on[0][0];
            counted = new Counted(rate, (1 + 200 * random.nextDouble()) / rate, 400);
            assertThat(counted.error()).isLessThanOrEqualTo(counted.bound(SUMS));
            worst = Math.max(worst, counted.error() / counted.bound(0));
        }
        assertThat(worst).isBetween(1e-4, 1.0);
    }

    /** Checks a rest: not before what came with the populations has their distribution, and then of any length. */
    @Test
    void restsOnlyWhereNothingChanges() {
        Counted fresh = new Counted(0.7, 1, 0);
        assertThat(fresh.rest(10, 0)).isFalse();
        assertThat(fresh.count.square()).isZero();
        Counted settled = new Counted(0.7, 8, 4);
        assertThat(settled.rest(20, 0)).isTrue();
        assertThat(settled.error()).isLessThanOrEqualTo(settled.bound(SUMS));
        assertThat(settled.bound(SUMS) / settled.count.square()).isLessThan(1e-9);
    }

    /** Checks what a drift of the populations adds to p₁, whose growth in the rest has the size of the mean. */
    @Test
    void aDriftIsAnErrorOfTheCount() {
        Counted still = new Counted(0.7, 8, 4);
        Counted drifting = new Counted(0.7, 8, 4);
        assertThat(still.rest(20, 0)).isTrue();
        assertThat(drifting.rest(20, 1e-6)).isTrue();
        assertThat(drifting.count.error(1, 0) - still.count.error(1, 0)).isCloseTo(2 * 0.35 * 20 * 1e-6, within(1e-18));
    }
}
