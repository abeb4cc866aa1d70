package io.github.spinthermo.battery;

import io.github.spinthermo.dicke.Moments;
import io.github.spinthermo.testing.ProductSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A battery in the full space of its emitters, from their operators: ρ of 2^N times 2^N elements, real, in
 * Taylor steps of the master equation. Nothing here knows of total spins until the very end.
 */
final class SpinLindblad {

    private static final double LARGEST_STEP = 0.5;
    private static final int TERMS = 22;

    private final int n;
    private final int size;
    private final RealMatrix lowering;
    private final RealMatrix flip;
    private final RealMatrix inversion;
    private final EigenDecomposition square;
    private RealMatrix rho;

    /** Makes N emitters in the ground state. */
    SpinLindblad(int n) {
        this.n = n;
        this.size = 1 << n;
        this.lowering = ProductSpace.raising(n, 2).transpose();
        this.flip = new Array2DRowRealMatrix(size, size);
        this.inversion = new Array2DRowRealMatrix(size, size);
        for (int state = 0; state < size; state++) {
            flip.setEntry(size - 1 - state, state, 1);
            inversion.setEntry(state, state, Integer.bitCount(state) - n / 2.0);
        }
        RealMatrix raising = lowering.transpose();
        this.square = new EigenDecomposition(raising.multiply(lowering).add(inversion.multiply(inversion))
                .subtract(inversion));
        this.rho = new Array2DRowRealMatrix(size, size);
        rho.setEntry(0, 0, 1);
    }

    /** Returns the lowering operator σ_k⁻. */
    private RealMatrix lowering(int k) {
        RealMatrix one = new Array2DRowRealMatrix(size, size);
        for (int state = 0; state < size; state++) {
            if ((state >> k & 1) == 1) {
                one.setEntry(state - (1 << k), state, 1);
            }
        }
        return one;
    }

    /** Turns every emitter over. */
    void pulse() {
        rho = flip.multiply(rho).multiply(flip);
    }

    /** Evolves and gives the collective and the individual emission. */
    double[] evolve(double collective, double gamma, double dephasing, double pumping, double time) {
        List<RealMatrix> jumps = new ArrayList<>();
        jumps.add(lowering.scalarMultiply(Math.sqrt(collective)));
        for (int k = 0; k < n; k++) {
            RealMatrix down = lowering(k);
            jumps.add(down.scalarMultiply(Math.sqrt(gamma)));
            jumps.add(down.transpose().scalarMultiply(Math.sqrt(pumping)));
            RealMatrix up = down.transpose().multiply(down);
            jumps.add(up.scalarMultiply(2).subtract(MatrixUtils.createRealIdentityMatrix(size))
                    .scalarMultiply(Math.sqrt(dephasing)));
        }
        double fastest = collective * n * n + n * (gamma + 2 * dephasing + pumping);
        int steps = (int) Math.ceil(fastest * time / LARGEST_STEP);
        RealMatrix integral = new Array2DRowRealMatrix(size, size);
        for (int step = 0; step < steps; step++) {
            integral = integral.add(step(jumps, time / steps));
        }
        double released = collective * lowering.transpose().multiply(lowering).multiply(integral).getTrace();
        double lost = gamma * (inversion.multiply(integral).getTrace() + integral.getTrace() * n / 2);
        return new double[] {released, lost};
    }

    /** Takes one step, and returns the integral of ρ over it. */
    private RealMatrix step(List<RealMatrix> jumps, double time) {
        RealMatrix term = rho;
        RealMatrix integral = rho.scalarMultiply(time);
        for (int k = 1; k <= TERMS; k++) {
            term = derivative(jumps, term).scalarMultiply(time / k);
            rho = rho.add(term);
            integral = integral.add(term.scalarMultiply(time / (k + 1)));
        }
        return integral;
    }

    private static RealMatrix derivative(List<RealMatrix> jumps, RealMatrix state) {
        RealMatrix sum = state.scalarMultiply(0);
        for (RealMatrix jump : jumps) {
            RealMatrix rate = jump.transpose().multiply(jump);
            sum = sum.add(jump.multiply(state).multiply(jump.transpose()))
                    .subtract(rate.multiply(state).add(state.multiply(rate)).scalarMultiply(0.5));
        }
        return sum;
    }

    double excitation() {
        return inversion.multiply(rho).getTrace();
    }

    /** Returns the mean length ⟨S⟩, from the eigenvalues S(S + 1) of the square. */
    double meanLength() {
        return meanOf(square -> new Moments(0, 0, square).effectiveLength());
    }

    /** Returns the effective length S_eff. */
    double length() {
        return new Moments(0, 0, meanOf(square -> square)).effectiveLength();
    }

    private double meanOf(DoubleUnaryOperator function) {
        RealMatrix rotated = square.getVT().multiply(rho).multiply(square.getV());
        double mean = 0;
        for (int k = 0; k < size; k++) {
            mean += rotated.getEntry(k, k) * function.applyAsDouble(Math.max(0, square.getRealEigenvalue(k)));
        }
        return mean;
    }
}
