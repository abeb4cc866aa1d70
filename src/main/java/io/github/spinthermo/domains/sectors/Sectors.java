package io.github.spinthermo.domains.sectors;

import java.util.Arrays;
import java.util.List;

/**
 * The states |n_1 … n_M⟩ of domains, sorted by their number of excitations n = Σ n_i, and inside such a sector
 * in the order of n_1, n_2, … (spec 3, 2.1).
 */
public final class Sectors {

    private final long[] sizes;
    private final int top;

    /** ways[i][r]: in how many ways the domains from i on hold at most r excitations; exact below 2^53. */
    private final double[][] ways;

    /**
     * Counts the states.
     *
     * @param sizes N_1, N_2, …
     * @param top the largest number of excitations
     */
    public Sectors(List<Long> sizes, int top) {
        this.sizes = sizes.stream().mapToLong(Long::longValue).toArray();
        this.top = top;
        this.ways = new double[this.sizes.length + 1][top + 1];
        Arrays.fill(ways[this.sizes.length], 1);
        for (int i = this.sizes.length - 1; i >= 0; i--) {
            for (int r = 0; r <= top; r++) {
                double exactly = ways[i + 1][r] - atMost(i + 1, r - this.sizes[i] - 1);
                ways[i][r] = exactly + (r == 0 ? 0 : ways[i][r - 1]);
            }
        }
    }

    private double atMost(int domain, long excitations) {
        return excitations < 0 ? 0 : ways[domain][(int) excitations];
    }

    /**
     * Counts the domains.
     *
     * @return M
     */
    public int domains() {
        return sizes.length;
    }

    /**
     * Returns the largest number of excitations.
     *
     * @return that of the highest sector
     */
    public int top() {
        return top;
    }

    /**
     * Returns the number of spins of a domain.
     *
     * @param domain its index from 0
     * @return N_d
     */
    public long size(int domain) {
        return sizes[domain];
    }

    /**
     * Counts the states of a sector.
     *
     * @param n the number of excitations
     * @return D_n; the largest int where there are more
     */
    public int dimension(int n) {
        return (int) (ways[0][n] - atMost(0, n - 1L));
    }

    /**
     * Lists the states of a sector.
     *
     * @param n the number of excitations
     * @return the excitations n_i of every state, state by state
     */
    public int[][] states(int n) {
        int[][] states = new int[dimension(n)][];
        int[] state = new int[sizes.length];
        int left = n;
        for (int d = sizes.length - 1; d >= 0; d--) {
            state[d] = (int) Math.min(left, sizes[d]);
            left -= state[d];
        }
        for (int index = 0; index < states.length; index++) {
            states[index] = state.clone();
            advance(state);
        }
        return states;
    }

    /** Goes on to the next state of the sector: one excitation moves forward, those behind it to the end. */
    private void advance(int[] state) {
        int d = state.length - 1;
        int behind = state[d];
        for (d--; d >= 0 && (behind == 0 || state[d] == sizes[d]); d--) {
            behind += state[d];
        }
        if (d < 0) {
            return;
        }
        state[d]++;
        behind--;
        for (int e = state.length - 1; e > d; e--) {
            state[e] = (int) Math.min(behind, sizes[e]);
            behind -= state[e];
        }
    }

    /**
     * Finds the place of a state in its sector.
     *
     * @param state n_1, n_2, …
     * @return how many states of the sector come before it
     */
    public int index(int[] state) {
        int left = 0;
        for (int excitations : state) {
            left += excitations;
        }
        double before = 0;
        for (int d = 0; d < state.length - 1; d++) {
            before += atMost(d + 1, left) - atMost(d + 1, (long) left - state[d]);
            left -= state[d];
        }
        return (int) before;
    }
}
