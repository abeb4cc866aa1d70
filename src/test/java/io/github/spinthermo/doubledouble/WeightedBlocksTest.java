package io.github.spinthermo.doubledouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.testing.DirectLevels;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Random;
import java.util.function.IntFunction;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums over blocks in double-double contain the sums of the kernel over the same blocks with the same weights. */
class WeightedBlocksTest {

    private static final Arithmetic KERNEL = new Arithmetic(300);
    private static final int CASES = 120;

    /** Factor by which the bounds could be smaller before the comparison finds a value outside. */
    private static final double SLACK = 0x1p8;

    /** Blocks, their weights, and the same by definition. */
    private record Case(BigFraction x, int first, DoubleDouble[] weights) {

        /** Takes weights that change by a factor from block to block and up to half of themselves at random. */
        static Case random(Random random, double x, int first, int count, double factor) {
            DoubleDouble[] weights = new DoubleDouble[count];
            for (int i = 0; i < count; i++) {
                double size = Math.pow(factor, i) * (1 + random.nextDouble());
                weights[i] = DoubleDouble.normalized(size, Math.ulp(size) * (random.nextDouble() - 0.5));
            }
            return new Case(BigFraction.from(x), first, weights);
        }

        WeightedBlocks sums() {
            DoubleDouble[] upwards = weights.clone();
            for (int i = weights.length - 2; i >= 0; i--) {
                upwards[i] = upwards[i].plus(upwards[i + 1]);
            }
            return WeightedBlocks.of(DoubleDouble.of(x), first, weights, upwards);
        }

        LongBlocks longBlocks() {
            return new LongBlocks(new LevelWalk(DoubleDouble.of(x), first), weights, 0);
        }

        Ball sum(IntFunction<Ball> f) {
            Ball sum = Ball.ZERO;
            for (int i = 0; i < weights.length; i++) {
                Ball weight = KERNEL.add(KERNEL.ratio(BigFraction.from(weights[i].hi())),
                        KERNEL.ratio(BigFraction.from(weights[i].lo())));
                sum = KERNEL.add(sum, KERNEL.multiply(weight, f.apply(first + 2 * i)));
            }
            return sum;
        }

        /** Returns the largest error, relative to its bound. */
        double share() {
            WeightedBlocks sums = sums();
            DirectLevels levels = new DirectLevels(KERNEL, InverseTemperature.of(x), first + 2 * weights.length);
            return Math.max(Errors.share(sums.excitation(), sum(levels::excitation)),
                    Errors.share(sums.logSum(), sum(levels::logPartition)));
        }
    }

    /** The largest error, relative to its bound, of blocks short and long. */
    private static double worst() {
        Random random = new Random(17);
        double worst = 0;
        for (int i = 0; i < CASES; i++) {
            double x = i % 12 == 0 ? 0 : 40 * Math.pow(random.nextDouble(), 5);
            int first = 1 + random.nextInt(random.nextBoolean() ? 2 : 300);
            double factor = 0.7 + 0.6 * random.nextDouble();
            worst = Math.max(worst, Case.random(random, x, first, 1 + random.nextInt(200), factor).share());
        }
        return worst;
    }

    @Test
    void containTheSumsByDefinition() {
        assertThat(worst()).isLessThanOrEqualTo(1);
    }

    @Test
    void aBoundThatIsTooSmallIsFound() {
        assertThat(worst() * SLACK).isGreaterThan(1);
    }

    /** Checks blocks that are just long, where they lack most, with nearly all the weight on the first of them. */
    @Test
    void blocksThatAreJustLong() {
        Random random = new Random(3);
        for (int first : new int[] {2, 3, 9, 65, 1025}) {
            double x = 16.0 / (first - 1);
            Case at = Case.random(random, x, first, 12, 0.1);
            assertThat(at.share()).isLessThanOrEqualTo(1);
            assertThat(at.sums().excitation().error() / at.sums().excitation().value().hi()).isLessThan(0x1p-64);
            assertThat(at.sums().logSum().error() / at.sums().logSum().value().hi()).isLessThan(0x1p-64);
        }
    }

    /** Checks that (D − 1) x decides: one block of one level has neither φ nor ln t, however cold. */
    @Test
    void whatIsLong() {
        assertThat(LongBlocks.isLong(16, 2)).isTrue();
        assertThat(LongBlocks.isLong(Math.nextDown(16.0), 2)).isFalse();
        assertThat(LongBlocks.isLong(0.25, 65)).isTrue();
        assertThat(LongBlocks.isLong(0.25, 64)).isFalse();
        assertThat(LongBlocks.isLong(64, 1)).isFalse();
        WeightedBlocks sums = Case.random(new Random(1), 60, 1, 1, 1).sums();
        assertThat(sums.excitation().value().hi()).isZero();
        assertThat(sums.logSum().value().hi()).isZero();
    }

    /** Checks what long blocks lack by itself: a sum for no weight at all is −Σ w (φ_∞ − φ) or −Σ w (ln t_∞ − ln t). */
    @ParameterizedTest
    @CsvSource({"2, 0.1", "3, 0.1", "9, 0.1", "64, 1.2", "1023, 1.2", "1025, 0.1"})
    void whatTheBlocksLack(int first, double factor) {
        Case at = Case.random(new Random(4), 16.0 / (first - 1), first, 30, factor);
        LongBlocks blocks = at.longBlocks();
        DirectLevels levels = new DirectLevels(KERNEL, InverseTemperature.of(at.x), first + 60);
        Ball q = KERNEL.exp(KERNEL.ratio(at.x).negate());
        Ball infinite = KERNEL.divide(q, KERNEL.subtract(Ball.ONE, q));
        Ball log = KERNEL.log(KERNEL.subtract(Ball.ONE, q)).negate();
        assertThat(Errors.share(blocks.excitation(DoubleDouble.ZERO),
                at.sum(d -> KERNEL.subtract(levels.excitation(d), infinite)))).isBetween(0x1p-14, 1.0);
        assertThat(Errors.share(blocks.logSum(DoubleDouble.ZERO),
                at.sum(d -> KERNEL.subtract(levels.logPartition(d), log)))).isBetween(0x1p-14, 1.0);
    }

    /** Checks the bound: 8 times 2^−52 of what a block lacks, and one more for each block before it. */
    @Test
    void errorsOfWhatTheBlocksLack() {
        double p = Math.exp(-16.5);
        DoubleDouble[] weights = {DoubleDouble.ONE, DoubleDouble.ONE, DoubleDouble.of(1e9)};
        double errors = 8 * 33 * p + 9 * 35 * p / Math.E + 10e9 * 37 * p / Math.exp(2);
        LongBlocks blocks = new Case(BigFraction.of(1, 2), 33, weights).longBlocks();
        Percentage nearly = Percentage.withPercentage(1e-4);
        assertThat(blocks.excitation(DoubleDouble.ZERO).error()).isCloseTo(errors * 0x1p-52, nearly);
        assertThat(blocks.logSum(DoubleDouble.ZERO).error()).isCloseTo(errors / 33 * 0x1p-52, nearly);
        DoubleDouble one = DoubleDouble.ONE;
        assertThat(blocks.excitation(one).error() - blocks.excitation(DoubleDouble.ZERO).error())
                .isCloseTo(LevelSums.error(33.0) / Math.expm1(0.5), nearly);
        assertThat(blocks.logSum(one).error() - blocks.logSum(DoubleDouble.ZERO).error())
                .isCloseTo(LevelSums.logError(33.0) * -Math.log(-Math.expm1(-0.5)), nearly);
    }
}
