package io.github.spinthermo.domains.sectors;

import io.github.spinthermo.cost.Interruption;

/** The inverse of a matrix in doubles, by elimination with pivots. */
final class BlockInverse {

    private BlockInverse() { }

    /** Replaces a matrix by its inverse; elements that are not finite tell that there is none. */
    static void invert(double[][] matrix) {
        int size = matrix.length;
        int[] pivots = new int[size];
        for (int k = 0; k < size; k++) {
            Interruption.check();
            pivots[k] = pivot(matrix, k);
            double[] row = matrix[pivots[k]];
            matrix[pivots[k]] = matrix[k];
            matrix[k] = row;
            double inverse = 1 / row[k];
            row[k] = 1;
            for (int j = 0; j < size; j++) {
                row[j] *= inverse;
            }
            eliminate(matrix, k);
        }
        for (int k = size - 1; k >= 0; k--) {
            exchangeColumns(matrix, k, pivots[k]);
        }
    }

    private static int pivot(double[][] matrix, int column) {
        int pivot = column;
        for (int i = column + 1; i < matrix.length; i++) {
            pivot = Math.abs(matrix[i][column]) > Math.abs(matrix[pivot][column]) ? i : pivot;
        }
        return pivot;
    }

    private static void eliminate(double[][] matrix, int k) {
        double[] pivot = matrix[k];
        for (int i = 0; i < matrix.length; i++) {
            double[] row = matrix[i];
            double factor = row[k];
            if (i != k && factor != 0) {
                row[k] = 0;
                for (int j = 0; j < row.length; j++) {
                    row[j] -= factor * pivot[j];
                }
            }
        }
    }

    private static void exchangeColumns(double[][] matrix, int one, int other) {
        for (double[] row : matrix) {
            double element = row[one];
            row[one] = row[other];
            row[other] = element;
        }
    }
}
