package io.github.spinthermo.levels;

import static io.github.spinthermo.testing.Inclusion.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shortfall D² r/(1 − r)², r = e^−Dx, with its relative accuracy from one level to an exponent of 2^59. */
class SaturationTest {

    private static final Arithmetic FINE = new Arithmetic(400);

    /** Bits of which a factor may take some where Dx is of no size. */
    private static final int BITS = 100;

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 1000000000, 2", "1, 1000000000, 1000000007", "3, 7, 5", "40, 1, 1000",
        "288230376151711743, 1, 2", "144115188075855871, 3, 11"})
    void variance(long numerator, long denominator, long dimension) {
        BigFraction x = BigFraction.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        BigInteger d = BigInteger.valueOf(dimension);
        Ball r = FINE.exp(FINE.ratio(x.getNumerator().multiply(d).negate(), x.getDenominator()));
        Ball occupation = FINE.divide(Ball.of(d), FINE.subtract(Ball.ONE, r));
        Ball expected = FINE.multiply(r, FINE.multiply(occupation, occupation));
        check(Saturation.variance(new Arithmetic(BITS), x, d), expected, BITS);
    }

    /** Checks the precision: 32 bits more, and twice those of Dx = 2000. */
    @Test
    void precision() {
        Ball variance = Saturation.variance(new Arithmetic(BITS), BigFraction.of(1000), BigInteger.TWO);
        assertThat(variance.midpoint().bitLength()).isBetween(BITS + 32 + 2 * 11 - 1, BITS + 32 + 2 * 11);
    }
}
