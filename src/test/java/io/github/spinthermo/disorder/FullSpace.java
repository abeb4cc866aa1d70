package io.github.spinthermo.disorder;

import java.util.Arrays;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.complex.ComplexField;
import org.apache.commons.math3.linear.Array2DRowFieldMatrix;
import org.apache.commons.math3.linear.FieldMatrix;

/**
 * The master equation on all 2^n states of n spins in complex doubles, integrated by Taylor series: nothing is used
 * of sectors, of real matrices, or of squaring.
 */
final class FullSpace {

    private static final int TERMS = 24;
    private static final double STEP = 0.5;

    private final int spins;
    private final FieldMatrix<Complex> lowering;
    private final FieldMatrix<Complex> hamiltonian;
    private final double down;
    private final double up;

    FullSpace(double[] detunings, double[][] couplings, double down, double up) {
        this.spins = detunings.length;
        this.lowering = zeros();
        this.hamiltonian = zeros();
        this.down = down;
        this.up = up;
        for (int k = 0; k < spins; k++) {
            FieldMatrix<Complex> lower = lower(k);
            add(lowering, 1, lower);
            FieldMatrix<Complex> excited = lower.transpose().multiply(lower);
            add(hamiltonian, detunings[k], excited);
            for (int l = 0; l < spins; l++) {
                add(hamiltonian, couplings[k][l], lower.transpose().multiply(lower(l)));
            }
        }
    }

    private FieldMatrix<Complex> zeros() {
        return new Array2DRowFieldMatrix<>(ComplexField.getInstance(), 1 << spins, 1 << spins);
    }

    private FieldMatrix<Complex> lower(int spin) {
        FieldMatrix<Complex> lower = zeros();
        for (int state = 0; state < 1 << spins; state++) {
            if ((state >> spin & 1) != 0) {
                lower.setEntry(state ^ 1 << spin, state, Complex.ONE);
            }
        }
        return lower;
    }

    private static void add(FieldMatrix<Complex> sum, double factor, FieldMatrix<Complex> term) {
        for (int i = 0; i < sum.getRowDimension(); i++) {
            for (int j = 0; j < sum.getColumnDimension(); j++) {
                sum.addToEntry(i, j, term.getEntry(i, j).multiply(factor));
            }
        }
    }

    /** Returns energy and γ↓⟨J₊J₋⟩ at a time, from spins that are each excited with a probability. */
    double[] at(double time, double excited) {
        FieldMatrix<Complex> state = zeros();
        for (int i = 0; i < 1 << spins; i++) {
            int count = Integer.bitCount(i);
            state.setEntry(i, i, new Complex(Math.pow(excited, count) * Math.pow(1 - excited, spins - count)));
        }
        double rate = 2 * spins * spins * (down + up) + 2 * Arrays.stream(hamiltonian.getData())
                .mapToDouble(row -> Arrays.stream(row).mapToDouble(Complex::abs).sum()).max().orElse(0);
        int steps = (int) Math.ceil(time * rate / STEP / 4) + 1;
        for (int i = 0; i < steps; i++) {
            state = step(state, time / steps);
        }
        double energy = 0;
        for (int i = 0; i < 1 << spins; i++) {
            energy += Integer.bitCount(i) * state.getEntry(i, i).getReal();
        }
        FieldMatrix<Complex> emitted = lowering.multiply(state).multiply(lowering.transpose());
        double intensity = 0;
        for (int i = 0; i < 1 << spins; i++) {
            intensity += down * emitted.getEntry(i, i).getReal();
        }
        return new double[] {energy, intensity};
    }

    private FieldMatrix<Complex> step(FieldMatrix<Complex> state, double time) {
        FieldMatrix<Complex> sum = state;
        FieldMatrix<Complex> term = state;
        for (int k = 1; k <= TERMS; k++) {
            term = derivative(term).scalarMultiply(new Complex(time / k));
            sum = sum.add(term);
        }
        return sum;
    }

    private FieldMatrix<Complex> derivative(FieldMatrix<Complex> state) {
        FieldMatrix<Complex> commutator = hamiltonian.multiply(state).subtract(state.multiply(hamiltonian));
        return commutator.scalarMultiply(new Complex(0, -1)).add(dissipator(lowering, state, down))
                .add(dissipator(lowering.transpose(), state, up));
    }

    private static FieldMatrix<Complex> dissipator(FieldMatrix<Complex> jump, FieldMatrix<Complex> state, double rate) {
        FieldMatrix<Complex> both = jump.transpose().multiply(jump);
        FieldMatrix<Complex> loss = both.multiply(state).add(state.multiply(both)).scalarMultiply(new Complex(0.5));
        return jump.multiply(state).multiply(jump.transpose()).subtract(loss).scalarMultiply(new Complex(rate));
    }
}
