package io.github.spinthermo.precise;

import io.github.spinthermo.cost.Interruption;
import java.util.Arrays;
import org.apache.commons.numbers.core.DD;

/**
 * A matrix in double-double precision. With u = 2^−53, a sum of K products errs by at most (5K + 8)u² of the sum of
 * their absolute values. Where no number is negative nothing cancels, and each sum is known relatively.
 */
public final class PreciseMatrix {

    /** u², the square of the rounding of a double: the unit of the errors here. */
    static final double UNIT = 0x1p-106;

    private final PreciseRow[] rows;
    private final int columns;

    /**
     * Makes a matrix of zeros.
     *
     * @param rows the number of rows
     * @param columns the number of columns
     */
    public PreciseMatrix(int rows, int columns) {
        this.rows = new PreciseRow[rows];
        Arrays.setAll(this.rows, i -> new PreciseRow(columns));
        this.columns = columns;
    }

    /** Makes the matrix that changes no vector. */
    static PreciseMatrix identity(int size) {
        PreciseMatrix identity = new PreciseMatrix(size, size);
        for (int i = 0; i < size; i++) {
            identity.set(i, i, DD.ONE);
        }
        return identity;
    }

    /**
     * Puts matrices side by side.
     *
     * @param parts the matrices, with as many rows each
     * @return a new matrix
     */
    public static PreciseMatrix joined(PreciseMatrix... parts) {
        PreciseMatrix joined = new PreciseMatrix(parts[0].rows(),
                Arrays.stream(parts).mapToInt(PreciseMatrix::columns).sum());
        int start = 0;
        for (PreciseMatrix part : parts) {
            joined.setColumns(start, part);
            start += part.columns();
        }
        return joined;
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
        return rows.length;
    }

    /**
     * Counts the columns.
     *
     * @return the number of columns
     */
    public int columns() {
        return columns;
    }

    /**
     * Returns an element.
     *
     * @param row its row
     * @param column its column
     * @return the element
     */
    public DD get(int row, int column) {
        return rows[row].get(column);
    }

    /**
     * Rounds an element.
     *
     * @param row its row
     * @param column its column
     * @return the nearest double
     */
    public double value(int row, int column) {
        return rows[row].value(column);
    }

    /**
     * Replaces an element.
     *
     * @param row its row
     * @param column its column
     * @param value its new value; as good as 0 below 2^−900
     */
    public void set(int row, int column, DD value) {
        rows[row].set(column, value);
    }

    /**
     * Replaces columns.
     *
     * @param start the first of them
     * @param part their new elements, with as many rows as this matrix
     */
    public void setColumns(int start, PreciseMatrix part) {
        for (int i = 0; i < rows(); i++) {
            rows[i].copy(start, part.rows[i], 0, part.columns);
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
            part.rows[i].copy(0, this.rows[i], from, to - from);
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
                if (value(i, k) != 0) {
                    product.addToRow(i, get(i, k), other, k);
                }
            }
            product.rows[i].clean();
            Interruption.check();
        }
        return product;
    }

    /** Returns the largest sum of the absolute values of a row. */
    double norm() {
        return Arrays.stream(rows).mapToDouble(PreciseRow::size).max().orElse(0);
    }

    /** Adds a multiple of a row of a matrix to a row. */
    void addToRow(int row, DD factor, PreciseMatrix other, int source) {
        rows[row].add(0, factor, other.rows[source], 0, columns);
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
