package io.github.spinthermo.domains.sectors;

import io.github.spinthermo.cost.Interruption;

/**
 * The eigenvalues and eigenvectors of a symmetric matrix by rotations in all planes in turn (Jacobi's method). It
 * converges for every matrix, also where eigenvalues are equal, or tiny beside others, and those it finds to as many
 * digits as the elements have.
 */
final class PlaneRotations {

    /** The most turns through all planes; some ten are enough. */
    private static final int MOST_SWEEPS = 60;

    /** The part of the diagonal at which an element beside it is rounding. */
    private static final double ROUNDING = 0x1p-54;

    private final double[][] matrix;
    private final double[][] vectors;

    /**
     * Finds them.
     *
     * @param matrix the matrix, symmetric to the last bit, in whose place the eigenvalues come on the diagonal
     * @param largest the largest size of an element
     */
    PlaneRotations(double[][] matrix, double largest) {
        this.matrix = matrix;
        this.vectors = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            vectors[i][i] = 1;
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

    /**
     * Makes an element beside the diagonal 0. Rows are turned, which lie together in memory, and columns take over from
     * them what is the same.
     */
    private void rotate(int p, int q) {
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        turn(matrix[p], matrix[q], cosine, sine);
        turn(matrix[p], p, q, cosine, sine);
        turn(matrix[q], p, q, cosine, sine);
        matrix[p][q] = 0;
        matrix[q][p] = 0;
        for (int k = 0; k < matrix.length; k++) {
            matrix[k][p] = matrix[p][k];
            matrix[k][q] = matrix[q][k];
        }
        turn(vectors[p], vectors[q], cosine, sine);
    }

    private static void turn(double[] first, double[] second, double cosine, double sine) {
        for (int k = 0; k < first.length; k++) {
            double one = first[k];
            double other = second[k];
            first[k] = cosine * one - sine * other;
            second[k] = sine * one + cosine * other;
        }
    }

    private static void turn(double[] row, int p, int q, double cosine, double sine) {
        double first = row[p];
        double second = row[q];
        row[p] = cosine * first - sine * second;
        row[q] = sine * first + cosine * second;
    }

    double[] values() {
        double[] values = new double[matrix.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = matrix[i][i];
        }
        return values;
    }

    /** Returns the eigenvectors, one a row. */
    double[][] vectors() {
        return vectors;
    }
}
