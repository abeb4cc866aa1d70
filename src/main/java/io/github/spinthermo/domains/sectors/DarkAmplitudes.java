package io.github.spinthermo.domains.sectors;

import io.github.spinthermo.cost.Interruption;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The dark states of a network at temperature 0 whose baths leave one direction v free, Σ v_i = 0 over the domains of
 * each bath: one for every number of excitations from 0 to that of the smallest domain with v_i ≠ 0. Written as
 * polynomials with J_i^- = d/dz_i they are powers of Σ v_i z_i. A chain has v = (1, −1, 1, …).
 *
 * @param sizes N_i
 * @param direction v_i
 * @derivation 9.4
 */
public record DarkAmplitudes(List<Long> sizes, double[] direction) {

    /**
     * Returns the dark states of a chain.
     *
     * @param sizes N_i
     * @return those of signs that alternate
     */
    public static DarkAmplitudes ofChain(List<Long> sizes) {
        return new DarkAmplitudes(sizes, IntStream.range(0, sizes.size()).mapToDouble(i -> 1 - i % 2 * 2).toArray());
    }

    /**
     * Returns the most excitations that a dark state has.
     *
     * @return the size of the smallest domain that takes part
     */
    public long mostExcitations() {
        return IntStream.range(0, direction.length).filter(i -> direction[i] != 0).mapToLong(sizes::get).min()
                .orElse(0);
    }

    /**
     * Computes ⟨n_1 … n_M|D_k⟩.
     *
     * @param states the states of the sector k
     * @param k the number of excitations, at most {@link #mostExcitations()}
     * @return the elements of a vector of norm 1
     */
    public double[] of(int[][] states, int k) {
        double[] amplitudes = new double[states.length];
        double norm = 0;
        double smallest = mostExcitations();
        for (int a = 0; a < states.length; a++) {
            Interruption.check();
            double weight = 1;
            int sign = 1;
            for (int i = 0; i < sizes.size(); i++) {
                weight *= scaledWeight(sizes.get(i), states[a][i], k, smallest * (direction[i] * direction[i]));
                sign = direction[i] < 0 && states[a][i] % 2 != 0 ? -sign : sign;
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

    /** Computes v^2n (N − n)!/(n! N!) c^n with one c for all domains, such that it is near 1 for the smallest. */
    private static double scaledWeight(long size, int n, int k, double scale) {
        double weight = 1;
        for (int q = 1; q <= n; q++) {
            weight *= scale / q * k / (size - q + 1.0);
        }
        return weight;
    }
}
