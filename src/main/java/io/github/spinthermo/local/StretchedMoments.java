package io.github.spinthermo.local;

import io.github.spinthermo.cost.Interruption;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Moments of one spin s in the states m = J of a block:
 * <pre>B_k(J) = Σ_J' l'_J' Σ_ν ⟨J' J−ν; s ν|J J⟩² t_k(ν).</pre>
 *
 * <p>With a = J' − J + s and b = s + ν, both from 0 to 2s, the coefficient is a single term,
 * <pre>
 * ⟨J' J−ν; s ν|J J⟩² = N(a, b) Π_{i=1}^{2s−b} (2J + a − 2s + i) / Π_{i=1}^{a} (2J + 1 + i),
 * N(a, b) = C(b, 2s−a) a!/(2s−b)!  for a + b ≥ 2s, else 0,
 * </pre>
 * so that over the common denominator Q(J) = Π_{i=1}^{2s} (2J + 1 + i) everything is an integer.
 */
final class StretchedMoments {

    private final int twiceS;
    private final GramPolynomials polynomials;
    private final BigInteger[][] constants;

    /**
     * Prepares the moments of spins of one size.
     *
     * @param polynomials those on the 2s + 1 states of a spin
     * @param twiceS 2s
     */
    StretchedMoments(GramPolynomials polynomials, int twiceS) {
        this.twiceS = twiceS;
        this.polynomials = polynomials;
        this.constants = new BigInteger[twiceS + 1][twiceS + 1];
        BigInteger[] factorials = new BigInteger[twiceS + 1];
        factorials[0] = BigInteger.ONE;
        for (int i = 1; i <= twiceS; i++) {
            Interruption.check();
            factorials[i] = factorials[i - 1].multiply(BigInteger.valueOf(i));
        }
        for (int a = 0; a <= twiceS; a++) {
            Interruption.check();
            for (int b = twiceS - a; b <= twiceS; b++) {
                BigInteger binomial = factorials[b].divide(factorials[twiceS - a].multiply(factorials[a + b - twiceS]));
                constants[a][b] = binomial.multiply(factorials[a].divide(factorials[twiceS - b]));
            }
        }
    }

    /** Returns Π_{i=from}^{to} i. */
    private static BigInteger product(long from, long to) {
        BigInteger result = BigInteger.ONE;
        for (long i = from; i <= to; i++) {
            result = result.multiply(BigInteger.valueOf(i));
        }
        return result;
    }

    /**
     * Returns the common denominator.
     *
     * @param twiceJ 2J
     * @return Q(J)
     */
    BigInteger denominator(long twiceJ) {
        return product(twiceJ + 2, twiceJ + 1 + twiceS);
    }

    /**
     * Returns the moments, times Q(J).
     *
     * @param twiceJ 2J
     * @param neighbours l'_J' for J' = J − s … J + s; read only where J', s and J form a triangle
     * @return Q(J) B_k(J) for k = 0 … 2s
     */
    BigInteger[] of(long twiceJ, BigInteger[] neighbours) {
        BigInteger[] probabilities = probabilities(twiceJ, neighbours);
        BigInteger[] moments = new BigInteger[twiceS + 1];
        for (int k = 0; k <= twiceS; k++) {
            Interruption.check();
            BigInteger sum = BigInteger.ZERO;
            for (int b = 0; b <= twiceS; b++) {
                sum = sum.add(probabilities[b].multiply(polynomials.value(k, b)));
            }
            moments[k] = sum;
        }
        return moments;
    }

    /**
     * Returns the distribution of one spin over its states, summed over the copies of the state m = J, times Q(J).
     *
     * @param twiceJ 2J
     * @param neighbours as in {@link #of}
     * @return Q(J) T_J(J, ν) for ν = −s … s
     */
    BigInteger[] probabilities(long twiceJ, BigInteger[] neighbours) {
        BigInteger[] sums = new BigInteger[twiceS + 1];
        Arrays.fill(sums, BigInteger.ZERO);
        BigInteger upper = BigInteger.ONE;
        for (int a = twiceS; a >= Math.max(0, twiceS - twiceJ); a--) {
            Interruption.check();
            BigInteger term = upper.multiply(neighbours[a]);
            if (term.signum() != 0) {
                for (int b = twiceS; b >= twiceS - a; b--) {
                    sums[b] = sums[b].add(term.multiply(constants[a][b]));
                    term = term.multiply(BigInteger.valueOf(twiceJ + a - b + 1));
                }
            }
            upper = upper.multiply(BigInteger.valueOf(twiceJ + 1 + a));
        }
        return sums;
    }
}
