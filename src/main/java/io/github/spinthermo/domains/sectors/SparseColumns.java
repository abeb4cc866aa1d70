package io.github.spinthermo.domains.sectors;

/**
 * A matrix of which most elements are 0, column by column.
 *
 * @param rows the rows of the elements of each column that are not 0, ascending
 * @param elements the elements in these rows
 */
record SparseColumns(int[][] rows, double[][] elements) {

    /** A receiver of elements. */
    @FunctionalInterface
    interface Receiver {

        /** Takes an element of a row. */
        void take(int row, double element);
    }

    /** Hands out the elements of a column from one row on and before another. */
    void forEach(int column, int from, int to, Receiver receiver) {
        for (int k = 0; k < rows[column].length; k++) {
            if (rows[column][k] >= from && rows[column][k] < to) {
                receiver.take(rows[column][k], elements[column][k]);
            }
        }
    }
}
