package io.github.spinthermo.domains.chain;

import java.util.List;

/**
 * The numbers that the dynamics of a chain depends on, all checked.
 *
 * @param sizes N_i, at least two
 * @param excitations n_i at the start
 * @param gammas γ_i of the baths between neighbours
 * @param nbar n̄ of all baths
 */
public record ChainModel(List<Long> sizes, List<Long> excitations, List<Double> gammas, double nbar) {

    /** Counts the most excitations that matter: those of the start at temperature 0, all else. */
    double mostExcitations() {
        return (nbar == 0 ? excitations : sizes).stream().mapToDouble(Long::doubleValue).sum();
    }

    /** Sorts the states that matter into sectors. */
    Sectors sectors() {
        return new Sectors(sizes, (int) mostExcitations());
    }

    /** Returns n_1, n_2, … at the start of a chain that is small enough to be followed. */
    int[] start() {
        return excitations.stream().mapToInt(Long::intValue).toArray();
    }

    /**
     * Returns ν, a bound on the rate of emission at n̄ = 0 of all states of at most so many excitations: of
     * neighbours of N spins together, p(N + 1 − p) with p of them.
     */
    double fastest(double most) {
        double sum = 0;
        for (int i = 0; i < gammas.size(); i++) {
            double spins = (double) sizes.get(i) + sizes.get(i + 1);
            double p = Math.min(most, Math.floor((spins + 1) / 2));
            sum += gammas.get(i) * p * (spins + 1 - p);
        }
        return sum;
    }
}
