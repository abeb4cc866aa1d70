package io.github.spinthermo.spin;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.error.ResourceLimitException;
import java.math.BigInteger;
import java.util.Locale;

/**
 * One multiplicity l_{ns−k} by the cheapest of three ways.
 *
 * <ul>
 * <li>s = 1/2: C(n+1, k) (n+1−2k)/(n+1), which is [L 21].</li>
 * <li>The coefficient of z^k in (1 − z) ((1 − z^d)/(1 − z))^n, written out: Σ_i (−1)^i C(n, i) C(n−2 + k − i
 * d, n−2) over i = 0 … k/d, for n ≥ 2. It has few terms where d is large.</li>
 * <li>The recurrence, down to k.</li>
 * </ul>
 */
final class SingleMultiplicity {

    /** Bits of the largest number that a BigInteger holds, with some to spare. */
    private static final double LARGEST_BITS = 0x1p31 - 64;

    private final SpinEnsemble ensemble;
    private final BigInteger n;
    private final long d;
    private final long k;
    private final MultiplicityCost cost;

    SingleMultiplicity(SpinEnsemble ensemble, HalfInteger totalSpin) {
        this.ensemble = ensemble;
        this.n = BigInteger.valueOf(ensemble.n());
        this.d = ensemble.localDimension();
        this.k = ensemble.stepsBelowLargest(totalSpin);
        this.cost = new MultiplicityCost(ensemble);
    }

    Estimate estimate() {
        if (ensemble.n() == 1) {
            return Estimate.NONE;
        }
        if (isSpinHalf()) {
            return cost.binomials(1, factors());
        }
        return isAlternatingCheaper() ? alternatingCost() : cost.streamed(k + 1.0);
    }

    /** Counts the factors of a binomial coefficient. */
    private double factors() {
        return isSpinHalf() ? k : Math.min(k, ensemble.n());
    }

    BigInteger value() {
        if (ensemble.n() == 1) {
            return k == 0 ? BigInteger.ONE : BigInteger.ZERO;
        }
        if (isSpinHalf()) {
            requireRepresentable();
            BigInteger next = n.add(BigInteger.ONE);
            return Binomial.of(next, k).multiply(next.subtract(BigInteger.valueOf(2 * k))).divide(next);
        }
        return isAlternatingCheaper()
                ? alternatingSum()
                : Multiplicities.descending(ensemble).skip(k).findFirst().orElseThrow().multiplicity();
    }

    private boolean isSpinHalf() {
        return d == 2;
    }

    private boolean isAlternatingCheaper() {
        return alternatingCost().seconds() <= cost.streamed(k + 1.0).seconds();
    }

    private Estimate alternatingCost() {
        long terms = k / d + 1;
        return cost.binomials((double) terms, factors());
    }

    private void requireRepresentable() {
        double bits = cost.factorBits(factors());
        if (bits > LARGEST_BITS) {
            throw new ResourceLimitException("n", ensemble.n(),
                    String.format(Locale.ROOT, "needs products of about %.1e bits; an integer has at most 2^31", bits));
        }
    }

    private BigInteger alternatingSum() {
        requireRepresentable();
        BigInteger sum = BigInteger.ZERO;
        for (long i = 0; i * d <= k && i <= ensemble.n(); i++) {
            Interruption.check();
            long rest = k - i * d;
            BigInteger term = Binomial.of(n, i).multiply(Binomial.of(n.add(BigInteger.valueOf(rest - 2)), rest));
            sum = i % 2 == 0 ? sum.add(term) : sum.subtract(term);
        }
        return sum;
    }
}
