package io.github.spinthermo.ode;

import io.github.spinthermo.cost.Interruption;

/**
 * A solver of linear equations with one matrix and several right-hand sides, by triangular factors. Unknowns and
 * rows of very different sizes are brought to one size first, so that the largest element of a column is a good
 * pivot.
 */
public final class LinearSolver {

    private final double[][] factors;
    private final double[] sizes;
    private final double[] rowScales;
    private final int[] order;
    private final boolean regular;

    /**
     * Factors a matrix, which is used up.
     *
     * @param sizes how large the unknowns are, which are this often repeated
     */
    LinearSolver(double[][] matrix, double[] sizes) {
        this.factors = matrix;
        this.sizes = sizes;
        this.rowScales = new double[matrix.length];
        this.order = new int[matrix.length];
        this.regular = equilibrate() && factor();
    }

    /**
     * Factors a matrix whose unknowns are all of one size.
     *
     * @param matrix the rows of a square matrix, which is used up
     * @return the solver of its equations
     */
    public static LinearSolver of(double[][] matrix) {
        return new LinearSolver(matrix, new double[] {1});
    }

    /** Tells whether the matrix has an inverse, as far as doubles can tell. */
    boolean isRegular() {
        return regular;
    }

    private boolean equilibrate() {
        for (int i = 0; i < factors.length; i++) {
            double largest = 0;
            for (int j = 0; j < factors.length; j++) {
                factors[i][j] *= sizes[j % sizes.length];
                largest = Math.max(largest, Math.abs(factors[i][j]));
            }
            if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
                return false;
            }
            rowScales[i] = 1 / largest;
            order[i] = i;
            for (int j = 0; j < factors.length; j++) {
                factors[i][j] *= rowScales[i];
            }
        }
        return true;
    }

    private boolean factor() {
        int n = factors.length;
        for (int k = 0; k < n; k++) {
            swap(k, pivot(k));
            double pivot = factors[k][k];
            if (!(Math.abs(pivot) > 0)) {
                return false;
            }
            for (int i = k + 1; i < n; i++) {
                if (factors[i][k] != 0) {
                    eliminate(factors[k], factors[i], k, factors[i][k] / pivot);
                }
            }
            Interruption.check();
        }
        return true;
    }

    private int pivot(int k) {
        int best = k;
        for (int i = k + 1; i < factors.length; i++) {
            best = Math.abs(factors[i][k]) > Math.abs(factors[best][k]) ? i : best;
        }
        return best;
    }

    private void swap(int i, int j) {
        double[] row = factors[i];
        factors[i] = factors[j];
        factors[j] = row;
        int original = order[i];
        order[i] = order[j];
        order[j] = original;
    }

    private static void eliminate(double[] from, double[] row, int k, double factor) {
        row[k] = factor;
        for (int j = k + 1; j < row.length; j++) {
            row[j] -= factor * from[j];
        }
    }

    /**
     * Solves for one right-hand side.
     *
     * @param right the right-hand side
     * @return the unknowns
     */
    public double[] solve(double[] right) {
        int n = factors.length;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = right[order[i]] * rowScales[order[i]];
            for (int j = 0; j < i; j++) {
                sum -= factors[i][j] * x[j];
            }
            x[i] = sum;
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int j = i + 1; j < n; j++) {
                sum -= factors[i][j] * x[j];
            }
            x[i] = sum / factors[i][i];
        }
        for (int i = 0; i < n; i++) {
            x[i] *= sizes[i % sizes.length];
        }
        return x;
    }
}
