package io.github.spinthermo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The master equation of H = J_z and collective jumps. Thermal states are diagonal, and jumps move both
 * indices of ρ by one level: only the elements between states of equal m ever occur.
 */
public final class MasterEquation {

    private static final double NULL = 1e-11;

    private final RealMatrix raising;
    private final int size;
    private final List<int[]> elements = new ArrayList<>();

    /** Makes n spins of d levels. */
    public MasterEquation(int n, int d) {
        this(ProductSpace.raising(n, d), new ProductStates(n, d)::level);
    }

    /** Makes any raising operator between states of given levels. */
    public MasterEquation(RealMatrix raising, IntToLongFunction level) {
        this.raising = raising;
        this.size = raising.getRowDimension();
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                if (level.applyAsLong(a) == level.applyAsLong(b)) {
                    elements.add(new int[] {a, b});
                }
            }
        }
    }

    /**
     * Returns the limit t → ∞ from an initial state, for any x_B, also ±∞: the projection on the null space of the
     * generator along its range, R (LᵀR)⁻¹ Lᵀ with the right and left null vectors.
     */
    public RealMatrix steady(RealMatrix initial, double x) {
        SingularValueDecomposition parts = new SingularValueDecomposition(generator(x));
        int rank = rank(parts.getSingularValues());
        int last = elements.size() - 1;
        RealMatrix right = parts.getV().getSubMatrix(0, last, rank, last);
        RealMatrix left = parts.getU().getSubMatrix(0, last, rank, last).transpose();
        RealMatrix conserved = left.multiply(vector(initial));
        return matrix(right.multiply(
                new LUDecomposition(left.multiply(right)).getSolver().solve(conserved)));
    }

    /** Returns the state after a time in units of 1/κ, from exp(tL/2^k) by its series and k squarings. */
    public RealMatrix after(RealMatrix initial, double x, double time) {
        double kappa = 1 + Math.exp(-Math.abs(x));
        int squarings = 12;
        RealMatrix step = generator(x).scalarMultiply(Math.scalb(time / kappa, -squarings));
        RealMatrix sum = MatrixUtils.createRealIdentityMatrix(elements.size());
        RealMatrix term = sum;
        for (int k = 1; k <= 10; k++) {
            term = term.multiply(step).scalarMultiply(1.0 / k);
            sum = sum.add(term);
        }
        for (int k = 0; k < squarings; k++) {
            sum = sum.multiply(sum);
        }
        return matrix(sum.multiply(vector(initial)));
    }

    /** Counts the singular values, in descending order, that are not 0; between those and 0 is a wide gap. */
    private static int rank(double[] singularValues) {
        int rank = 0;
        while (rank < singularValues.length && singularValues[rank] > NULL) {
            rank++;
        }
        assertThat(singularValues[rank - 1]).isGreaterThan(1e8 * NULL);
        return rank;
    }

    private RealMatrix generator(double x) {
        RealMatrix generator = new Array2DRowRealMatrix(elements.size(), elements.size());
        for (int k = 0; k < elements.size(); k++) {
            RealMatrix element = new Array2DRowRealMatrix(size, size);
            element.setEntry(elements.get(k)[0], elements.get(k)[1], 1);
            RealMatrix change = jumps(raising.transpose(), element).scalarMultiply(Math.exp(Math.min(x, 0)))
                    .add(jumps(raising, element).scalarMultiply(Math.exp(Math.min(-x, 0))));
            generator.setColumnMatrix(k, vector(change));
        }
        return generator;
    }

    /** Returns a ρ A† − (A†A ρ + ρ A†A)/2. */
    private static RealMatrix jumps(RealMatrix jump, RealMatrix state) {
        RealMatrix rate = jump.transpose().multiply(jump);
        return jump.multiply(state).multiply(jump.transpose())
                .subtract(rate.multiply(state).add(state.multiply(rate)).scalarMultiply(0.5));
    }

    private RealMatrix vector(RealMatrix state) {
        RealMatrix vector = new Array2DRowRealMatrix(elements.size(), 1);
        for (int k = 0; k < elements.size(); k++) {
            vector.setEntry(k, 0, state.getEntry(elements.get(k)[0], elements.get(k)[1]));
        }
        return vector;
    }

    private RealMatrix matrix(RealMatrix vector) {
        RealMatrix state = new Array2DRowRealMatrix(size, size);
        for (int k = 0; k < elements.size(); k++) {
            state.setEntry(elements.get(k)[0], elements.get(k)[1], vector.getEntry(k, 0));
        }
        return state;
    }
}
