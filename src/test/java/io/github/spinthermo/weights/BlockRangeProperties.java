package io.github.spinthermo.weights;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.blocksum.Temperatures;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.DirectLevels;
import io.github.spinthermo.testing.DirectSums;
import io.github.spinthermo.testing.StartDomain;
import io.github.spinthermo.testing.Units;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.function.IntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Domain(StartDomain.class)
@Domain(DomainContext.Global.class)
class BlockRangeProperties {

    @Property
    void isAStretchOfBlocksBelowTheLargest(@ForAll StartDomain.Start start) {
        BlockRange range = start.range();
        long top = start.ensemble().largestTotalSpin().twice() + 1;
        long smallest = start.ensemble().smallestTotalSpin().twice() + 1;
        if (range.isEmpty()) {
            assertThat(range.count()).isZero();
            return;
        }
        assertThat(range.first()).isBetween(smallest, top - 2);
        assertThat(range.last()).isBetween(range.first(), top - 2);
        assertThat((range.first() - top) % 2).isZero();
        assertThat((range.last() - top) % 2).isZero();
        assertThat(range.count()).isEqualTo((range.last() - range.first()) / 2 + 1);
        assertThat(range.bits()).isGreaterThan(start.wanted());
        assertThat(range.weightBits()).isGreaterThanOrEqualTo(range.bits());
    }

    /** Checks that all that is outside adds to each sum less than the units of the weights that are allowed for it. */
    @Property
    void whatIsOutsideIsBelowTheUnits(@ForAll StartDomain.Start start) {
        assertOutside(start);
    }

    /** Checks ranges in which most of the weight is just where blocks begin to be like the largest. */
    @ParameterizedTest
    @CsvSource({"200, 1, 0.8, 3, 20", "200, 1, 0.8, 1e6, 20", "250, 1, 0.75, 0.8, 20", "120, 2, 0.6, 2, 20",
        "90, 4, 0.5, 0.5, 20", "300, 1, 0.7, 0.9, 25", "280, 9, 0.1, 0.1, 20"})
    void mostOfTheWeightIsLeftOut(int n, int twiceS, String x0, String xB, int wanted) {
        InverseTemperature beta0 = InverseTemperature.parse(x0);
        assertOutside(new StartDomain.Start(n, twiceS, beta0, InverseTemperature.parse(xB), wanted));
    }

    private static void assertOutside(StartDomain.Start start) {
        BlockRange range = start.range();
        DirectSums direct = start.direct(300 + range.bits());
        Arithmetic a = direct.arithmetic();
        DirectLevels before = direct.before();
        DirectLevels after = direct.after();
        for (IntFunction<Ball> term : List.<IntFunction<Ball>>of(
                d -> difference(a, before::excitationOverQ, direct.top(), d),
                d -> difference(a, after::excitationOverQ, direct.top(), d),
                d -> a.multiply(Ball.of(d), difference(a, after::excitationOverQ, direct.top(), d)),
                d -> square(a, difference(a, after::excitationOverQ, direct.top(), d)),
                d -> difference(a, after::varianceOverQ, direct.top(), d))) {
            assertThat(outside(direct, range, term)).isLessThan(BlockRange.OUTSIDE);
        }
    }

    private static Ball difference(Arithmetic a, IntFunction<Ball> f, int top, int d) {
        return a.subtract(f.apply(top), f.apply(d));
    }

    private static Ball square(Arithmetic a, Ball ball) {
        return a.multiply(ball, ball);
    }

    private static double outside(DirectSums direct, BlockRange range, IntFunction<Ball> term) {
        int first = range.isEmpty() ? direct.top() : (int) range.first();
        int last = range.isEmpty() ? direct.top() - 2 : (int) range.last();
        Ball below = direct.mean(direct.smallest(), first - 2, term);
        Ball above = direct.mean(Math.max(direct.smallest(), last + 2), direct.top() - 2, term);
        return Units.largest(direct.arithmetic().add(below, above).scale(range.weightBits()));
    }

    private static BlockRange range(long n, long twiceS, String x0, String xB, int wanted) {
        SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
        StartWeights start = new StartWeights(ensemble, InverseTemperature.parse(x0).toFraction());
        return start.range(Temperatures.approximate(InverseTemperature.parse(xB)), wanted);
    }

    @Test
    void twoSpins() {
        assertThat(range(2, 1, "0", "0", 50)).matches(w -> w.first() == 1 && w.last() == 1);
        assertThat(range(2, 2, "0", "0", 50)).matches(w -> w.first() == 1 && w.last() == 3);
        assertThat(range(3, 1, "0", "1", 50)).matches(w -> w.first() == 2 && w.last() == 2);
        assertThat(range(3, 3, "0", "0", 50)).matches(w -> w.first() == 2 && w.last() == 8);
    }

    /** Leaves nothing where the small blocks have no weight, or the others are like the largest. */
    @ParameterizedTest
    @CsvSource({"1000, 1, 5, 1, 200", "1000000000000, 1, 5, 1, 200", "1000, 9, 3, 2, 100",
        "1000000000000000000, 9, 1, 0.5, 3000"})
    void nothingIsLeft(long n, long twiceS, String x0, String xB, int wanted) {
        assertThat(range(n, twiceS, x0, xB, wanted).isEmpty()).isTrue();
    }

    /** Checks D = 2J + 1 of more than 62 bits, where nothing is saturated at x_B = 0. */
    @ParameterizedTest
    @CsvSource({"9000000000000000000, 1, 43.6, 0, 60", "4500000000000000000, 2, 43.6, 0, 60",
        "4611686018427387904, 1, 43, 0, 60"})
    void theLongestTotalSpins(long n, long twiceS, String x0, String xB, int wanted) {
        BlockRange range = range(n, twiceS, x0, xB, wanted);
        assertThat(range.last()).isEqualTo(n * twiceS - 1);
        assertThat(range.count()).isBetween(10L, 10_000L);
    }

    /** Checks that a range has about as many blocks as have a weight and differ from the largest. */
    @ParameterizedTest
    @CsvSource({"1000000, 1, 0, 0, 100, 15000", "1000000, 1, 0.003, 1, 100, 12000",
        "10000, 9, 0, 0.5, 100, 6000", "1000000000, 1, 0.0001, 1, 170, 500000",
        "1000000, 1, 1, 0, 100, 30000", "100, 1, 1e5, 0, 100, 4"})
    void isNotWide(long n, long twiceS, String x0, String xB, int wanted, long most) {
        assertThat(range(n, twiceS, x0, xB, wanted).count()).isBetween(1L, most);
    }
}
