package io.github.spinthermo.blocksum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.data.Offset.offset;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.testing.Units;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixedPointsTest {

    private static final Ball TINY = new Ball(BigInteger.ONE, 0, -500);

    @Test
    void doubles() {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            int bits = random.nextInt(300);
            double value = random.nextGaussian() * 1e3;
            BigDecimal power = BigDecimal.valueOf(2).pow(bits);
            BigInteger scaled = new BigDecimal(value).multiply(power).toBigInteger();
            assertThat(FixedPoints.toDouble(scaled, bits))
                    .isCloseTo(value, offset(Math.scalb(1.0, -Math.min(bits, 42))));
        }
        assertThat(FixedPoints.toDouble(BigInteger.ONE.shiftLeft(300), 300)).isEqualTo(1);
        assertThat(FixedPoints.toDouble(BigInteger.valueOf(-3), 1)).isEqualTo(-1.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1, 17.5, 0x1p29, 0x1.fp30, 1e12, 1e40, 1e300})
    void theRadiusIsAtLeastTheErrorAndNotMuchMore(double error) {
        BigInteger value = BigInteger.ONE.shiftLeft(1100).subtract(BigInteger.valueOf(12_345));
        Ball ball = FixedPoints.ball(value, error, 100);
        BigInteger steps = new BigDecimal(error).toBigInteger();
        for (BigInteger end : new BigInteger[] {value.subtract(steps), value.add(steps)}) {
            Ball reached = new Ball(end, 0, -100);
            Ball middle = new Ball(ball.midpoint(), 0, ball.exponent());
            Ball distance = new Arithmetic(2000).subtract(reached, middle);
            double radius = Math.scalb((double) ball.radius(), (int) ball.exponent());
            assertThat(Units.largest(distance)).isLessThanOrEqualTo(radius);
            assertThat(Math.scalb(radius, 100)).isLessThanOrEqualTo(error * 1.00001 + 3);
        }
    }

    @Test
    void anErrorThatIsNoNumberTellsNothing() {
        assertThat(FixedPoints.ball(BigInteger.ONE, Double.NaN, 10)).isEqualTo(Ball.UNKNOWN);
        assertThat(FixedPoints.ball(BigInteger.ONE, Double.POSITIVE_INFINITY, 10)).isEqualTo(Ball.UNKNOWN);
    }

    @Test
    void fixedPointOfABall() {
        assertThat(FixedPoints.of(Ball.of(3), 10)).isEqualTo(3 << 10);
        assertThat(FixedPoints.of(TINY, 10)).isZero();
        assertThat(FixedPoints.of(TINY.negate(), 10)).isEqualTo(-1);
        assertThat(FixedPoints.of(new Ball(BigInteger.valueOf(1000), 127, -17), 10)).isEqualTo(7);
        assertThatIllegalStateException()
                .isThrownBy(() -> FixedPoints.of(new Ball(BigInteger.valueOf(1000), 128, -17), 10));
        assertThatIllegalStateException().isThrownBy(() -> FixedPoints.of(Ball.UNKNOWN, 10));
    }

    @Test
    void sumError() {
        SumError sums = new SumError(2, 10, 5);
        assertThat(sums.of(0, 0)).isBetween(13.0, 13.1);
        assertThat(sums.of(7, 0)).isBetween(27.0, 27.1);
        assertThat(sums.of(7, 3)).isBetween(87.0, 87.2);
    }
}
