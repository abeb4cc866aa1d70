package io.github.spinthermo.blocksum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.FixedPoint;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.levels.LevelScan;
import io.github.spinthermo.levels.ScanError;
import io.github.spinthermo.testing.DirectLevels;
import io.github.spinthermo.testing.Units;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.BlockRange;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number of a scan is off by at most what is stated before it starts. */
class LevelScanProperties {

    private static final int LARGEST = 500;
    private static final double GROWTH_ERROR = 3;

    @Provide
    static Arbitrary<String> temperatures() {
        return Arbitraries.of("0", "1e-300", "1e-40", "1e-9", "0.0003", "0.01", "0.049", "0.11", "0.3",
                "0.69", "1", "2.5", "7", "19", "40", "77", "123", "1000", "1e6", "inf");
    }

    @Provide
    static Arbitrary<Integer> starts() {
        return Arbitraries.oneOf(Arbitraries.of(1, 2, 3, 4), Arbitraries.integers().between(5, 300));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void offByAtMostWhatIsStated(@ForAll("temperatures") String x, @ForAll("starts") int first,
            @ForAll @IntRange(min = 30, max = 180) int bits, @ForAll @IntRange(min = 1, max = 70) int count) {
        InverseTemperature beta = InverseTemperature.parse(x);
        BlockRange range = new BlockRange(first, first + 2L * count - 2, bits, bits);
        TemperatureTerms terms = terms(beta, range, LARGEST);
        LevelScan scan = terms.scan(first, true);
        ScanError error = terms.error(range, scan);
        DirectLevels direct = new DirectLevels(new Arithmetic(400), beta, first + 2 * count);
        for (int d = first; d <= range.last(); d += 2) {
            assertThat(scan.dimension()).isEqualTo(d);
            check(scan, error, direct, d, bits);
            assertGrowth(scan, bits);
        }
    }

    private static TemperatureTerms terms(InverseTemperature beta, BlockRange range, int largest) {
        BigInteger dimension = BigInteger.valueOf(largest);
        Blocks blocks = Temperatures.blocks(TemperatureTerms.arithmetic(range, dimension), beta,
                BigInteger.valueOf(Math.max(2, range.first())));
        return new TemperatureTerms(blocks, Temperatures.approximate(beta), range.bits(), dimension);
    }

    private static void check(LevelScan scan, ScanError error, DirectLevels direct, int d, int bits) {
        Ball sum = direct.sum(d);
        assertThat(Units.off(scan.sum(), sum, bits)).isLessThanOrEqualTo(error.sum());
        Ball ratio = new Arithmetic(300).divide(new Ball(scan.sum(), 0, -bits), sum);
        assertThat(Units.off(FixedPoint.one(bits), ratio, bits)).isLessThanOrEqualTo(error.relativeSum());
        assertThat(Units.off(scan.excitation(), direct.excitationOverQ(d), bits))
                .isLessThanOrEqualTo(error.excitation());
        assertThat(Units.off(scan.variance(), direct.varianceOverQ(d), bits))
                .isLessThanOrEqualTo(error.variance());
    }

    /** Checks the growth relative to the sum at hand, both as they are, and goes on to the next block. */
    private static void assertGrowth(LevelScan scan, int bits) {
        BigInteger before = scan.sum();
        BigInteger growth = scan.relativeGrowth();
        boolean wasSaturated = scan.isSaturated();
        scan.advance();
        Ball exact = new Arithmetic(400).ratio(scan.sum().subtract(before), before);
        assertThat(Units.off(growth, exact, bits)).isLessThan(GROWTH_ERROR);
        assertThat(growth).isBetween(BigInteger.ZERO, FixedPoint.one(bits + 1));
        if (wasSaturated) {
            assertThat(growth).isZero();
            assertThat(scan.isSaturated()).isTrue();
        }
    }

    /** Compares with the values at x = 0: t = D, φ = (D − 1)/2, v = (D² − 1)/12. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1000, 123_456_789})
    void equalLevels(int first) {
        int bits = 100;
        BlockRange range = new BlockRange(first, first + 40L, bits, bits);
        TemperatureTerms terms = terms(InverseTemperature.ZERO, range, first + 100);
        LevelScan scan = terms.scan(first, true);
        ScanError error = terms.error(range, scan);
        for (long d = first; d <= range.last(); d += 2) {
            assertThat(Units.off(scan.sum(), Ball.of(d), bits)).isLessThanOrEqualTo(error.sum());
            Ball mean = Ball.of(d - 1).scale(-1);
            BigInteger twelveV = BigInteger.valueOf(d).pow(2).subtract(BigInteger.ONE);
            Ball variance = new Arithmetic(300).ratio(twelveV, BigInteger.valueOf(12));
            assertThat(Units.off(scan.excitation(), mean, bits)).isLessThanOrEqualTo(error.excitation());
            assertThat(Units.off(scan.variance(), variance, bits)).isLessThanOrEqualTo(error.variance());
            scan.advance();
        }
    }

    /** Checks the block that all others are compared with, and the first logarithm. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void largestBlock(@ForAll("temperatures") String x, @ForAll @IntRange(min = 1, max = 300) int first,
            @ForAll @IntRange(min = 30, max = 180) int bits) {
        InverseTemperature beta = InverseTemperature.parse(x);
        TemperatureTerms terms = terms(beta, new BlockRange(first, first, bits, bits), LARGEST);
        DirectLevels direct = new DirectLevels(new Arithmetic(400), beta, LARGEST);
        assertThat(Units.off(terms.largestExcitation(), direct.excitationOverQ(LARGEST), bits)).isLessThan(2);
        assertThat(Units.off(terms.largestVariance(), direct.varianceOverQ(LARGEST), bits)).isLessThan(2);
        Arithmetic fine = new Arithmetic(400);
        Ball log = fine.log(fine.divide(direct.sum(first), direct.sum(LARGEST)));
        assertThat(Units.off(FixedPoints.of(terms.logOfSum(first), bits), log, bits)).isLessThan(2);
    }
}
