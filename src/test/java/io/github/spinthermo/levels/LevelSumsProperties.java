package io.github.spinthermo.levels;

import static io.github.spinthermo.testing.Inclusion.check;

import io.github.spinthermo.blocksum.Smallness;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.testing.DirectLevels;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every quantity contains the sum over its levels, where the way of computing it changes above all. */
class LevelSumsProperties {

    private static final double LN2 = Math.log(2);

    /** Precisions of a pass, without their guard. */
    private static final int MOST_BITS = 160;

    record Case(int dimension, int bits, InverseTemperature beta) { }

    @Provide
    static Arbitrary<Case> cases() {
        Arbitrary<Integer> dimensions = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.integers().between(2, 5)),
                Tuple.of(2, Arbitraries.integers().between(124, 132)),
                Tuple.of(1, Arbitraries.integers().between(2, 200)));
        Arbitrary<Double> fractions = Arbitraries.doubles().between(0, 1).ofScale(9)
                .withDistribution(RandomDistribution.uniform());
        return Combinators.combine(dimensions, Arbitraries.integers().between(8, MOST_BITS),
                Arbitraries.of(Kind.values()), fractions).as(LevelSumsProperties::of).withoutEdgeCases();
    }

    private enum Kind { TINY, MODERATE, DROPPED, LARGE }

    private static Case of(int dimension, int bits, Kind kind, double u) {
        BigDecimal x = switch (kind) {
            case TINY -> new BigDecimal(1 + u).scaleByPowerOfTen(-(int) (u * 300));
            case MODERATE -> new BigDecimal(Math.exp(12 * u - 8) + 1e-9);
            case DROPPED -> new BigDecimal((bits + 32 + 64 + 24 * u) * LN2 / (dimension - 1));
            case LARGE -> new BigDecimal(50 * Math.exp(9.9 * u));
        };
        return new Case(dimension, bits, InverseTemperature.of(x.round(new MathContext(12))));
    }

    @Property
    void containTheSumOverTheLevels(@ForAll("cases") Case c) {
        BigInteger dimension = BigInteger.valueOf(c.dimension);
        Arithmetic fine = new Arithmetic(600 + 4 * Smallness.of(c.beta));
        DirectLevels direct = new DirectLevels(fine, c.beta, c.dimension);
        Ladder ladder = Ladder.forBlocks(new Arithmetic(c.bits), c.beta.toFraction(), dimension);
        ThermalLevels levels = new ThermalLevels(ladder, dimension);
        check(levels.partition(), direct.sum(c.dimension), c.bits);
        check(levels.excitation(), direct.excitation(c.dimension), c.bits);
        check(levels.energy(), direct.energy(c.dimension), c.bits);
        check(levels.variance(), direct.variance(c.dimension), c.bits);
        Ball sum = direct.sum(c.dimension);
        boolean isSeen = fine.subtract(sum, Ball.ONE).top() > -200;
        if (isSeen) {
            check(levels.logPartition(), direct.logPartition(c.dimension), c.bits);
            check(levels.entropy(), direct.entropy(c.dimension), c.bits);
        }
    }

    /** Checks at precisions at which a bound of r that is too small by a tenth of its exponent would show. */
    @ParameterizedTest
    @CsvSource({"2, 1500", "2, 4000", "3, 2500", "127, 3000", "128, 3000", "130, 4000"})
    void boundOfWhatIsDropped(int dimension, int bits) {
        Arithmetic fine = new Arithmetic(2 * bits);
        for (double more : new double[] {-300, -20, 1, 30, 90, 200}) {
            double atThreshold = (bits + 96 + more) * LN2 / (dimension - 1);
            BigDecimal x = new BigDecimal(atThreshold).round(new MathContext(12));
            DirectLevels direct = new DirectLevels(fine, InverseTemperature.of(x), dimension);
            ThermalLevels levels = levels(bits, x.toString(), BigInteger.valueOf(dimension));
            check(levels.excitation(), direct.excitation(dimension), bits);
            check(levels.variance(), direct.variance(dimension), bits);
        }
    }

    /** Compares, with too many levels for a sum, with the same at far more bits. */
    @ParameterizedTest
    @CsvSource({"1048576, 1e-6", "1073741823, 1e-9", "1000000000000, 3e-12", "1099511627775, 2e-11",
        "9000000000000000001, 1e-19", "9000000000000000001, 4e-17"})
    void manyLevels(long d, String x) {
        BigInteger dimension = BigInteger.valueOf(d);
        ThermalLevels fine = levels(1000, x, dimension);
        for (int bits : new int[] {8, 53, 120}) {
            ThermalLevels levels = levels(bits, x, dimension);
            check(levels.partition(), fine.partition(), bits);
            check(levels.excitation(), fine.excitation(), bits);
            check(levels.energy(), fine.energy(), bits);
            check(levels.variance(), fine.variance(), bits);
            check(levels.entropy(), fine.entropy(), bits);
        }
    }

    private static ThermalLevels levels(int bits, String x, BigInteger dimension) {
        BigFraction beta = InverseTemperature.parse(x).toFraction();
        return new ThermalLevels(Ladder.forBlocks(new Arithmetic(bits), beta, dimension), dimension);
    }

    /** Checks that a ladder made for small blocks serves larger ones as well. */
    @Property
    void oneLadderForManyBlocks(@ForAll("cases") Case c, @ForAll @IntRange(min = 0, max = 200) int more) {
        int larger = c.dimension + more;
        DirectLevels direct = new DirectLevels(new Arithmetic(600 + 2 * Smallness.of(c.beta)), c.beta, larger);
        Ladder ladder = Ladder.forBlocks(new Arithmetic(c.bits), c.beta.toFraction(),
                BigInteger.valueOf(c.dimension));
        ThermalLevels levels = new ThermalLevels(ladder, BigInteger.valueOf(larger));
        check(levels.excitation(), direct.excitation(larger), c.bits);
        check(levels.variance(), direct.variance(larger), c.bits);
    }
}
