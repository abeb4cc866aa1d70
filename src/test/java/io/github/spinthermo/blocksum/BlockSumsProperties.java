package io.github.spinthermo.blocksum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.testing.DirectSums;
import io.github.spinthermo.testing.Inclusion;
import io.github.spinthermo.testing.StartDomain;
import io.github.spinthermo.testing.Units;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.BlockRange;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sums over a range against the sums over all J &lt; ns. */
@Domain(StartDomain.class)
@Domain(DomainContext.Global.class)
class BlockSumsProperties {

    private static final List<Function<BlockSums, Ball>> ALL = List.of(BlockSums::initialDeficit,
            BlockSums::deficit, BlockSums::varianceDeficit, BlockSums::mixedMoment, BlockSums::logRatio);

    @Property
    void eachContainsTheSumOverAllBlocks(@ForAll StartDomain.Start start) {
        check(start);
    }

    @ParameterizedTest
    @CsvSource({
        "200, 1, 0, 0.01, 60", "200, 1, 0, inf, 100", "200, 2, 0.1, 0, 80", "200, 9, 0.01, 0.002, 64",
        "200, 1, 1e-300, 1e-200, 64", "150, 3, 0.3, 0.2, 120", "200, 1, 0.5, 0.1, 200", "2, 1, 0, 0, 20",
        "2, 1, 1e6, 1e6, 20", "3, 9, 1e6, 0, 150", "3, 1, 0, 1e6, 40", "100, 1, 20, 0.05, 90",
        "199, 1, 0.02, 0.07, 200", "60, 4, 0.15, inf, 30", "4, 2, 1e-300, inf, 40", "2, 1, 0.1, 0.1, 36",
        "3, 1, 0.164, 0.783, 44", "2, 1, 0.771, 0.997, 55", "2, 1, 0.771, 0.997, 60",
        "69, 1, 0.00118, 1.4, 22", "69, 1, 0.00118, 1.4, 27"})
    void particularStarts(int n, int twiceS, String x0, String xB, int wanted) {
        InverseTemperature beta0 = InverseTemperature.parse(x0);
        check(new StartDomain.Start(n, twiceS, beta0, InverseTemperature.parse(xB), wanted));
    }

    /** Checks that the radii follow their derivation: D times as much in a moment, j² units in a sum of logarithms. */
    @ParameterizedTest
    @CsvSource({"200, 1, 0, 0.01, 60", "200, 2, 0.1, 0, 80", "150, 3, 0, 0.2, 120"})
    void radiiOfMomentsAndLogarithms(int n, int twiceS, String x0, String xB, int wanted) {
        InverseTemperature beta0 = InverseTemperature.parse(x0);
        InverseTemperature betaB = InverseTemperature.parse(xB);
        StartDomain.Start start = new StartDomain.Start(n, twiceS, beta0, betaB, wanted);
        ClosedForms forms = ClosedForms.of(start.ensemble(), beta0, betaB, wanted);
        BlockRange range = start.weights().range(Temperatures.approximate(betaB), forms.wanted());
        BlockSums sums = BlockSums.of(start.weights(), start.betaB(), forms, Averages.ALL);
        double deficits = radius(sums.deficit()) + radius(sums.initialDeficit());
        assertThat(radius(sums.mixedMoment())).isGreaterThan(0.45 * range.last() * deficits);
        double squares = 6 * Math.pow((double) range.count(), 2) * Math.scalb(1.0, -range.bits());
        Ball mass = start.direct(200).mass((int) range.first(), (int) range.last());
        assertThat(radius(sums.logRatio())).isGreaterThan(squares * Units.largest(mass));
    }

    private static double radius(Ball ball) {
        return Math.scalb((double) ball.radius(), (int) ball.exponent());
    }

    private static void check(StartDomain.Start start) {
        ClosedForms forms = ClosedForms.of(start.ensemble(), start.beta0(), start.betaB(), start.wanted());
        BlockSums sums = BlockSums.of(start.weights(), start.betaB(), forms, Averages.ALL);
        DirectSums direct = start.direct(500);
        BlockSums exact = direct.sums();
        for (Function<BlockSums, Ball> sum : ALL) {
            Ball ball = sum.apply(sums);
            assertThat(Inclusion.meet(ball, sum.apply(exact))).as("%d", ALL.indexOf(sum)).isTrue();
            assertThat(radius(ball, direct, forms.wanted())).isLessThan(bound(start, forms, sum.equals(ALL.get(3))));
        }
    }

    /**
     * Returns 64, as the constants of the estimates are off by some bits for few blocks; on limbs 2^20 times the size T
     * of what a sum is added to, or T² for a moment. So many bits may be missing there: 30 000 starts of the longest
     * sums that a number of limbs is chosen for miss up to 18.
     */
    private static double bound(StartDomain.Start start, ClosedForms forms, boolean isMoment) {
        double xB = Temperatures.approximate(start.betaB());
        BlockRange range = start.weights().range(xB, forms.wanted());
        boolean isOnLimbs = !range.isEmpty() && LimbChoice.limbs(range, start.weights(), xB, forms.wanted()) > 0;
        double top = start.ensemble().largestTotalSpin().twice() + 1.0;
        return isOnLimbs ? 0x1p20 * top * (isMoment ? top : 1) : 64;
    }

    /** Returns the radius in units of 2^−wanted of the weight of all J &lt; ns. */
    private static double radius(Ball sum, DirectSums direct, int wanted) {
        Arithmetic coarse = new Arithmetic(60);
        Ball mass = direct.mass(direct.smallest(), direct.top() - 2);
        Ball radius = new Ball(BigInteger.valueOf(sum.radius()), 0, sum.exponent());
        return Units.largest(coarse.divide(radius, mass).scale(wanted));
    }
}
