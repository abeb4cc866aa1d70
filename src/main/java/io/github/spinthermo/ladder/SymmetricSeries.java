package io.github.spinthermo.ladder;

import io.github.spinthermo.cost.Interruption;

/**
 * The evolution of populations near their stationary state π, by Chebyshev polynomials. Detailed balance makes the
 * generator symmetric between y_i = (p_i − wπ_i)/√π_i, w = Σp, with the spectrum in [−2Λ, 0], Λ the fastest rate at
 * which a place is left, so that
 * <pre>
 * y(t) = Σ_k c_k(Λt) T_k(M) y(0),   M = 1 + S/Λ,   S_ii = −(a d_i + b d_{i+1}),   S_{i,i+1} = √(ab) d_{i+1},
 * </pre>
 * with the positive coefficients of {@link BesselWeights}, and ‖T_k(M)‖ ≤ 1 in the 2-norm. This norm of y, χ = ‖y‖₂, is
 * never less than ‖p − wπ‖₁ (Cauchy and Schwarz, Σπ = 1), and never grows.
 *
 * <p><b>Rounding.</b> Elements of M are off by 6 roundings and a step of the recurrence T_{k+1} = 2M T_k − T_{k−1}
 * makes 20 of χ, as M and its diagonal have norms of at most 1: 32 in all. One made in T_j reaches T_k enlarged by the
 * polynomial of the second kind, k − j at most. With Σ k² c_k = Λt these come to 16 Λt u χ, u = 2^−53; coefficients and
 * sums of K terms add 5 K u χ, the way there and back and the rounding of π 24 u (w + χ).
 *
 * <p><b>Places above.</b> Only places up to a last one are followed, as if nothing led on from it. What is above is
 * left out, and what would jump up counts twice; p ≤ wπ + √π χ bounds it.
 */
final class SymmetricSeries {

    /** The largest χ with which series begin: so much more their rounding counts than that of uniformisation. */
    static final double LARGEST_DEVIATION = 128;

    /** The rounding of a double. */
    private static final double ROUNDING = 0x1p-53;

    /** The population that may leave the places that are followed. */
    private static final double LEAK = 0x1p-60;

    private final LadderGenerator generator;
    private final double[] stationary;
    private final double[] root;
    private double error;

    /** Prepares the series for the stationary populations π, which fall or are equal from place to place. */
    SymmetricSeries(LadderGenerator generator, double[] stationary) {
        this.generator = generator;
        this.stationary = stationary;
        this.root = new double[stationary.length];
        for (int i = 0; i < root.length; i++) {
            root[i] = Math.sqrt(stationary[i]);
        }
    }

    /** Returns χ, infinite where a place is occupied that has no stationary population. */
    double deviation(double[] p) {
        double w = sum(p, 0);
        double square = 0;
        for (int i = 0; i < p.length; i++) {
            double d = p[i] - w * stationary[i];
            double y = d == 0 ? 0 : d / root[i];
            square += y * y;
        }
        return Math.sqrt(square);
    }

    /** Bounds the error of the last step in the 1-norm. */
    double error() {
        return error;
    }

    /** Changes populations of a given χ to those after a time above 0. */
    void step(double[] p, double deviation, double time) {
        double w = sum(p, 0);
        int top = top(time, w + deviation);
        double fastest = generator.fastest(top);
        double[] c = BesselWeights.of(fastest * time);
        error = sum(p, top + 1) + (top + 1 < p.length ? 2 * LEAK : 0)
                + deviation * (BesselWeights.TAIL + ROUNDING * (16 * fastest * time + 5 * c.length))
                + 24 * ROUNDING * (w + deviation);
        double[] y = new double[top + 1];
        for (int i = 0; i <= top; i++) {
            y[i] = (p[i] - w * stationary[i]) / root[i];
        }
        double[] after = series(y, c, fastest);
        for (int i = 0; i < p.length; i++) {
            p[i] = i <= top ? Math.max(0, w * stationary[i] + root[i] * after[i]) : 0;
        }
    }

    /** Finds the last place that counts in a time: Λt √π (w + χ) is negligible there. */
    private int top(double time, double norm) {
        int top = 0;
        double fastest = generator.fastest(0);
        while (top < root.length - 1 && (root[top] * fastest * time * norm > LEAK)) {
            top++;
            fastest = Math.max(fastest, generator.down(top) + generator.up(top));
        }
        return top;
    }

    private static double sum(double[] p, int from) {
        double sum = 0;
        for (int i = from; i < p.length; i++) {
            sum += p[i];
        }
        return sum;
    }

    private double[] series(double[] y, double[] c, double fastest) {
        double[] diagonal = new double[y.length];
        double[] beside = new double[y.length + 1];
        for (int i = 0; i < y.length; i++) {
            double up = i == y.length - 1 ? 0 : generator.up(i);
            diagonal[i] = 1 - (generator.down(i) + up) / fastest;
            beside[i] = i == 0 ? 0 : Math.sqrt(generator.down(i)) * Math.sqrt(generator.up(i - 1)) / fastest;
        }
        double[] sum = new double[y.length];
        double[] before = new double[y.length];
        double[] polynomial = y.clone();
        for (int k = 0; k < c.length; k++) {
            Interruption.check();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += c[k] * polynomial[i];
            }
            next(polynomial, before, diagonal, beside, k == 0 ? 1 : 2);
            double[] last = before;
            before = polynomial;
            polynomial = last;
        }
        return sum;
    }

    /** Replaces T_{k−1} by factor · M T_k − T_{k−1}; T_{−1} counts as 0. */
    private static void next(double[] t, double[] before, double[] diagonal, double[] beside, int factor) {
        int last = t.length - 1;
        for (int i = 0; i <= last; i++) {
            double lower = i == 0 ? 0 : beside[i] * t[i - 1];
            double upper = i == last ? 0 : beside[i + 1] * t[i + 1];
            before[i] = factor * (diagonal[i] * t[i] + lower + upper) - before[i];
        }
    }
}
