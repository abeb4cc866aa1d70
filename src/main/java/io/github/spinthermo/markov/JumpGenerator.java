package io.github.spinthermo.markov;

import java.util.List;

/**
 * The generator Q of a Markov process on states that lie in rows of any lengths, a place each. Its jumps lead by a few
 * fixed steps; populations are held as the states are, an array for each row.
 */
public interface JumpGenerator {

    /**
     * Lists the jumps.
     *
     * @return all jumps
     */
    List<Jump> jumps();

    /**
     * Returns the rate at which each state is left: the sum over all jumps from it, also those that lead back to it.
     *
     * @return the rates, row by row; not to be changed
     */
    double[][] outflow();

    /**
     * Computes a row of Qp inside a range: how fast the populations of its states change.
     *
     * @param from the populations p, 0 outside the range
     * @param top the last place of each row of the range
     * @param row the row
     * @param to receives the row of Qp, up to its last place
     */
    void derivative(double[][] from, int[] top, int row, double[] to);

    /**
     * Computes Qp inside a range.
     *
     * @param from the populations p, 0 outside the range
     * @param top the last place of each row of the range
     * @param to receives Qp, up to the last places
     */
    default void derivative(double[][] from, int[] top, double[][] to) {
        for (int r = 0; r < top.length; r++) {
            derivative(from, top, r, to[r]);
        }
    }
}
