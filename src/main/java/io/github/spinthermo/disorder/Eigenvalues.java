package io.github.spinthermo.disorder;

import io.github.spinthermo.cost.Interruption;

/**
 * Eigenvalues of a real matrix without any symmetry, by QR iterations on its Hessenberg form with complex shifts. Each
 * is one of a matrix that differs by some roundings of the largest elements. Defective eigenvalues come out as several
 * that are close to each other.
 */
final class Eigenvalues {

    /** Relative size of an element below the diagonal that counts as 0. */
    private static final double NEGLIGIBLE = 0x1p-53;

    /** Size of such an element in units of the norm, for where the diagonal is 0. */
    private static final double NOTHING = 0x1p-70;

    /** Number of iterations without success after which an unusual shift is taken. */
    private static final int UNUSUAL = 10;

    private final double[][] re;
    private final double[][] im;
    private final double norm;

    private Eigenvalues(double[][] hessenberg) {
        this.re = hessenberg;
        this.im = new double[re.length][re.length];
        double sum = 0;
        for (double[] row : re) {
            for (double x : row) {
                sum += x * x;
            }
        }
        this.norm = Math.sqrt(sum);
    }

    /** Computes the real parts of all eigenvalues of a matrix, which is used up, in no order. */
    static double[] realParts(double[][] matrix) {
        reduce(matrix);
        Eigenvalues values = new Eigenvalues(matrix);
        values.iterate();
        double[] parts = new double[matrix.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = values.re[i][i];
        }
        return parts;
    }

    /** Brings a matrix to Hessenberg form by reflections. */
    private static void reduce(double[][] a) {
        for (int k = 0; k + 2 < a.length; k++) {
            double[] v = new double[a.length];
            double square = 0;
            for (int i = k + 1; i < a.length; i++) {
                v[i] = a[i][k];
                square += v[i] * v[i];
            }
            double length = Math.copySign(Math.sqrt(square), v[k + 1]);
            double scale = square + length * v[k + 1];
            v[k + 1] += length;
            if (scale > 0) {
                reflect(a, v, k, 1 / scale);
            }
            Interruption.check();
        }
    }

    /** Applies 1 − scale·vvᵀ from both sides. */
    private static void reflect(double[][] a, double[] v, int k, double scale) {
        double[] sums = new double[a.length];
        for (int i = k + 1; i < a.length; i++) {
            DenseMatrix.add(sums, v[i], a[i]);
        }
        for (int i = k + 1; i < a.length; i++) {
            DenseMatrix.add(a[i], -scale * v[i], sums);
        }
        for (double[] row : a) {
            double sum = 0;
            for (int j = k + 1; j < a.length; j++) {
                sum += row[j] * v[j];
            }
            DenseMatrix.add(row, -scale * sum, v);
        }
    }

    private void iterate() {
        int last = re.length - 1;
        int steps = 0;
        while (last > 0) {
            int first = first(last);
            if (first == last) {
                last--;
                steps = 0;
            } else {
                steps++;
                step(first, last, shift(last, steps % UNUSUAL == 0));
            }
            Interruption.check();
        }
    }

    /** Returns where the block begins that ends at a place and has no negligible element below its diagonal. */
    private int first(int last) {
        int first = last;
        while (first > 0 && size(first, first - 1)
                > NEGLIGIBLE * (size(first, first) + size(first - 1, first - 1)) + NOTHING * norm) {
            first--;
        }
        return first;
    }

    private double size(int i, int j) {
        return Math.hypot(re[i][j], im[i][j]);
    }

    /** Returns the eigenvalue of the last two rows that is closer to their last element (Wilkinson). */
    private double[] shift(int last, boolean isUnusual) {
        double[] d = {re[last][last], im[last][last]};
        if (isUnusual) {
            return new double[] {d[0] + size(last, last - 1), d[1]};
        }
        double[] half = {(re[last - 1][last - 1] - d[0]) / 2, (im[last - 1][last - 1] - d[1]) / 2};
        double[] product = times(new double[] {re[last - 1][last], im[last - 1][last]},
                new double[] {re[last][last - 1], im[last][last - 1]});
        double[] square = times(half, half);
        double[] root = root(square[0] + product[0], square[1] + product[1]);
        double sign = half[0] * root[0] + half[1] * root[1] < 0 ? -1 : 1;
        double[] sum = {half[0] + sign * root[0], half[1] + sign * root[1]};
        double length = sum[0] * sum[0] + sum[1] * sum[1];
        double[] correction = length > 0
                ? times(product, new double[] {sum[0] / length, -sum[1] / length}) : new double[2];
        return new double[] {d[0] - correction[0], d[1] - correction[1]};
    }

    private static double[] times(double[] x, double[] y) {
        return new double[] {x[0] * y[0] - x[1] * y[1], x[0] * y[1] + x[1] * y[0]};
    }

    private static double[] root(double x, double y) {
        double size = Math.hypot(x, y);
        double real = Math.sqrt((size + Math.abs(x)) / 2);
        double other = real > 0 ? y / (2 * real) : 0;
        return x >= 0 ? new double[] {real, other} : new double[] {Math.abs(other), Math.copySign(real, y)};
    }

    /** Makes one QR step in a block of rows, with a shift. */
    private void step(int first, int last, double[] shift) {
        shiftDiagonal(first, last, -1, shift);
        double[][] rotations = new double[last][];
        for (int k = first; k < last; k++) {
            rotations[k] = rotation(k);
            rotateRows(k, last, rotations[k]);
        }
        for (int k = first; k < last; k++) {
            rotateColumns(k, first, Math.min(k + 2, last + 1), rotations[k]);
        }
        shiftDiagonal(first, last, 1, shift);
    }

    private void shiftDiagonal(int first, int last, int sign, double[] shift) {
        for (int i = first; i <= last; i++) {
            re[i][i] += sign * shift[0];
            im[i][i] += sign * shift[1];
        }
    }

    /** Returns the real and imaginary parts of c and s with (c̄, s̄; −s, c) making the element below the diagonal 0. */
    private double[] rotation(int k) {
        double length = Math.hypot(size(k, k), size(k + 1, k));
        return length > 0
                ? new double[] {re[k][k] / length, im[k][k] / length, re[k + 1][k] / length, im[k + 1][k] / length}
                : new double[] {1, 0, 0, 0};
    }

    private void rotateRows(int k, int last, double[] r) {
        for (int j = k; j <= last; j++) {
            double x = re[k][j];
            double xi = im[k][j];
            double y = re[k + 1][j];
            double yi = im[k + 1][j];
            re[k][j] = r[0] * x + r[1] * xi + r[2] * y + r[3] * yi;
            im[k][j] = r[0] * xi - r[1] * x + r[2] * yi - r[3] * y;
            re[k + 1][j] = r[0] * y - r[1] * yi - r[2] * x + r[3] * xi;
            im[k + 1][j] = r[0] * yi + r[1] * y - r[2] * xi - r[3] * x;
        }
    }

    private void rotateColumns(int k, int from, int to, double[] r) {
        for (int i = from; i < to; i++) {
            double x = re[i][k];
            double xi = im[i][k];
            double y = re[i][k + 1];
            double yi = im[i][k + 1];
            re[i][k] = r[0] * x - r[1] * xi + r[2] * y - r[3] * yi;
            im[i][k] = r[0] * xi + r[1] * x + r[2] * yi + r[3] * y;
            re[i][k + 1] = r[0] * y + r[1] * yi - r[2] * x - r[3] * xi;
            im[i][k + 1] = r[0] * yi - r[1] * y - r[2] * xi + r[3] * x;
        }
    }
}
