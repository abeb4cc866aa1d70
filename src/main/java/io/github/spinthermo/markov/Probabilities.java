package io.github.spinthermo.markov;

import java.util.Arrays;

/** Probabilities in arrays, and differences of such. */
public final class Probabilities {

    private Probabilities() { }

    /**
     * Gives probabilities their sum 1 again, where rounding took from it or added.
     *
     * @param state the probabilities, of any sum but 0
     * @return a new array of sum 1
     */
    public static double[] normalised(double[] state) {
        double sum = Arrays.stream(state).sum();
        return Arrays.stream(state).map(p -> p / sum).toArray();
    }

    /**
     * Adds up the absolute values of numbers in rows.
     *
     * @param rows probabilities or differences of such
     * @return the 1-norm Σ|p|
     */
    public static double norm(double[][] rows) {
        double norm = 0;
        for (double[] row : rows) {
            double sum = 0;
            for (double x : row) {
                sum += Math.abs(x);
            }
            norm += sum;
        }
        return norm;
    }
}
