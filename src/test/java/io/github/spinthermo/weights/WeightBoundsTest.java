package io.github.spinthermo.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.doubledouble.DoubleDouble;
import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bounds, ranges and precisions of the weights at their exact numbers: none may become smaller. */
class WeightBoundsTest {

    private static final double LN2 = Math.log(2);
    private static final Percentage EXACTLY = Percentage.withPercentage(1e-10);
    private static final Percentage CLOSELY = Percentage.withPercentage(1);

    private static SpinEnsemble spins(long n, long twiceS) {
        return SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
    }

    private static BlockRange range(long n, long twiceS, double x0, double xB, int wanted) {
        return BlockRange.of(spins(n, twiceS), new WeightTails(spins(n, twiceS), x0), x0, xB, wanted);
    }

    /**
     * Checks the precision: 16 bits and those of (D + 2)³ beyond the ones that are wanted; the weights have as many
     * more as n e^−x_0 is small.
     */
    @ParameterizedTest
    @CsvSource({"2, 1, 0, 0, 1, 1, 73, 73", "2, 1, 10, 0, 1, 1, 73, 87", "2, 1, 10, 10, 1, 1, 73, 87",
        "2, 2, 0, 0, 1, 3, 75, 75", "3, 1, 0, 0, 2, 2, 74, 74", "3, 3, 0.5, 1, 2, 8, 77, 77",
            "3, 3, 3, 2, 2, 8, 77, 80"})
    void rangesOfFewSpins(long n, long twiceS, double x0, double xB, long first, long last, int bits, int weightBits) {
        assertThat(range(n, twiceS, x0, xB, 50)).isEqualTo(new BlockRange(first, last, bits, weightBits));
    }

    /** Checks that D² q^(D−1) falls below 2^−(bits + 8) at the last block that is kept, or at most e^−1 q beyond. */
    @ParameterizedTest
    @CsvSource({"0.01, 1", "0.01, Infinity", "0.012, 0.01"})
    void lastBlockThatDiffersFromTheLargest(double x0, double xB) {
        BlockRange range = range(1_000_000, 1, x0, xB, 100);
        double last = range.last();
        double exponent = (last - 1) * 0.01 - 2 * Math.log(last);
        assertThat(range.bits()).isEqualTo(158);
        assertThat(exponent - (range.bits() + 8) * LN2).isBetween(1.0, 1.05);
    }

    /** Checks that blocks count between the lower tail and the upper one, each below 2^−(bits + 8)/(2ns + 1)². */
    @ParameterizedTest
    @CsvSource({"1000000, 1, 0.1", "1000001, 1, 0.1", "1000002, 1, 0.12", "1000003, 1, 0.5", "10000, 9, 0.1"})
    void rangesLieBetweenTheTails(long n, long twiceS, double x0) {
        WeightTails tails = new WeightTails(spins(n, twiceS), x0);
        long top = n * twiceS + 1;
        BlockRange support = BlockRange.support(spins(n, twiceS), tails, 100);
        BlockRange range = range(n, twiceS, x0, 0, 60);
        for (BlockRange each : new BlockRange[] {support, range}) {
            double bits = each.weightBits() + 2 * Math.log((double) top) / LN2 + 8;
            assertThat(each.first()).isEqualTo(next(2 * tails.negligibleUpTo(bits) + 1, top));
            assertThat(each.last()).isEqualTo(next(2 * tails.negligibleFrom(bits) + 1, top));
        }
    }

    /** Returns the first D that is not below a bound, with the parity of that of the largest block. */
    private static long next(double bound, long top) {
        long d = (long) Math.ceil(bound);
        return d % 2 == top % 2 ? d : d + 1;
    }

