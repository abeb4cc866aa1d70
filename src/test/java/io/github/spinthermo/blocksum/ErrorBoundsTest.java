package io.github.spinthermo.blocksum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.LimbCost;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.ArtanhSeries;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.levels.LevelScan;
import io.github.spinthermo.levels.ScanError;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.BlockRange;
import io.github.spinthermo.weights.StartWeights;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds of errors at their exact values, worked out by hand from their derivations: none may become smaller. */
class ErrorBoundsTest {

    private static final Percentage EXACTLY = Percentage.withPercentage(1e-10);

    /**
     * Checks ten steps up to D = 5 from t = 2, where the error of a power is 62 units at x = 0, 8 at x = ∞, and 14
     * where q² = 1/2.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 1346.68534, 674.01601267, 8115.20914204, 146098.77954671995",
        "Infinity, 264.52426, 132.39439213, 1615.74969556, 29108.50951008",
        "0.34657359027997264, 384.76438, 192.57457219, 2337.91185628, 42107.42840304"})
    void errorsOfAScan(double x, double sum, double relativeSum, double excitation, double variance) {
        ScanError error = ScanError.of(x, 10, 5, 2);
        assertThat(error.sum()).isCloseTo(sum, EXACTLY);
        assertThat(error.relativeSum()).isCloseTo(relativeSum, EXACTLY);
        assertThat(error.excitation()).isCloseTo(excitation, EXACTLY);
        assertThat(error.variance()).isCloseTo(variance, EXACTLY);
    }

    /**
     * Checks the error Σ w |δf| = 14 and max f Σ |δw| = 3 (2 · 5 + 10), 10 truncations, and 3 units for what is
     * outside.
     */
    @Test
    void errorOfASum() {
        assertThat(new SumError(2, 10, 5).of(7, 3)).isCloseTo(87 * 1.001, EXACTLY);
        assertThat(new SumError(2, 10, 5).of(0, 0)).isCloseTo(13 * 1.001, EXACTLY);
    }

    /**
     * Checks that the radius is the error, rounded up to units that 30 bits count, and one such unit for the cut
     * midpoint.
     */
    @ParameterizedTest
    @CsvSource({"0, 1, 0", "17.5, 19, 0", "18, 19, 0", "536870912, 536870913, 0", "1073741823.5, 1073741825, 0",
        "1073741824, 536870913, 1", "1073741825, 536870914, 1", "4398046511104, 536870913, 13"})
    void radiusOfABall(double error, long radius, int shift) {
        Ball ball = FixedPoints.ball(BigInteger.valueOf(0x5_0000_1fffL), error, 100);
        assertThat(ball).isEqualTo(new Ball(BigInteger.valueOf(0x5_0000_1fffL).shiftRight(shift), radius,
                shift - 100L));
    }

    @Test
    void anErrorBeyondTheDoublesTellsNothing() {
        assertThat(FixedPoints.ball(BigInteger.ONE, Double.MAX_VALUE, 10)).isEqualTo(Ball.UNKNOWN);
        assertThat(FixedPoints.ball(BigInteger.ONE, Math.nextDown(Double.MAX_VALUE), 10).isUnknown()).isFalse();
    }

    /** Checks that 60 bits behind the point are kept; a bound adds the most that is cut. */
    @Test
    void doublesFromBelowAndFromAbove() {
        assertThat(FixedPoints.toDouble(BigInteger.valueOf(1023), 70)).isZero();
        assertThat(FixedPoints.toDouble(BigInteger.valueOf(1024), 70)).isEqualTo(0x1p-60);
        assertThat(FixedPoints.bound(BigInteger.valueOf(1023), 70)).isEqualTo(0x1p-60);
        assertThat(FixedPoints.bound(BigInteger.ONE, 59)).isEqualTo(0x1p-59 + 0x1p-60);
    }

