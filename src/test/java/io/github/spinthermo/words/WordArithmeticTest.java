package io.github.spinthermo.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the algebra of machine words at the limits of a word. */
class WordArithmeticTest {

    private static final BigInteger ODD = BigInteger.valueOf(3).shiftLeft(WordBall.BITS).add(BigInteger.ONE);

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -122, -64, -59, -58, -57, -1, 0, 1, 54, 57, 58, 63, 64, 65, 128,
        Integer.MAX_VALUE})
    void aPowerOfTwoOfAnySizeLeadsToTheProductOrToNothingKnown(int shift) {
        WordBall scaled = WordArithmetic.INSTANCE.scale(WordBall.of(ODD, 0), shift);

        assertThat(scaled.isKnown()).isEqualTo(-58 < shift && shift < 55);
        if (scaled.isKnown()) {
            assertContains(scaled.ball(), ODD, shift - WordBall.BITS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1"})
    void numbersInUnitsAreKnownUpToTheLimitOfIntegers(BigInteger sign) {
        BigInteger one = BigInteger.ONE.shiftLeft(WordBall.BITS);
        BigInteger largest = BigInteger.valueOf((1L << 57) - 1).multiply(one).multiply(sign);
        BigInteger beyond = largest.add(one.multiply(sign));

        WordBall known = WordBall.of(largest, 0);

        assertThat(known.ball()).isEqualTo(new Ball(largest, 0, -WordBall.BITS));
        assertThat(WordBall.of(beyond, 0).isKnown()).isFalse();
        assertThat(WordBall.of(beyond.shiftLeft(64), 0).isKnown()).isFalse();
    }

    private static void assertContains(Ball ball, BigInteger number, int exponent) {
        int common = Math.min(exponent, (int) ball.exponent());
        BigInteger exact = number.shiftLeft(exponent - common);
        int shift = (int) ball.exponent() - common;
        assertThat(exact).isBetween(ball.lower().shiftLeft(shift), ball.upper().shiftLeft(shift));
    }
}
