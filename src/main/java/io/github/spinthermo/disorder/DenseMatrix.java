package io.github.spinthermo.disorder;

import io.github.spinthermo.cost.Interruption;

/** Products of matrices of doubles that are arrays of rows. */
final class DenseMatrix {

    /** Number of terms after which a power series at 1 is as good as its limit. */
    private static final int TERMS = 20;

    private DenseMatrix() { }

    /** Multiplies two matrices. */
    static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                add(product[i], a[i][k], b[k]);
            }
            Interruption.check();
        }
        return product;
    }

    /** Adds a multiple of a row to another one. */
    static void add(double[] to, double factor, double[] row) {
        if (factor != 0) {
            for (int j = 0; j < to.length; j++) {
                to[j] += factor * row[j];
            }
        }
    }

    /** Transposes a matrix. */
    static double[][] transposed(double[][] matrix) {
        double[][] transposed = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix[i].length; j++) {
                transposed[j][i] = matrix[i][j];
            }
        }
        return transposed;
    }

    /** Sums the power series of e^{Lt}, for ‖L‖t of at most 1. */
    static double[][] exponential(SparseRows generator, double time) {
        double[][] term = identity(generator.size());
        double[][] sum = identity(generator.size());
        for (int k = 1; k <= TERMS; k++) {
            double[][] next = generator.times(term);
            term = new double[next.length][next.length];
            for (int i = 0; i < next.length; i++) {
                add(term[i], time / k, next[i]);
                add(sum[i], 1, term[i]);
            }
            Interruption.check();
        }
        return sum;
    }

    private static double[][] identity(int size) {
        double[][] identity = new double[size][size];
        for (int i = 0; i < size; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }
}
