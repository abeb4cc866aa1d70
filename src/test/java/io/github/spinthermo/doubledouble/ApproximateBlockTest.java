package io.github.spinthermo.doubledouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.testing.DirectLevels;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Blocks in double-double contain the values that the kernel sums up level by level. */
class ApproximateBlockTest {

    private static final Arithmetic KERNEL = new Arithmetic(300);
    private static final int CASES = 60;
    private static final int LARGEST = 300;

    /** Factor by which the bounds could be smaller before the comparison finds a value outside. */
    private static final double SLACK = 0x1p12;

    @Test
    void containsTheSumsOverItsLevels() {
        assertThat(worst()).isLessThanOrEqualTo(1);
    }

    @Test
    void aBoundThatIsTooSmallIsFound() {
        assertThat(worst() * SLACK).isGreaterThan(1);
    }

    /** The largest error, relative to its bound. */
    private static double worst() {
        Random random = new Random(6);
        double worst = 0;
        for (int i = 0; i < CASES; i++) {
            int d = 1 + random.nextInt(LARGEST);
            BigFraction x = BigFraction.from(random.nextInt(8) == 0 ? 0 : 60 * Math.pow(random.nextDouble(), 6));
            ApproximateBlock block = ApproximateBlock.of(x, d);
            DirectLevels levels = new DirectLevels(KERNEL, InverseTemperature.of(x), d);
            worst = Math.max(worst, Errors.share(block.excitation(), levels.excitation(d)));
            worst = Math.max(worst, Errors.share(block.logSum(), levels.logPartition(d)));
            worst = Math.max(worst, Errors.share(block.entropy(), levels.entropy(d)));
            worst = Math.max(worst, Errors.share(block.variance(), levels.variance(d)));
        }
        return worst;
    }

    /** A block of 9·10^18 levels is like a shorter one at an x that is not small, and unknown at another. */
    @Test
    void longBlocksAreKnownWhereTheyAreSaturated() {
        BigFraction x = BigFraction.of(1, 3);
        long d = 9_000_000_000_000_000_000L;
        Ball q = KERNEL.exp(KERNEL.ratio(x).negate());
        Ball mean = KERNEL.divide(q, KERNEL.subtract(Ball.ONE, q));
        assertThat(Errors.share(ApproximateBlock.of(x, d).excitation(), mean)).isLessThanOrEqualTo(1);
        BigFraction small = BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(9));
        assertThat(ApproximateBlock.of(small, d).excitation().isKnown()).isFalse();
        assertThat(ApproximateBlock.of(BigFraction.of(65), 4).entropy().isKnown()).isFalse();
    }
}
