package io.github.spinthermo.markov;

/**
 * Sums over the terms of a step of uniformisation, row by row.
 *
 * @param sum what the step leads to
 * @param integral the integral over the step
 */
record TermSums(double[][] sum, double[][] integral) {

    /** A number that, added and subtracted, makes 0 of all that is less by 16 digits: subnormal numbers are slow. */
    private static final double NOTHING = 0x1p-800;

    /** Counts a term in, and makes the next one of it and its derivative, which stands in its place. */
    void advance(double[][] term, double[][] next, int[] top, double share, double lasting, double scale) {
        for (int r = 0; r < top.length; r++) {
            double[] from = term[r];
            double[] to = next[r];
            double[] shares = sum[r];
            double[] lastings = integral[r];
            for (int i = 0; i <= top[r]; i++) {
                shares[i] += share * from[i];
                lastings[i] += lasting * from[i];
                to[i] = from[i] + scale * to[i] + NOTHING - NOTHING;
            }
        }
    }
}
