package io.github.spinthermo.weights;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.doubledouble.Approximation;
import io.github.spinthermo.doubledouble.DoubleDouble;
import io.github.spinthermo.doubledouble.LevelSums;
import io.github.spinthermo.doubledouble.WeightedBlocks;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.DirectSums;
import io.github.spinthermo.testing.Units;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Starts in double-double beside the sums by definition, and what is stated of their errors at exact numbers: no bound
 * may become smaller.
 */
class ApproximateStartTest {

    private static final Arithmetic FINE = new Arithmetic(300);
    private static final Percentage EXACTLY = Percentage.withPercentage(1e-7);

    /** A number of levels at which blocks are too long for double-double. */
    private static final long LONGEST = 1 << 20;

    private static StartWeights startOf(long n, long twiceS, String x0) {
        return new StartWeights(SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS)),
                InverseTemperature.parse(x0).toFraction());
    }

    private static Ball ball(DoubleDouble number) {
        return FINE.add(FINE.ratio(BigFraction.from(number.hi())), FINE.ratio(BigFraction.from(number.lo())));
    }

    private static Ball square(Ball number) {
        return FINE.multiply(number, number);
    }

    /** A start and a bath, in double-double and by definition. */
    private record Case(StartWeights start, DirectSums direct, DoubleDouble x) {

        static Case of(int n, int twiceS, String x0, String xB) {
            StartWeights start = startOf(n, twiceS, x0);
            InverseTemperature bath = InverseTemperature.parse(xB);
            return new Case(start, new DirectSums(FINE, start.ensemble(), InverseTemperature.parse(x0), bath),
                    DoubleDouble.of(bath.toFraction()));
        }

        ApproximateStart approximate() {
            return start.approximate().orElseThrow();
        }

        ApproximateWeights weights() {
            return ApproximateWeights.of(start).orElseThrow();
        }

        ApproximateMeans means() {
            return approximate().means(x);
        }

        ApproximateMoments moments() {
            return approximate().moments(x, means());
        }

        Ball steps(int d) {
            return Ball.of((direct.top() - d) / 2);
        }

        Ball steps() {
            return direct.mean(this::steps);
        }

        /** Returns E_J − E at x_0. */
        Ball deviationBefore(int d) {
            return FINE.subtract(FINE.add(steps(d), direct.before().excitation(d)),
                    FINE.add(steps(), direct.mean(direct.before()::excitation)));
        }

        /** Returns E_J − E at x_B. */
        Ball deviation(int d) {
            return FINE.subtract(FINE.add(steps(d), direct.after().excitation(d)),
                    FINE.add(steps(), direct.mean(direct.after()::excitation)));
        }

        Ball meanSquare() {
            return direct.mean(d -> FINE.add(direct.after().variance(d), square(direct.after().excitation(d))));
        }

        /** Returns −⟨ln p_J⟩ = n ln t_d + x_0 ⟨k⟩ − ⟨ln t_D⟩. */
        Ball surprise() {
            Ball local = direct.before().logPartition((int) start.ensemble().localDimension());
            Ball all = FINE.add(FINE.multiply(Ball.of(start.ensemble().n()), local),
                    FINE.multiply(FINE.ratio(start.x0()), steps()));
            return FINE.subtract(all, direct.mean(direct.before()::logPartition));
        }
    }

    private static void assertWithin(Approximation actual, Ball expected) {
        assertThat(Units.largest(FINE.subtract(ball(actual.value()), expected))).isLessThanOrEqualTo(actual.error());
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 0, 0", "2, 1, 0.5, 1.5", "3, 1, 2, 0.1", "41, 1, 0.3, 0.7", "20, 1, 30, 20", "2, 9, 6, 0",
        "5, 4, 0.3, 1", "24, 2, 0.01, 3", "12, 3, 0, 9", "100, 1, 0.02, 0", "2, 40, 1.5, 0.2"})
    void isTheMeanByDefinition(int n, int twiceS, String x0, String xB) {
        Case at = Case.of(n, twiceS, x0, xB);
        assertWithin(at.approximate().steps(), at.steps());
        assertWithin(at.approximate().initial().excitation(), at.direct.mean(at.direct.before()::excitation));
        assertWithin(at.approximate().initial().logSum(), at.direct.mean(at.direct.before()::logPartition));
        assertWithin(at.approximate().surprise(), at.surprise());
        assertWithin(at.means().excitation(), at.direct.mean(at.direct.after()::excitation));
        assertWithin(at.means().logSum(), at.direct.mean(at.direct.after()::logPartition));
        assertWithin(at.moments().blockVariance(), at.direct.mean(at.direct.after()::variance));
        assertWithin(at.moments().variance(), at.direct.mean(d -> square(at.deviation(d))));
        assertWithin(at.moments().covariance(),
                at.direct.mean(d -> FINE.multiply(at.deviation(d), at.deviationBefore(d))));
    }

    /**
     * Checks each weight of a range, beside that of the heaviest block: small powers of q and long multiplicities,
     * saturated blocks, and weights that are next to nothing.
     */
    @ParameterizedTest
    @CsvSource({"7, 1, 0.5, 2, 8", "60, 1, 0.2, 11, 41", "60, 1, 20, 41, 61", "400, 1, 0.9, 101, 401",
        "10, 2, 20, 11, 21", "10, 2, 30, 1, 21", "12, 1, 60, 1, 13", "8, 3, 0, 1, 25",
        "150, 2, 3, 101, 251", "150, 2, 0.9, 51, 301"})
    void weightsOfABlock(int n, int twiceS, String x0, int first, int last) {
        Case at = Case.of(n, twiceS, x0, "0");
        DoubleDouble[] list = ApproximateWeightList.of(at.start, new BlockRange(first, last, 80, 80)).orElseThrow();
        assertThat(list).hasSize((last - first) / 2 + 1);
        int heaviest = last;
        for (int d = first; d < last; d += 2) {
            heaviest = list[(d - first) / 2].hi() > list[(heaviest - first) / 2].hi() ? d : heaviest;
        }
        Ball factor = FINE.divide(ball(list[(heaviest - first) / 2]), at.direct.weight(heaviest));
        for (int d = first; d <= last; d += 2) {
            Ball weight = ball(list[(d - first) / 2]);
            Ball expected = FINE.multiply(factor, at.direct.weight(d));
            double off = Units.largest(FINE.subtract(weight, expected)) / Units.largest(expected);
            boolean isNext = Units.largest(FINE.divide(at.direct.weight(d), at.direct.weight(heaviest))) < 0x1p-390;
            assertThat(isNext && weight.isZero() ? 0 : off).as("D = %d", d)
                    .isLessThan(2 * ((list.length + last) * 0x1p-93 + 0x1p-80));
            assertThat(isNext || !weight.isZero()).isTrue();
        }
    }

    /** Checks 68 bits, those of x_0 and of T = 2ns + 1, and that x_0 ≤ 64 and T ≤ 2^20 are in reach. */
    @Test
    void ranges() {
        assertThat(ApproximateWeightList.range(startOf(6, 1, "0")).orElseThrow().bits()).isEqualTo(68 + 3);
        assertThat(ApproximateWeightList.range(startOf(8, 1, "0")).orElseThrow().bits()).isEqualTo(68 + 4);
        assertThat(ApproximateWeightList.range(startOf(1000, 1, "20")).orElseThrow().bits()).isEqualTo(68 + 29 + 10);
        assertThat(ApproximateWeightList.range(startOf(1000, 1, "64"))).isPresent();
        assertThat(ApproximateWeightList.range(startOf(1000, 1, "64.0001"))).isEmpty();
        assertThat(ApproximateWeightList.range(startOf(LONGEST - 1, 1, "1"))).isPresent();
        assertThat(ApproximateWeightList.range(startOf(LONGEST, 1, "1"))).isEmpty();
    }

    /** Checks that lists have up to 2^16 blocks, and multiplicities that take up to 0.02 s. */
    @Test
    void listsThatAreTooLong() {
        assertThat(ApproximateWeights.of(startOf(2, 65_535, "0"))).isPresent();
        assertThat(ApproximateWeights.of(startOf(2, 65_536, "0"))).isEmpty();
        assertThat(ApproximateWeights.of(startOf(100_000, 2, "0.001"))).isEmpty();
        StartWeights cold = startOf(100_000, 2, "30");
        Optional<ApproximateWeights> few = ApproximateWeights.of(cold);
        assertThat(few.orElseThrow().size()).isLessThan(20);
        assertThat(few.orElseThrow().last()).isEqualTo(200_001);
    }

    /** Checks the time by the steps from the largest block to the first. */
    @Test
    void listsThatTakeTooLong() {
        StartWeights start = startOf(20_000, 2, "0.1");
        int steps = 1;
        while (Multiplicities.estimateDescending(start.ensemble(), steps + 1.0).seconds() < 0.02) {
            steps++;
        }
        long top = 40_001;
        assertThat(ApproximateWeightList.of(start, new BlockRange(top - 2L * (steps - 1), top, 70, 70))).isPresent();
        assertThat(ApproximateWeightList.of(start, new BlockRange(top - 2L * steps, top, 70, 70))).isEmpty();
    }

    @Test
    void errorsOfWeights() {
        ApproximateWeights all = ApproximateWeights.of(startOf(6, 1, "0")).orElseThrow();
        assertThat(all.size()).isEqualTo(4);
        assertThat(all.first()).isEqualTo(1);
        assertThat(all.last()).isEqualTo(7);
        assertThat(all.outside()).isEqualTo(0x1p-380);
        assertThat(all.error()).isCloseTo(3 * (11 * 0x1p-93 + 0x1p-80), Percentage.withPercentage(1e-10));
        ApproximateWeights some = ApproximateWeights.of(startOf(10_000, 1, "0.5")).orElseThrow();
        assertThat(some.outside()).isEqualTo(0x1p-83);
        double terms = some.size() + (double) some.last();
        assertThat(some.error()).isCloseTo(3 * (terms * 0x1p-93 + 0x1p-80), Percentage.withPercentage(1e-10));
        assertThat(all.mean(DoubleDouble.of(84), 0.25).error()).isCloseTo(84 / all.upwards(0).hi() * 0.25, EXACTLY);
        assertThat(all.mean(DoubleDouble.of(84), 0).error()).isCloseTo(84 / all.upwards(0).hi() * 0x1p-100, EXACTLY);
    }

    /** Checks that means carry the errors of blocks and weights, and the weight outside times the most they can be. */
    @ParameterizedTest
    @CsvSource({"10000, 1, 0.5, 1", "10000, 1, 0.5, 0.01", "1000, 2, 0.5, 5", "300, 1, 5, 0.1", "2, 1, 60, 60"})
    void errorsOfMeans(int n, int twiceS, String x0, String xB) {
        StartWeights start = startOf(n, twiceS, x0);
        ApproximateWeights weights = ApproximateWeights.of(start).orElseThrow();
        DoubleDouble x = DoubleDouble.of(InverseTemperature.parse(xB).toFraction());
        ApproximateStart approximate = start.approximate().orElseThrow();
        ApproximateMeans means = approximate.means(x);
        double top = (double) n * twiceS + 1;
        double of = means.excitation().value().hi();
        WeightedBlocks sums = weights.sums(x);
        double total = weights.upwards(0).hi();
        double outside = weights.outside() * top * Math.exp(-x.hi());
        assertThat(means.excitation().error()).isCloseTo(
                sums.excitation().error() / total + of * (weights.error() + 0x1p-100) + outside, EXACTLY);
        assertThat(means.logSum().error()).isCloseTo(sums.logSum().error() / total
                + means.logSum().value().hi() * (weights.error() + 0x1p-100) + outside, EXACTLY);
        assertThat(approximate.steps().error()).isCloseTo(approximate.steps().value().hi()
                * (weights.error() + 0x1p-100) + weights.outside() * top, EXACTLY);
    }

    /** Checks e_a √⟨b²⟩ + e_b √⟨a²⟩ + e_a e_b, the errors of weights and blocks, and 4 T² times the weight outside. */
    @ParameterizedTest
    @CsvSource({"41, 1, 0.3, 0.7", "5, 4, 0.3, 1", "300, 1, 5, 0.1", "2, 1, 60, 60", "200, 1, 2, 3"})
    void errorsOfMoments(int n, int twiceS, String x0, String xB) {
        Case at = Case.of(n, twiceS, x0, xB);
        ApproximateWeights weights = at.weights();
        double top = at.direct.top();
        double block = LevelSums.error((double) weights.last());
        double outside = weights.outside() * top * top;
        Approximation blocks = at.moments().blockVariance();
        assertThat(blocks.error()).isCloseTo(Math.abs(blocks.value().hi()) * 0x1p-100
                + Units.largest(at.meanSquare()) * (block + weights.error()) + outside * Math.exp(-at.x.hi()), EXACTLY);
        double e = at.approximate().steps().plus(at.means().excitation()).error() + 2 * top * block;
        double e0 = at.approximate().steps().plus(at.approximate().initial().excitation()).error() + 2 * top * block;
        Approximation variance = at.moments().variance();
        double root = 2 * Math.sqrt(variance.value().hi()) + e;
        assertThat(variance.error()).isCloseTo(variance.value().hi() * 0x1p-100
                + 2 * e * root + e * e + weights.error() * root * root + 4 * outside, EXACTLY);
        Approximation covariance = at.moments().covariance();
        double before = Math.sqrt(Units.largest(at.direct.mean(d -> square(at.deviationBefore(d)))));
        double root0 = 2 * before + e0;
        assertThat(covariance.error()).isCloseTo(Math.abs(covariance.value().hi()) * 0x1p-100
                + e * root0 + e0 * root + e * e0 + weights.error() * root * root0 + 4 * outside, EXACTLY);
    }
}
