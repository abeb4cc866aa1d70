package io.github.spinthermo.blocksum.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.blocksum.Averages;
import io.github.spinthermo.blocksum.BlockSums;
import io.github.spinthermo.blocksum.ClosedForms;
import io.github.spinthermo.blocksum.StateDifferences;
import io.github.spinthermo.blocksum.SummedDifferences;
import io.github.spinthermo.blocksum.Temperatures;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.StartDomain;
import io.github.spinthermo.testing.Units;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The bound of what the smaller blocks add, against the sums over all of them. */
@Domain(StartDomain.class)
@Domain(DomainContext.Global.class)
class NegligibleBlocksProperties {

    private static final int BITS = 400;

    private static double logOfBound(StartDomain.Start start) {
        return NegligibleBlocks.logOfBound(start.ensemble(), start.approximateX0(),
                Temperatures.approximate(start.betaB()));
    }

    /** Returns the largest of the differences, that of the covariance from Var k of the largest block alone too. */
    private static double largest(StartDomain.Start start) {
        ClosedForms forms = ClosedForms.of(start.ensemble(), start.beta0(), start.betaB(), BITS);
        StateDifferences<Ball> all = new SummedDifferences(forms, start.beta0().toFraction(), start.betaB(),
                BlockSums.of(start.weights(), start.betaB(), forms, Averages.ALL));
        Arithmetic a = forms.arithmetic();
        Ball steps = forms.stepsOfLargest();
        Ball top = a.integer(start.ensemble().largestTotalSpin().dimension());
        Ball ofSteps = a.subtract(a.multiply(steps, a.subtract(top, steps)), forms.correlation());
        return Stream.of(all.heat(), all.deficit(), all.varianceDeficit(), all.entropy(), all.entropyProduction(),
                a.subtract(all.covariance(), ofSteps)).mapToDouble(Units::largest).max().orElseThrow();
    }

    @Property(tries = 300)
    void boundsAllDifferences(@ForAll StartDomain.Start start) {
        Assume.that(!start.betaB().isInfinite());
        double bound = Math.exp(logOfBound(start));
        assertThat(largest(start)).isLessThanOrEqualTo(bound * (1 + 1e-9) + Math.scalb(1.0, -BITS / 2));
    }

    /** Checks that the bound is not far above what it bounds, as powers of n and s are all that it gives away. */
    @Test
    void isNearWhatItBounds() {
        SpinEnsemble spins = SpinEnsemble.of(80, HalfInteger.HALF);
        StartDomain.Start start = new StartDomain.Start(80, 1, beta("1"), beta("0.5"), 100);
        double exponent = NegligibleBlocks.logOfBound(spins, 1, 0.5);
        assertThat(exponent - Math.log(largest(start))).isBetween(0.0, 20.0);
        assertThat(exponent).isLessThan(5);
        assertThat(NegligibleBlocks.logOfBound(SpinEnsemble.of(800, HalfInteger.HALF), 1, 0.5) - exponent)
                .isBetween(-90.0, -70.0);
    }

    /** Checks the bound at y = x_0/2, where B is (d/t_d(x_0))^n e^(−n s x_0), and at y = x. */
    @Test
    void isTheProductOfItsFactors() {
        double half = -1000 * Math.log(Math.cosh(1.5)) + Math.log(5 * (1 + 3)) + 2 * Math.log(1001)
                - 2 * Math.log(1 - Math.exp(-2));
        assertThat(NegligibleBlocks.logOfBound(SpinEnsemble.of(1000, HalfInteger.HALF), 3, 2))
                .isCloseTo(half, Offset.offset(1e-6));
        double q = Math.exp(-3);
        double spin = (Math.exp(-0.4) + q + q * q * Math.exp(0.4)) / (1 + q + q * q);
        double whole = 50 * Math.log(spin) + Math.log(5 * (1 + 3)) + 2 * Math.log(101)
                - 2 * Math.log(1 - Math.exp(-0.2));
        assertThat(NegligibleBlocks.logOfBound(SpinEnsemble.of(50, HalfInteger.ofTwice(2)), 3, 0.2))
                .isCloseTo(whole, Offset.offset(1e-6));
    }

    private static InverseTemperature beta(String text) {
        return InverseTemperature.parse(text);
    }

    @Test
    void knowsNothingWhereATemperatureIsInfinite() {
        SpinEnsemble spins = SpinEnsemble.of(1_000_000, HalfInteger.HALF);
        assertThat(NegligibleBlocks.of(spins, 5, 1)).isTrue();
        assertThat(NegligibleBlocks.of(spins, 0, 1)).isFalse();
        assertThat(NegligibleBlocks.of(spins, 5, 0)).isFalse();
        assertThat(NegligibleBlocks.of(spins, 5, Double.MIN_VALUE)).isFalse();
        assertThat(NegligibleBlocks.of(spins, Double.MIN_VALUE, Double.MIN_VALUE)).isFalse();
    }
}
