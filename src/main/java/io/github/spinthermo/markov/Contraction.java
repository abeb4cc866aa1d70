package io.github.spinthermo.markov;

import io.github.spinthermo.cost.Interruption;

/**
 * The contraction of differences by a matrix P of probabilities. The 1-norm of a vector of sum 0 shrinks to at most
 * τ(P) times itself, where τ(P) is half the largest distance between two rows. An error that is made in every step
 * therefore comes to at most
 * <pre>
 * Σ_k τ(P^k) ≤ Π_{i&lt;j} (1 + τ(P^{2^i})) / (1 − τ(P^{2^j}))
 * </pre>
 * times that of one, for any j.
 *
 * <p>Source: Seneta, Non-negative Matrices and Markov Chains, 2nd ed., Springer 1981, chapters 3 and 4.
 */
public final class Contraction {

    /** The contraction τ below which more squarings would change the bound by a factor of 2 at most. */
    private static final double SMALL = 0.5;

    /** The most squarings that are tried. */
    private static final int MOST_SQUARINGS = 40;

    private Contraction() { }

    /**
     * Bounds how much more errors of all steps come to than that of one.
     *
     * @param rows the matrix: in each row the probabilities to go from a state to those of the columns
     * @return Σ_k τ(P^k) or more; infinite where no power that is tried makes differences smaller
     */
    public static double sum(double[][] rows) {
        double[][] power = rows;
        double sum = 1;
        for (int j = 0; j < MOST_SQUARINGS; j++) {
            double tau = coefficient(power);
            if (tau < SMALL) {
                return sum / (1 - tau);
            }
            sum *= 1 + tau;
            power = squared(power);
        }
        return Double.POSITIVE_INFINITY;
    }

    private static double coefficient(double[][] rows) {
        double largest = 0;
        for (int a = 0; a < rows.length; a++) {
            Interruption.check();
            for (int b = 0; b < a; b++) {
                largest = Math.max(largest, distance(rows[a], rows[b]));
            }
        }
        return largest / 2;
    }

    private static double distance(double[] a, double[] b) {
        double distance = 0;
        for (int k = 0; k < a.length; k++) {
            distance += Math.abs(a[k] - b[k]);
        }
        return distance;
    }

    /**
     * Multiplies a square matrix with itself.
     *
     * @param rows the matrix
     * @return its square
     */
    public static double[][] squared(double[][] rows) {
        double[][] product = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            Interruption.check();
            for (int k = 0; k < rows.length; k++) {
                for (int j = 0; j < rows.length; j++) {
                    product[i][j] += rows[i][k] * rows[k][j];
                }
            }
        }
        return product;
    }
}