    @Test
    void rangesThatAreEmptyBeginBelowTheSmallestBlock() {
        assertThat(range(1000, 1, 5, 1, 200)).matches(range -> range.first() == 1 && range.last() == -1);
        assertThat(range(1001, 1, 5, 1, 200)).matches(range -> range.first() == 2 && range.last() == 0);
        assertThat(range(300, 1, 3, 2, 150)).matches(range -> range.first() == 1 && range.last() == -1);
        assertThat(range(300, 2, 1.5, 0.6, 60)).matches(range -> range.first() == 1 && range.last() == -1);
        assertThat(range(11, 2, 10, 20, 20)).matches(range -> range.first() == 1 && range.last() == -1);
        assertThat(new BlockRange(3, 1, 1, 1)).matches(range -> range.isEmpty() && range.count() == 0);
        assertThat(new BlockRange(3, 3, 1, 1)).matches(range -> !range.isEmpty() && range.count() == 1);
        assertThat(new BlockRange(3, 9, 1, 1).count()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 0, 1, 3", "3, 1, 0, 2, 4", "40, 1, 1000, 39, 41", "2, 2, 30, 1, 5"})
    void supportsOfFewSpins(long n, long twiceS, double x0, long first, long last) {
        BlockRange support = BlockRange.support(spins(n, twiceS), new WeightTails(spins(n, twiceS), x0), 100);
        assertThat(support).isEqualTo(new BlockRange(first, last, 100, 100));
    }

    /**
     * Checks that the best bound for n spins 1/2, with ln Z = n ln cosh(x/2), lies √(2 E n) sech(x/2)/2 below the mean,
     * with E what is needed: the bits, ln(ns + 1) − ln(1 − q) + 1, and 10^−12 of both logarithms, which is most of it
     * here. Above the mean no t is tried that is nearer to x than δ = x/1000: what is needed adds E/δ there.
     */
    @Test
    void tailsAllowForTheErrorsOfDoubles() {
        double n = 9e17;
        WeightTails tails = new WeightTails(spins((long) n, 1), 1);
        double needed = 100 * LN2 + Math.log(n / 2) - Math.log(1 - Math.exp(-1)) + 1
                + 2e-12 * n * Math.log(Math.cosh(0.5));
        double distance = Math.sqrt(2 * needed * n) / Math.cosh(0.5) / 2;
        double mean = n * Math.tanh(0.5) / 2;
        assertThat(mean - tails.negligibleUpTo(100)).isCloseTo(distance, CLOSELY);
        assertThat(tails.isNegligibleUpTo(mean - 1.02 * distance, 100)).isTrue();
        assertThat(tails.isNegligibleUpTo(mean - 0.98 * distance, 100)).isFalse();
        double bound = n * Math.log(Math.cosh(0.5005) / Math.cosh(0.5)) * 1000;
        assertThat(tails.negligibleFrom(100) - bound).isCloseTo(1000 * needed, Percentage.withPercentage(10));
    }

    /**
     * Checks the same for numbers of spins whose doubles hardly err: what is needed is known to a percent of itself.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.2, 0.4, 0.5, 0.7, 1})
    void tailsBelowTheMean(double x) {
        double n = 1e12;
        double needed = 100 * LN2 + Math.log(n / 2) - Math.log(1 - Math.exp(-x)) + 1
                + 2e-12 * n * Math.log(Math.cosh(x / 2));
        double distance = Math.sqrt(2 * needed * n) / Math.cosh(x / 2) / 2;
        WeightTails tails = new WeightTails(spins((long) n, 1), x);
        assertThat(n * Math.tanh(x / 2) / 2 - tails.negligibleUpTo(100))
                .isCloseTo(distance, Percentage.withPercentage(0.3));
    }

    /** Checks that the count of levels at x = 0 is 2ns + 1. */
    @Test
    void tailAtInfiniteTemperature() {
        double n = 1e12;
        double needed = 100 * LN2 + Math.log(n / 2) + Math.log(n) + 1;
        assertThat(new WeightTails(spins((long) n, 1), 0).negligibleFrom(100))
                .isCloseTo(Math.sqrt(2 * needed * n) / 2, Percentage.withPercentage(0.3));
    }

    /**
     * Checks the bound for n spins 1/2 at x = 0 with the best of many t: 1 + (n ln cosh(t/2) + E)/t, where E is what is
     * needed, the bits, ln(ns + 1) + ln(2ns + 1) + 1.
     */
    @ParameterizedTest
    @CsvSource({"40, 5", "400, 30", "400, 1", "100, 60"})
    void tailOfFewSpinsAtInfiniteTemperature(int n, int bits) {
        double needed = bits * LN2 + Math.log(n / 2.0 + 1) + Math.log(n + 1) + 1;
        double best = IntStream.range(0, 40_000).mapToDouble(i -> Math.exp(6.6 - i / 2000.0))
                .map(t -> 1 + (n * (t / 2 + Math.log1p(Math.exp(-t)) - LN2) + needed) / t).min().orElseThrow();
        assertThat(new WeightTails(spins(n, 1), 0).negligibleFrom(bits)).isEqualTo(best, within(1e-4));
    }

    /**
     * Checks tails counted from the top, where k is nearly a Poisson number of mean n e^−x, whose tail begins √(2 E)
     * deviations beyond; ns is rounded by at most 8 units of its last place, and by a step.
     */
    @ParameterizedTest
    @CsvSource({"20, 100", "20, 300", "25, 60"})
    void tailsCountedFromTheTop(double x, int bits) {
        double n = 1e18;
        WeightTails tails = new WeightTails(spins((long) n, 1), x);
        double mean = n / (Math.exp(x) + 1);
        double needed = bits * LN2 + Math.log(n / 2) + 1;
        assertThat(n / 2 - tails.negligibleUpTo(bits) - mean).isCloseTo(Math.sqrt(2 * needed * mean) + 513, CLOSELY);
        double step = x / 1000;
        double steps = n * (Math.log1p(Math.exp(-x)) - Math.log1p(Math.exp(-x - step))) / step - needed / step;
        assertThat(n / 2 - tails.negligibleFrom(bits)).isCloseTo(steps - 513, within(150.0));
    }

    /**
     * Checks the stated errors: two units of the start, and a 64th for each step; three for the list, whose steps are
     * all made.
     */
    @Test
    void statedErrorsOfTheWalks() {
        WeightScan scan = new HalfSpinScan(100, 10, 1, Ball.ONE, Ball.ONE);
        assertThat(scan.relativeError(0)).isEqualTo(2);
        assertThat(scan.relativeError(128)).isEqualTo(4);
        SpinEnsemble ensemble = spins(10, 1);
        ListedWeights listed = new ListedWeights(ensemble, 100, Ball.ONE, Ball.ONE, 3, 9);
        assertThat(listed.between(3, 9).relativeError(0)).isEqualTo(3 + 4 / 64.0);
        assertThat(listed.between(5, 5).relativeError(128)).isEqualTo(3 + 4 / 64.0);
    }

    /** Returns a ball with exactly so many certain bits. */
    private static Ball known(int bits) {
        return new Ball(BigInteger.ONE.shiftLeft(bits), 1, -bits).scale(0);
    }

    /** Checks that the first weight is known to the bits of the walk, e^x and q to 8 more: one bit less is refused. */
    @Test
    void startsAreKnownAsStated() {
        assertThat(known(100).certainBits()).isEqualTo(99);
        SpinEnsemble ensemble = spins(4, 1);
        assertThat(new HalfSpinScan(99, 10, 1, known(100), known(108)).exponent()).isNotZero();
        assertThat(new ListedWeights(ensemble, 99, known(108), known(100), 1, 3)).isNotNull();
        assertThatIllegalStateException().isThrownBy(() -> new HalfSpinScan(99, 10, 1, known(99), known(108)));
        assertThatIllegalStateException().isThrownBy(() -> new HalfSpinScan(99, 10, 1, known(100), known(107)));
        assertThatIllegalStateException()
                .isThrownBy(() -> new ListedWeights(ensemble, 99, known(107), known(100), 1, 3));
        assertThatIllegalStateException()
                .isThrownBy(() -> new ListedWeights(ensemble, 99, known(108), known(99), 1, 3));
        BlockRange range = new BlockRange(1, 3, 58, 58);
        assertThat(new LimbList(ensemble, 1, known(65), range).has(1, range)).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> new LimbList(ensemble, 1, known(64), range));
    }

    /**
     * Checks mantissas of 16 bits more than the precision, or one more than those, from long starts and short ones.
     */
    @Test
    void mantissasKeepTheirLength() {
        for (Ball start : new Ball[] {Ball.ONE, Ball.of(BigInteger.TEN.pow(100)), Ball.ONE.scale(-7)}) {
            WeightScan scan = new HalfSpinScan(60, 40, 1, start, Ball.of(3));
            for (int i = 0; i < 20; i++) {
                assertThat(scan.mantissa().bitLength()).isBetween(76, 77);
                scan.advance();
            }
        }
    }

    /** Checks x_0 k + n ln(t_d), with q = 1/2; an x_0 that no double holds leaves n ln d. */
    @Test
    void largestExponents() {
        BigFraction x0 = BigFraction.from(LN2);
        assertThat(ThermalWeightFormula.largestExponent(spins(3, 1), x0, HalfInteger.HALF))
                .isCloseTo(LN2 + 3 * Math.log(1.5), EXACTLY);
        assertThat(ThermalWeightFormula.largestExponent(spins(7, 1), x0, HalfInteger.HALF))
                .isCloseTo(3 * LN2 + 7 * Math.log(1.5), EXACTLY);
        BigFraction tiny = BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(400));
        assertThat(ThermalWeightFormula.largestExponent(spins(3, 4), tiny, HalfInteger.ZERO))
                .isCloseTo(3 * Math.log(5), EXACTLY);
        assertThat(FullyMixedWeights.logStates(spins(7, 3))).isCloseTo(14, EXACTLY);
    }

