package io.github.spinthermo.disorder;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.core.DD;

/**
 * Square matrix with few elements in each row, in double-double precision. A product with a vector errs in each
 * element by at most {@link #rounding()} times the sum of the magnitudes that are added there.
 */
final class SparseRows {

    /** Square of the rounding of a double, u² = 2^−106. */
    private static final double UNIT = 0x1p-106;

    private final int[][] columns;
    private final double[][] high;
    private final double[][] low;

    /** Makes a matrix from its rows, each a map from columns to elements. */
    SparseRows(List<Map<Integer, DD>> rows) {
        int size = rows.size();
        this.columns = new int[size][];
        this.high = new double[size][];
        this.low = new double[size][];
        for (int i = 0; i < size; i++) {
            Map<Integer, DD> row = rows.get(i);
            columns[i] = row.keySet().stream().mapToInt(Integer::intValue).toArray();
            high[i] = row.values().stream().mapToDouble(DD::hi).toArray();
            low[i] = row.values().stream().mapToDouble(DD::lo).toArray();
        }
    }

    /** Returns the number of rows. */
    int size() {
        return columns.length;
    }

    /** Bounds the error of an element of a product, in units of the sum of the magnitudes that make it. */
    double rounding() {
        double longest = 0;
        for (int[] row : columns) {
            longest = Math.max(longest, row.length);
        }
        return (4 * longest * longest + 16 * longest) * UNIT;
    }

    /** Bounds the norm of the matrix of magnitudes, as an operator on vectors with the Euclidean norm (Schur). */
    double norm() {
        double[] columnSums = new double[size()];
        double rowSum = 0;
        for (int i = 0; i < size(); i++) {
            double sum = 0;
            for (int j = 0; j < columns[i].length; j++) {
                sum += Math.abs(high[i][j]);
                columnSums[columns[i][j]] += Math.abs(high[i][j]);
            }
            rowSum = Math.max(rowSum, sum);
        }
        double columnSum = Arrays.stream(columnSums).max().orElse(0);
        return Math.sqrt(rowSum * columnSum) * (1 + 0x1p-40);
    }

    /** Multiplies with a vector in double-double precision. */
    PreciseVector times(PreciseVector vector) {
        PreciseVector product = new PreciseVector(size());
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < columns[i].length; j++) {
                product.addProduct(i, high[i][j], low[i][j], vector, columns[i][j]);
            }
        }
        return product;
    }

    /** Adds a multiple of a row of the product with another matrix to the two halves of a row. */
    void addRow(int row, DD factor, double[][] otherHigh, double[][] otherLow, double[] sumHigh, double[] sumLow) {
        for (int j = 0; j < columns[row].length; j++) {
            DD element = DD.ofSum(high[row][j], low[row][j]).multiply(factor);
            int column = columns[row][j];
            PreciseOperator.add(element.hi(), element.lo(), otherHigh[column], otherLow[column], sumHigh, sumLow);
        }
    }

    /** Multiplies with several vectors, the columns of a matrix of doubles, in double precision. */
    double[][] times(double[][] matrix) {
        double[][] product = new double[size()][matrix[0].length];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < columns[i].length; j++) {
                DenseMatrix.add(product[i], high[i][j], matrix[columns[i][j]]);
            }
        }
        return product;
    }

    /** Multiplies with a vector of doubles, in double precision. */
    double[] times(double[] vector) {
        double[] product = new double[size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < columns[i].length; j++) {
                product[i] += high[i][j] * vector[columns[i][j]];
            }
        }
        return product;
    }

    /** Returns 1 − γ times the matrix, in doubles. */
    double[][] resolvent(double gamma) {
        double[][] dense = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < columns[i].length; j++) {
                dense[i][columns[i][j]] = -gamma * high[i][j];
            }
            dense[i][i] += 1;
        }
        return dense;
    }
}
