package io.github.spinthermo.domains.chain;

import io.github.spinthermo.cost.Interruption;
import java.util.Collections;
import java.util.List;

/**
 * The dark states of a chain as vectors on the states of a sector: one for every number of excitations from 0 to that
 * of the smallest domain.
 *
 * @param sizes N_i
 */
record DarkAmplitudes(List<Long> sizes) {

    /** Returns the most excitations that a dark state has. */
    long mostExcitations() {
        return Collections.min(sizes);
    }

    /** Computes ⟨n_1 … n_M|D_k⟩ for the states of sector k. */
    double[] of(int[][] states, int k) {
        double[] amplitudes = new double[states.length];
        double norm = 0;
        for (int a = 0; a < states.length; a++) {
            Interruption.check();
            double weight = 1;
            int sign = 1;
            for (int i = 0; i < sizes.size(); i++) {
                weight *= scaledWeight(sizes.get(i), states[a][i], k);
                sign = i % 2 != 0 && states[a][i] % 2 != 0 ? -sign : sign;
            }
            norm += weight;
            amplitudes[a] = sign * Math.sqrt(weight);
        }
        for (int a = 0; a < states.length; a++) {
            Interruption.check();
            amplitudes[a] /= Math.sqrt(norm);
        }
        return amplitudes;
    }

    /** Computes (N − n)!/(n! N!) c^n with one c for all domains, such that it is near 1 for the smallest. */
    private double scaledWeight(long size, int n, int k) {
        double weight = 1;
        for (int q = 1; q <= n; q++) {
            weight *= (double) mostExcitations() / q * k / (size - q + 1.0);
        }
        return weight;
    }
}
