package io.github.spinthermo.power;

import io.github.spinthermo.testing.ProductSpace;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Cycles of n spins 1/2 by the master equation of all their states, with the method of Runge and Kutta. */
final class FullCycle {

    private static final int CYCLES = 120;
    private static final double STEP = 0.0025;

    private final int n;
    private final RealMatrix raising;
    private final RealMatrix lowering;
    private final double[] hot;
    private final double[] cold;

    FullCycle(int n, double xHot, double rateHot, double timeHot, double xCold, double rateCold, double timeCold) {
        this.n = n;
        this.raising = ProductSpace.raising(n, 2);
        this.lowering = raising.transpose();
        this.hot = new double[] {rateHot / (1 + Math.exp(-xHot)), rateHot / (1 + Math.exp(xHot)), timeHot};
        this.cold = new double[] {rateCold / (1 + Math.exp(-xCold)), rateCold / (1 + Math.exp(xCold)), timeCold};
    }

    /** Returns the energies after the hot and after the cold stroke, many cycles after a thermal start. */
    double[] from(double x) {
        RealMatrix state = thermal(x);
        RealMatrix warm = state;
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            warm = stroke(state, hot);
            state = stroke(warm, cold);
        }
        return new double[] {energy(warm), energy(state)};
    }

    private RealMatrix thermal(double x) {
        double[] p = new double[1 << n];
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = Math.exp(-x * ProductSpace.projection(i, n, 2));
            sum += p[i];
        }
        return MatrixUtils.createRealDiagonalMatrix(p).scalarMultiply(1 / sum);
    }

    private RealMatrix stroke(RealMatrix start, double[] bath) {
        int steps = (int) Math.round(bath[2] / STEP);
        RealMatrix state = start;
        for (int i = 0; i < steps; i++) {
            RealMatrix a = derivative(state, bath);
            RealMatrix b = derivative(state.add(a.scalarMultiply(STEP / 2)), bath);
            RealMatrix c = derivative(state.add(b.scalarMultiply(STEP / 2)), bath);
            RealMatrix d = derivative(state.add(c.scalarMultiply(STEP)), bath);
            state = state.add(a.add(d).add(b.add(c).scalarMultiply(2)).scalarMultiply(STEP / 6));
        }
        return state;
    }

    private RealMatrix derivative(RealMatrix state, double[] bath) {
        return jumps(lowering, raising, state).scalarMultiply(bath[0])
                .add(jumps(raising, lowering, state).scalarMultiply(bath[1]));
    }

    private static RealMatrix jumps(RealMatrix jump, RealMatrix back, RealMatrix state) {
        RealMatrix loss = back.multiply(jump).multiply(state);
        return jump.multiply(state).multiply(back).subtract(loss.add(loss.transpose()).scalarMultiply(0.5));
    }

    private double energy(RealMatrix state) {
        double energy = n / 2.0;
        for (int i = 0; i < state.getRowDimension(); i++) {
            energy += state.getEntry(i, i) * ProductSpace.projection(i, n, 2);
        }
        return energy;
    }
}
