package io.github.spinthermo.markov;

import java.util.Arrays;

/**
 * The probabilities of k events of a Poisson process of mean λ, and those of more than k events, both cut where what
 * is left is far below a rounding; the first of the former are 0 for the same reason. They are made by a recurrence
 * from the largest and divided by their sum.
 *
 * @param exactly the probability of k events
 * @param more the probability of more than k events; the sum is λ
 */
public record PoissonWeights(double[] exactly, double[] more) {

    /** The largest weight that may be left out at the end. */
    private static final double TAIL = 0x1p-64;

    /**
     * Computes the weights.
     *
     * @param mean the mean, above 0 and at most some hundred
     * @return the weights
     */
    public static PoissonWeights of(double mean) {
        int length = (int) (mean + 14 * Math.sqrt(mean) + 60);
        double[] exactly = new double[length];
        exactly[(int) mean] = 1;
        for (int k = (int) mean; k > 0; k--) {
            exactly[k - 1] = exactly[k] * k / mean;
        }
        for (int k = (int) mean + 1; k < length; k++) {
            exactly[k] = exactly[k - 1] * mean / k;
        }
        double sum = Arrays.stream(exactly).sum();
        double[] more = new double[length];
        int last = length;
        double tail = 0;
        for (int k = length - 1; k >= 0; k--) {
            more[k] = tail;
            exactly[k] /= sum;
            tail += exactly[k];
            last = tail < TAIL ? k : last;
        }
        double head = 0;
        for (int k = 0; k < (int) mean && head + exactly[k] < TAIL; k++) {
            head += exactly[k];
            exactly[k] = 0;
        }
        int kept = Math.max(2, last);
        return new PoissonWeights(Arrays.copyOf(exactly, kept), Arrays.copyOf(more, kept));
    }
}
