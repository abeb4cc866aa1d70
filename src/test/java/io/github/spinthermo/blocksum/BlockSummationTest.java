package io.github.spinthermo.blocksum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.Inclusion;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.BlockRange;
import io.github.spinthermo.weights.StartWeights;
import io.github.spinthermo.weights.WeightScan;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * A walk through three blocks, D = 1, 3 and 5 below T = 9, whose sums and radii are worked out by hand: at x = 0, where
 * t = D, φ = (D − 1)/2, v = (D² − 1)/12; at x = ∞, where t = 1 and φ = v = 0; and u = 3/64, 5/64, 7/64, off by 5 units.
 */
class BlockSummationTest {

    private static final int BITS = 60;
    private static final BlockRange RANGE = new BlockRange(1, 5, BITS, BITS + 4);
    private static final BigInteger LARGEST = BigInteger.valueOf(9);
    private static final Arithmetic FINE = new Arithmetic(120);

    private static BlockSums sums(String x0, String xB, int exponent) {
        return new BlockSummation(RANGE, terms(x0), terms(xB), new Weights(exponent)).run();
    }

    private static TemperatureTerms terms(String x) {
        InverseTemperature beta = InverseTemperature.parse(x);
        return new TemperatureTerms(
                Temperatures.blocks(TemperatureTerms.arithmetic(RANGE, LARGEST), beta, BigInteger.TWO),
                Temperatures.approximate(beta), BITS, LARGEST);
    }

    /** The weights u of the three blocks, in units of a power of 2. */
    private static class Weights implements WeightScan {

        private final int exponent;
        private long numerator = 3;

        Weights(int exponent) {
            this.exponent = exponent;
        }

        @Override
        public BigInteger mantissa() {
            return BigInteger.valueOf(numerator);
        }

        @Override
        public long exponent() {
            return exponent;
        }

        @Override
        public void advance() {
            numerator += 2;
        }

        @Override
        public double relativeError(double steps) {
            return steps + 2;
        }
    }

    private static void assertSum(Ball sum, Ball expected, long radius) {
        assertThat(Inclusion.meet(sum, expected)).isTrue();
        assertThat(Inclusion.meet(new Ball(sum.midpoint(), 40_000, sum.exponent()), expected)).isTrue();
        assertThat(sum.exponent()).isEqualTo(-RANGE.weightBits());
        assertThat(sum.radius()).isEqualTo(radius);
    }

    /** Checks a sum of several terms, in halves of a unit. */
    private static void assertMixed(Ball sum, Ball expected, long radius) {
        assertThat(Inclusion.meet(sum, expected)).isTrue();
        assertThat(sum.exponent()).isEqualTo(-RANGE.weightBits() - 1);
        assertThat(sum.radius()).isEqualTo(radius);
    }

    private static Ball in64ths(long numerator) {
        return Ball.of(numerator).scale(-6);
    }

    /** Checks the sums of w = 3/64, 15/64 and 35/64 times the differences from the largest block, at x_0 = 0. */
    @Test
    void sumsOfAHotStart() {
        BlockSums sums = sums("0", "inf", -6);
        assertSum(sums.initialDeficit(), in64ths(3 * 4 + 15 * 3 + 35 * 2), 33_400);
        assertThat(sums.deficit()).isEqualTo(Ball.ZERO);
        assertThat(sums.varianceDeficit()).isEqualTo(Ball.ZERO);
        assertMixed(sums.mixedMoment(), in64ths(3 * 4 + 3 * 15 * 3 + 5 * 35 * 2).scale(-1), 166_995);
        assertSum(sums.logRatio(), logarithms(15, 35), 12_485);
    }

    /** Checks the same sums with w = u, at x_0 = ∞. */
    @Test
    void sumsOfAHotBath() {
        BlockSums sums = sums("inf", "0", -6);
        assertThat(sums.initialDeficit()).isEqualTo(Ball.ZERO);
        assertSum(sums.deficit(), in64ths(3 * 4 + 5 * 3 + 7 * 2), 8_381);
        assertSum(sums.varianceDeficit(), FINE.divide(in64ths(3 * 80 + 5 * 72 + 7 * 56), Ball.of(12)), 128_810);
        assertMixed(sums.mixedMoment(), in64ths(3 * 4 + 3 * 5 * 3 + 5 * 7 * 2).scale(-1), 41_901);
        assertSum(sums.logRatio(), logarithms(5, 7).negate(), 2_947);
    }

    /** Returns 3/64 ln 9 and so many 64ths of ln (9/3) and ln (9/5). */
    private static Ball logarithms(long ofThird, long ofFifth) {
        Ball first = FINE.add(FINE.multiply(Ball.of(3), log(9, 1)), FINE.multiply(Ball.of(ofThird), log(9, 3)));
        return FINE.add(first, FINE.multiply(Ball.of(ofFifth), log(9, 5))).scale(-6);
    }

    private static Ball log(long above, long below) {
        return FINE.log(FINE.ratio(BigInteger.valueOf(above), BigInteger.valueOf(below)));
    }

    /**
     * Checks the same sums at x_0 = x_B = 0 with weights 64 times as large, whose widths are those of 4 = (9 − 1)/2.
     */
    @Test
    void radiiOfProducts() {
        BlockSums sums = sums("0", "0", 0);
        for (Ball sum : new Ball[] {sums.initialDeficit(), sums.deficit()}) {
            assertSum(sum, Ball.of(3 * 4 + 15 * 3 + 35 * 2), 2_136_386);
        }
        assertMixed(sums.mixedMoment(), Ball.of(3 * (4 + 16) + 15 * (9 + 9) + 35 * (10 + 4)), 51_183_126);
        assertThat(Inclusion.meet(sums.logRatio(), Ball.ZERO)).isTrue();
    }

    /**
     * Checks that all sums without a block are 0 within the units of what is outside, times q where they are over q.
     */
    @Test
    void nothingIsLeft() {
        StartWeights start = new StartWeights(SpinEnsemble.of(1000, HalfInteger.HALF),
                InverseTemperature.parse("5").toFraction());
        InverseTemperature bath = InverseTemperature.parse("1");
        ClosedForms forms = ClosedForms.of(start.ensemble(), InverseTemperature.parse("5"), bath, 200);
        BlockRange range = start.range(1, forms.wanted());
        Ball outside = new Ball(BigInteger.ZERO, 3, -range.weightBits());
        BlockSums sums = BlockSums.of(start, bath, forms, Averages.ALL);
        Arithmetic a = forms.arithmetic();
        assertThat(range.isEmpty()).isTrue();
        assertThat(sums.logRatio()).isEqualTo(outside);
        assertThat(sums.initialDeficit()).isEqualTo(a.multiply(outside, forms.initialFactor()));
        assertThat(sums.deficit()).isEqualTo(a.multiply(outside, forms.factor()));
        assertThat(sums.varianceDeficit()).isEqualTo(sums.deficit());
        assertThat(sums.mixedMoment()).isEqualTo(outside);
        assertThat(BlockSums.NONE.logRatio()).isEqualTo(Ball.ZERO);
    }

    /** Checks that the walk is left at the next block, though there is nothing else to compute there. */
    @Test
    void anInterruptedThreadLeavesTheWalk() {
        AtomicInteger steps = new AtomicInteger();
        BlockSummation walk = new BlockSummation(RANGE, terms("inf"), terms("inf"), new Weights(-6) {
            @Override
            public void advance() {
                steps.incrementAndGet();
                Thread.currentThread().interrupt();
            }
        });
        assertThatExceptionOfType(ComputationInterruptedException.class).isThrownBy(walk::run);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(steps).hasValue(1);
    }
}
