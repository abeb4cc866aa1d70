package io.github.spinthermo.domains.sectors;

import io.github.spinthermo.cost.Interruption;

/**
 * The eigenvalues and eigenvectors of a symmetric matrix, by rotations in all planes in turn (Jacobi's method). It
 * converges for every matrix, also where eigenvalues are equal, or tiny beside others.
 */
public final class SymmetricModes {

    /** The most turns through all planes; some ten are enough. */
    private static final int MOST_SWEEPS = 60;

    /** The part of the diagonal at which an element beside it is rounding. */
    private static final double ROUNDING = 0x1p-54;

    private final double[][] matrix;
    private final double[][] vectors;

    /**
     * Finds them.
     *
     * @param rows the matrix, row by row; it may be longer
     * @param size the number of its rows
     */
    public SymmetricModes(double[] rows, int size) {
        this.matrix = new double[size][size];
        this.vectors = new double[size][size];
        double largest = 0;
        for (int i = 0; i < size; i++) {
            vectors[i][i] = 1;
            for (int j = 0; j < size; j++) {
                matrix[i][j] = rows[i * size + j];
                largest = Math.max(largest, Math.abs(matrix[i][j]));
            }
        }
        int sweeps = 0;
        while (sweeps < MOST_SWEEPS && sweep(ROUNDING * ROUNDING * largest)) {
            sweeps++;
        }
    }

    /** Rotates in every plane once; tells whether anything was large enough to be rotated. */
    private boolean sweep(double nothing) {
        boolean hasRotated = false;
        for (int p = 0; p < matrix.length; p++) {
            Interruption.check();
            for (int q = p + 1; q < matrix.length; q++) {
                if (Math.abs(matrix[p][q]) > nothing
                        && Math.abs(matrix[p][q]) > ROUNDING * Math.sqrt(Math.abs(matrix[p][p] * matrix[q][q]))) {
                    rotate(p, q);
                    hasRotated = true;
                }
            }
        }
        return hasRotated;
    }

    /** Makes an element beside the diagonal 0. */
    private void rotate(int p, int q) {
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (double[] row : matrix) {
            turn(row, p, q, cosine, sine);
        }
        for (int k = 0; k < matrix.length; k++) {
            double first = matrix[p][k];
            double second = matrix[q][k];
            matrix[p][k] = cosine * first - sine * second;
            matrix[q][k] = sine * first + cosine * second;
        }
        matrix[p][q] = 0;
        matrix[q][p] = 0;
        for (double[] row : vectors) {
            turn(row, p, q, cosine, sine);
        }
    }

    private static void turn(double[] row, int p, int q, double cosine, double sine) {
        double first = row[p];
        double second = row[q];
        row[p] = cosine * first - sine * second;
        row[q] = sine * first + cosine * second;
    }

    /**
     * Counts the eigenvalues.
     *
     * @return the number of rows
     */
    public int size() {
        return matrix.length;
    }

    /**
     * Returns an eigenvalue.
     *
     * @param k its number, in no order
     * @return the eigenvalue
     */
    public double value(int k) {
        return matrix[k][k];
    }

    /**
     * Returns an eigenvector.
     *
     * @param k the number of its eigenvalue
     * @return a vector of norm 1
     */
    public double[] vector(int k) {
        double[] vector = new double[matrix.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = vectors[i][k];
        }
        return vector;
    }

    /**
     * Computes the mean of another matrix in an eigenvector.
     *
     * @param rows the other matrix, row by row; it may be longer
     * @param k the number of the eigenvalue
     * @return v^T M v
     */
    public double mean(double[] rows, int k) {
        double[] vector = vector(k);
        double mean = 0;
        for (int i = 0; i < vector.length; i++) {
            double row = 0;
            for (int j = 0; j < vector.length; j++) {
                row += rows[i * vector.length + j] * vector[j];
            }
            mean += vector[i] * row;
        }
        return mean;
    }
}
