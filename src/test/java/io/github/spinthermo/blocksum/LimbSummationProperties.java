package io.github.spinthermo.blocksum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.ComputationInterruptedException;
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
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walks through the blocks beside each other, wherever they run. */
class LimbSummationProperties {

    private static final List<Function<BlockSums, Ball>> ALL = List.of(BlockSums::initialDeficit,
            BlockSums::deficit, BlockSums::varianceDeficit, BlockSums::mixedMoment, BlockSums::logRatio);

    /** Bits beyond those wanted of a sum that another one is compared with. */
    private static final int FINER = 80;

    private record Case(StartWeights start, InverseTemperature betaB, int wanted) {

        static Case of(int n, int twiceS, String x0, String xB, int wanted) {
            SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
            StartWeights start = new StartWeights(ensemble, InverseTemperature.parse(x0).toFraction());
            return new Case(start, InverseTemperature.parse(xB), wanted);
        }

        ClosedForms forms(int bits) {
            return ClosedForms.of(start.ensemble(), InverseTemperature.of(start.x0()), betaB, bits);
        }

        BlockRange range(ClosedForms forms) {
            return start.range(Temperatures.approximate(betaB), forms.wanted());
        }

        int limbs() {
            ClosedForms forms = forms(wanted);
            BlockRange range = range(forms);
            return range.isEmpty() ? 0
                    : LimbChoice.limbs(range, start, Temperatures.approximate(betaB), forms.wanted());
        }

        BlockSums onLimbs(int limbs) {
            return onLimbs(limbs, Averages.ALL);
        }

        BlockSums onLimbs(int limbs, Averages asked) {
            ClosedForms forms = forms(wanted);
            return BlockSums.onLimbs(limbs, range(forms), start, betaB, forms, asked);
        }

        int bits() {
            ClosedForms forms = forms(wanted);
            BlockRange range = range(forms);
            return range.isEmpty() ? 0
                    : LimbChoice.bits(range, start, Temperatures.approximate(betaB), forms.wanted());
        }

        BlockSums ofGrowth(int bits) {
            return ofGrowth(bits, Averages.ALL);
        }

        BlockSums ofGrowth(int bits, Averages asked) {
            ClosedForms forms = forms(wanted);
            return BlockSums.ofGrowth(bits, range(forms), start, betaB, forms, asked);
        }

        BlockSums finer() {
            return BlockSums.onIntegers(range(forms(wanted + FINER)), start, betaB);
        }
    }

    private static GrowthTotals totals(Case some, boolean isLong) {
        ClosedForms forms = some.forms(some.wanted);
        Arithmetic arithmetic = GrowthSummation.arithmetic(some.bits());
        Blocks initial = Blocks.at(arithmetic, some.start.x0(), BigInteger.TWO);
        Blocks bath = Temperatures.blocks(arithmetic, some.betaB, BigInteger.TWO);
        return new GrowthSummation<>(some.range(forms), new LimbNumbers(some.bits()), some.start, initial, bath,
                Temperatures.approximate(some.betaB), isLong, Averages.ALL).run();
    }

    /** Checks that threads that share the chunks make the same balls, to the last bit: 11 chunks are two batches. */
    @ParameterizedTest
    @CsvSource({"1300, 0.01, 1, 300", "60, 0.1, 0.5, 100", "256, 0.01, 0.02, 100"})
    void allCoresMakeTheSameSums(int n, String x0, String xB, int wanted) {
        Case some = Case.of(n, 1, x0, xB, wanted);
        assertThat(totals(some, true)).isEqualTo(totals(some, false));
    }

    @Test
    void coresAreLeftByAnInterruptedThread() {
        Case some = Case.of(300, 1, "0.1", "0.5", 100);
        some.bits();
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class).isThrownBy(() -> totals(some, true));
        assertThatExceptionOfType(ComputationInterruptedException.class).isThrownBy(() -> some.onLimbs(2));
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void assertAgreement(Case some) {
        assertAgreement(some, some.onLimbs(some.limbs()));
    }

