package io.github.spinthermo.noise;

import io.github.spinthermo.dicke.DickeCopies;
import io.github.spinthermo.dicke.Moments;
import io.github.spinthermo.dicke.Populations;

/** The observables of populations of n spins 1/2, and the bound on their errors that follows from that of these. */
final class NoiseReport {

    /** The rounding of a double. */
    private static final double ROUNDING = 0x1p-53;

    /** The roundings of a sum over the levels, and what follows from rates and times being doubles. */
    private static final double SUMS = 1200;

    /** The part of these that is in proportion to n. */
    private static final double SUMS_PER_SPIN = 8;

    private final int n;
    private final NoiseRates rates;
    private final double[] copies;
    private double shortest;

    NoiseReport(int n, NoiseRates rates) {
        this.n = n;
        this.rates = rates;
        this.copies = DickeCopies.logarithms(n);
        this.shortest = n / 2.0;
    }

    /** Computes the observables. */
    NoisePoint of(Populations p) {
        Moments moments = p.moments();
        double energy = excitations(p);
        double length = moments.effectiveLength();
        shortest = Math.min(shortest, length);
        return new NoisePoint(energy, length, moments.length(), rates.collectiveEmission() * emission(p),
                rates.localEmission() * energy, entropy(p));
    }

    /** Adds up the excitations without the cancellation of M + n/2. */
    private static double excitations(Populations p) {
        double excitations = 0;
        for (int r = 0; r < p.rows().length; r++) {
            for (int i = 0; i < p.rows()[r].length; i++) {
                excitations += p.rows()[r][i] * (i + r);
            }
        }
        return excitations;
    }

    /** Computes ⟨J₊J₋⟩. */
    private static double emission(Populations p) {
        double emission = 0;
        for (double[] row : p.rows()) {
            for (int i = 0; i < row.length; i++) {
                emission += row[i] * i * (row.length - i);
            }
        }
        return emission;
    }

    /** Computes −Σ p ln(p/l). */
    private double entropy(Populations p) {
        double entropy = 0;
        for (int r = 0; r < p.rows().length; r++) {
            for (double population : p.rows()[r]) {
                entropy += population > 0 ? population * (copies[r] - Math.log(population)) : 0;
            }
        }
        return Math.max(0, entropy);
    }

    /**
     * Bounds the error of all observables so far, each divided by what belongs to it: with T the error of the
     * populations in the 1-norm, T of energy and intensities, T/2 of ⟨J⟩, T (n/2)(n/2 + 1)/(S_eff + 1) of S_eff, and
     * T n ln 2 − T ln T of the entropy of 2^n states (Fannes, Commun. Math. Phys. 31, 291 (1973)); the latter two over
     * n.
     */
    double tolerance(double populations) {
        double length = populations * (n / 4.0 + 0.5) / (shortest + 1);
        double entropy = populations * Math.log(2)
                - (populations > 0 ? populations * Math.log(Math.min(populations, 1 / Math.E)) / n : 0);
        return Math.max(populations, Math.max(length, entropy)) + (SUMS + SUMS_PER_SPIN * n) * ROUNDING;
    }
}
