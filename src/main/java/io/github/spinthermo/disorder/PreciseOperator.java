package io.github.spinthermo.disorder;

import io.github.spinthermo.cost.Interruption;
import org.apache.commons.numbers.core.DD;

/**
 * Dense square matrix in double-double precision. In a product each element is a sum of K products, of which the upper
 * halves are added without an error and the errors beside them: with S the sum of the magnitudes, the errors are at
 * most 4KuS in all, u = 2^−53, and the sum of them is wrong by at most 4K²u²S, beside some u²S of each product.
 */
final class PreciseOperator {

    /** Square of the rounding of a double, u² = 2^−106. */
    private static final double UNIT = 0x1p-106;

    /** Number of rows that are made at once, so that the other factor is read less often. */
    private static final int ROWS = 4;

    private final double[][] high;
    private final double[][] low;

    private PreciseOperator(int size) {
        this.high = new double[size][size];
        this.low = new double[size][size];
    }

    private static PreciseOperator identity(int size) {
        PreciseOperator identity = new PreciseOperator(size);
        for (int i = 0; i < size; i++) {
            identity.high[i][i] = 1;
        }
        return identity;
    }

    /** Sums the first terms of the power series of e^{Lt}. */
    static PreciseOperator series(SparseRows generator, double time, int terms) {
        PreciseOperator term = identity(generator.size());
        PreciseOperator sum = identity(generator.size());
        for (int k = 1; k <= terms; k++) {
            PreciseOperator next = new PreciseOperator(generator.size());
            DD factor = DD.of(time).divide(DD.of(k));
            for (int i = 0; i < generator.size(); i++) {
                generator.addRow(i, factor, term.high, term.low, next.high[i], next.low[i]);
                normalise(next.high[i], next.low[i]);
                add(1, 0, next.high[i], next.low[i], sum.high[i], sum.low[i]);
                normalise(sum.high[i], sum.low[i]);
                Interruption.check();
            }
            term = next;
        }
        return sum;
    }

    /** Bounds the error of an element of a product, in units of the sum of magnitudes that make it. */
    double rounding() {
        double size = high.length;
        return (4 * size * size + 16 * size) * UNIT;
    }

    /** Returns the square. */
    PreciseOperator squared() {
        PreciseOperator square = new PreciseOperator(high.length);
        for (int begin = 0; begin < high.length; begin += ROWS) {
            int end = Math.min(begin + ROWS, high.length);
            for (int k = 0; k < high.length; k++) {
                for (int i = begin; i < end; i++) {
                    add(high[i][k], low[i][k], high[k], low[k], square.high[i], square.low[i]);
                }
            }
            for (int i = begin; i < end; i++) {
                normalise(square.high[i], square.low[i]);
            }
            Interruption.check();
        }
        return square;
    }

    /** Adds a multiple of a row to another one, with what is rounded off in the lower halves. */
    static void add(double factor, double factorLow, double[] rowHigh, double[] rowLow, double[] sumHigh,
            double[] sumLow) {
        for (int j = 0; j < sumHigh.length; j++) {
            double product = factor * rowHigh[j];
            double before = sumHigh[j];
            double sum = before + product;
            double part = sum - before;
            sumLow[j] += Math.fma(factor, rowHigh[j], -product) + (factor * rowLow[j] + factorLow * rowHigh[j])
                    + (before - (sum - part) + (product - part));
            sumHigh[j] = sum;
        }
    }

    private static void normalise(double[] high, double[] low) {
        for (int j = 0; j < high.length; j++) {
            DD sum = DD.ofSum(high[j], low[j]);
            high[j] = sum.hi();
            low[j] = sum.lo();
        }
    }

    /** Multiplies with a vector. */
    PreciseVector times(PreciseVector vector) {
        PreciseVector product = new PreciseVector(high.length);
        for (int i = 0; i < high.length; i++) {
            for (int j = 0; j < high.length; j++) {
                product.addProduct(i, high[i][j], low[i][j], vector, j);
            }
        }
        return product;
    }

    /** Returns an upper bound of the Frobenius norm, close to it. */
    double norm() {
        double sum = 0;
        for (double[] row : high) {
            for (double x : row) {
                sum += x * x;
            }
        }
        return Math.sqrt(sum) * (1 + 0x1p-40);
    }
}
