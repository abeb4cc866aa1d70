package io.github.spinthermo.testing;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Density matrices of n spins of d levels in the basis of local projections ({@link ProductSpace}). */
public final class ProductStates {

    private final int n;
    private final int d;
    private final int size;
    private final RealMatrix raising;

    /** Makes n spins of d levels. */
    public ProductStates(int n, int d) {
        this.n = n;
        this.d = d;
        this.raising = ProductSpace.raising(n, d);
        this.size = raising.getRowDimension();
    }

    /** Returns the energy of a basis state, from the ground state. */
    long level(int state) {
        return Math.round(ProductSpace.projection(state, n, d) - ProductSpace.projection(0, n, d));
    }

    /** Returns the thermal product state, also at x = ±∞. */
    public RealMatrix thermal(double x) {
        RealMatrix state = MatrixUtils.createRealIdentityMatrix(size);
        for (int a = 0; a < size; a++) {
            state.setEntry(a, a, boltzmann(level(a), n * (d - 1L), x));
        }
        return state.scalarMultiply(1 / state.getTrace());
    }

    /** Returns e^−|x|k of the level k from that of lowest energy, or for x < 0 of highest; 0^0 = 1. */
    private static double boltzmann(long level, long top, double x) {
        return Math.pow(Math.exp(-Math.abs(x)), (double) (x < 0 ? top - level : level));
    }

    /**
     * Returns the state to which a collective bath drives an initial one: the weight Tr P_J ρ of each total spin
     * stays, and the state within it is thermal. The projectors P_J are those on the eigenspaces of
     * J² = J_z² + J_z + J⁻J⁺.
     */
    public RealMatrix steady(RealMatrix initial, double x) {
        RealMatrix steady = new Array2DRowRealMatrix(size, size);
        projectors().forEach((twiceJ, projector) -> {
            long below = (n * (d - 1L) - twiceJ) / 2;
            RealMatrix levels = new Array2DRowRealMatrix(size, size);
            for (int a = 0; a < size; a++) {
                long level = level(a) - below;
                levels.setEntry(a, a, 0 <= level && level <= twiceJ ? boltzmann(level, twiceJ, x) : 0);
            }
            RealMatrix block = levels.multiply(projector);
            double weight = projector.multiply(initial).getTrace() / block.getTrace();
            steady.setSubMatrix(steady.add(block.scalarMultiply(weight)).getData(), 0, 0);
        });
        return steady;
    }

    /** Returns P_J for 2J. */
    public Map<Long, RealMatrix> projectors() {
        RealMatrix square = raising.transpose().multiply(raising);
        for (int a = 0; a < size; a++) {
            double m = ProductSpace.projection(a, n, d);
            square.addToEntry(a, a, m * (m + 1));
        }
        EigenDecomposition parts = new EigenDecomposition(square);
        Map<Long, RealMatrix> projectors = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            long twiceJ = Math.round(Math.sqrt(1 + 4 * parts.getRealEigenvalue(i)) - 1);
            RealMatrix vector = parts.getV().getColumnMatrix(i);
            projectors.merge(twiceJ, vector.multiply(vector.transpose()), RealMatrix::add);
        }
        return projectors;
    }

    /** Returns the state of the first spin alone. */
    public RealMatrix local(RealMatrix state) {
        RealMatrix local = new Array2DRowRealMatrix(d, d);
        for (int a = 0; a < size; a++) {
            for (int b = a - a % d; b < a - a % d + d; b++) {
                local.addToEntry(a % d, b % d, state.getEntry(a, b));
            }
        }
        return local;
    }

    /** Returns the state without its elements off the diagonal. */
    public static RealMatrix decohered(RealMatrix state) {
        RealMatrix diagonal = state.createMatrix(state.getRowDimension(), state.getRowDimension());
        for (int a = 0; a < state.getRowDimension(); a++) {
            diagonal.setEntry(a, a, state.getEntry(a, a));
        }
        return diagonal;
    }

    /** Returns [L H.2] ln(Tr J⁻J⁺ρ / Tr J⁺J⁻ρ). */
    public double apparentInverseTemperature(RealMatrix state) {
        RealMatrix lowering = raising.transpose();
        return Math.log(Math.max(0, lowering.multiply(raising).multiply(state).getTrace())
                / Math.max(0, raising.multiply(lowering).multiply(state).getTrace()));
    }

    /** Returns tr H ρ. */
    public double energy(RealMatrix state) {
        return moment(state, 1);
    }

    /** Returns tr H² ρ − (Tr H ρ)². */
    public double variance(RealMatrix state) {
        return moment(state, 2) - Math.pow(moment(state, 1), 2);
    }

    private double moment(RealMatrix state, int power) {
        double sum = 0;
        for (int a = 0; a < size; a++) {
            sum += state.getEntry(a, a) * Math.pow((double) level(a), power);
        }
        return sum;
    }

    /** Returns −Tr ρ ln ρ. */
    public static double entropy(RealMatrix state) {
        RealMatrix symmetric = state.add(state.transpose()).scalarMultiply(0.5);
        double sum = 0;
        for (double p : new EigenDecomposition(symmetric).getRealEigenvalues()) {
            sum -= p > 0 ? p * Math.log(p) : 0;
        }
        return sum;
    }
}
