package io.github.spinthermo.markov;

import io.github.spinthermo.cost.Interruption;
import org.apache.commons.numbers.core.DD;

/**
 * A matrix in double-double precision. With u = 2^−53, a sum of K products errs by at most (5K + 8)u² of the sum of
 * their absolute values. Where no number is negative nothing cancels, and each sum is known relatively.
 */
public final class PreciseMatrix {

    /** u², the square of the rounding of a double: the unit of the errors here. */
    static final double UNIT = 0x1p-106;

    /** The number below which an element counts as 0, so that its lower half never is subnormal. */
    private static final double NOTHING = 0x1p-900;

    private final double[][] high;
    private final double[][] low;

    /**
     * Makes a matrix of zeros.
     *
     * @param rows the number of rows
     * @param columns the number of columns
     */
    public PreciseMatrix(int rows, int columns) {
        this.high = new double[rows][columns];
        this.low = new double[rows][columns];
    }

    /** Makes the matrix that changes no vector. */
    static PreciseMatrix identity(int size) {
        PreciseMatrix identity = new PreciseMatrix(size, size);
        for (int i = 0; i < size; i++) {
            identity.high[i][i] = 1;
        }
        return identity;
    }

    /**
     * Bounds the relative error of a sum of products.
     *
     * @param products how many they are
     * @return the bound
     */
    public static double error(double products) {
        return (5 * products + 8) * UNIT;
    }

    /**
     * Counts the rows.
     *
     * @return the number of rows
     */
    public int rows() {
        return high.length;
    }

    /**
     * Counts the columns.
     *
     * @return the number of columns
     */
    public int columns() {
        return high[0].length;
    }

    /**
     * Returns an element.
     *
     * @param row its row
     * @param column its column
     * @return the element
     */
    public DD get(int row, int column) {
        return DD.ofSum(high[row][column], low[row][column]);
    }

    /**
     * Rounds an element.
     *
     * @param row its row
     * @param column its column
     * @return the nearest double
     */
    public double value(int row, int column) {
        return high[row][column];
    }

    /**
     * Replaces an element.
     *
     * @param row its row
     * @param column its column
     * @param value its new value; as good as 0 below 2^−900
     */
    public void set(int row, int column, DD value) {
        boolean counts = Math.abs(value.hi()) > NOTHING;
        high[row][column] = counts ? value.hi() : 0;
        low[row][column] = counts ? value.lo() : 0;
    }

    /**
     * Replaces columns.
     *
     * @param start the first of them
     * @param part their new elements, with as many rows as this matrix
     */
    public void setColumns(int start, PreciseMatrix part) {
        for (int i = 0; i < rows(); i++) {
            System.arraycopy(part.high[i], 0, high[i], start, part.columns());
            System.arraycopy(part.low[i], 0, low[i], start, part.columns());
        }
    }

    /**
     * Copies a part of the first rows.
     *
     * @param rows how many rows
     * @param from the first column
     * @param to the first column that is left out
     * @return a new matrix
     */
    public PreciseMatrix part(int rows, int from, int to) {
        PreciseMatrix part = new PreciseMatrix(rows, to - from);
        for (int i = 0; i < rows; i++) {
            System.arraycopy(high[i], from, part.high[i], 0, to - from);
            System.arraycopy(low[i], from, part.low[i], 0, to - from);
        }
        return part;
    }

    /**
     * Multiplies with another matrix.
     *
     * @param other a matrix with as many rows as this one has columns
     * @return a new matrix
     */
    public PreciseMatrix times(PreciseMatrix other) {
        PreciseMatrix product = new PreciseMatrix(rows(), other.columns());
        for (int i = 0; i < rows(); i++) {
            for (int k = 0; k < columns(); k++) {
                if (high[i][k] != 0) {
                    product.addToRow(i, get(i, k), other, k);
                }
            }
            product.clean(i);
            Interruption.check();
        }
        return product;
    }

    /** Adds a multiple of a row of a matrix to a row. */
    void addToRow(int row, DD factor, PreciseMatrix other, int source) {
        double[] sumHigh = high[row];
        double[] sumLow = low[row];
        double[] otherHigh = other.high[source];
        double[] otherLow = other.low[source];
        double f = factor.hi();
        double g = factor.lo();
        for (int j = 0; j < sumHigh.length; j++) {
            double product = f * otherHigh[j];
            double rest = Math.fma(f, otherHigh[j], -product) + (f * otherLow[j] + g * otherHigh[j]) + sumLow[j];
            double sum = sumHigh[j] + product;
            double part = sum - sumHigh[j];
            rest += sumHigh[j] - (sum - part) + (product - part);
            sumHigh[j] = sum + rest;
            sumLow[j] = rest - (sumHigh[j] - sum);
        }
    }

    private void clean(int row) {
        for (int j = 0; j < high[row].length; j++) {
            if (Math.abs(high[row][j]) < NOTHING) {
                high[row][j] = 0;
                low[row][j] = 0;
            }
        }
    }

    /** Adds another matrix. */
    PreciseMatrix plus(PreciseMatrix other) {
        PreciseMatrix sum = part(rows(), 0, columns());
        for (int i = 0; i < rows(); i++) {
            sum.addToRow(i, DD.ONE, other, i);
        }
        return sum;
    }

    /** Multiplies all elements with a number. */
    PreciseMatrix times(DD factor) {
        PreciseMatrix product = new PreciseMatrix(rows(), columns());
        for (int i = 0; i < rows(); i++) {
            product.addToRow(i, factor, this, i);
        }
        return product;
    }

    /** Divides the matrix by a number above 0. */
    PreciseMatrix dividedBy(DD divisor) {
        PreciseMatrix quotient = new PreciseMatrix(rows(), columns());
        for (int i = 0; i < rows(); i++) {
            for (int j = 0; j < columns(); j++) {
                quotient.set(i, j, get(i, j).divide(divisor));
            }
        }
        return quotient;
    }
}
