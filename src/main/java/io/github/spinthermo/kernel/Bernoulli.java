package io.github.spinthermo.kernel;

import io.github.spinthermo.cost.Interruption;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The Bernoulli numbers B_2, B_4, …, from the tangent numbers T_k, which are integers: B_2k = (−1)^(k−1) 2k
 * T_k/(4^k (4^k − 1)).
 *
 * <p>Those computed so far are kept in one array that is swapped as a whole.
 */
public final class Bernoulli {

    private static final Bernoulli SHARED = new Bernoulli();

    private final AtomicReference<BigInteger[]> tangents = new AtomicReference<>(new BigInteger[0]);

    /**
     * Returns the numerator of B_2k over {@link #denominator}; not in lowest terms.
     *
     * @param k at least 1
     * @return B_2k 4^k (4^k − 1)
     */
    public static BigInteger numerator(int k) {
        BigInteger magnitude = SHARED.tangent(k).multiply(BigInteger.valueOf(2L * k));
        return k % 2 == 0 ? magnitude.negate() : magnitude;
    }

    /**
     * Returns the denominator that belongs to {@link #numerator}.
     *
     * @param k at least 1
     * @return 4^k (4^k − 1)
     */
    public static BigInteger denominator(int k) {
        BigInteger power = BigInteger.ONE.shiftLeft(2 * k);
        return power.multiply(power.subtract(BigInteger.ONE));
    }

    /** Returns T_k, k ≥ 1, and keeps it and those before. */
    BigInteger tangent(int k) {
        BigInteger[] kept = tangents.get();
        if (kept.length < k) {
            kept = compute(Math.max(2 * kept.length, k + 16));
            tangents.set(kept);
        }
        return kept[k - 1];
    }

    /** Returns T_1 … T_n by the triangle T_j ← (j − k) T_(j−1) + (j − k + 2) T_j, k = 2 … n, j = k … n. */
    private static BigInteger[] compute(int n) {
        BigInteger[] t = new BigInteger[n];
        t[0] = BigInteger.ONE;
        for (int j = 1; j < n; j++) {
            Interruption.check();
            t[j] = t[j - 1].multiply(BigInteger.valueOf(j));
        }
        for (int k = 2; k <= n; k++) {
            Interruption.check();
            for (int j = k; j <= n; j++) {
                BigInteger left = t[j - 2].multiply(BigInteger.valueOf(j - k));
                t[j - 1] = left.add(t[j - 1].multiply(BigInteger.valueOf(j - k + 2L)));
            }
        }
        return t;
    }
}
