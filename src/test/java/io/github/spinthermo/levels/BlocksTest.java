package io.github.spinthermo.levels;

import static io.github.spinthermo.testing.Inclusion.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.testing.DirectLevels;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {

    private static final int BITS = 100;
    private static final Arithmetic REQUESTED = new Arithmetic(BITS);
    private static final Arithmetic FINE = new Arithmetic(4000);
    private static final BigInteger BILLION = BigInteger.TEN.pow(9);

    private static Blocks at(String x, BigInteger dimension) {
        return Blocks.at(REQUESTED, InverseTemperature.parse(x).toFraction(), dimension);
    }

    private static void assertNothing(Levels levels) {
        assertThat(levels.excitation()).isEqualTo(Ball.ZERO);
        assertThat(levels.variance()).isEqualTo(Ball.ZERO);
        assertThat(levels.logPartition()).isEqualTo(Ball.ZERO);
        assertThat(levels.entropy()).isEqualTo(Ball.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1e-300", "1", "1e6"})
    void oneLevelIsOneState(String x) {
        assertNothing(at(x, BigInteger.TWO).levels(BigInteger.ONE));
        assertNothing(Blocks.coldest(REQUESTED).levels(BigInteger.ONE));
    }

    @Test
    void atInfinityOnlyTheGroundState() {
        Blocks coldest = Blocks.coldest(REQUESTED);
        assertNothing(coldest.levels(BILLION));
        assertThat(coldest.boltzmannFactor()).isEqualTo(Ball.ZERO);
        assertThat(coldest.boltzmannFactor(BigInteger.ZERO)).isEqualTo(Ball.ONE);
        assertThat(coldest.boltzmannFactor(BigInteger.ONE)).isEqualTo(Ball.ZERO);
        assertThat(coldest.arithmetic().bits()).isGreaterThanOrEqualTo(REQUESTED.bits());
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 1001, 9_000_000_000_000_000_001L})
    void atZeroAllLevelsAreEqual(long d) {
        BigInteger dimension = BigInteger.valueOf(d);
        Blocks hottest = at("0", BigInteger.TWO);
        assertThat(hottest.boltzmannFactor()).isEqualTo(Ball.ONE);
        assertThat(hottest.boltzmannFactor(BILLION)).isEqualTo(Ball.ONE);
        Levels levels = hottest.levels(dimension);
        assertThat(levels.excitation()).isEqualTo(Ball.of(d - 1).scale(-1));
        BigInteger twelveV = dimension.multiply(dimension).subtract(BigInteger.ONE);
        check(levels.variance(), FINE.ratio(twelveV, BigInteger.valueOf(12)), BITS - 4);
        check(levels.logPartition(), FINE.log(Ball.of(dimension)), BITS - 4);
        assertThat(levels.entropy()).isEqualTo(levels.logPartition());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-1000", "1e-30", "0.01", "0.7", "3", "71", "1e4", "1e6"})
    void boltzmannFactorsAndBlocksOfAFiniteTemperature(String x) {
        BigFraction beta = InverseTemperature.parse(x).toFraction();
        Blocks blocks = at(x, BigInteger.TWO);
        check(blocks.boltzmannFactor(), power(beta, BigInteger.ONE), BITS);
        for (long i : new long[] {1, 2, 77, 100_000}) {
            check(blocks.boltzmannFactor(BigInteger.valueOf(i)), power(beta, BigInteger.valueOf(i)), BITS);
        }
        assertThat(blocks.boltzmannFactor(BigInteger.ZERO)).isEqualTo(Ball.ONE);
        DirectLevels direct = new DirectLevels(FINE, InverseTemperature.parse(x), 9);
        check(blocks.levels(BigInteger.valueOf(9)).excitation(), direct.excitation(9), BITS);
    }

    private static Ball power(BigFraction x, BigInteger i) {
        return FINE.exp(FINE.ratio(x.getNumerator().multiply(i).negate(), x.getDenominator()));
    }
}
