package io.github.spinthermo.markov;

/**
 * Jumps from row r and place i to row r + rows and place i + places, wherever there are such, at a rate for each state.
 *
 * @param rows how many rows a jump leads down
 * @param places how many places it leads on
 * @param rates the rate from each state, row by row
 */
public record Jump(int rows, int places, double[][] rates) { }
