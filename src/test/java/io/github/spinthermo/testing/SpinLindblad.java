package io.github.spinthermo.testing;

import io.github.spinthermo.dicke.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Emitters, or spins 1/2, in their full space, from their operators: ρ of 2^N times 2^N elements, real, in
 * Taylor steps of the master equation. Nothing here knows of total spins until the very end.
 */
public final class SpinLindblad {

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
    public SpinLindblad(int n) {
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
    public void pulse() {
        rho = flip.multiply(rho).multiply(flip);
    }

    /** Starts from a state that is diagonal in the states of single emitters, emitter k up in those with the bit k. */
    public void start(double[] diagonal) {
        rho = MatrixUtils.createRealDiagonalMatrix(diagonal);
    }

    /** Starts from a pure state. */
    public void startPure(double[] amplitudes) {
        RealMatrix column = MatrixUtils.createColumnRealMatrix(amplitudes);
        rho = column.multiply(column.transpose());
    }

    /** Evolves and gives the collective and the individual emission. */
    public double[] evolve(double collective, double gamma, double dephasing, double pumping, double time) {
        return evolve(new double[] {collective, 0, 0, gamma, pumping, dephasing}, time);
    }

    /**
     * Evolves with the rates of collective emission, absorption and dephasing and of those of each emitter, and gives
     * the collective and the individual emission.
     */
    public double[] evolve(double[] rates, double time) {
        double collective = rates[0];
        double gamma = rates[3];
        List<RealMatrix> jumps = new ArrayList<>();
        jumps.add(lowering.scalarMultiply(Math.sqrt(collective)));
        jumps.add(lowering.transpose().scalarMultiply(Math.sqrt(rates[1])));
        jumps.add(inversion.scalarMultiply(Math.sqrt(rates[2])));
        for (int k = 0; k < n; k++) {
            RealMatrix down = lowering(k);
            jumps.add(down.scalarMultiply(Math.sqrt(gamma)));
            jumps.add(down.transpose().scalarMultiply(Math.sqrt(rates[4])));
            RealMatrix up = down.transpose().multiply(down);
            jumps.add(up.scalarMultiply(2).subtract(MatrixUtils.createRealIdentityMatrix(size))
                    .scalarMultiply(Math.sqrt(rates[5])));
        }
        double fastest = (collective + rates[1] + rates[2]) * n * n + n * (gamma + 2 * rates[5] + rates[4]);
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

    /** Returns ⟨J₊J₋⟩. */
    public double emission() {
        return lowering.transpose().multiply(lowering).multiply(rho).getTrace();
    }

    /** Returns −Tr ρ ln ρ. */
    public double entropy() {
        double entropy = 0;
        for (double p : new EigenDecomposition(rho).getRealEigenvalues()) {
            entropy -= p > 0 ? p * Math.log(p) : 0;
        }
        return entropy;
    }

    /** Returns the mean of S_z. */
    public double excitation() {
        return inversion.multiply(rho).getTrace();
    }

    /** Returns the mean length ⟨S⟩, from the eigenvalues S(S + 1) of the square. */
    public double meanLength() {
        return meanOf(square -> new Moments(0, 0, square).effectiveLength());
    }

    /** Returns the effective length S_eff. */
    public double length() {
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
