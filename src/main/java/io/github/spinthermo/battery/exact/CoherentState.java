package io.github.spinthermo.battery.exact;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.dicke.Populations;
import java.util.Arrays;

/**
 * The state of N emitters that are treated alike: for each total spin S a Hermitian matrix R, all copies together, with
 * ⟨S, M|ρ|S, M'⟩ = i^{M−M'} R_{MM'}. Held are the elements with q = M − M' ≥ 0, order by order: those of order q are
 * arranged as the populations of N − q spins are.
 *
 * @derivation 8.2
 */
final class CoherentState {

    /** The size below which an element counts as none. */
    private static final double NOTHING = 1e-150;

    private final int n;
    private final Populations[] real;
    private final Populations[] imaginary;

    /** Makes a state from its populations, with room for so many orders. */
    CoherentState(Populations start, int orders, boolean isComplex) {
        this.n = start.spins();
        this.real = none(n, orders);
        this.imaginary = isComplex ? none(n, orders) : new Populations[0];
        real[0].setLevels(start.levels());
    }

    private static Populations[] none(int n, int orders) {
        Populations[] none = new Populations[orders];
        for (int q = 0; q < orders; q++) {
            none[q] = Populations.none(n - q);
        }
        return none;
    }

    int orders() {
        return real.length;
    }

    boolean isComplex() {
        return imaginary.length > 0;
    }

    Populations populations() {
        return real[0];
    }

    Populations real(int order) {
        return real[order];
    }

    Populations imaginary(int order) {
        return imaginary[order];
    }

    /** Turns all spins. */
    void rotate(WignerMatrices matrices) {
        for (int r = 0; r <= n / 2; r++) {
            Interruption.check();
            double[][] d = matrices.of(r);
            setBlock(real, r, turned(d, block(real, r, 1)));
            if (isComplex()) {
                setBlock(imaginary, r, turned(d, block(imaginary, r, -1)));
            }
        }
    }

    /** Computes d R dᵀ. */
    private static double[][] turned(double[][] d, double[][] block) {
        return product(d, transposed(product(d, transposed(block))));
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < a.length; k++) {
                double factor = a[i][k];
                for (int j = 0; j < a.length; j++) {
                    product[i][j] += factor * b[k][j];
                }
            }
        }
        return product;
    }

    private static double[][] transposed(double[][] a) {
        double[][] transposed = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                transposed[j][i] = a[i][j];
            }
        }
        return transposed;
    }

    /**
     * Returns the matrix of a total spin; what has M > M' times the sign is on the other
     * side of the diagonal, which is 0 for the sign −1.
     */
    private double[][] block(Populations[] part, int row, int sign) {
        int size = n - 2 * row + 1;
        double[][] block = new double[size][size];
        for (int q = sign > 0 ? 0 : 1; q < size; q++) {
            for (int i = 0; i + q < size; i++) {
                double element = part[q].rows()[row][i];
                block[i][i + q] = sign * element;
                block[i + q][i] = element;
            }
        }
        return block;
    }

    private void setBlock(Populations[] part, int row, double[][] block) {
        for (int q = 0; q < block.length; q++) {
            for (int i = 0; i + q < block.length; i++) {
                double element = block[i + q][i];
                part[q].rows()[row][i] = Math.abs(element) > NOTHING ? element : 0;
            }
        }
    }

    /** Computes the eigenvalues of each total spin, all copies together. */
    double[][] eigenvalues() {
        if (orders() == 1) {
            return real[0].rows();
        }
        double[][] eigenvalues = new double[n / 2 + 1][];
        for (int r = 0; r < eigenvalues.length; r++) {
            Interruption.check();
            eigenvalues[r] = eigenvalues(r);
        }
        return eigenvalues;
    }

    private double[] eigenvalues(int row) {
        double[][] re = block(real, row, 1);
        if (isDiagonal(row)) {
            return real[0].rows()[row];
        }
        if (!isComplex()) {
            return JacobiEigenvalues.of(re);
        }
        double[] twice = JacobiEigenvalues.of(doubled(re, block(imaginary, row, -1)));
        Arrays.sort(twice);
        double[] eigenvalues = new double[re.length];
        for (int k = 0; k < eigenvalues.length; k++) {
            eigenvalues[k] = (twice[2 * k] + twice[2 * k + 1]) / 2;
        }
        return eigenvalues;
    }

    private boolean isDiagonal(int row) {
        double rest = 0;
        for (int q = 1; q < n - 2 * row + 1; q++) {
            for (double element : real[q].rows()[row]) {
                rest += Math.abs(element);
            }
            for (int i = 0; isComplex() && i < imaginary[q].rows()[row].length; i++) {
                rest += Math.abs(imaginary[q].rows()[row][i]);
            }
        }
        return rest < 0x1p-70;
    }

    /** Returns the real matrix that has every eigenvalue of X + iY twice. */
    private static double[][] doubled(double[][] x, double[][] y) {
        int size = x.length;
        double[][] doubled = new double[2 * size][2 * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                doubled[i][j] = x[i][j];
                doubled[size + i][size + j] = x[i][j];
                doubled[i][size + j] = -y[i][j];
                doubled[size + i][j] = y[i][j];
            }
        }
        return doubled;
    }
}
