package io.github.spinthermo.battery.meanfield;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.numbers.core.DD;

/**
 * The state that a cycle does not change. A start approaches it in iterations that each stand for k cycles at once,
 * u + (1 + 1/k − F')⁻¹ (F(u) − u), with k growing from one to the next; k → ∞ is Newton's iteration. So the
 * iteration first follows the cycles, as long as it takes to come near. Changes are those of cumulants, measured in
 * their sizes.
 */
final class MeanFieldLimit {

    /** The cycles before the first iteration. */
    private static final int FIRST_CYCLES = 3;

    /** The most iterations. */
    private static final int MOST_ITERATIONS = 100;

    /** The factor by which the number of cycles taken at once grows from one iteration to the next. */
    private static final double GROWTH = 8;

    /** The step of the central differences that make the derivatives, relative to the sizes. */
    private static final double STEP = 1e-5;

    /** The change of the state below which the derivatives are kept. */
    private static final double CLOSE = 1e-4;

    /** The change of the state below which nothing is left to improve. */
    private static final double CONVERGED = 1e-13;

    /** The change of the state below which it may be the error of the integrator, if it no longer shrinks. */
    private static final double NOISE = 1e-7;

    /** The inverse of the largest power of the derivatives that is taken. */
    private static final double SMALLEST_WEIGHT = 0x1p-40;

    private final MeanFieldMoments moments;
    private final MeanFieldMap cycle;

    MeanFieldLimit(MeanFieldMoments moments, MeanFieldMap cycle) {
        this.moments = moments;
        this.cycle = cycle;
    }

    /** Finds the fixed point that a start leads to; empty if the iteration finds none. */
    Optional<DD[]> from(DD[] start) {
        DD[] u = moments.cumulants(start);
        for (int i = 0; i < FIRST_CYCLES; i++) {
            u = end(u);
        }
        RealMatrix derivatives = derivatives(u);
        double inverse = 1;
        double before = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            Optional<DD[]> corrected = corrected(u, derivatives, inverse)
                    .filter(far -> moments.isPhysical(moments.fromCumulants(far)));
            if (corrected.isEmpty()) {
                inverse *= GROWTH * GROWTH;
                continue;
            }
            DD[] next = corrected.get();
            double change = change(u, next);
            boolean isNoise = change < NOISE && change >= before / 2;
            if (inverse < CONVERGED && (change <= CONVERGED || isNoise)) {
                return Optional.of(moments.fromCumulants(next));
            }
            derivatives = change < CLOSE ? derivatives : derivatives(next);
            inverse /= GROWTH;
            before = change;
            u = next;
        }
        return Optional.empty();
    }

    private DD[] end(DD[] u) {
        return moments.cumulants(cycle.run(moments.fromCumulants(u)).end());
    }

    /** Returns the state after so many cycles at once; empty where a cycle hardly changes a moment. */
    private Optional<DD[]> corrected(DD[] u, RealMatrix derivatives, double inverse) {
        DD[] end = end(u);
        double[] sizes = moments.sizes(u);
        double[] rest = new double[u.length - 1];
        Arrays.setAll(rest, k -> end[k + 1].subtract(u[k + 1]).hi() / sizes[k + 1]);
        RealMatrix matrix = MatrixUtils.createRealIdentityMatrix(rest.length).scalarMultiply(1 + inverse)
                .subtract(derivatives);
        DecompositionSolver solver = new LUDecomposition(matrix).getSolver();
        if (!solver.isNonSingular()) {
            return Optional.empty();
        }
        double[] change = solver.solve(new ArrayRealVector(rest)).toArray();
        DD[] next = u.clone();
        for (int k = 0; k < change.length; k++) {
            next[k + 1] = u[k + 1].add(change[k] * sizes[k + 1]);
        }
        return Optional.of(next);
    }

    private double change(DD[] u, DD[] next) {
        double[] sizes = moments.sizes(next);
        double largest = 0;
        for (int k = 1; k < u.length; k++) {
            largest = Math.max(largest, Math.abs(next[k].subtract(u[k]).hi()) / sizes[k]);
        }
        return largest;
    }

    /** Computes ∂F_i/∂y_j in units of the sizes, by central differences. */
    private RealMatrix derivatives(DD[] u) {
        double[] sizes = moments.sizes(u);
        RealMatrix derivatives = new Array2DRowRealMatrix(u.length - 1, u.length - 1);
        for (int j = 1; j < u.length; j++) {
            DD[] above = moved(u, j, STEP * sizes[j]);
            DD[] below = moved(u, j, -STEP * sizes[j]);
            for (int i = 1; i < u.length; i++) {
                double difference = above[i].subtract(below[i]).hi();
                derivatives.setEntry(i - 1, j - 1, difference / (2 * STEP * sizes[i]));
            }
        }
        return derivatives;
    }

    private DD[] moved(DD[] u, int k, double by) {
        DD[] moved = u.clone();
        moved[k] = u[k].add(by);
        return end(moved);
    }

    /**
     * Computes the largest modulus of an eigenvalue of the derivatives at a fixed point: by how much a late cycle
     * shrinks what is left of a start. It is ‖F'^k‖^(1/k) for k = 2^40.
     */
    double modulus(DD[] y) {
        RealMatrix power = derivatives(moments.cumulants(y));
        double logarithm = 0;
        for (double weight = 1; weight > SMALLEST_WEIGHT; weight /= 2) {
            double norm = power.getNorm();
            if (norm == 0) {
                return 0;
            }
            logarithm += weight * Math.log(norm);
            RealMatrix normalised = power.scalarMultiply(1 / norm);
            power = normalised.multiply(normalised);
        }
        return Math.exp(logarithm);
    }
}
