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
     * Computes Qp inside a range: how fast the populations of its states change.
     *
     * @param from the populations p, 0 outside the range
     * @param top the last place of each row of the range
     * @param to receives Qp, up to the last places
     */
    void derivative(double[][] from, int[] top, double[][] to);
}
