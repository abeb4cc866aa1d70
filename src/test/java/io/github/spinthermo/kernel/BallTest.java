package io.github.spinthermo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallTest {

    private static Ball ball(long midpoint, long radius, long exponent) {
        return new Ball(BigInteger.valueOf(midpoint), radius, exponent);
    }

    @ParameterizedTest
    @CsvSource({"0,0,0", "5,0,1", "-5,0,-1", "5,4,1", "5,5,0", "5,6,0", "-5,4,-1", "-5,5,0", "0,1,0"})
    void certainSignIsThatOfEveryNumberInside(long midpoint, long radius, int sign) {
        assertThat(ball(midpoint, radius, -3).certainSign()).isEqualTo(sign);
    }

    @Test
    void theUnknownHasNoSign() {
        assertThat(Ball.UNKNOWN.certainSign()).isZero();
        assertThat(Ball.UNKNOWN.certainBits()).isNegative();
        assertThat(Ball.UNKNOWN.isUnknown()).isTrue();
        assertThat(Ball.UNKNOWN.negate()).isEqualTo(Ball.UNKNOWN);
        assertThat(Ball.UNKNOWN.scale(5)).isEqualTo(Ball.UNKNOWN);
    }

    @Test
    void endsAndShifts() {
        Ball ball = ball(10, 3, -1);
        assertThat(ball.lower()).isEqualTo(7);
        assertThat(ball.upper()).isEqualTo(13);
        assertThat(ball.negate()).isEqualTo(ball(-10, 3, -1));
        assertThat(ball.scale(4)).isEqualTo(ball(10, 3, 3));
        assertThat(Ball.of(12L)).isEqualTo(ball(12, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"1,0,0,1", "8,0,0,4", "7,0,0,3", "7,1,0,4", "-8,0,-3,1", "-7,1,2,6", "0,1,0,1"})
    void topExceedsEveryMagnitude(long midpoint, long radius, long exponent, long top) {
        assertThat(ball(midpoint, radius, exponent).top()).isEqualTo(top);
    }

    @Test
    void certainBitsNeverPromiseTooMuch() {
        assertThat(ball(3, 0, 0).certainBits()).isEqualTo(Long.MAX_VALUE);
        assertThat(ball(0, 1, 0).certainBits()).isNegative();
        for (int midpoint = 1; midpoint <= 100; midpoint++) {
            for (int radius = 1; radius <= 100; radius++) {
                long bits = ball(midpoint, radius, 7).certainBits();
                assertThat(Math.scalb((double) radius, (int) bits)).isLessThanOrEqualTo(midpoint);
            }
        }
    }

    @Test
    void onlyTheNumberZeroIsZero() {
        assertThat(Ball.ZERO.isZero()).isTrue();
        assertThat(ball(0, 1, 0).isZero()).isFalse();
        assertThat(ball(0, 1, 0).isExact()).isFalse();
        assertThat(Ball.ONE.isExact()).isTrue();
    }
}