    private static void assertAgreement(Case some, BlockSums sums) {
        BlockSums finer = some.finer();
        for (Function<BlockSums, Ball> sum : ALL) {
            assertThat(Inclusion.meet(sum.apply(sums), sum.apply(finer)))
                    .as("sum %d of %s", ALL.indexOf(sum), some).isTrue();
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void bothAgree(@ForAll @IntRange(min = 2, max = 700) int n, @ForAll @IntRange(min = 1, max = 12) int twiceS,
            @ForAll @DoubleRange(min = -19, max = 2.1) double logX0,
            @ForAll @DoubleRange(min = -19, max = 2.1) double logXB,
            @ForAll @IntRange(min = 20, max = 400) int wanted) {
        int spins = twiceS > 1 ? n / 6 + 2 : n;
        Case some = Case.of(spins, twiceS, decimal(logX0), decimal(logXB), wanted);
        Assume.that(some.limbs() > 0);
        assertAgreement(some);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void integersAgree(@ForAll @IntRange(min = 2, max = 500) int n, @ForAll @IntRange(min = 1, max = 12) int twiceS,
            @ForAll @DoubleRange(min = -19, max = 2.9) double logX0,
            @ForAll @DoubleRange(min = -19, max = 2.9) double logXB,
            @ForAll @IntRange(min = 20, max = 800) int wanted) {
        int spins = twiceS > 1 ? n / 6 + 2 : n;
        Case some = Case.of(spins, twiceS, decimal(logX0), decimal(logXB), wanted);
        Assume.that(some.bits() > 0);
        assertAgreement(some, some.ofGrowth(some.bits()));
    }

    /** Checks the radii of both walks: they are below what is wanted, which is relative to all weights. */
    @ParameterizedTest
    @CsvSource({"1000, 1, 0.1, 1, 1000", "100, 9, 0.01, 1, 700", "300, 1, 0.02, 0.05, 100", "60, 1, 2, 0.01, 700",
        "2, 1, 1, 1, 2000", "999, 1, 0.00001, 0.00002, 700", "100, 1, 6, 7, 900"})
    void integersHaveTheBitsThatAreWanted(int n, int twiceS, String x0, String xB, int wanted) {
        Case some = Case.of(n, twiceS, x0, xB, wanted);
        BlockSums sums = some.ofGrowth(some.bits());
        assertAgreement(some, sums);
        for (Function<BlockSums, Ball> sum : ALL) {
            assertThat(radius(sum.apply(sums).scale(some.forms(wanted).wanted())))
                    .as("sum %d of %s", ALL.indexOf(sum), some).isLessThan(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"1000, 1, 0.1, 1, 1000", "100, 9, 0.01, 1, 700", "300, 1, 0.02, 0.05, 100"})
    void twoMoreBitsHalveAllRadiiOfIntegers(int n, int twiceS, String x0, String xB, int wanted) {
        Case some = Case.of(n, twiceS, x0, xB, wanted);
        Case narrow = Case.of(n, twiceS, x0, xB, wanted + 2);
        assertHalves(some.ofGrowth(some.bits()), narrow.ofGrowth(narrow.bits()));
    }

    /** Checks that the means alone are the same balls to the bit, and that nothing else is made of them. */
    @ParameterizedTest
    @CsvSource({"1000, 1, 0.1, 1, 180", "100, 1, 5, 0.3, 150", "40, 3, 2, 0.7, 100"})
    void meansAloneAreTheSame(int n, int twiceS, String x0, String xB, int wanted) {
        Case some = Case.of(n, twiceS, x0, xB, wanted);
        assertMeansOf(some.onLimbs(some.limbs()), some.onLimbs(some.limbs(), Averages.MEANS));
        assertMeansOf(some.ofGrowth(some.bits()), some.ofGrowth(some.bits(), Averages.MEANS));
    }

    private static void assertMeansOf(BlockSums all, BlockSums means) {
        assertThat(means).isEqualTo(
                new BlockSums(all.initialDeficit(), all.deficit(), Ball.UNKNOWN, Ball.UNKNOWN, Ball.UNKNOWN));
    }

    private static String decimal(double logarithm) {
        return new BigDecimal(Math.exp(logarithm * 0.7)).round(new MathContext(6)).toPlainString();
    }

    @ParameterizedTest
    @CsvSource({"1000, 1, 0.1, 1, 180", "10000, 1, 0.03, 1, 180", "100, 9, 0.01, 1, 180", "1000, 1, 0.1, 0.1, 180",
        "2, 1, 1, 1, 50", "100, 1, 5, 0.3, 180", "60, 1, 8, 0.01, 100", "1000, 1, 1.37, 0.1, 180",
        "3, 1, 0.001, 7, 100", "50, 1, 1.36, 0.01, 200", "2000, 1, 0.7, 0.002, 100",
        "100, 2, 6, 0.05, 300", "999, 1, 0.00001, 0.00002, 64", "1000, 1, 0.5, 0.4, 450"})
    void particularCases(int n, int twiceS, String x0, String xB, int wanted) {
        Case some = Case.of(n, twiceS, x0, xB, wanted);
        assertThat(some.limbs()).isPositive();
        assertAgreement(some);
    }

    @ParameterizedTest
    @CsvSource({"1000, 1, 0.1, 1, 180", "100, 9, 0.01, 1, 180", "300, 1, 0.02, 0.05, 100"})
    void oneMoreLimbAndTwoMoreBitsHalveAllRadii(int n, int twiceS, String x0, String xB, int wanted) {
        Case some = Case.of(n, twiceS, x0, xB, wanted);
        Case narrow = Case.of(n, twiceS, x0, xB, wanted + 2);
        assertHalves(some.onLimbs(some.limbs()), narrow.onLimbs(some.limbs() + 1));
    }

    private static void assertHalves(BlockSums sums, BlockSums narrower) {
        for (Function<BlockSums, Ball> sum : ALL) {
            assertThat(radius(sum.apply(narrower))).isLessThan(radius(sum.apply(sums)) / 2);
            assertThat(Inclusion.meet(sum.apply(narrower), sum.apply(sums))).isTrue();
        }
    }

    private static double radius(Ball ball) {
        return Units.largest(new Ball(BigInteger.valueOf(ball.radius()), 0, ball.exponent()));
    }

    /** Checks that the radii are no wider than roundings make them: a ten-thousandth of one would not hold. */
    @Test
    void theBoundsHaveTeeth() {
        Case some = Case.of(300, 1, "0.02", "0.05", 160);
        assertTeeth(some, some.onLimbs(4), 1e-4);
    }

    /** Checks the same on integers, whose weights are bounded by 1: a ten-thousandth of that would not hold. */
    @Test
    void theBoundsOnIntegersHaveTeeth() {
        Case some = Case.of(300, 1, "0.02", "0.05", 160);
        assertTeeth(some, some.ofGrowth(200), 1e-7);
    }

    private static void assertTeeth(Case some, BlockSums sums, double least) {
        BlockSums finer = some.finer();
        for (Function<BlockSums, Ball> sum : ALL) {
            Ball ball = sum.apply(sums);
            double off = Units.largest(new Arithmetic(500).subtract(
                    new Ball(ball.midpoint(), 0, ball.exponent()), sum.apply(finer)));
            assertThat(off / radius(ball)).as("sum %d", ALL.indexOf(sum)).isBetween(least, 1.0);
        }
    }

    /**
     * Checks the choice where limbs would lose what is asked for: cold baths, x next to 0, more bits than they have.
     */
    @ParameterizedTest
    @CsvSource({"100, 1, 0.1, 9, 100", "100, 1, 0.1, inf, 100", "100, 1, 0, 0.1, 100", "100, 1, 0.1, 0, 100",
        "100, 1, 1e-9, 0.1, 100", "100, 1, 0.1, 0.1, 600", "1001, 1, 2, 0.01, 100"})
    void othersAreLeftToIntegers(int n, int twiceS, String x0, String xB, int wanted) {
        assertThat(Case.of(n, twiceS, x0, xB, wanted).limbs()).isZero();
    }

    /** Checks that the sums of g are left where digits relative to e^−x are needed, or x is next to 0. */
    @ParameterizedTest
    @CsvSource({"100, 1, 0.1, 9, 1000", "100, 1, 0.1, inf, 1000", "100, 1, 0, 0.1, 1000", "100, 1, 0.1, 0, 1000",
        "100, 1, 1e-9, 0.1, 1000"})
    void coldAndHotBathsAreLeftToDifferences(int n, int twiceS, String x0, String xB, int wanted) {
        assertThat(Case.of(n, twiceS, x0, xB, wanted).bits()).isZero();
    }
}