    /**
     * Checks the precision: 20 bits beyond those asked for, twice those of 2ns, and those of 2ns x_0 where it is large.
     */
    @ParameterizedTest
    @CsvSource({"8, 1, 1, 132", "8, 1, 1024, 128", "1000, 1, 1, 150", "8, 1000, 1, 141"})
    void precisionOfTheFormula(long n, int numerator, int denominator, int bits) {
        SpinEnsemble ensemble = spins(n, 1);
        ThermalWeightFormula formula = new ThermalWeightFormula(new Arithmetic(100), ensemble,
                BigFraction.of(numerator, denominator));
        assertThat(formula.copyWeight(ensemble.largestTotalSpin()).midpoint().bitLength()).isBetween(bits - 1, bits);
    }

    @Test
    void startsTellWhatTheyAreMadeOf() {
        SpinEnsemble ensemble = spins(40, 1);
        StartWeights start = new StartWeights(ensemble, BigFraction.ONE);
        assertThat(start.ensemble()).isSameAs(ensemble);
        assertThat(start.x0()).isEqualTo(BigFraction.ONE);
        assertThat(start.support(100)).isEqualTo(BlockRange.support(ensemble, new WeightTails(ensemble, 1), 100));
        assertThat(start.approximate()).containsSame(start.approximate().orElseThrow());
        assertThat(new StartWeights(spins(1L << 60, 1), BigFraction.ZERO).approximate()).isEmpty();
    }

