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
import org.junit.jupiter.api.Test;

/**
 * A walk through three blocks, D = 1, 3 and 5 below T = 9, whose sums and radii are worked out by hand: x_0 = 0, where
 * t = D, φ = (D − 1)/2; x_B = ∞, where t = 1, φ/q = v/q = 0 for D = 1 and 1 for all others; and u = 3/64, 5/64, 7/64,
 * off by 5 units.
 */
class BlockSummationTest {

    private static final int BITS = 60;
    private static final BlockRange RANGE = new BlockRange(1, 5, BITS, BITS + 4);
    private static final BigInteger LARGEST = BigInteger.valueOf(9);
    private static final Arithmetic FINE = new Arithmetic(120);

    private static BlockSums sums() {
        return new BlockSummation(RANGE, terms("0"), terms("inf"), new Weights(-6)).run();
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

    private static Ball in64ths(long numerator) {
        return Ball.of(numerator).scale(-6);
    }

    /** The sums of w = 3/64, 15/64 and 35/64 times the differences from the largest block. */
    @Test
    void sumsAndTheirRadii() {
        BlockSums sums = sums();
        assertSum(sums.initialDeficit(), in64ths(3 * 4 + 15 * 3 + 35 * 2), 33_400);
        assertSum(sums.deficit(), in64ths(3), 15_495);
        assertSum(sums.initialMoment(), in64ths(3 * 4 + 3 * 15 * 3 + 5 * 35 * 2), 166_995);
        assertSum(sums.moment(), in64ths(3), 77_470);
        assertSum(sums.product(), in64ths(3 * 4), 86_824);
        assertSum(sums.square(), in64ths(3), 28_856);
        assertSum(sums.varianceDeficit(), in64ths(3), 242_267);
        Ball log = FINE.add(FINE.multiply(Ball.of(3), log(9, 1)),
                FINE.add(FINE.multiply(Ball.of(15), log(9, 3)), FINE.multiply(Ball.of(35), log(9, 5))));
        assertSum(sums.logRatio(), log.scale(-6), 12_485);
    }

    private static Ball log(long above, long below) {
        return FINE.log(FINE.ratio(BigInteger.valueOf(above), BigInteger.valueOf(below)));
    }

    /** The same at x_0 = x_B = 0 with weights 64 times as large, whose widths are those of 4 = (9 − 1)/2. */
    @Test
    void radiiOfProducts() {
        BlockSums sums = new BlockSummation(RANGE, terms("0"), terms("0"), new Weights(0)).run();
        for (Ball sum : new Ball[] {sums.initialDeficit(), sums.deficit()}) {
            assertSum(sum, Ball.of(3 * 4 + 15 * 3 + 35 * 2), 2_136_386);
        }
        for (Ball sum : new Ball[] {sums.product(), sums.square()}) {
            assertSum(sum, Ball.of(3 * 16 + 15 * 9 + 35 * 4), 14_909_638);
        }
        assertThat(Inclusion.meet(sums.logRatio(), Ball.ZERO)).isTrue();
    }

    /** All sums without a block are 0 within the units of what is outside, times q where they are over q. */
    @Test
    void nothingIsLeft() {
        StartWeights start = new StartWeights(SpinEnsemble.of(1000, HalfInteger.HALF),
                InverseTemperature.parse("5").toFraction());
        InverseTemperature bath = InverseTemperature.parse("1");
        ClosedForms forms = ClosedForms.of(start.ensemble(), InverseTemperature.parse("5"), bath, 200);
        BlockRange range = start.range(1, forms.wanted());
        Ball outside = new Ball(BigInteger.ZERO, 3, -range.weightBits());
        BlockSums sums = BlockSums.of(start, bath, forms);
        Arithmetic a = forms.arithmetic();
        assertThat(range.isEmpty()).isTrue();
        assertThat(sums.logRatio()).isEqualTo(outside);
        assertThat(sums.initialDeficit()).isEqualTo(a.multiply(outside, forms.initialFactor()));
        assertThat(sums.deficit()).isEqualTo(a.multiply(outside, forms.factor()));
        assertThat(BlockSums.NONE.logRatio()).isEqualTo(Ball.ZERO);
    }

    @Test
    void anInterruptedThreadLeavesTheWalk() {
        BlockSummation walk = new BlockSummation(RANGE, terms("inf"), terms("inf"), new Weights(-6) {
            @Override
            public void advance() {
                Thread.currentThread().interrupt();
            }
        });
        assertThatExceptionOfType(ComputationInterruptedException.class).isThrownBy(walk::run);
        assertThat(Thread.interrupted()).isTrue();
    }
}