    /** Checks that a radius of one unit is narrow, one of more is not, whatever its own unit is. */
    @Test
    void fixedPointsAreKnownToOneUnit() {
        assertThat(FixedPoints.of(new Ball(BigInteger.TEN, 1, -11), 10)).isEqualTo(5);
        assertThat(FixedPoints.of(new Ball(BigInteger.TEN, 1, -12), 10)).isEqualTo(2);
        assertThat(FixedPoints.of(new Ball(BigInteger.TEN.negate(), 1, -12), 10)).isEqualTo(-3);
        assertThat(FixedPoints.of(new Ball(BigInteger.ONE, 1, -(1L << 40)), 10)).isZero();
        assertThatIllegalStateException().isThrownBy(() -> FixedPoints.of(new Ball(BigInteger.TEN, 1, -10), 10))
                .withMessageContaining("is not known to 10 bits");
        assertThatIllegalStateException().isThrownBy(() -> FixedPoints.of(new Ball(BigInteger.TEN, 2, -11), 10));
    }

    /**
     * Checks the precision: the bits of the sums, 16 more, and those of D³ of the last block or of D² of the largest.
     */
    @ParameterizedTest
    @CsvSource({"99, 101, 87", "99, 1099511627776, 148", "127, 129, 87", "129, 131, 90"})
    void precisionOfTheTerms(long last, BigInteger largest, int bits) {
        BlockRange range = new BlockRange(1, last, 50, 60);
        assertThat(TemperatureTerms.arithmetic(range, largest).bits()).isEqualTo(bits);
    }

    /** Checks that the sum of the first block at x = ∞ is 1, rounded down as it is a divisor. */
    @Test
    void errorsOfTheTerms() {
        BlockRange range = new BlockRange(1, 5, 60, 64);
        TemperatureTerms terms = new TemperatureTerms(
                Blocks.coldest(TemperatureTerms.arithmetic(range, BigInteger.TEN)), Double.POSITIVE_INFINITY, 60,
                BigInteger.TEN);
        assertThat(terms.error(range, terms.scan(1, true)))
                .isEqualTo(ScanError.of(Double.POSITIVE_INFINITY, 3, 5, 1 / 1.001));
    }

    /** Checks the first sums of blocks of one, two and three levels, at q = 0 and q = 1. */
    @ParameterizedTest
    @CsvSource({"inf, 1, 1, 0", "inf, 2, 1, 1", "inf, 3, 1, 1", "0, 1, 1, 0", "0, 2, 2, 0.5",
            "0, 3, 3, 1", "0, 4, 4, 1.5"})
    void startsOfAScan(String beta, long dimension, double sum, double excitation) {
        BlockRange range = new BlockRange(dimension, dimension, 60, 60);
        TemperatureTerms terms = new TemperatureTerms(Temperatures.blocks(
                TemperatureTerms.arithmetic(range, BigInteger.TEN), InverseTemperature.parse(beta), BigInteger.TWO),
                Temperatures.approximate(InverseTemperature.parse(beta)), 60, BigInteger.TEN);
        LevelScan scan = terms.scan(dimension, true);
        assertThat(FixedPoints.toDouble(scan.sum(), 60)).isCloseTo(sum, within(1e-15));
        assertThat(FixedPoints.toDouble(scan.excitation(), 60)).isCloseTo(excitation, within(1e-15));
        assertThat(scan.dimension()).isEqualTo(dimension);
    }

    private static int bits(InverseTemperature beta, int wanted) {
        return Temperatures.blocks(new Arithmetic(wanted), beta.abs(), BigInteger.TWO).arithmetic().bits();
    }

