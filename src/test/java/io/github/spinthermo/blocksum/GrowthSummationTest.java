package io.github.spinthermo.blocksum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.fixed.FixedNumbers;
import io.github.spinthermo.fixed.IntegerNumbers;
import io.github.spinthermo.fixed.LimbNumbers;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.Inclusion;
import io.github.spinthermo.testing.Units;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.BlockRange;
import io.github.spinthermo.weights.StartWeights;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds and estimates of a walk on integers, against steps taken one by one and numbers worked out by hand. */
class GrowthSummationTest {

    private static final int BITS = 200;
    private static final StartWeights START =
            new StartWeights(SpinEnsemble.of(2000, HalfInteger.HALF), BigFraction.of(1, 20));
    private static final List<Function<GrowthTotals, Ball>> SUMS = List.of(GrowthTotals::weight,
            GrowthTotals::dimension, GrowthTotals::initialMoment, GrowthTotals::moment, GrowthTotals::square,
            GrowthTotals::mixed, GrowthTotals::logarithm);

    private static BlockRange range(long first, long count) {
        return new BlockRange(first, first + 2 * (count - 1), BITS, BITS);
    }

    /** Returns the sums on numbers of limbs, and checks that those on integers are next to them. */
    private static GrowthTotals totals(BlockRange range) {
        GrowthTotals onLimbs = totals(range, new LimbNumbers(BITS));
        GrowthTotals onIntegers = totals(range, new IntegerNumbers(BITS));
        for (Function<GrowthTotals, Ball> sum : SUMS) {
            assertThat(Inclusion.meet(sum.apply(onLimbs), sum.apply(onIntegers))).isTrue();
            assertThat(sum.apply(onIntegers).radius()).isCloseTo(sum.apply(onLimbs).radius(), withinPercentage(1));
        }
        return onLimbs;
    }

    private static <N> GrowthTotals totals(BlockRange range, FixedNumbers<N> numbers) {
        Blocks bath = Temperatures.blocks(GrowthSummation.arithmetic(BITS), InverseTemperature.parse("0.03"),
                BigInteger.TWO);
        return new GrowthSummation<>(range, numbers, START, START.ladder(BITS + 16), bath, 0.03, false, Averages.ALL)
                .run();
    }

    /** Checks that two parts add up to the whole, at the ends of the chunks of 32 blocks and batches of 16 chunks. */
    @ParameterizedTest
    @CsvSource({"31, 30", "32, 31", "33, 32", "544, 512", "545, 33"})
    void partsAddUp(long count, long countOfPart) {
        GrowthTotals all = totals(range(1, count));
        GrowthTotals part = totals(range(1, countOfPart));
        GrowthTotals rest = totals(range(1 + 2 * countOfPart, count - countOfPart));
        Arithmetic arithmetic = new Arithmetic(2 * BITS);
        for (Function<GrowthTotals, Ball> sum : SUMS) {
            Ball both = arithmetic.add(sum.apply(part), sum.apply(rest));
            assertThat(Inclusion.meet(sum.apply(all), both)).as("sum %d", SUMS.indexOf(sum)).isTrue();
            assertThat(both.certainBits()).isGreaterThan(BITS / 4);
        }
    }

    /** Checks that each weight counts what it is off by and its own unit, and three units of a product. */
    @Test
    void errorsOfWeightsAreThoseOfTheirListAndOneMore() {
        BlockRange range = range(1, 10);
        Ball sum = totals(range).weight();
        Arithmetic arithmetic = new Arithmetic(BITS);
        Ball units = arithmetic.multiply(new Ball(BigInteger.valueOf(sum.radius()), 0, sum.exponent()).scale(BITS),
                arithmetic.subtract(Ball.ONE, START.ladder(BITS).boltzmannFactor()));
        double least = 10 * (START.scan(range).relativeError(10) + 1 + 3);
        assertThat(Units.largest(units)).isBetween(least, 1.05 * least + 10);
    }

    /** Checks that q and its powers, up to that where D is too large for one, are known to a unit of the last bit. */
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 1048576", "8, 1"})
    void factorsAreKnownToOneUnit(long numerator, long denominator) {
        Arithmetic arithmetic = GrowthSummation.arithmetic(BITS);
        Ball q = arithmetic.exp(arithmetic.ratio(BigInteger.valueOf(-numerator), BigInteger.valueOf(denominator)));
        assertThat(FixedPoints.of(q, BITS)).isPositive();
        assertThat(FixedPoints.of(arithmetic.power(q, 127), BITS)).isNotNegative();
    }

    /** Checks the bound against the recursion ρ → ρ q² + 2.1 from 2 units, above which it is by less than two. */
    @ParameterizedTest
    @CsvSource({"0.000000001, 5", "0.001, 5", "0.001, 20000", "0.5, 40", "3, 2", "8, 64"})
    void errorsOfPowersAreBelowTheirBound(double x, int count) {
        double error = 2;
        for (int i = 0; i < count; i++) {
            error = error * Math.exp(-2 * x) + 2.1;
        }
        assertThat(GrowthSummation.powerError(x, count)).isBetween(error, 1.002 * error + 2);
    }

    /** Checks Σ 1/(1 − e^−y) as Σ (1 + coth(y/2))/2 over the 32 blocks of a division. */
    @ParameterizedTest
    @CsvSource({"0.001, 1", "0.3, 2", "4, 1", "0.01, 1000"})
    void sumsOfReciprocalsAreBelowTheirBound(double xB, long first) {
        double sum = 0;
        for (long d = first; d < first + 64; d += 2) {
            sum += (1 + 1 / Math.tanh(xB * d / 2)) / 2;
        }
        assertThat(GrowthSummation.largestSumOfReciprocals(xB, first)).isBetween(sum, 1.0011 * sum);
    }

    /** Checks limbs up to 13 400 bits and D = 2^20, with all bits that they have, and multiples of 64 bits beyond. */
    @ParameterizedTest
    @CsvSource({"700, 1048575, 732, true", "732, 1, 732, true", "13400, 1, 13422, true", "13401, 1, 13440, false",
        "700, 1048577, 704, false", "704, 1048577, 704, false"})
    void numbersOfARange(int bits, long last, int expected, boolean areLimbs) {
        FixedNumbers<?> numbers = GrowthSummation.numbers(new BlockRange(1, last, 0, 0), bits);
        assertThat(numbers).isInstanceOf(areLimbs ? LimbNumbers.class : IntegerNumbers.class);
        assertThat(numbers.bits()).isEqualTo(expected);
    }

    /** Checks four numbers of 3 limbs in an object for each of 10 and of at most 512 blocks, and tables for many. */
    @Test
    void numbersOfBlocksAndTablesAreEstimated() {
        Estimate few = GrowthSummation.estimate(new BlockRange(1, 19, 0, 0), 128);
        assertThat(few.bytes()).isCloseTo(10 * 4 * (24 + 64), within(1e-9));
        assertThat(few.seconds()).isZero();
        assertThat(GrowthSummation.estimate(new BlockRange(1, 2 * 95 - 1, 0, 0), 128).seconds()).isZero();
        Estimate many = GrowthSummation.estimate(new BlockRange(1, 2 * 96 - 1, 0, 0), 128);
        assertThat(many.seconds()).isCloseTo(16 * 1.9e-6, within(1e-12));
        double tables = many.bytes() - 96 * 4 * 88;
        assertThat(tables).isPositive();
        assertThat(GrowthSummation.estimate(new BlockRange(1, 9999, 0, 0), 128).bytes())
                .isCloseTo(512 * 4 * 88 + tables, within(1e-6));
    }
}
