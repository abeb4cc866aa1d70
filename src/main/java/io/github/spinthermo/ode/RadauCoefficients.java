package io.github.spinthermo.ode;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.core.DD;

/**
 * The method of Radau IIA with five stages, of order 9: collocation at the zeros of P_5(2x − 1) − P_4(2x − 1),
 * of which the last is 1. All else follows from the nodes c_i, as the formula has to be exact for polynomials
 * (Hairer, Wanner, Solving Ordinary Differential Equations II, IV.5).
 */
final class RadauCoefficients {

    /** The number of stages. */
    static final int STAGES = 5;

    /** The order of the error estimate, which is that of the collocation polynomial inside of a step. */
    static final int ESTIMATE_ORDER = STAGES + 1;

    /** The share of y' at the beginning of the step in the estimate; close to the real eigenvalue of a_ij. */
    static final double GAMMA = 0.16;

    /** The nodes c_i, as shares of a step. */
    static final DD[] NODES = Stream.of(
            "0.0571041961145176821931211925541156212350779456",
            "0.27684301363812382768004599768562514111088917",
            "0.58359043236891682005669766866291724869343264",
            "0.860240135656219447847912918875119766738378023",
            "1").map(BigDecimal::new).map(DD::from).toArray(DD[]::new);

    /**
     * The coefficients a_ij: the integral from 0 to c_i of the polynomial that is 1 at c_j and 0 at the other nodes.
     */
    static final DD[][] MATRIX = IntStream.range(0, STAGES).mapToObj(i -> quadrature(NODES[i], 0))
            .toArray(DD[][]::new);

    /**
     * e_i: with them, γ h y'(t) + Σ e_i (Y_i − y) is the difference between the method and one of order 5 that
     * also uses y' at the beginning of the step.
     */
    static final DD[] ESTIMATE = estimate();

    private RadauCoefficients() { }

    /** Computes the weights w_j with Σ w_j c_j^k = x^(k+1)/(k+1), less a share of y' at 0. */
    private static DD[] quadrature(DD x, double shareAtZero) {
        DD[][] powers = new DD[STAGES][STAGES];
        DD[] moments = new DD[STAGES];
        for (int k = 0; k < STAGES; k++) {
            for (int j = 0; j < STAGES; j++) {
                powers[k][j] = NODES[j].pow(k);
            }
            moments[k] = x.pow(k + 1).divide(k + 1).subtract(k == 0 ? shareAtZero : 0);
        }
        return solve(powers, moments);
    }

    private static DD[] estimate() {
        DD[] embedded = quadrature(DD.ONE, GAMMA);
        DD[][] transposed = new DD[STAGES][STAGES];
        DD[] difference = new DD[STAGES];
        for (int i = 0; i < STAGES; i++) {
            for (int j = 0; j < STAGES; j++) {
                transposed[i][j] = MATRIX[j][i];
            }
            difference[i] = embedded[i].subtract(MATRIX[STAGES - 1][i]);
        }
        return solve(transposed, difference);
    }

    /** Solves by elimination, without exchanging rows: the pivots of these matrices are large enough. */
    private static DD[] solve(DD[][] matrix, DD[] right) {
        for (int k = 0; k < STAGES; k++) {
            for (int i = k + 1; i < STAGES; i++) {
                DD factor = matrix[i][k].divide(matrix[k][k]);
                for (int j = k; j < STAGES; j++) {
                    matrix[i][j] = matrix[i][j].subtract(factor.multiply(matrix[k][j]));
                }
                right[i] = right[i].subtract(factor.multiply(right[k]));
            }
        }
        for (int i = STAGES - 1; i >= 0; i--) {
            for (int j = i + 1; j < STAGES; j++) {
                right[i] = right[i].subtract(matrix[i][j].multiply(right[j]));
            }
            right[i] = right[i].divide(matrix[i][i]);
        }
        return right;
    }
}
