package io.github.spinthermo.battery.meanfield;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.complex.ComplexField;
import org.apache.commons.math3.linear.Array2DRowFieldMatrix;
import org.apache.commons.math3.linear.FieldMatrix;

/** Emitters one by one: a complex density matrix in the product basis, in Taylor steps of the master equation. */
final class EmitterLindblad {

    private static final double LARGEST_STEP = 0.5;
    private static final int TERMS = 22;

    private static final Complex I = Complex.I;
    private static final Complex[][] LOWER = {{Complex.ZERO, Complex.ONE}, {Complex.ZERO, Complex.ZERO}};
    private static final Complex[][] X = {{Complex.ZERO, Complex.ONE}, {Complex.ONE, Complex.ZERO}};
    private static final Complex[][] Y = {{Complex.ZERO, I}, {I.negate(), Complex.ZERO}};
    private static final Complex[][] Z = {{Complex.ONE.negate(), Complex.ZERO}, {Complex.ZERO, Complex.ONE}};

    private final int n;
    private final double collective;
    private final double gamma;
    private final double dephasing;
    private FieldMatrix<Complex> rho;

    /** Makes emitters that all have one Bloch vector. */
    EmitterLindblad(int n, double[] bloch, double collective, double gamma, double dephasing) {
        this.n = n;
        this.collective = collective;
        this.gamma = gamma;
        this.dephasing = dephasing;
        Complex[][] one = new Complex[2][2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                Complex sum = i == j ? Complex.ONE : Complex.ZERO;
                one[i][j] = sum.add(X[i][j].multiply(bloch[0])).add(Y[i][j].multiply(bloch[1]))
                        .add(Z[i][j].multiply(bloch[2])).divide(2);
            }
        }
        this.rho = all(one);
    }

    private static FieldMatrix<Complex> zero(int size) {
        return new Array2DRowFieldMatrix<>(ComplexField.getInstance(), size, size);
    }

    /** Returns the product of the same matrix for every emitter. */
    private FieldMatrix<Complex> all(Complex[][] one) {
        FieldMatrix<Complex> product = zero(1 << n);
        for (int i = 0; i < 1 << n; i++) {
            for (int j = 0; j < 1 << n; j++) {
                Complex element = Complex.ONE;
                for (int k = 0; k < n; k++) {
                    element = element.multiply(one[i >> k & 1][j >> k & 1]);
                }
                product.setEntry(i, j, element);
            }
        }
        return product;
    }

    /** Returns a matrix for one emitter. */
    private FieldMatrix<Complex> at(Complex[][] one, int k) {
        FieldMatrix<Complex> matrix = zero(1 << n);
        for (int i = 0; i < 1 << n; i++) {
            for (int bit = 0; bit < 2; bit++) {
                matrix.setEntry(i, (i & ~(1 << k)) | (bit << k), one[i >> k & 1][bit]);
            }
        }
        return matrix;
    }

    private FieldMatrix<Complex> sum(Complex[][] one) {
        FieldMatrix<Complex> sum = zero(1 << n);
        for (int k = 0; k < n; k++) {
            sum = sum.add(at(one, k));
        }
        return sum;
    }

    /** Turns the state: e^(−iθ S_x) ρ e^(iθ S_x). */
    void pulse(double angle) {
        Complex c = new Complex(Math.cos(angle / 2));
        Complex s = new Complex(0, -Math.sin(angle / 2));
        rho = all(new Complex[][] {{c, s}, {s, c}}).multiply(rho)
                .multiply(all(new Complex[][] {{c, s.negate()}, {s.negate(), c}}));
    }

    private List<FieldMatrix<Complex>> jumps(double rate) {
        List<FieldMatrix<Complex>> jumps = new ArrayList<>();
        jumps.add(sum(LOWER).scalarMultiply(new Complex(Math.sqrt(rate))));
        for (int k = 0; k < n; k++) {
            jumps.add(at(LOWER, k).scalarMultiply(new Complex(Math.sqrt(gamma))));
            jumps.add(at(Z, k).scalarMultiply(new Complex(Math.sqrt(dephasing))));
        }
        return jumps;
    }

    private static FieldMatrix<Complex> derivative(List<FieldMatrix<Complex>> jumps, FieldMatrix<Complex> state) {
        FieldMatrix<Complex> sum = state.scalarMultiply(Complex.ZERO);
        for (FieldMatrix<Complex> jump : jumps) {
            FieldMatrix<Complex> dagger = jump.transpose();
            FieldMatrix<Complex> rate = dagger.multiply(jump);
            FieldMatrix<Complex> both = rate.multiply(state).add(state.multiply(rate));
            sum = sum.add(jump.multiply(state).multiply(dagger)).subtract(both.scalarMultiply(new Complex(0.5)));
        }
        return sum;
    }

    /** Evolves the state by storage or discharge, and returns the integral of ⟨S⁺S⁻⟩ over it. */
    double evolve(boolean isDischarge, double time) {
        double rate = isDischarge ? collective : 0;
        List<FieldMatrix<Complex>> jumps = jumps(rate);
        int steps = 1 + (int) (time * (rate * n * n + n * (gamma + 2 * dephasing)) / LARGEST_STEP);
        FieldMatrix<Complex> emission = sum(LOWER).transpose().multiply(sum(LOWER));
        double integral = 0;
        for (int step = 0; step < steps; step++) {
            FieldMatrix<Complex> term = rho;
            for (int k = 1; k <= TERMS; k++) {
                integral += mean(emission, term) * time / steps / k;
                term = derivative(jumps, term).scalarMultiply(new Complex(time / steps / k));
                rho = rho.add(term);
            }
        }
        return integral;
    }

    private static double mean(FieldMatrix<Complex> operator, FieldMatrix<Complex> state) {
        Complex trace = Complex.ZERO;
        for (int i = 0; i < state.getRowDimension(); i++) {
            for (int j = 0; j < state.getRowDimension(); j++) {
                trace = trace.add(operator.getEntry(i, j).multiply(state.getEntry(j, i)));
            }
        }
        return trace.getReal();
    }

    /** Returns x, y, z, a, b, c, d, f, h; for one emitter only the first three. */
    double[] moments() {
        return moments(rho);
    }

    /** Returns the derivatives of the moments in a discharge. */
    double[] rates() {
        return moments(derivative(jumps(collective), rho));
    }

    private double[] moments(FieldMatrix<Complex> state) {
        Complex[][][] axes = {X, Y, Z};
        int[][] pairs = n == 1 ? new int[0][] : new int[][] {{0, 0}, {1, 1}, {0, 1}, {2, 2}, {0, 2}, {1, 2}};
        double[] moments = new double[3 + pairs.length];
        for (int k = 0; k < moments.length; k++) {
            moments[k] = k < 3 ? mean(at(axes[k], 0), state)
                    : mean(at(axes[pairs[k - 3][0]], 0).multiply(at(axes[pairs[k - 3][1]], 1)), state);
        }
        return moments;
    }

    double excitation() {
        return mean(sum(Z), rho) / 2;
    }

    /** Returns the effective length S_eff. */
    double length() {
        double square = 0;
        for (Complex[][] axis : new Complex[][][] {X, Y, Z}) {
            square += mean(sum(axis).multiply(sum(axis)), rho) / 4;
        }
        return (Math.sqrt(1 + 4 * square) - 1) / 2;
    }
}
