package io.github.spinthermo.precise;

import org.apache.commons.numbers.core.DD;

/**
 * The matrix e^{tQ} of a Markov process in double-double precision, by scaling and squaring. With h = 2^−s t and Λ
 * twice the fastest rate at which a state is left, Λh ≤ 1,
 * <pre>
 * e^{tQ} = (e^{−Λh} Σ_k (h(Q + Λ))^k/k!)^{2^s}.
 * </pre>
 * No number is negative and none on the diagonal comes of a cancellation, so that each element is known relatively.
 * In the series each term adds the error of one product with a sparse matrix; every squaring doubles the relative
 * error and adds its own. So the error grows in proportion to Λt, but from 10^−32 on.
 */
public final class PreciseExponential {

    private PreciseExponential() { }

    /**
     * Computes the matrix.
     *
     * @param step h(Q + Λ), from each state of a row to those of the columns; nothing may leave the last state, whose
     *     element of the series is then e^{Λh}
     * @param terms the terms of the series, enough to reach every state
     * @param squarings s
     * @return e^{tQ}
     */
    public static PreciseMatrix of(PreciseMatrix step, int terms, int squarings) {
        PreciseMatrix power = series(step, terms);
        for (int s = 0; s < squarings; s++) {
            power = power.times(power);
        }
        return power;
    }

    private static PreciseMatrix series(PreciseMatrix step, int terms) {
        int size = step.rows();
        PreciseMatrix sum = PreciseMatrix.identity(size);
        PreciseMatrix term = sum;
        for (int k = 1; k <= terms; k++) {
            term = step.times(term).dividedBy(DD.of(k));
            for (int i = 0; i < size; i++) {
                sum.addToRow(i, DD.ONE, term, i);
            }
        }
        return sum.dividedBy(sum.get(size - 1, size - 1));
    }

    /**
     * Counts the squarings that a time needs.
     *
     * @param fastest a bound on the fastest rate at which a state is left
     * @param time t
     * @return s, 0 for short times
     */
    public static int squarings(double fastest, double time) {
        return Math.max(0, Math.getExponent(2 * fastest * time) + 2);
    }

    /**
     * Bounds the relative error of each element.
     *
     * @param states the number of states
     * @param jumps the numbers of a row of the generator
     * @param products the products of the matrix that each element of the series has at most
     * @param squarings s
     * @return the bound
     */
    public static double error(double states, double jumps, double products, int squarings) {
        double series = products * (PreciseMatrix.error(jumps) + PreciseMatrix.error(0));
        return Math.scalb(series + PreciseMatrix.error(states), squarings);
    }
}
