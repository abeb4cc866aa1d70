package io.github.spinthermo.local;

import io.github.spinthermo.blocksum.Smallness;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.cost.LimbCost;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.LongFunction;

/**
 * Populations of one spin by their expansion in discrete Legendre polynomials, one sum over J: p(μ) =
 * Σ_k (−1)^k A_k t_k(μ)/|t_k|² with A_k = Σ_J a_k(J) y_k(J, x_B). Derived, see spec 1.6 and the description of this
 * package.
 */
final class MultipolePopulations {

    /** The time for the levels of a block, and for one of its polynomials. */
    private static final LimbCost LEVELS = new LimbCost(0, 2.5e-8, 1.85);
    private static final LimbCost POLYNOMIAL = new LimbCost(0, 6.4e-9, 1.6);

    private MultipolePopulations() { }

    /** Estimates the sum over so many blocks; nothing is computed for the ground states at x_B = ∞. */
    static Estimate estimate(InverseTemperature betaB, double states, double count, int bits) {
        return betaB.isInfinite()
                ? Estimate.NONE
                : levels(betaB, bits).plus(new Estimate(0, states * POLYNOMIAL.seconds(bits))).times(count);
    }

    /** Estimates the levels of one block, which lose three times the smallness of x. */
    static Estimate levels(InverseTemperature beta, int bits) {
        return beta.isZero() ? Estimate.NONE : new Estimate(0, LEVELS.seconds(bits + 3.0 * Smallness.of(beta)));
    }

    /**
     * Sums the populations in a bath.
     *
     * @param moments those after the start
     * @param betaB x_B &gt; 0, also ∞
     * @param bits their precision, absolute
     * @return p(−s) … p(s), each off by not much more than 2^−bits
     */
    static Ball[] of(BlockMultipoles moments, InverseTemperature betaB, int bits) {
        Arithmetic a = moments.arithmetic();
        int states = moments.terms().get(0).moments().length;
        Ball[] means = new Ball[states];
        Arrays.fill(means, Ball.ZERO);
        LongFunction<Ball[]> polarization = polarization(betaB, bits, states);
        for (BlockMultipoles.Term term : moments.terms()) {
            Interruption.check();
            Ball[] y = polarization.apply(term.twiceJ());
            for (int k = 0; k < states; k++) {
                means[k] = a.add(means[k], a.multiply(term.moments()[k], y[k]));
            }
        }
        return populations(a, means, moments.polynomials(), bits);
    }

    /** Returns y_k of a block; all 1 in its ground state. */
    private static LongFunction<Ball[]> polarization(InverseTemperature betaB, int bits, int states) {
        if (betaB.isInfinite()) {
            Ball[] ones = new Ball[states];
            Arrays.fill(ones, Ball.ONE);
            return twiceJ -> ones;
        }
        return new ThermalPolynomials(bits, betaB.toFraction(), states - 1)::of;
    }

    private static Ball[] populations(Arithmetic a, Ball[] means, GramPolynomials polynomials, int bits) {
        int states = means.length;
        Ball error = new Ball(BigInteger.ZERO, 4L * states * states + 1, -bits);
        Ball[] coefficients = new Ball[states];
        Arrays.setAll(coefficients, k -> a.divide(means[k], Ball.of(polynomials.norm(k))));
        Ball[] populations = new Ball[states];
        for (int i = 0; i < states; i++) {
            Interruption.check();
            Ball sum = error;
            for (int k = 0; k < states; k++) {
                sum = a.add(sum, a.multiply(coefficients[k], Ball.of(polynomials.value(k, states - 1 - i))));
            }
            populations[i] = sum;
        }
        return populations;
    }
}
