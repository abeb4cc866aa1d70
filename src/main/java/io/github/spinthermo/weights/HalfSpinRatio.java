package io.github.spinthermo.weights;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;

/**
 * Ratio of the multiplicities of neighbouring total spins of n spins 1/2, with D = 2J + 1: l_(J+1)/l_J =
 * (D+2)(n+1−D)/(D (n+3+D)). [L 21]
 *
 * <p>Upwards it is given as two integers, for walks in fixed point that divide once a step; downwards as a factor
 * of a ball. Written from above, with k = n/2 − J, it is l_(J−1)/l_J = (D−2)(n+1−k)/(D (k+1)).
 */
public final class HalfSpinRatio {

    private final long n;
    private final BigInteger spins;

    /**
     * Prepares the ratios of an ensemble.
     *
     * @param n the number of spins 1/2
     */
    public HalfSpinRatio(long n) {
        this.n = n;
        this.spins = BigInteger.valueOf(n);
    }

    /** Returns the numerator of l_(J+1)/l_J. */
    BigInteger numerator(long dimension) {
        BigInteger d = BigInteger.valueOf(dimension);
        return BigInteger.valueOf(dimension + 2).multiply(spins.add(BigInteger.ONE).subtract(d));
    }

    /** Returns the denominator of l_(J+1)/l_J. */
    BigInteger denominator(long dimension) {
        return BigInteger.valueOf(dimension).multiply(spins.add(BigInteger.valueOf(dimension + 3)));
    }

    /**
     * Goes from a number that is proportional to l_J to the same for J − 1.
     *
     * @param a the arithmetic
     * @param number a number times l_J
     * @param dimension D = 2J + 1, above 2
     * @return that number times l_(J−1)
     */
    public Ball below(Arithmetic a, Ball number, long dimension) {
        long step = (n + 1 - dimension) / 2;
        Ball up = a.multiply(number, a.multiply(Ball.of(dimension - 2), Ball.of(n + 1 - step)));
        return a.divide(up, a.multiply(Ball.of(dimension), Ball.of(step + 1)));
    }
}
