package io.github.spinthermo.domains.sectors;

import java.util.Arrays;

/**
 * The population of a state at the start.
 *
 * @param state n_1, n_2, …
 * @param weight its probability
 */
public record Population(int[] state, double weight) {

    /**
     * Counts the excitations.
     *
     * @return the number of the sector
     */
    public int sector() {
        return Arrays.stream(state).sum();
    }
}
