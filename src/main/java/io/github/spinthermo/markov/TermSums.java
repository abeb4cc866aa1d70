package io.github.spinthermo.markov;

import java.util.Arrays;

/** The terms of a step of uniformisation, one after the other, and their sums. */
final class TermSums {

    /** A number that, added and subtracted, makes 0 of all that is less by 16 digits: subnormal numbers are slow. */
    private static final double NOTHING = 0x1p-800;

    private final double[][] sum;
    private final double[][] integral;
    private double[][] term;
    private double[][] next;

    /** Makes room for rows of the same lengths as some others. */
    TermSums(double[][] like) {
        this.sum = none(like);
        this.integral = none(like);
        this.term = none(like);
        this.next = none(like);
    }

    private static double[][] none(double[][] like) {
        return Arrays.stream(like).map(row -> new double[row.length]).toArray(double[][]::new);
    }

    /** Begins a step with what is inside a range. */
    void begin(double[][] start, int[] top) {
        for (int r = 0; r < start.length; r++) {
            int size = top[r] + 1;
            System.arraycopy(start[r], 0, term[r], 0, size);
            Arrays.fill(term[r], size, term[r].length, 0);
            Arrays.fill(next[r], size, next[r].length, 0);
            Arrays.fill(sum[r], 0);
            Arrays.fill(integral[r], 0);
        }
    }

    /** Returns the term, which is not to be changed. */
    double[][] term() {
        return term;
    }

    /** Returns what is to be given the derivative of a row of the term. */
    double[] next(int row) {
        return next[row];
    }

    /**
     * Counts a row of the term in, and makes that of the next term of it and its derivative, up to the last place.
     *
     * @param share the weight of the term in the sum
     * @param lasting its weight in the integral
     * @param scale the factor of the derivative
     */
    void add(int row, int last, double share, double lasting, double scale) {
        if (share == 0) {
            integrate(term[row], next[row], integral[row], last, lasting, scale);
            return;
        }
        double[] from = term[row];
        double[] to = next[row];
        double[] shares = sum[row];
        double[] lastings = integral[row];
        for (int i = 0; i <= last; i++) {
            shares[i] += share * from[i];
            lastings[i] += lasting * from[i];
            to[i] = from[i] + scale * to[i] + NOTHING - NOTHING;
        }
    }

    private static void integrate(double[] from, double[] to, double[] lastings, int last, double lasting,
            double scale) {
        for (int i = 0; i <= last; i++) {
            lastings[i] += lasting * from[i];
            to[i] = from[i] + scale * to[i] + NOTHING - NOTHING;
        }
    }

    /** Goes on to the next term. */
    void turn() {
        double[][] done = term;
        term = next;
        next = done;
    }

    /** Returns what the step leads to. */
    double[][] sum() {
        return sum;
    }

    /** Returns the integral over the step. */
    double[][] integral() {
        return integral;
    }
}
