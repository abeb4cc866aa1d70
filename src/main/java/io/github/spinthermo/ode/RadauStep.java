package io.github.spinthermo.ode;

import java.util.stream.IntStream;
import org.apache.commons.numbers.core.DD;

/**
 * One step of the method of Radau IIA of order 9.
 *
 * <p>The stages solve Z_i = h Σ_j a_ij f(y + Z_j). Their defect is evaluated in double-double arithmetic; the
 * corrections of Newton's iteration, for which one matrix of doubles serves, need few digits. What is left of
 * rounding errors is about 1e−30 of the largest terms.
 */
final class RadauStep {

    /** The number of stages. */
    private static final int STAGES = RadauCoefficients.STAGES;

    /** The most iterations of Newton's method in a step. */
    private static final int MOST_ITERATIONS = 10;

    /** The size of a change at which Newton's iteration stops, as a share of the error that a step may make. */
    private static final double NEWTON_SHARE = 1e-3;

    private final StiffSystem system;
    private final DD[] start;
    private final double h;
    private final DD[][] increments;

    private RadauStep(StiffSystem system, DD[] start, double h, DD[][] increments) {
        this.system = system;
        this.start = start;
        this.h = h;
        this.increments = increments;
    }

    /** Prepares a step, whose stages begin as the polynomial of the step before continues, or unchanged without one. */
    static RadauStep guess(StiffSystem system, DD[] start, double h, RadauStep before) {
        DD[][] guess = new DD[STAGES][start.length];
        for (int i = 0; i < STAGES; i++) {
            double[] ahead = before == null
                    ? new double[start.length]
                    : before.beyondEnd(RadauCoefficients.NODES[i].hi() * h / before.h);
            for (int k = 0; k < start.length; k++) {
                guess[i][k] = DD.of(ahead[k]);
            }
        }
        return new RadauStep(system, start, h, guess);
    }

    /** Solves the stages; returns whether the iteration converges. */
    boolean solve(double[][] jacobian, double[] allowed) {
        LinearSolver solver = new LinearSolver(newtonMatrix(jacobian), allowed);
        double before = Double.NaN;
        for (int iteration = 0; solver.isRegular() && iteration < MOST_ITERATIONS; iteration++) {
            double change = correct(solver.solve(defect()), allowed);
            double rate = change / before;
            if (!(change < Double.MAX_VALUE) || (rate >= 1 && change > NEWTON_SHARE)) {
                return false;
            }
            double ahead = iteration == 0 ? change : change * Math.min(1, rate / (1 - Math.min(rate, 0.9)));
            if (ahead <= NEWTON_SHARE) {
                return true;
            }
            before = change;
        }
        return false;
    }

    private double[][] newtonMatrix(double[][] jacobian) {
        int n = start.length;
        double[][] matrix = new double[STAGES * n][STAGES * n];
        for (int row = 0; row < STAGES * n; row++) {
            for (int column = 0; column < STAGES * n; column++) {
                double a = RadauCoefficients.MATRIX[row / n][column / n].hi();
                matrix[row][column] = (row == column ? 1 : 0) - h * a * jacobian[row % n][column % n];
            }
        }
        return matrix;
    }

    /** Computes the defect of the stages, h Σ_j a_ij f(y + Z_j) − Z_i. */
    private double[] defect() {
        int n = start.length;
        DD[][] rates = IntStream.range(0, STAGES).mapToObj(i -> system.rates(stage(i))).toArray(DD[][]::new);
        double[] defect = new double[STAGES * n];
        for (int i = 0; i < STAGES; i++) {
            for (int k = 0; k < n; k++) {
                DD sum = DD.ZERO;
                for (int j = 0; j < STAGES; j++) {
                    sum = sum.add(RadauCoefficients.MATRIX[i][j].multiply(rates[j][k]));
                }
                defect[i * n + k] = sum.multiply(h).subtract(increments[i][k]).hi();
            }
        }
        return defect;
    }

