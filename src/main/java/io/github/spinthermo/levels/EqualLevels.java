package io.github.spinthermo.levels;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;

/** Equally likely levels: D of them at x = 0: φ = (D−1)/2, v = (D²−1)/12, A = 2v, Σ = D, S = ln D. */
public final class EqualLevels implements Levels {

    private static final BigInteger SIX = BigInteger.valueOf(6);
    private static final BigInteger TWELVE = BigInteger.valueOf(12);
    private static final BigInteger FIVE = BigInteger.valueOf(5);
    private static final BigInteger THREE = BigInteger.valueOf(3);

    private final Arithmetic arithmetic;
    private final BigInteger dimension;

    /**
     * Makes the levels.
     *
     * @param arithmetic the working precision
     * @param dimension D, at least 1
     */
    public EqualLevels(Arithmetic arithmetic, BigInteger dimension) {
        this.arithmetic = arithmetic;
        this.dimension = dimension;
    }

    @Override
    public Ball excitation() {
        return Ball.of(dimension.subtract(BigInteger.ONE)).scale(-1);
    }

    @Override
    public Ball variance() {
        return arithmetic.ratio(squareMinusOne(), TWELVE);
    }

    @Override
    public Ball partition() {
        return Ball.of(dimension);
    }

    @Override
    public Ball logPartition() {
        return arithmetic.log(Ball.of(dimension));
    }

    @Override
    public Ball entropy() {
        return logPartition();
    }

    @Override
    public Ball emission() {
        return arithmetic.ratio(squareMinusOne(), SIX);
    }

    @Override
    public Ball pairEmission() {
        BigInteger product = squareMinusOne().multiply(squareMinusOne().subtract(THREE));
        return arithmetic.ratio(product, SIX.multiply(FIVE));
    }

    private BigInteger squareMinusOne() {
        return dimension.multiply(dimension).subtract(BigInteger.ONE);
    }
}
