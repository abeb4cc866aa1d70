package io.github.spinthermo.blocksum;

/** Averages over blocks that are asked for. */
public enum Averages {

    /** Mean excitations at both temperatures, of which energies, their variance and heats are made. */
    MEANS,

    /** All averages: also logarithms of partition functions, variances of blocks, and the covariance. */
    ALL
}
