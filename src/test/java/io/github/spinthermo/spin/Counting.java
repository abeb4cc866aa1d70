package io.github.spinthermo.spin;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Slow ways to the numbers of configurations and multiplicities that share nothing with the recurrence. Index
 * 0 is J = ns or m = ns.
 */
final class Counting {

    private Counting() { }

    /** Returns I_m for m = ns, ns − 1, …, −ns by listing all (2s+1)^n states. */
    static BigInteger[] byEnumeration(int n, int twiceS) {
        long[] counts = new long[n * twiceS + 1];
        int d = twiceS + 1;
        long states = Math.round(Math.pow(d, n));
        for (long state = 0; state < states; state++) {
            int lowered = 0;
            for (long rest = state; rest > 0; rest /= d) {
                lowered += (int) (rest % d);
            }
            counts[lowered]++;
        }
        BigInteger[] result = new BigInteger[counts.length];
        Arrays.setAll(result, i -> BigInteger.valueOf(counts[i]));
        return result;
    }

    /** Returns I_m by multiplying n times by 1 + z + … + z^(2s). */
    static BigInteger[] byConvolution(int n, int twiceS) {
        BigInteger[] counts = {BigInteger.ONE};
        for (int spin = 0; spin < n; spin++) {
            BigInteger[] next = new BigInteger[counts.length + twiceS];
            for (int k = 0; k < next.length; k++) {
                next[k] = BigInteger.ZERO;
                for (int i = Math.max(0, k - twiceS); i <= Math.min(k, counts.length - 1); i++) {
                    next[k] = next[k].add(counts[i]);
                }
            }
            counts = next;
        }
        return counts;
    }

    /**
     * Returns I_m as the digits of (1 + B + … + B^(2s))^n in a base B = 2^w above (2s+1)^n: Kronecker substitution.
     */
    static BigInteger[] byKronecker(int n, int twiceS) {
        int width = BigInteger.valueOf(twiceS + 1L).pow(n).bitLength();
        BigInteger point = BigInteger.ZERO;
        for (int i = 0; i <= twiceS; i++) {
            point = point.setBit(i * width);
        }
        BigInteger power = point.pow(n);
        BigInteger mask = BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE);
        BigInteger[] counts = new BigInteger[n * twiceS + 1];
        Arrays.setAll(counts, i -> power.shiftRight(i * width).and(mask));
        return counts;
    }

    /** Returns l_J for the J of an ensemble, ascending, from I_m. */
    static List<BigInteger> multiplicities(SpinEnsemble ensemble, BigInteger[] configurations) {
        List<BigInteger> ascending = new ArrayList<>();
        for (int k = (int) ensemble.totalSpinCount() - 1; k >= 0; k--) {
            ascending.add(k == 0 ? configurations[0] : configurations[k].subtract(configurations[k - 1]));
        }
        return ascending;
    }
}
