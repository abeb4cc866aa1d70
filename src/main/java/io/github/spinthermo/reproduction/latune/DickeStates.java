package io.github.spinthermo.reproduction.latune;

import java.util.stream.IntStream;

/**
 * Composition of |ns, m⟩, and so the local state after the extreme start: the share of μ of one spin in the level
 * m. In doubles, for integer s and small n.
 */
enum DickeStates {
    /** Equal amplitudes of all local states of the sum m, as printed [L D.4], [L D.6]: the share is I_{m−μ}/I_m. */
    EQUAL {
        @Override
        double share(int n, int s, int m, int mu) {
            return configurations(n - 1, s, m - mu) / configurations(n, s, m);
        }
    },
    /** Amplitudes √∏ C(2s, s+m_k), as J₋ makes them: hypergeometric shares. */
    HYPERGEOMETRIC {
        @Override
        double share(int n, int s, int m, int mu) {
            return binomial(2 * s, s + mu) * binomial(2 * (n - 1) * s, (n - 1) * s + m - mu)
                    / binomial(2 * n * s, n * s + m);
        }
    };

    abstract double share(int n, int s, int m, int mu);

    /** Returns p(μ), μ from −s up, in a bath at x. */
    double[] populations(int n, int twiceS, double x) {
        int s = twiceS / 2;
        int top = n * s;
        double partition = IntStream.rangeClosed(-top, top).mapToDouble(m -> Math.exp(-m * x)).sum();
        return IntStream.rangeClosed(-s, s).mapToDouble(mu -> IntStream.rangeClosed(-top, top)
                .mapToDouble(m -> Math.exp(-m * x) / partition * share(n, s, m, mu)).sum()).toArray();
    }

    /** Returns the apparent inverse temperature without local coherences. */
    double apparent(int n, int twiceS, double x) {
        int s = twiceS / 2;
        double[] p = populations(n, twiceS, x);
        double up = 0;
        double down = 0;
        for (int mu = -s; mu <= s; mu++) {
            up += p[mu + s] * (s - mu) * (s + mu + 1);
            down += p[mu + s] * (s + mu) * (s - mu + 1);
        }
        return Math.log(up / down);
    }

    /** Counts the local states of n spins with the sum m. */
    private static double configurations(int n, int s, int m) {
        if (n == 0) {
            return m == 0 ? 1 : 0;
        }
        return IntStream.rangeClosed(-s, s).mapToDouble(mu -> configurations(n - 1, s, m - mu)).sum();
    }

    private static double binomial(int n, int k) {
        return k < 0 || k > n ? 0 : MultiplicityClaims.binomial(n, k).doubleValue();
    }
}
