package io.github.spinthermo.levels;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Shortfall of a block of D levels from the endless ladder at x &gt; 0, accurate relative to itself however small
 * it is. With r = e^−Dx and g = r/(1 − r) the variance is v = b(1 + b) − D² g(1 + g); the second term is here.
 */
public final class Saturation {

    private static final int GUARD = 32;

    private Saturation() { }

    /**
     * Computes D² g(1 + g) = D² r/(1 − r)².
     *
     * @param requested the precision of the result
     * @param x the inverse temperature, positive
     * @param dimension D, at least 1, with Dx below 2^60
     * @return what the variance of D levels is below that of the ladder
     */
    public static Ball variance(Arithmetic requested, BigFraction x, BigInteger dimension) {
        BigInteger numerator = x.getNumerator().multiply(dimension);
        int size = numerator.bitLength() - x.getDenominator().bitLength() + 1;
        Arithmetic arithmetic = requested.with(GUARD + 2L * Math.max(0, size));
        Ball spread = arithmetic.ratio(numerator, x.getDenominator());
        Ball r = arithmetic.exp(spread.negate());
        Ball occupation = arithmetic.divide(Ball.of(dimension), Ladder.oneMinus(arithmetic, r, spread));
        return arithmetic.multiply(r, arithmetic.multiply(occupation, occupation));
    }
}
