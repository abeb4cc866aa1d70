package io.github.spinthermo.local.coherence;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.cost.LimbCost;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Walk through the configurations μ_1, …, μ_n of n spins s up to their order, depth first: a multiset stands for
 * n!/Π n_μ! of them, and all have the same shares Q_J = ⟨μ_1 … μ_n|Π_J|μ_1 … μ_n⟩ of the total spins,
 * <pre>Q'_J = Σ_j ⟨j m s μ|J m+μ⟩² Q_j.</pre>
 *
 * <p>The spins come in the order of falling μ, so that configurations with one beginning share its Q. Q(−μ) = Q(μ)
 * leaves those with m = Σ μ ≥ 0. The last spin is added in one step with the sum over J that is wanted,
 * Σ_J Q_J h_J(m) = Σ_j Q_j [Σ_J ⟨j m' s μ|J m⟩² h_J(m)], whose brackets many configurations share.
 *
 * @derivation 6.9
 */
final class LocalConfigurations {

    /** The time of a multiplication and addition, of the logarithm of a configuration, and of a coefficient. */
    private static final LimbCost STEP = new LimbCost(2.5e-7, 2e-10, 2);
    private static final LimbCost LOGARITHM = new LimbCost(8e-6, 3e-8, 2.2);
    private static final LimbCost COEFFICIENT = new LimbCost(4e-5, 1e-9, 2);

    /** The memory of a coefficient beside its bits. */
    private static final double COEFFICIENT_BYTES = 150;

    /** A number of configurations that takes for ever. */
    private static final double ENDLESS = 1e18;

    /** Visitor of the configurations with m ≥ 0. */
    interface Visitor {

        /**
         * Takes configurations of the same spins in all orders.
         *
         * @param twiceM 2m, at least 0
         * @param orders how many there are, n!/Π n_μ!
         * @param mean Σ_J Q_J h_J(m)
         */
        void visit(long twiceM, BigInteger orders, Ball mean);
    }

    /** State before the last spin, to which that one is added: twice j, m, μ. */
    private record Last(long j, long m, long mu) { }

    private final Arithmetic a;
    private final int n;
    private final int s;
    private final Function<Long, Ball[]> factors;
    private final Visitor visitor;
    private final CouplingShares shares;
    private final Map<Last, Ball> brackets = new HashMap<>();

    /**
     * Prepares a walk.
     *
     * @param arithmetic the working precision
     * @param ensemble n ≥ 2 spins s
     * @param factors h_J(m) by 2m, for J = J_0 or 0, …, ns in the steps of J, indexed by the integer part of J
     * @param visitor what is done with each configuration
     */
    LocalConfigurations(Arithmetic arithmetic, SpinEnsemble ensemble, Function<Long, Ball[]> factors,
            Visitor visitor) {
        this.a = arithmetic;
        this.n = Math.toIntExact(ensemble.n());
        this.s = Math.toIntExact(ensemble.s().twice());
        this.factors = factors;
        this.visitor = visitor;
        this.shares = new CouplingShares(arithmetic, s);
    }

    /** Visits all configurations with m ≥ 0. */
    void walk() {
        extend(0, 0, s, 0, BigInteger.ONE, new Ball[] {Ball.ONE});
    }

    /** Adds each spin that may come next, μ = largest, … downwards, as long as m ≥ 0 can still be reached. */
    private void extend(int count, long m, int largest, int run, BigInteger orders, Ball[] q) {
        Interruption.check();
        int rest = n - count;
        for (int mu = largest; mu >= -s && m + (long) rest * mu >= 0; mu -= 2) {
            int length = mu == largest ? run + 1 : 1;
            BigInteger more = orders.multiply(BigInteger.valueOf(count + 1L)).divide(BigInteger.valueOf(length));
            if (rest == 1) {
                visitor.visit(m + mu, more, mean(m, mu, q));
            } else {
                extend(count + 1, m + mu, mu, length, more, added(count, m, mu, q));
            }
        }
    }

    /** Returns Q_J of one spin more, by the integer part of J. */
    private Ball[] added(int count, long m, long mu, Ball[] q) {
        int parity = count * s % 2;
        int nextParity = (count + 1) * s % 2;
        Ball[] next = new Ball[((count + 1) * s - nextParity) / 2 + 1];
        Arrays.fill(next, Ball.ZERO);
        for (int i = 0; i < q.length; i++) {
            if (!q[i].isZero()) {
                long j = 2L * i + parity;
                Ball[] share = shares.of(j, m, mu);
                for (int k = 0; k < share.length; k++) {
                    if (!share[k].isZero()) {
                        int index = (int) (j - s + 2L * k - nextParity) / 2;
                        next[index] = a.add(next[index], a.multiply(q[i], share[k]));
                    }
                }
            }
        }
        return next;
    }

    /** Returns Σ_J Q_J h_J with the last spin added. */
    private Ball mean(long m, long mu, Ball[] q) {
        int parity = (n - 1) * s % 2;
        Ball sum = Ball.ZERO;
        for (int i = 0; i < q.length; i++) {
            if (!q[i].isZero()) {
                Ball bracket = brackets.computeIfAbsent(new Last(2L * i + parity, m, mu), this::bracket);
                sum = a.add(sum, a.multiply(q[i], bracket));
            }
        }
        return sum;
    }

    private Ball bracket(Last last) {
        Ball[] share = shares.of(last.j, last.m, last.mu);
        Ball[] factor = factors.apply(last.m + last.mu);
        int parity = (int) ((long) n * s % 2);
        Ball sum = Ball.ZERO;
        for (int k = 0; k < share.length; k++) {
            if (!share[k].isZero()) {
                sum = a.add(sum, a.multiply(share[k], factor[(int) (last.j - s + 2L * k - parity) / 2]));
            }
        }
        return sum;
    }

    /** Estimates the memory and time of a walk with a logarithm for each configuration. */
    static Estimate estimate(SpinEnsemble ensemble, int bits) {
        double n = ensemble.n();
        double twiceS = ensemble.s().twice();
        double beginnings = multisets(n - 2, twiceS + 2) / 2;
        double configurations = multisets(n, twiceS + 1) / 2;
        double blocks = n * twiceS / 4 + 1;
        double coefficients = (blocks + 1) * (n * twiceS + 1) * (twiceS + 1) / 2;
        double steps = (beginnings * (twiceS + 1) + configurations) * blocks;
        double seconds = steps * STEP.seconds(bits) + configurations * LOGARITHM.seconds(bits)
                + coefficients * COEFFICIENT.seconds(bits);
        return new Estimate((COEFFICIENT_BYTES + bits / 8.0) * coefficients * (twiceS + 1), seconds);
    }

    /** Counts the multisets of n things of k kinds, C(n + k − 1, k − 1). */
    private static double multisets(double n, double kinds) {
        double count = 1;
        for (int i = 1; i < kinds && count < ENDLESS; i++) {
            count *= (n + i) / i;
        }
        return count;
    }
}
