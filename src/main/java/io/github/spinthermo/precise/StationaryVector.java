package io.github.spinthermo.precise;

import io.github.spinthermo.markov.Contraction;
import java.util.Arrays;
import java.util.Optional;

/**
 * The stationary vector of a matrix of probabilities to go from each state, a row, to each other, a column. Each of
 * its elements is known relatively, however slowly the process mixes.
 *
 * @param vector the stationary vector, a matrix of one row
 * @param secondEigenvalue the largest modulus of the other eigenvalues, with an error of some 10^−12
 */
public record StationaryVector(PreciseMatrix vector, double secondEigenvalue) {

    /** The squarings that are enough for 12 digits of an eigenvalue. */
    private static final int SQUARINGS = 44;

    /**
     * Computes the stationary vector.
     *
     * @param matrix the probabilities, a square matrix whose rows have the sum 1
     * @return the vector; empty if there are closed sets of states beside each other, so that there is more than one
     */
    public static Optional<StationaryVector> of(PreciseMatrix matrix) {
        return new StateElimination(matrix).vector()
                .map(vector -> new StationaryVector(vector, secondEigenvalue(matrix, vector)));
    }

    /**
     * Bounds the relative error of each element that the elimination itself makes.
     *
     * @param size the number of states
     * @return the bound; the errors of the matrix come in addition, each counted twice the number of states
     *     (O'Cinneide, Numer. Math. 65, 109 (1993))
     */
    public static double error(double size) {
        return size * size * PreciseMatrix.error(size);
    }

    /**
     * Computes the limit of ‖R^k‖^{1/k} for the matrix R less its stationary part, which has 0 in place of the
     * eigenvalue 1 (Gelfand's formula).
     */
    private static double secondEigenvalue(PreciseMatrix matrix, PreciseMatrix vector) {
        int size = matrix.rows();
        double[][] power = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                power[i][j] = matrix.value(i, j) - vector.value(0, j);
            }
        }
        double logarithm = 0;
        double norm = scale(power);
        for (int j = 0; j < SQUARINGS && norm > 0; j++) {
            logarithm += Math.scalb(Math.log(norm), -j);
            power = Contraction.squared(power);
            norm = scale(power);
        }
        return norm == 0 ? 0 : Math.min(1, Math.exp(logarithm));
    }

    /** Divides rows by the largest of their norms, and returns it. */
    private static double scale(double[][] rows) {
        double largest = 0;
        for (double[] row : rows) {
            largest = Math.max(largest, Arrays.stream(row).map(Math::abs).sum());
        }
        double norm = largest;
        for (double[] row : rows) {
            Arrays.setAll(row, j -> norm > 0 ? row[j] / norm : 0);
        }
        return norm;
    }
}