    /**
     * Checks 40 bits beyond those asked for, and those of n (ln d + ln n) + (ns − J) x_0; blocks of d levels themselves
     * have as many again beyond that.
     */
    @ParameterizedTest
    @CsvSource({"2, 1, 0, 3, 41", "1000, 1, 0, 1001, 52", "1000, 1, 1e6, 1001, 52", "1000, 1, 1e6, 1, 68",
        "100, 9, 0, 901, 49", "3, 3, 0.5, 2, 43", "3, 3, 0.5, 10, 42"})
    void precisionOfCopies(long n, long twiceS, String x0, long dimension, int more) {
        StartWeights start = new StartWeights(spins(n, twiceS), InverseTemperature.parse(x0).toFraction());
        Blocks blocks = Blocks.at(new Arithmetic(100 + more), start.x0(), BigInteger.valueOf(twiceS + 1));
        assertThat(start.copies(100, dimension, dimension).arithmetic().bits()).isEqualTo(blocks.arithmetic().bits());
    }

    /** Checks that the range of the latest question is kept, for the same bath and precision only. */
    @Test
    void rangesAreKept() {
        StartWeights start = new StartWeights(spins(1000, 1), BigFraction.of(1, 10));
        BlockRange range = start.range(1, 60);
        assertThat(start.range(1, 60)).isSameAs(range);
        assertThat(start.range(2, 60)).isEqualTo(range(1000, 1, 0.1, 2, 60)).isNotSameAs(range);
        assertThat(start.range(2, 61)).isEqualTo(range(1000, 1, 0.1, 2, 61));
        assertThat(start.range(1, 60)).isEqualTo(range).isNotSameAs(range);
    }

