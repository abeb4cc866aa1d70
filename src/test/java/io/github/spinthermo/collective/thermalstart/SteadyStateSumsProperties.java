package io.github.spinthermo.collective.thermalstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.blocksum.Averages;
import io.github.spinthermo.blocksum.BlockSums;
import io.github.spinthermo.blocksum.ClosedForms;
import io.github.spinthermo.blocksum.SummedDifferences;
import io.github.spinthermo.blocksum.Temperatures;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.testing.DirectLevels;
import io.github.spinthermo.testing.DirectSums;
import io.github.spinthermo.testing.Inclusion;
import io.github.spinthermo.testing.StartDomain;
import io.github.spinthermo.testing.Units;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.List;
import java.util.function.IntFunction;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Every ball of a pass against the sums that define it, over all total spins and all levels. */
@Domain(StartDomain.class)
@Domain(DomainContext.Global.class)
class SteadyStateSumsProperties {

    /** Bits kept of the terms that make a sum: cancellation is the caller's concern. */
    private static final int KEPT_BITS = 16;

    private static final class Pass {

        private final StartDomain.Start start;
        private final SteadyStateSums<Ball> pass;
        private final DirectSums direct;
        private final Arithmetic a;
        private final Ball middle;
        private final Ball n;

        Pass(StartDomain.Start start) {
            int bits = start.wanted() + KEPT_BITS;
            ClosedForms closed = ClosedForms.of(start.ensemble(), start.beta0(), start.betaB(), bits);
            BlockSums sums = BlockSums.of(start.weights(), start.betaB(), closed, Averages.ALL);
            this.start = start;
            this.pass = new SteadyStateSums<>(closed,
                    new SummedDifferences(closed, start.beta0().toFraction(), start.betaB(), sums),
                    start.beta0(), start.betaB());
            this.direct = start.direct(closed.wanted() + 200);
            this.a = direct.arithmetic();
            this.middle = Ball.of(start.ensemble().largestTotalSpin().twice()).scale(-1);
            this.n = Ball.of(start.n());
            assertThat(closed.wanted()).isEqualTo(
                    ClosedForms.wanted(start.ensemble(), start.beta0(), start.betaB(), bits));
            for (InverseTemperature beta : List.of(start.beta0(), start.betaB())) {
                Arithmetic wanted = new Arithmetic(closed.wanted());
                BigInteger local = BigInteger.valueOf(start.ensemble().localDimension());
                assertThat(closed.arithmetic().bits())
                        .isGreaterThanOrEqualTo(Temperatures.blocks(wanted, beta, local).arithmetic().bits());
            }
        }

        private Ball energy(DirectLevels levels, int d) {
            return levels.energy(d);
        }

        private Ball product(Ball one, Ball other) {
            return a.multiply(one, other);
        }

        private Ball mean(IntFunction<Ball> f) {
            return direct.mean(f);
        }

        private Ball covariance(IntFunction<Ball> f, IntFunction<Ball> g) {
            Ball mixed = mean(d -> product(f.apply(d), g.apply(d)));
            return a.subtract(mixed, product(mean(f), mean(g)));
        }

        /** Checks that the ball contains the value and, where that is not lost in it, tells its leading bits. */
        private void check(String name, Ball ball, Ball value, double size) {
            assertThat(Inclusion.meet(ball, value)).as("%s: %s contains %s", name, ball, value).isTrue();
            Ball radius = new Ball(BigInteger.valueOf(ball.radius()), 0, ball.exponent());
            assertThat(Units.largest(radius)).as("radius of %s", name)
                    .isLessThanOrEqualTo(Math.scalb(size, -start.wanted()));
        }

        private double top() {
            return direct.top();
        }

        void energies() {
            DirectLevels before = direct.before();
            DirectLevels after = direct.after();
            Ball after0 = mean(d -> energy(before, d));
            Ball afterB = mean(d -> energy(after, d));
            check("phi", pass.excitation(), mean(after::excitation), top());
            check("E", pass.energy(), a.add(middle, afterB), top());
            check("heat", pass.heat(), a.subtract(afterB, after0), top());
            check("heat of inversion", pass.heatOfInversion(), a.add(afterB, after0).negate(), 2 * top());
            int one = (int) start.ensemble().localDimension();
            Ball single = product(n, energy(after, one));
            Ball single0 = product(n, energy(before, one));
            check("thermal heat", pass.thermalHeat(), a.subtract(single, single0), top());
            check("of inversion", pass.thermalHeatOfInversion(), a.add(single, single0).negate(), 2 * top());
            check("polarization", pass.initialPolarization(), after0.negate(), top());
        }

        void variances() {
            DirectLevels before = direct.before();
            DirectLevels after = direct.after();
            double size = top() * top();
            IntFunction<Ball> steps = d -> Ball.of((direct.top() - d) / 2);
            Ball ofSteps = covariance(steps, steps);
            Ball squared = mean(d -> Ball.of((long) d * d - 1).scale(-2));
            Ball block = mean(after::variance);
            Ball all = a.add(block, covariance(after::energy, after::energy));
            check("J(J+1)", pass.squaredTotalSpin(), squared, size);
            check("v", pass.blockVariance(), block, size);
            if (!start.betaB().isZero()) {
                check("var E", pass.energyVariance(), all, size);
                check("excess", pass.excessVariance(mean(Ball::of)), a.subtract(all, ofSteps), size);
            }
            check("covariance", pass.covariance(), covariance(before::energy, after::energy), size);
        }

        void entropies() {
            DirectLevels before = direct.before();
            DirectLevels after = direct.after();
            Ball x0 = a.ratio(start.beta0().toFraction());
            Ball xB = a.ratio(start.betaB().toFraction());
            int one = (int) start.ensemble().localDimension();
            Ball initial = product(n, before.entropy(one));
            Ball gain = mean(d -> a.subtract(after.entropy(d), before.entropy(d)));
            Ball heat = a.subtract(mean(after::energy), mean(before::energy));
            Ball thermalHeat = product(n, a.subtract(after.energy(one), before.energy(one)));
            Ball thermalGain = a.subtract(product(n, after.entropy(one)), initial);
            double size = top() * (1 + Units.largest(x0) + Units.largest(xB));
            Ball value = a.subtract(gain, product(xB, heat));
            check("S", pass.entropy(), a.add(initial, gain), size);
            check("production", pass.entropyProduction(), value, size);
            Ball thermal = a.subtract(thermalGain, product(xB, thermalHeat));
            check("divergence", pass.weightDivergence(), a.subtract(thermal, value), 3 * size);
            check("thermal", pass.thermalEntropyProduction(), thermal, size);
            Ball more = product(xB, mean(before::energy)).scale(1);
            check("inverted", pass.invertedEntropyProduction(), a.subtract(value, more), 3 * size);
            check("thermal inverted", pass.invertedThermalEntropyProduction(), a.subtract(thermal, more), 3 * size);
            Ball most = product(xB, Ball.of(start.ensemble().largestTotalSpin().twice()));
            check("excess", pass.excessOfInversion(), a.subtract(a.subtract(value, more), most), 3 * size);
            check("thermal excess", pass.thermalExcessOfInversion(), a.subtract(a.subtract(thermal, more), most),
                    3 * size);
        }
    }

    @Property
    void energies(@ForAll StartDomain.Start start) {
        new Pass(start).energies();
    }

    @Property
    void variances(@ForAll StartDomain.Start start) {
        new Pass(start).variances();
    }

    @Property
    void entropies(@ForAll StartDomain.Start start) {
        Assume.that(!start.betaB().isInfinite());
        new Pass(start).entropies();
    }
}
