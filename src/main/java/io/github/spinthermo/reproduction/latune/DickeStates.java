package io.github.spinthermo.reproduction.latune;

import java.util.stream.IntStream;

/**
 * Composition of the state |ns, m⟩ of n spins, and so the state of one spin after the extreme start: the probability
 * that one spin has the projection μ while the sum of all is m. For integer s and small n, in double precision.
 */
enum DickeStates {
    /** Equal amplitudes of all product states of the sum m, as printed [L D.4], [L D.6]: the share is I_{m−μ}/I_m. */
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

    /** Returns the probability that one spin has the projection μ while the sum of all is m. */
    abstract double share(int n, int s, int m, int mu);

    /** Returns the populations p(μ) of one spin, μ from −s up, in a bath at x = ħωβ. */
    double[] populations(int n, int twiceS, double x) {
        int s = twiceS / 2;
        int top = n * s;
        double partition = IntStream.rangeClosed(-top, top).mapToDouble(m -> Math.exp(-m * x)).sum();
        return IntStream.rangeClosed(-s, s).mapToDouble(mu -> IntStream.rangeClosed(-top, top)
                .mapToDouble(m -> Math.exp(-m * x) / partition * share(n, s, m, mu)).sum()).toArray();
    }

    /** Returns the apparent inverse temperature, in units of 1/ħω, of spins without coherences between them. */
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

    /** Counts the product states of n spins with the sum m, I_m. */
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
