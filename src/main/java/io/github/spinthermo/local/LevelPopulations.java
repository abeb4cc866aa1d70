package io.github.spinthermo.local;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;

/**
 * Populations of one spin in each level of a block, summed over its copies: exact fractions
 * <pre>T_J(−J + i, μ) = Σ_k B_k(J) [τ_k(i)/τ_k(2J)] t_k(μ)/|t_k|²,  τ_k(2J) = (2J)!/(2J−k)!.</pre>
 */
final class LevelPopulations {

    private final GramPolynomials polynomials;
    private final BigInteger dimension;
    private final int degree;
    private final BigInteger[] coefficients;
    private final BigInteger denominator;

    /**
     * Prepares a block.
     *
     * @param polynomials those on the states of one spin
     * @param twiceJ 2J
     * @param moments B_k(J) times a denominator
     * @param unit that denominator
     */
    LevelPopulations(GramPolynomials polynomials, long twiceJ, BigInteger[] moments, BigInteger unit) {
        this.polynomials = polynomials;
        this.dimension = BigInteger.valueOf(twiceJ + 1);
        this.degree = (int) Math.min(moments.length - 1, twiceJ);
        this.coefficients = new BigInteger[degree + 1];
        BigInteger norms = BigInteger.ONE;
        for (int k = 0; k <= degree; k++) {
            Interruption.check();
            norms = norms.divide(norms.gcd(polynomials.norm(k))).multiply(polynomials.norm(k));
        }
        BigInteger rest = BigInteger.ONE;
        for (int k = degree; k >= 0; k--) {
            coefficients[k] = moments[k].multiply(rest).multiply(norms.divide(polynomials.norm(k)));
            rest = k == 0 ? rest : rest.multiply(BigInteger.valueOf(twiceJ - k + 1));
        }
        this.denominator = unit.multiply(norms).multiply(rest);
    }

    /** Returns the numerators of T_J(−J + i, μ), μ = −s … s, over {@link #denominator}. */
    BigInteger[] numerators(long level) {
        BigInteger[] tau = GramPolynomials.at(dimension, BigInteger.valueOf(level), degree);
        BigInteger[] result = new BigInteger[polynomials.points()];
        for (int i = 0; i < result.length; i++) {
            Interruption.check();
            BigInteger sum = BigInteger.ZERO;
            for (int k = 0; k <= degree; k++) {
                sum = sum.add(coefficients[k].multiply(tau[k]).multiply(polynomials.value(k, i)));
            }
            result[i] = sum;
        }
        return result;
    }

    /** Returns the common denominator. */
    BigInteger denominator() {
        return denominator;
    }

    /** Returns T_J(−J + i, μ), μ = −s … s. */
    Ball[] at(Arithmetic a, long level) {
        BigInteger[] numerators = numerators(level);
        Ball[] result = new Ball[numerators.length];
        for (int i = 0; i < result.length; i++) {
            Interruption.check();
            result[i] = a.ratio(numerators[i], denominator);
        }
        return result;
    }
}