    /** Checks what is kept of a series or of each block, and that nothing is where there is none. */
    @Test
    void memoryOfTheSums() {
        StartWeights start = new StartWeights(SpinEnsemble.of(1000, HalfInteger.HALF), BigFraction.of(1, 10));
        InverseTemperature warm = InverseTemperature.parse("1");
        BlockRange range = start.range(Double.POSITIVE_INFINITY, 100);
        assertThat(BlockSums.estimate(start, InverseTemperature.INFINITY, 100).bytes())
                .isEqualTo(ArtanhSeries.bytes(range.bits()));
        assertThat(BlockSums.estimate(start, warm, 100).bytes())
                .isEqualTo(start.range(1, 100).count() * LimbSummation.bytes(2));
        StartWeights cold = new StartWeights(SpinEnsemble.of(1000, HalfInteger.HALF), BigFraction.of(5));
        assertThat(BlockSums.estimate(cold, warm, 200)).isEqualTo(Estimate.NONE);
    }

    /** Checks the time of a term of each walk, and that a walk takes as many of them as there are blocks. */
    @Test
    void timesOfTheSums() {
        StartWeights start = new StartWeights(SpinEnsemble.of(1000, HalfInteger.HALF), BigFraction.of(1, 10));
        InverseTemperature warm = InverseTemperature.parse("1");
        BlockRange onLimbs = start.range(1, 100);
        assertThat(LimbSummation.bytes(2)).isEqualTo(56);
        assertThat(BlockSums.estimate(start, warm, 100).seconds()).isCloseTo(
                onLimbs.count() * new LimbCost(3e-7, 3.6e-9, 2).seconds(2 * 58), EXACTLY);
        BlockRange ofGrowth = start.range(1, 1000);
        int bits = LimbChoice.bits(ofGrowth, start, 1, 1000);
        assertThat(BlockSums.estimate(start, warm, 1000).seconds()).isCloseTo(
                ofGrowth.count() * new LimbCost(1.4e-6, 7e-9, 1.86).seconds(bits)
                        + GrowthSummation.estimate(ofGrowth, bits).seconds(), EXACTLY);
        BlockRange ofLonger = start.range(1, 15_000);
        int longer = LimbChoice.bits(ofLonger, start, 1, 15_000);
        assertThat(BlockSums.estimate(start, warm, 15_000).seconds()).isCloseTo(
                ofLonger.count() * new LimbCost(2e-6, 1.4e-8, 1.86).seconds(longer)
                        + GrowthSummation.estimate(ofLonger, longer).seconds(), EXACTLY);
        BlockRange onIntegers = start.range(Double.POSITIVE_INFINITY, 100);
        assertThat(BlockSums.estimate(start, InverseTemperature.INFINITY, 100).seconds()).isCloseTo(
                onIntegers.count() * new LimbCost(3.5e-6, 8e-9, 2.2).seconds(onIntegers.bits()), EXACTLY);
    }

    /** Checks sums of 1.4 + 0.007 · 32^1.86 = 5.8 microseconds a block, of which 3440 take 20 milliseconds. */
    @ParameterizedTest
    @CsvSource({"3430, false", "3450, true"})
    void longSumsAreShared(long count, boolean isLong) {
        assertThat(BlockSums.isLong(1024, new BlockRange(1, 2 * count - 1, 1024, 1024))).isEqualTo(isLong);
    }

    /**
     * Checks the precision: the bits that are asked for, 8, those of 2ns + 1, and those that small temperatures lose.
     */
    @ParameterizedTest
    @CsvSource({"100, 1, 1, 65", "100, 1/1024, 1, 75", "100, 1, 1/1024, 75", "100, 1/1024, 1/2048, 86",
        "127, 0, inf, 66"})
    void precisionOfClosedForms(long n, String beta0, String betaB, int wanted) {
        SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.HALF);
        InverseTemperature start = InverseTemperature.parse(beta0);
        InverseTemperature bath = InverseTemperature.parse(betaB);
        assertThat(ClosedForms.wanted(ensemble, start, bath, 50)).isEqualTo(wanted);
        ClosedForms forms = ClosedForms.of(ensemble, start, bath, 50);
        assertThat(forms.wanted()).isEqualTo(wanted);
        assertThat(forms.arithmetic().bits()).isEqualTo(Math.max(bits(start, wanted), bits(bath, wanted)));
    }
}
