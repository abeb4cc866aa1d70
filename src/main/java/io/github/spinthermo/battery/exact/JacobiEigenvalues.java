package io.github.spinthermo.battery.exact;

/**
 * The eigenvalues of a symmetric matrix by Jacobi's rotations, which always converge; they err by some roundings of the
 * norm of the matrix.
 *
 * <p>Source: Golub and Van Loan, Matrix Computations, 4th ed., section 8.5.
 */
final class JacobiEigenvalues {

    /** The sum of absolute values beside the diagonal, over that on it, which no longer counts. */
    private static final double NEGLIGIBLE = 0x1p-56;

    /** More sweeps than any matrix needs. */
    private static final int MOST_SWEEPS = 60;

    private JacobiEigenvalues() { }

    /** Computes the eigenvalues of a matrix, which is changed. */
    static double[] of(double[][] matrix) {
        int size = matrix.length;
        for (int sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(matrix); sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    rotate(matrix, p, q);
                }
            }
        }
        double[] eigenvalues = new double[size];
        for (int i = 0; i < size; i++) {
            eigenvalues[i] = matrix[i][i];
        }
        return eigenvalues;
    }

    private static boolean isDiagonal(double[][] matrix) {
        double beside = 0;
        double on = 0;
        for (int i = 0; i < matrix.length; i++) {
            on += Math.abs(matrix[i][i]);
            for (int j = 0; j < i; j++) {
                beside += Math.abs(matrix[i][j]);
            }
        }
        return beside <= NEGLIGIBLE * on;
    }

    /** Rotates two rows and columns such that their common element is 0. */
    private static void rotate(double[][] matrix, int p, int q) {
        double element = matrix[p][q];
        double size = Math.abs(matrix[p][p]) + Math.abs(matrix[q][q]);
        if (Math.abs(element) <= NEGLIGIBLE * NEGLIGIBLE * size || element == 0) {
            return;
        }
        double ratio = (matrix[q][q] - matrix[p][p]) / (2 * element);
        double tangent = Math.copySign(1, ratio) / (Math.abs(ratio) + Math.hypot(1, ratio));
        double cosine = 1 / Math.sqrt(1 + tangent * tangent);
        double sine = tangent * cosine;
        double[] first = matrix[p];
        double[] second = matrix[q];
        for (int k = 0; k < first.length; k++) {
            double a = first[k];
            double b = second[k];
            first[k] = cosine * a - sine * b;
            second[k] = sine * a + cosine * b;
        }
        for (double[] row : matrix) {
            double a = row[p];
            double b = row[q];
            row[p] = cosine * a - sine * b;
            row[q] = sine * a + cosine * b;
        }
        matrix[p][q] = 0;
        matrix[q][p] = 0;
    }
}
