package io.github.spinthermo.balls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Enclosure;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Balls become enclosures and come back as they were, also the smallest and the widest that the kernel makes. */
class EnclosuresTest {

    private static final Arithmetic ARITHMETIC = new Arithmetic(200);
    private static final Ball TINY = new Ball(BigInteger.ONE, 0, -500);

    private static Stream<Ball> balls() {
        Ball small = ARITHMETIC.power(ARITHMETIC.divide(Ball.ONE, Ball.of(3)).scale(-(1L << 50)), 1023);
        Ball lost = ARITHMETIC.multiply(small, small);
        return Stream.of(Ball.ZERO, Ball.ONE.negate(), Ball.UNKNOWN, small, lost, lost.scale(-2),
                Ball.ONE.scale((1L << 60) - 2), ARITHMETIC.divide(Ball.of(1), Ball.of(3)).scale(-(1L << 60)),
                new Ball(BigInteger.TEN, Long.MAX_VALUE - 1, 5));
    }

    @ParameterizedTest
    @MethodSource("balls")
    void comeBackAsTheyWere(Ball ball) {
        assertThat(Enclosures.ball(Enclosures.of(ball))).isEqualTo(ball);
    }

    /** Checks that the sign of a rest that is too small to be seen beside the fraction tells its side. */
    @Test
    void besidesAFraction() {
        BigFraction half = BigFraction.of(1, 2);
        Enclosure around = Enclosures.of(new Ball(BigInteger.ONE.shiftLeft(9), 4, -10));
        assertThat(around.contains(half)).isTrue();
        assertThat(Enclosures.beside(half, TINY, around).contains(half)).isFalse();
        assertThat(Enclosures.beside(half, TINY, around).contains(BigFraction.of(513, 1024))).isTrue();
        assertThat(Enclosures.beside(half, TINY.negate(), around).contains(half)).isFalse();
        assertThat(Enclosures.beside(half, TINY.negate(), around).contains(BigFraction.of(511, 1024))).isTrue();
        assertThat(Enclosures.beside(half, Ball.ZERO, around)).isSameAs(around);
        assertThat(Enclosures.beside(half, Ball.UNKNOWN, around)).isSameAs(around);
    }
}