    private DD[] stage(int i) {
        DD[] stage = new DD[start.length];
        for (int k = 0; k < stage.length; k++) {
            stage[k] = start[k].add(increments[i][k]);
        }
        return stage;
    }

    /** Corrects the stages and tells the largest change in units of what is allowed. */
    private double correct(double[] change, double[] allowed) {
        int n = start.length;
        double largest = 0;
        for (int i = 0; i < change.length; i++) {
            increments[i / n][i % n] = increments[i / n][i % n].add(change[i]);
            largest = Math.max(largest, Math.abs(change[i]) / allowed[i % n]);
            if (Double.isNaN(change[i])) {
                return Double.NaN;
            }
        }
        return largest;
    }

    /** Computes the state at the end of the step. */
    DD[] end() {
        return stage(STAGES - 1);
    }

    /**
     * Estimates the error, damped where the system is stiff, in units of what is allowed. Where the estimate is too
     * large it is made once more from the state that it leads to, which brings back the part of the error that
     * stiffness makes.
     */
    double error(double[][] jacobian, double[] allowed) {
        int n = start.length;
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] = (i == j ? 1 : 0) - h * RadauCoefficients.GAMMA * jacobian[i][j];
            }
        }
        LinearSolver solver = new LinearSolver(matrix, allowed);
        if (!solver.isRegular()) {
            return Double.POSITIVE_INFINITY;
        }
        double[] first = solver.solve(difference(start));
        double error = norm(first, allowed);
        if (error < 1) {
            return error;
        }
        DD[] shifted = new DD[n];
        for (int k = 0; k < n; k++) {
            shifted[k] = start[k].add(first[k]);
        }
        return norm(solver.solve(difference(shifted)), allowed);
    }

    private double[] difference(DD[] at) {
        DD[] rates = system.rates(at);
        double[] difference = new double[start.length];
        for (int k = 0; k < difference.length; k++) {
            DD sum = rates[k].multiply(h * RadauCoefficients.GAMMA);
            for (int i = 0; i < STAGES; i++) {
                sum = sum.add(RadauCoefficients.ESTIMATE[i].multiply(increments[i][k]));
            }
            difference[k] = sum.hi();
        }
        return difference;
    }

    private static double norm(double[] error, double[] allowed) {
        double largest = 0;
        for (int k = 0; k < error.length; k++) {
            double share = Math.abs(error[k]) / allowed[k];
            if (!(share < Double.MAX_VALUE)) {
                return Double.POSITIVE_INFINITY;
            }
            largest = Math.max(largest, share);
        }
        return largest;
    }

    /** Computes the state at a share of the step, on the collocation polynomial. */
    DD[] at(double share) {
        double[] weights = weights(share);
        DD[] state = start.clone();
        for (int k = 0; k < state.length; k++) {
            for (int i = 0; i < STAGES; i++) {
                state[k] = state[k].add(increments[i][k].multiply(weights[i]));
            }
        }
        return state;
    }

    /** Returns how much the polynomial changes from the end of the step to a share of the step beyond it. */
    private double[] beyondEnd(double share) {
        double[] weights = weights(1 + share);
        double[] change = new double[start.length];
        for (int k = 0; k < change.length; k++) {
            DD sum = increments[STAGES - 1][k].negate();
            for (int i = 0; i < STAGES; i++) {
                sum = sum.add(increments[i][k].multiply(weights[i]));
            }
            change[k] = sum.hi();
        }
        return change;
    }

    /** Evaluates the polynomials that are 0 at the beginning and at all nodes but one, where they are 1. */
    private static double[] weights(double x) {
        double[] weights = new double[STAGES];
        for (int i = 0; i < STAGES; i++) {
            double node = RadauCoefficients.NODES[i].hi();
            weights[i] = x / node;
            for (int j = 0; j < STAGES; j++) {
                double other = RadauCoefficients.NODES[j].hi();
                weights[i] *= i == j ? 1 : (x - other) / (node - other);
            }
        }
        return weights;
    }
}
