package io.github.spinthermo.testing;

import java.math.BigInteger;
import java.util.Arrays;
import org.apache.commons.numbers.fraction.BigFraction;

/** Squared Clebsch-Gordan coefficients by Racah's sum, in integers. All arguments are doubled. */
public final class RacahFormula {

    private final BigInteger[] factorials;

    /**
     * Makes the coefficients of a range.
     *
     * @param largest the largest j1 + j2 + J, not doubled
     */
    public RacahFormula(int largest) {
        factorials = new BigInteger[largest + 2];
        Arrays.setAll(factorials, i -> i == 0 ? BigInteger.ONE
                : factorials[i - 1].multiply(BigInteger.valueOf(i)));
    }

    /** Returns ⟨j1 m1; j2 m2 | J m1+m2⟩²; 0 where a triangle or a projection is violated. */
    public BigFraction squared(int j1, int m1, int j2, int m2, int totalJ) {
        int m = m1 + m2;
        boolean triangle = Math.abs(j1 - j2) <= totalJ && totalJ <= j1 + j2;
        if (!triangle || Math.abs(m1) > j1 || Math.abs(m2) > j2 || Math.abs(m) > totalJ) {
            return BigFraction.ZERO;
        }
        BigInteger sum = sum(j1, m1, j2, m2, totalJ);
        BigInteger numerator = BigInteger.valueOf(totalJ + 1L).multiply(sum.multiply(sum))
                .multiply(half(totalJ + m)).multiply(half(totalJ - m)).multiply(half(j1 + m1))
                .multiply(half(j1 - m1)).multiply(half(j2 + m2)).multiply(half(j2 - m2));
        BigInteger denominator = factorials[(j1 + j2 + totalJ) / 2 + 1].multiply(half(j1 + j2 - totalJ))
                .multiply(half(totalJ + j1 - j2)).multiply(half(totalJ - j1 + j2));
        return BigFraction.of(numerator, denominator);
    }

    /** Returns the sign of ⟨j1 m1; j2 m2 | J m1+m2⟩, which is that of Racah's sum. */
    public int sign(int j1, int m1, int j2, int m2, int totalJ) {
        return sum(j1, m1, j2, m2, totalJ).signum();
    }

    /** Returns Σ_k (−1)^k C(j1+j2−J, k) C(J+j1−j2, j1−m1−k) C(J−j1+j2, j2+m2−k), all of them halved. */
    private BigInteger sum(int j1, int m1, int j2, int m2, int totalJ) {
        BigInteger sum = BigInteger.ZERO;
        for (int k = 0; 2 * k <= j1 + j2 - totalJ; k++) {
            BigInteger term = binomial((j1 + j2 - totalJ) / 2, k)
                    .multiply(binomial((totalJ + j1 - j2) / 2, (j1 - m1) / 2 - k))
                    .multiply(binomial((totalJ - j1 + j2) / 2, (j2 + m2) / 2 - k));
            sum = k % 2 == 0 ? sum.add(term) : sum.subtract(term);
        }
        return sum;
    }

    private BigInteger half(int twice) {
        return factorials[twice / 2];
    }

    private BigInteger binomial(int n, int k) {
        return k < 0 || k > n ? BigInteger.ZERO
                : factorials[n].divide(factorials[k].multiply(factorials[n - k]));
    }
}
