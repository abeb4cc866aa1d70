package io.github.spinthermo.battery.exact;

import io.github.spinthermo.cost.Interruption;

/**
 * The real matrices d^S(θ) = e^{−iθS_y} of all total spins of N spins 1/2, by the recurrence from S − 1/2 to S: a
 * spin S is the symmetric part of a spin S − 1/2 and a spin 1/2, so that a step is a product of two rotations between
 * two projections and makes no error larger.
 *
 * <p><b>Error.</b> In the operator norm a step rounds by 7u√2√(2S + 1), so that all matrices err by at most 7(N +
 * 2)^{3/2}u, and by 4Nu + 2N|θ|u because θ and its cosine and sine are doubles.
 *
 * @derivation 8.2
 */
final class WignerMatrices {

    private static final double ROUNDING = 0x1p-53;

    private final int n;
    private final double[][][] rows;

    WignerMatrices(int n, double angle) {
        this.n = n;
        this.rows = new double[n / 2 + 1][][];
        double c = StrictMath.cos(angle / 2);
        double s = StrictMath.sin(angle / 2);
        double[][] d = {{1}};
        keep(0, d);
        for (int k = 1; k <= n; k++) {
            Interruption.check();
            d = next(d, k, c, s);
            keep(k, d);
        }
    }

    private void keep(int twiceS, double[][] d) {
        if ((n - twiceS) % 2 == 0) {
            rows[(n - twiceS) / 2] = d;
        }
    }

    /** Returns the matrix of 2S = k from that of k − 1; both rows and columns run from M = −S on. */
    private static double[][] next(double[][] last, int k, double c, double s) {
        double[][] next = new double[k + 1][k + 1];
        for (int i = 0; i <= k; i++) {
            for (int j = 0; j <= k; j++) {
                double sum = 0;
                if (i > 0) {
                    sum += j > 0 ? Math.sqrt((double) i * j) * c * last[i - 1][j - 1] : 0;
                    sum -= j < k ? Math.sqrt((double) i * (k - j)) * s * last[i - 1][j] : 0;
                }
                if (i < k) {
                    sum += j > 0 ? Math.sqrt((double) (k - i) * j) * s * last[i][j - 1] : 0;
                    sum += j < k ? Math.sqrt((double) (k - i) * (k - j)) * c * last[i][j] : 0;
                }
                next[i][j] = sum / k;
            }
        }
        return next;
    }

    /** Returns the matrix of a row of levels. */
    double[][] of(int row) {
        return rows[row];
    }

    /** Bounds the error that a pulse adds to a state, in the trace norm: matrices, and two products with them. */
    static double error(double n, double angle) {
        return ROUNDING * (2 * (n + 1) * (n + 1) + 14 * (n + 2) * Math.sqrt(n + 2) + 8 * n + 4 * n * Math.abs(angle));
    }
}