    /** Checks that a single copy has all bits that are asked for, where ln p_J is long by n or by x_0. */
    @ParameterizedTest
    @CsvSource({"2, 1099511627776, 1", "1125899906842624, 1, 1125899906842621"})
    void copiesHaveTheBitsAskedFor(long n, long x0, long dimension) {
        StartWeights start = new StartWeights(spins(n, 1), BigFraction.of(x0));
        assertThat(start.copies(100, dimension, dimension).weight().certainBits()).isGreaterThanOrEqualTo(100);
    }

    /** Checks that the mean at x_0 = 0 is written out where it is short, and nowhere else. */
    @Test
    void exactMeans() {
        StartWeights hottest = new StartWeights(spins(2, 1), BigFraction.ZERO);
        assertThat(hottest.exactSteps()).contains(BigFraction.of(1, 4));
        assertThat(hottest.exactSteps().orElseThrow()).isSameAs(hottest.exactSteps().orElseThrow());
        assertThat(hottest.estimateExactSteps().seconds())
                .isCloseTo(2 * Multiplicities.estimateDescending(spins(2, 1)).seconds(), EXACTLY);
        StartWeights warm = new StartWeights(spins(2, 1), BigFraction.ONE);
        assertThat(warm.exactSteps()).isEmpty();
        assertThat(warm.estimateExactSteps().seconds()).isZero();
        assertThat(new StartWeights(spins(10_000_000, 1), BigFraction.ZERO).exactSteps()).isEmpty();
        assertThat(new StartWeights(spins(10_000_000, 1), BigFraction.ZERO).estimateExactSteps().seconds()).isZero();
    }

    /**
     * Checks that the list that larger spins read is for all blocks that a bath may need; spins 1/2 and empty ranges
     * need none.
     */
    @Test
    void estimatesOfLists() {
        BlockRange range = new BlockRange(1, 5, 80, 80);
        assertThat(new StartWeights(spins(10, 1), BigFraction.ONE).estimateScan(range).bytes()).isZero();
        StartWeights start = new StartWeights(spins(10, 2), BigFraction.ONE);
        assertThat(start.estimateScan(new BlockRange(1, -1, 80, 80)).bytes()).isZero();
        assertThat(start.estimateScan(range).bytes()).isCloseTo(
                Multiplicities.estimateDescending(spins(10, 2), 11).bytes() + 10 * (90 + 10), EXACTLY);
    }

    /** Checks the interruptions of walks through multiplicities and of sums over blocks. */
    @Test
    void interruptedThreadsLeave() {
        StartWeights start = new StartWeights(spins(40, 2), BigFraction.ONE);
        ApproximateStart approximate = start.approximate().orElseThrow();
        ThermalWeightFormula formula = new ThermalWeightFormula(new Arithmetic(100), spins(40, 2), BigFraction.ONE);
        assertLeaves(() -> approximate.moments(DoubleDouble.ONE, approximate.initial()));
        assertLeaves(() -> ApproximateWeightList.of(start, new BlockRange(1, 81, 64, 64)));
        assertLeaves(formula::weights);
        assertLeaves(() -> new DickeWeights(spins(40, 2), BigFraction.ONE, 64));
    }

    private static void assertLeaves(ThrowingCallable work) {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class).isThrownBy(work);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void listsThatFitIntoNoMemoryAreRefused() {
        StartWeights start = new StartWeights(spins(100_000_000_000_000_000L, 2), BigFraction.ZERO);
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> start.scan(new BlockRange(1, 5, 80, 80)))
                .withMessageStartingWith("n = 100000000000000000 needs about ");
    }
}
