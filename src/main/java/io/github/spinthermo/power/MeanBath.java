package io.github.spinthermo.power;

/**
 * Both baths of a cycle at once, each for its share of the time: the limit of short strokes, and a good approximation
 * of 1 − U for the map U of any cycle, by which equations with 1 − U are solved. With a and b the integrals of γ↓ and
 * γ↑ over a cycle, a ≥ b, and Q the generator times the duration, it is
 * <pre>
 * (1 − U)⁻¹ ≈ 1 − Q⁻¹,   (Qδ)_k = −c_k [b (δ_k − δ_{k−1}) + a (δ_k − δ_{k+1})].
 * </pre>
 * Where both baths are alike, U = e^Q, and what is left is at most 0.3 of what was, for short and for long strokes.
 *
 * @derivation 7.2
 */
final class MeanBath {

    private final int twiceJ;
    private final double down;
    private final double up;

    MeanBath(int twiceJ, Stroke hot, Stroke cold) {
        this.twiceJ = twiceJ;
        this.down = hot.down() * hot.time() + cold.down() * cold.time();
        this.up = hot.up() * hot.time() + cold.up() * cold.time();
    }

    /** Returns the tails of the stationary state. */
    double[] thermal() {
        return ThermalTails.of(twiceJ, down, up);
    }

    /** Solves (1 − U)δ = rest for tails, approximately. */
    double[] tails(double[] rest) {
        double[] scaled = new double[twiceJ + 1];
        for (int k = 1; k <= twiceJ; k++) {
            scaled[k] = rest[k] / links(k);
        }
        double[] solution = solve(up, down, scaled);
        for (int k = 1; k <= twiceJ; k++) {
            solution[k] += rest[k];
        }
        return solution;
    }

    /** Solves the transposed equation for weights, approximately. */
    double[] weights(double[] rest) {
        double[] solution = solve(down, up, rest);
        for (int k = 1; k <= twiceJ; k++) {
            solution[k] = solution[k] / links(k) + rest[k];
        }
        return solution;
    }

    private double links(int k) {
        return (double) k * (twiceJ + 1 - k);
    }

    /**
     * Solves (below + above) x_k − below x_{k−1} − above x_{k+1} = right_k, k = 1, …, 2J, x = 0 outside. It begins at
     * the last k, so that small tails stay right relatively.
     */
    private double[] solve(double below, double above, double[] right) {
        double[] pivots = new double[twiceJ + 1];
        double[] x = right.clone();
        for (int k = twiceJ; k > 0; k--) {
            boolean isLast = k == twiceJ;
            pivots[k] = below + above - (isLast ? 0 : above / pivots[k + 1] * below);
            x[k] += isLast ? 0 : above / pivots[k + 1] * x[k + 1];
        }
        x[0] = 0;
        for (int k = 1; k <= twiceJ; k++) {
            x[k] = (x[k] + below * x[k - 1]) / pivots[k];
        }
        return x;
    }
}
