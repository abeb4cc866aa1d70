package io.github.spinthermo.markov;

import io.github.spinthermo.cost.Interruption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The state p = Pp of sum 1 that a linear map P of probabilities leaves as it is. A first guess p_0 lacks a δ of sum
 * 0, for which (1 − P)δ = Pp_0 − p_0. GMRES solves this equation: in an orthonormal basis of the Krylov space of P,
 * P is a Hessenberg matrix H, and the largest eigenvalue of H is the second largest of P.
 *
 * <p>Source: Saad and Schultz, SIAM J. Sci. Stat. Comput. 7, 856 (1986).
 */
public final class KrylovFixedPoint {

    /** The largest dimension of a Krylov space. */
    private static final int LARGEST_DIMENSION = 120;

    /** The dimensions between two looks at whether the space is large enough. */
    private static final int BETWEEN_CHECKS = 10;

    /** The largest number of corrections by the rest. */
    private static final int MOST_ROUNDS = 8;

    /** The change of a state by the map that is rounding. */
    private static final double ROUNDING = 0x1p-50;

    private final UnaryOperator<double[]> map;
    private final DoubleConsumer progress;
    private double[] state;
    private double residual;
    private double amplification = 1;
    private double secondEigenvalue;

    /**
     * Solves for the state.
     *
     * @param size the number of states
     * @param map P, which keeps the sum of a vector but for rounding
     * @param progress takes the share of the work that is done, from 0 to 1
     */
    public KrylovFixedPoint(int size, UnaryOperator<double[]> map, DoubleConsumer progress) {
        this.map = map;
        this.progress = progress;
        this.state = Probabilities.normalised(map.apply(uniform(size)));
        double[] rest = rest();
        double last = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS && residual > ROUNDING && residual < last / 2; round++) {
            double[] before = state;
            last = residual;
            double[] correction = correction(rest, round == 0);
            amplification = Math.max(amplification, sum(correction) / residual);
            state = Probabilities.normalised(plus(state, 1, correction));
            rest = rest();
            if (residual > last) {
                state = before;
                residual = last;
            }
        }
    }

    /**
     * Returns the state.
     *
     * @return p, not to be changed
     */
    public double[] state() {
        return state;
    }

    /**
     * Returns how much of the state the map still changes.
     *
     * @return Σ|Pp − p|
     */
    public double residual() {
        return residual;
    }

    /**
     * Estimates how much farther the exact state may be than the map moves a state.
     *
     * @return the larger of Σ|δ|/Σ|Pp − p| and 1/(1 − |λ_2|)
     */
    public double amplification() {
        return Math.max(amplification, 1 / Math.max(0, 1 - secondEigenvalue));
    }

    /**
     * Returns how fast other states come near.
     *
     * @return |λ_2|, the second largest modulus of an eigenvalue of P, as the Krylov space shows it: to 12 digits where
     *     it stands apart from the others, as those of cycles do
     */
    public double secondEigenvalue() {
        return secondEigenvalue;
    }

    private double[] rest() {
        double[] rest = plus(map.apply(state), -1, state);
        residual = sum(rest);
        return rest;
    }

    private static double sum(double[] vector) {
        return Arrays.stream(vector).map(Math::abs).sum();
    }

    private double[] correction(double[] rest, boolean isFirst) {
        int largest = Math.min(LARGEST_DIMENSION, rest.length - 1);
        List<double[]> basis = new ArrayList<>();
        double norm = norm(rest);
        basis.add(ofSumZero(times(1 / norm, rest)));
        RealMatrix hessenberg = new Array2DRowRealMatrix(largest + 1, largest);
        int size = 0;
        boolean isEnough = false;
        while (size == basis.size() - 1 && size < largest && !isEnough) {
            Interruption.check();
            orthogonalise(map.apply(basis.get(size)), basis, hessenberg, size);
            size++;
            isEnough = size % BETWEEN_CHECKS == 0 && norm * left(hessenberg, size) < ROUNDING;
            progress.accept((double) size / largest);
        }
        if (isFirst) {
            secondEigenvalue = largestEigenvalue(hessenberg.getSubMatrix(0, size - 1, 0, size - 1));
        }
        return combine(basis, times(norm, solve(system(hessenberg, size))));
    }

    /** Returns the norm of what the best y leaves of e_1. */
    private static double left(RealMatrix hessenberg, int size) {
        RealMatrix system = system(hessenberg, size);
        double[] left = system.operate(solve(system));
        left[0] -= 1;
        return norm(left);
    }

    /** Returns 1 − H, with a row more than columns. */
    private static RealMatrix system(RealMatrix hessenberg, int size) {
        RealMatrix system = hessenberg.getSubMatrix(0, size, 0, size - 1).scalarMultiply(-1);
        for (int k = 0; k < size; k++) {
            system.addToEntry(k, k, 1);
        }
        return system;
    }

    /** Finds the y that minimises the norm of e_1 − (1 − H)y. */
    private static double[] solve(RealMatrix system) {
        ArrayRealVector right = new ArrayRealVector(system.getRowDimension());
        right.setEntry(0, 1);
        return new QRDecomposition(system).getSolver().solve(right).toArray();
    }

    /** Makes a vector the next of the basis, unless nothing of it is left; its sum is made 0 again. */
    private void orthogonalise(double[] vector, List<double[]> basis, RealMatrix hessenberg, int column) {
        double[] next = vector;
        double before = norm(next);
        for (int pass = 0; pass < 2; pass++) {
            next = ofSumZero(next);
            for (int k = 0; k < basis.size(); k++) {
                double overlap = dot(basis.get(k), next);
                hessenberg.addToEntry(k, column, overlap);
                next = plus(next, -overlap, basis.get(k));
            }
        }
        next = ofSumZero(next);
        double left = norm(next);
        if (left > ROUNDING * Math.max(before, 1)) {
            hessenberg.setEntry(column + 1, column, left);
            basis.add(times(1 / left, next));
        }
    }

    /** Returns the largest modulus of an eigenvalue; the matrix is scaled, as a small one would be taken for 0. */
    private static double largestEigenvalue(RealMatrix matrix) {
        double norm = matrix.getNorm();
        if (norm == 0) {
            return 0;
        }
        EigenDecomposition eigen = new EigenDecomposition(matrix.scalarMultiply(1 / norm));
        return norm * IntStream.range(0, matrix.getRowDimension())
                .mapToDouble(k -> Math.hypot(eigen.getRealEigenvalue(k), eigen.getImagEigenvalue(k)))
                .max().orElseThrow();
    }

    private static double[] combine(List<double[]> basis, double[] y) {
        double[] sum = new double[basis.get(0).length];
        for (int k = 0; k < y.length; k++) {
            sum = plus(sum, y[k], basis.get(k));
        }
        return sum;
    }

    private static double[] uniform(int size) {
        double[] uniform = new double[size];
        Arrays.fill(uniform, 1.0 / size);
        return uniform;
    }

    /** Restores the sum 0 that rounding took from a vector, before the map makes a part of the limit of it. */
    private double[] ofSumZero(double[] vector) {
        return plus(vector, -Arrays.stream(vector).sum(), state);
    }

    private static double[] times(double factor, double[] vector) {
        return Arrays.stream(vector).map(x -> factor * x).toArray();
    }

    private static double[] plus(double[] vector, double factor, double[] other) {
        double[] sum = new double[vector.length];
        Arrays.setAll(sum, i -> vector[i] + factor * other[i]);
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }
}
