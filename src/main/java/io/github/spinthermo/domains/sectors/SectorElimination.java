package io.github.spinthermo.domains.sectors;

import io.github.spinthermo.cost.Interruption;
import java.util.Arrays;
import java.util.function.DoubleConsumer;

/**
 * The solution of A_1 y = b, where A_1 is a generator without its lowest sector, into which everything falls: each
 * sector acts on itself and its neighbours only, and is eliminated from the top down,
 * <pre>
 * S_n = A_nn − A_{n,n+1} S_{n+1}^−1 A_{n+1,n}.
 * </pre>
 * S_n is the generator of what stays at n excitations or above and is looked at while it is at n.
 */
final class SectorElimination {

    private final int[] offsets;
    private final SparseColumns columns;
    private final double[][][] inverses;

    /**
     * Eliminates.
     *
     * @param columns A, column by column
     * @param offsets the first variable of each sector, and the number of all
     * @param progress takes the share of the work that is done
     */
    SectorElimination(SparseColumns columns, int[] offsets, DoubleConsumer progress) {
        this.columns = columns;
        this.offsets = offsets;
        this.inverses = new double[offsets.length - 1][][];
        for (int n = top(); n > 0; n--) {
            inverses[n] = own(n);
            if (n < top()) {
                subtractReturns(n);
            }
            BlockInverse.invert(inverses[n]);
            progress.accept((top() - n + 1.0) / (top() + 1));
        }
    }

    private int top() {
        return offsets.length - 2;
    }

    private int size(int n) {
        return offsets[n + 1] - offsets[n];
    }

    private double[][] own(int n) {
        double[][] block = new double[size(n)][size(n)];
        for (int j = 0; j < size(n); j++) {
            int column = j;
            columns.forEach(offsets[n] + j, offsets[n], offsets[n + 1], (i, element) ->
                    block[i - offsets[n]][column] += element);
        }
        return block;
    }

    /** Subtracts A_{n,n+1} S_{n+1}^−1 A_{n+1,n}: what goes up and comes back. */
    private void subtractReturns(int n) {
        for (int j = 0; j < size(n); j++) {
            Interruption.check();
            double[] above = new double[size(n + 1)];
            add(1, n, j, above, n + 1);
            double[] dwell = times(inverses[n + 1], above);
            int column = j;
            for (int k = 0; k < dwell.length; k++) {
                double amount = dwell[k];
                columns.forEach(offsets[n + 1] + k, offsets[n], offsets[n + 1], (i, element) ->
                        inverses[n][i - offsets[n]][column] -= element * amount);
            }
        }
    }

    /** Adds a multiple of the part in a sector of the column j of the sector n. */
    private void add(double factor, int n, int j, double[] to, int sector) {
        columns.forEach(offsets[n] + j, offsets[sector], offsets[sector + 1], (i, element) ->
                to[i - offsets[sector]] += factor * element);
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    private static double[] timesTransposed(double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[j] += matrix[i][j] * vector[i];
            }
        }
        return product;
    }

    /** Solves A_1 y = b; what stands in the lowest sector of b does not count, and y is 0 there. */
    double[] solve(double[] b) {
        double[][] parts = parts(b);
        for (int n = top(); n > 1; n--) {
            double[] dwell = times(inverses[n], parts[n]);
            for (int k = 0; k < dwell.length; k++) {
                add(-dwell[k], n, k, parts[n - 1], n - 1);
            }
        }
        for (int n = 1; n <= top(); n++) {
            if (n > 1) {
                for (int k = 0; k < parts[n - 1].length; k++) {
                    add(-parts[n - 1][k], n - 1, k, parts[n], n);
                }
            }
            parts[n] = times(inverses[n], parts[n]);
        }
        return joined(parts);
    }

    /** Solves A_1^T h = c in the same way. */
    double[] solveTransposed(double[] c) {
        double[][] parts = parts(c);
        for (int n = top(); n > 0; n--) {
            if (n < top()) {
                subtractProducts(n, parts[n + 1], n + 1, parts[n]);
            }
            parts[n] = timesTransposed(inverses[n], parts[n]);
        }
        for (int n = 2; n <= top(); n++) {
            double[] rest = new double[size(n)];
            subtractProducts(n, parts[n - 1], n - 1, rest);
            double[] change = timesTransposed(inverses[n], rest);
            for (int k = 0; k < change.length; k++) {
                parts[n][k] += change[k];
            }
        }
        return joined(parts);
    }

    /** Subtracts the products of the columns of the sector n with a vector of another sector. */
    private void subtractProducts(int n, double[] vector, int sector, double[] from) {
        for (int j = 0; j < from.length; j++) {
            int column = j;
            columns.forEach(offsets[n] + j, offsets[sector], offsets[sector + 1], (i, element) ->
                    from[column] -= element * vector[i - offsets[sector]]);
        }
    }

    private double[][] parts(double[] vector) {
        double[][] parts = new double[top() + 1][];
        for (int n = 0; n <= top(); n++) {
            parts[n] = Arrays.copyOfRange(vector, offsets[n], offsets[n + 1]);
        }
        return parts;
    }

    private double[] joined(double[][] parts) {
        double[] vector = new double[offsets[top() + 1]];
        for (int n = 1; n <= top(); n++) {
            System.arraycopy(parts[n], 0, vector, offsets[n], parts[n].length);
        }
        return vector;
    }
}
