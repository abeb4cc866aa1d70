package io.github.spinthermo.domains.sectors;

/**
 * The operators J_d^- between two neighbouring sectors n and n + 1 of domains, as ⟨a|J_d^-|a + 1 in d⟩ =
 * √((n_d + 1)(N_d − n_d)) for every state a of the lower sector.
 *
 * @param sourceStates how many states the source sector has
 * @param partner for every domain and state of the target sector, the one state of the source sector that J_d
 *     takes there; 0 if there is none
 * @param amplitude the element between the two; 0 if there is none
 */
public record Ladders(int sourceStates, int[][] partner, double[][] amplitude) {

    /**
     * Returns J_d^-, from sector n + 1 to sector n.
     *
     * @param sectors the states
     * @param n the number of excitations of the lower sector
     * @return the operators
     */
    public static Ladders down(Sectors sectors, int n) {
        return between(sectors, n, n + 1);
    }

    /**
     * Returns J_d^+, from sector n to sector n + 1.
     *
     * @param sectors the states
     * @param n the number of excitations of the lower sector
     * @return the operators
     */
    public static Ladders up(Sectors sectors, int n) {
        return between(sectors, n + 1, n);
    }

    private static Ladders between(Sectors sectors, int target, int source) {
        int[][] states = sectors.states(target);
        int domains = sectors.domains();
        Ladders ladders = new Ladders(sectors.dimension(source), new int[domains][states.length],
                new double[domains][states.length]);
        for (int a = 0; a < states.length; a++) {
            for (int d = 0; d < domains; d++) {
                ladders.connect(sectors, states[a], a, d, source - target);
            }
        }
        return ladders;
    }

    private void connect(Sectors sectors, int[] state, int a, int d, int change) {
        double element = element(Math.min(state[d], state[d] + change), sectors.size(d));
        if (element > 0) {
            state[d] += change;
            partner[d][a] = sectors.index(state);
            state[d] -= change;
            amplitude[d][a] = element;
        }
    }

    /** Computes ⟨k|J^-|k + 1⟩ of a domain of that size; 0 where there is no such pair. */
    private static double element(int k, long size) {
        return k < 0 ? 0 : Math.sqrt((k + 1.0) * (size - k));
    }

    /**
     * Counts the states of the target sector.
     *
     * @return their number
     */
    public int states() {
        return partner[0].length;
    }
}
