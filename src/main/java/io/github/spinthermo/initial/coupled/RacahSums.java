package io.github.spinthermo.initial.coupled;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Sums of Racah at one total spin J, one j_A − j_B and one projection M, for all m_A. With a = j_A + j_B − J, b = j_A −
 * j_B + J, c = j_B − j_A + J, p = j_A − m_A and q = j_B + m_B = p − d,
 * <pre>
 * S_a(p) = Σ_k (−1)^k C(a, k) C(b, p−k) C(c, q−k),
 * ⟨j_A m_A j_B m_B|J M⟩² = (2J+1) (J±M)! (j_A±m_A)! (j_B±m_B)! S²/(a! b! c! (a+b+c+1)!),
 * </pre>
 * where (j±m)! stands for (j+m)! (j−m)!. S_a are the coefficients of (1 − uv)^a (1 + u)^b (1 + v)^c, so that those of
 * the next a, with j_A and j_B larger by 1/2, are their differences.
 */
final class RacahSums {

    private final int first;
    private List<BigInteger> sums;

    private RacahSums(int first, List<BigInteger> sums) {
        this.first = first;
        this.sums = sums;
    }

    /** Makes the sums for a = 0, which are products, from the coefficients of (1 + u)^b and (1 + v)^c. */
    static RacahSums of(List<BigInteger> ofB, List<BigInteger> ofC, int d) {
        int first = Math.max(0, d);
        List<BigInteger> products = new ArrayList<>();
        for (int p = first; p < ofB.size() && p - d < ofC.size(); p++) {
            products.add(ofB.get(p).multiply(ofC.get(p - d)));
        }
        return new RacahSums(first, products);
    }

    /** Returns the smallest p. */
    int first() {
        return first;
    }

    /** Returns S for each p from the smallest. */
    List<BigInteger> values() {
        return sums;
    }

    /** Goes on to the next a. */
    void moveOn() {
        List<BigInteger> next = new ArrayList<>(sums.size() + 1);
        BigInteger before = BigInteger.ZERO;
        for (BigInteger sum : sums) {
            next.add(sum.subtract(before));
            before = sum;
        }
        next.add(before.negate());
        sums = next;
    }
}
