package io.github.spinthermo.local;

import io.github.spinthermo.cost.Interruption;
import java.math.BigInteger;

/**
 * Discrete Legendre (Gram) polynomials on N equidistant points 0 … N − 1, as integers:
 * <pre>t_0 = 1,  t_1 = 2x − N + 1,  (k+1) t_{k+1} = (2k+1)(2x − N + 1) t_k − k (N² − k²) t_{k−1}.</pre>
 * They are orthogonal, Σ_x t_k(x)² = (2k)! C(N+k, 2k+1), and t_k(N − 1 − x) = (−1)^k t_k(x).
 */
final class GramPolynomials {

    private final BigInteger[][] values;
    private final BigInteger[] norms;

    /**
     * Makes all polynomials on a few points.
     *
     * @param points N, at least 1
     */
    GramPolynomials(int points) {
        this.values = new BigInteger[points][];
        this.norms = new BigInteger[points];
        for (int x = 0; x < points; x++) {
            Interruption.check();
            values[x] = at(BigInteger.valueOf(points), BigInteger.valueOf(x), points - 1);
        }
        for (int k = 0; k < points; k++) {
            Interruption.check();
            norms[k] = BigInteger.ZERO;
            for (BigInteger[] polynomials : values) {
                norms[k] = norms[k].add(polynomials[k].multiply(polynomials[k]));
            }
        }
    }

    /**
     * Returns the polynomials at one of any number of points.
     *
     * @param points N
     * @param x the point, from 0 to N − 1
     * @param degree the largest k, at most N − 1
     * @return t_0(x) … t_degree(x)
     */
    static BigInteger[] at(BigInteger points, BigInteger x, int degree) {
        BigInteger[] t = new BigInteger[degree + 1];
        BigInteger middle = x.shiftLeft(1).subtract(points).add(BigInteger.ONE);
        BigInteger square = points.multiply(points);
        t[0] = BigInteger.ONE;
        for (int k = 0; k < degree; k++) {
            BigInteger before = k == 0 ? BigInteger.ZERO : t[k - 1];
            BigInteger factor = square.subtract(BigInteger.valueOf((long) k * k)).multiply(BigInteger.valueOf(k));
            t[k + 1] = middle.multiply(t[k]).multiply(BigInteger.valueOf(2L * k + 1))
                    .subtract(before.multiply(factor)).divide(BigInteger.valueOf(k + 1L));
        }
        return t;
    }

    /**
     * Counts the points.
     *
     * @return N
     */
    int points() {
        return values.length;
    }

    /**
     * Returns a value.
     *
     * @param k the degree, below N
     * @param x the point, from 0 to N − 1
     * @return t_k(x)
     */
    BigInteger value(int k, int x) {
        return values[x][k];
    }

    /**
     * Returns a norm.
     *
     * @param k the degree, below N
     * @return Σ_x t_k(x)²
     */
    BigInteger norm(int k) {
        return norms[k];
    }
}
