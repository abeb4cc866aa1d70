package io.github.spinthermo.noise;

import io.github.spinthermo.markov.Jump;
import io.github.spinthermo.markov.JumpGenerator;
import io.github.spinthermo.markov.Probabilities;
import java.util.Arrays;
import java.util.List;

/**
 * The slow motion of the weights of total spins J = n/2 − r, a chain in which r grows or falls by one.
 *
 * @param shorter the rates to J − 1, by r
 * @param longer the rates to J + 1, by r
 * @derivation 7.4
 */
record TotalSpinChain(double[] shorter, double[] longer) implements JumpGenerator {

    /** The size at which the numbers so far are scaled down. */
    private static final double TOO_LARGE = 1e150;

    int size() {
        return shorter.length;
    }

    @Override
    public List<Jump> jumps() {
        return List.of(new Jump(0, 1, new double[][] {shorter}), new Jump(0, -1, new double[][] {longer}));
    }

    @Override
    public double[][] outflow() {
        double[] outflow = new double[size()];
        Arrays.setAll(outflow, r -> shorter[r] + longer[r]);
        return new double[][] {outflow};
    }

    @Override
    public void derivative(double[][] from, int[] top, int row, double[] to) {
        double[] p = from[0];
        for (int r = 0; r <= top[0]; r++) {
            double gain = (r > 0 ? shorter[r - 1] * p[r - 1] : 0) + (r + 1 < size() ? longer[r + 1] * p[r + 1] : 0);
            to[r] = gain - (shorter[r] + longer[r]) * p[r];
        }
    }

    /** Computes the stationary weights, w_{r+1}/w_r = R(J → J − 1)/R(J − 1 → J), each known relatively. */
    double[] stationary() {
        double[] w = new double[size()];
        w[0] = 1;
        for (int r = 1; r < w.length; r++) {
            w[r] = w[r - 1] * (shorter[r - 1] / longer[r]);
            for (int k = 0; w[r] > TOO_LARGE && k <= r; k++) {
                w[k] /= TOO_LARGE;
            }
        }
        return Probabilities.normalised(w);
    }

    /** Adds up the rates of change of a sum Σ w f. */
    double derivative(double[] w, double[] f) {
        double sum = 0;
        for (int r = 0; r + 1 < size(); r++) {
            sum += (w[r] * shorter[r] - w[r + 1] * longer[r + 1]) * (f[r + 1] - f[r]);
        }
        return sum;
    }

    /** Returns the fastest rate at which a total spin is left. */
    double fastest() {
        return Arrays.stream(outflow()[0]).max().orElse(0);
    }
}
