package io.github.spinthermo.precise;

import org.apache.commons.numbers.core.DD;

/**
 * The matrix e^{tQ} of a {@link PreciseExponential}, and the number k of some of its jumps about a centre c, from each
 * state: with K(t), the matrix of the mean of k − c on the way from state to state, and the vectors m = K1 and s of the
 * means of k − c and (k − c)²,
 * <pre>
 * E(2t) = E²,   K(2t) = KE + EK,   m(2t) = m + Em,   s(2t) = s + Es + 2Km,   c(2t) = 2c.
 * </pre>
 * With the centre c + d these are K − dE, m − d and s − 2dm + d². As d is the middle of m after each doubling, no
 * number exceeds how far k spreads: ⟨k⟩ = c + p·m is known however many jumps of both signs make it up, and Var k =
 * p·s − (p·m)² however far ⟨k⟩² is above it.
 *
 * <p><b>Error.</b> Let E err by ε of each element, K by κ in each row, m by μ and s by σ, and let |K|, |m| and |s| be
 * the largest rows. As no row of E has a sum above 1, and sums err by δ of their absolute values, doubling leads to
 * <pre>
 * κ' = 2κ + 2|K|(ε + δ),   μ' = 2μ + |m|(ε + 2δ),   σ' = 2σ + |s|(ε + 2δ) + 2[κ(|m| + μ) + |K|μ + δ|K||m|],
 * </pre>
 * and the new centre adds |d|(ε + δ) + δ|K|, δ(|m| + |d|) and 2|d|μ + δ(|s| + 2|d||m| + d²). The series of the
 * shortest time h, in which ⟨|k|⟩ ≤ 1/2 and ⟨k²⟩ &lt; 1 because Λh ≤ 1, has two products for each one of that of
 * e^{hQ}: all begin with twice its error.
 *
 * @param evolution e^{tQ}
 * @param centre c
 * @param mean m, one column
 * @param base b, the middle of s
 * @param square s − b, one column
 * @param meanError μ, a bound on the error of each element of m
 * @param squareError σ, a bound on the error of each element of s − b
 * @derivation 8.6
 */
public record CountedExponential(PreciseMatrix evolution, DD centre, PreciseMatrix mean, DD base,
        PreciseMatrix square, double meanError, double squareError) {

    /** Sums that follow on those of a product of matrices, counted as products. */
    private static final int SUMS = 8;

    /** A factor that allows for products of errors and for the rounding of the bounds. */
    private static final double BEYOND = 1 + 0x1p-20;

    /** K, m and s about c, and the bounds on their errors. */
    private record Counts(DD centre, PreciseMatrix way, PreciseMatrix mean, PreciseMatrix square, double wayError,
            double meanError, double squareError) { }

    /**
     * Computes all.
     *
     * @param step h(Q + Λ), as {@link PreciseExponential} takes it
     * @param up h times the rates of the jumps that count as 1, from each state of the process to each
     * @param down h times the rates of the jumps that count as −1, from each state of the process to each
     * @param terms the terms of the series
     * @param squarings s
     * @param error a bound on the relative error of the elements of e^{hQ}
     * @return e^{tQ}, m and s
     */
    public static CountedExponential of(PreciseMatrix step, PreciseMatrix up, PreciseMatrix down, int terms,
            int squarings, double error) {
        int states = up.rows();
        PreciseMatrix evolution = PreciseExponential.of(step, terms, 0);
        PreciseMatrix inside = evolution.part(states, 0, states);
        DD outside = step.get(step.rows() - 1, step.rows() - 1);
        Counts counts = series(step.part(states, 0, states), outside, up, down, terms, 2 * error);
        for (int s = 0; s < squarings; s++) {
            counts = doubled(inside, counts, Math.scalb(error, s));
            evolution = evolution.times(evolution);
            inside = evolution.part(states, 0, states);
            counts = centred(inside, counts, Math.scalb(error, s + 1));
        }
        double base = middle(counts.square);
        return new CountedExponential(evolution, counts.centre, counts.mean, DD.of(base),
                counts.square.plus(ones(states).times(DD.of(-base))), counts.meanError, BEYOND * (counts.squareError
                        + 2 * PreciseMatrix.error(SUMS) * counts.square.norm()));
    }

    /**
     * Returns the largest distance of a mean from the centre.
     *
     * @return |m|
     */
    public double mostMean() {
        return mean.norm();
    }

    /**
     * Returns the largest distance of a mean square about the centre from the middle of all.
     *
     * @return |s − b|
     */
    public double mostSquare() {
        return square.norm();
    }

    private static Counts doubled(PreciseMatrix evolution, Counts counts, double error) {
        double rounding = PreciseMatrix.error(evolution.rows() + SUMS);
        double way = counts.way.norm();
        double mean = counts.mean.norm();
        double product = counts.wayError * (mean + counts.meanError) + way * counts.meanError + rounding * way * mean;
        return new Counts(counts.centre.multiply(2), counts.way.times(evolution).plus(evolution.times(counts.way)),
                counts.mean.plus(evolution.times(counts.mean)),
                counts.square.plus(evolution.times(counts.square))
                        .plus(counts.way.times(counts.mean).times(DD.of(2))),
                BEYOND * 2 * (counts.wayError + way * (error + rounding)),
                BEYOND * (2 * counts.meanError + mean * (error + 2 * rounding)),
                BEYOND * 2 * (counts.squareError + counts.square.norm() * (error / 2 + rounding) + product));
    }

    /** Makes the middle of the means the centre. */
    private static Counts centred(PreciseMatrix evolution, Counts counts, double error) {
        double rounding = PreciseMatrix.error(evolution.rows() + SUMS);
        double far = middle(counts.mean);
        double size = Math.abs(far);
        double mean = counts.mean.norm();
        PreciseMatrix all = ones(evolution.rows());
        return new Counts(counts.centre.add(far), counts.way.plus(evolution.times(DD.of(-far))),
                counts.mean.plus(all.times(DD.of(-far))),
                counts.square.plus(counts.mean.times(DD.of(-2 * far))).plus(all.times(DD.ofSquare(far))),
                BEYOND * (counts.wayError + size * (error + rounding) + rounding * counts.way.norm()),
                BEYOND * (counts.meanError + rounding * (mean + size)),
                BEYOND * (counts.squareError + 2 * size * counts.meanError
                        + rounding * (counts.square.norm() + 2 * size * mean + size * size)));
    }

    private static double middle(PreciseMatrix column) {
        double least = column.value(0, 0);
        double most = least;
        for (int i = 1; i < column.rows(); i++) {
            least = Math.min(least, column.value(i, 0));
            most = Math.max(most, column.value(i, 0));
        }
        return (least + most) / 2;
    }

    private static PreciseMatrix ones(int rows) {
        PreciseMatrix ones = new PreciseMatrix(rows, 1);
        for (int i = 0; i < rows; i++) {
            ones.set(i, 0, DD.ONE);
        }
        return ones;
    }

    /** Differentiates the series of e^{h(Q + sJ)} by s, once and twice. */
    private static Counts series(PreciseMatrix step, DD outside, PreciseMatrix up, PreciseMatrix down, int terms,
            double error) {
        int size = step.rows();
        PreciseMatrix net = up.plus(down.times(DD.of(-1)));
        PreciseMatrix all = up.plus(down);
        PreciseMatrix one = ones(size);
        PreciseMatrix term = PreciseMatrix.identity(size);
        PreciseMatrix way = new PreciseMatrix(size, size);
        PreciseMatrix mean = new PreciseMatrix(size, 1);
        PreciseMatrix square = mean;
        PreciseMatrix ways = way;
        PreciseMatrix means = mean;
        PreciseMatrix squares = mean;
        DD scale = DD.ONE;
        DD total = DD.ONE;
        for (int k = 1; k <= terms; k++) {
            DD part = DD.ONE.divide(k);
            PreciseMatrix row = term.times(one);
            square = step.times(square).plus(net.times(mean).times(DD.of(2))).plus(all.times(row)).times(part);
            mean = step.times(mean).plus(net.times(row)).times(part);
            way = step.times(way).plus(net.times(term)).times(part);
            term = step.times(term).times(part);
            ways = ways.plus(way);
            means = means.plus(mean);
            squares = squares.plus(square);
            scale = scale.multiply(outside).multiply(part);
            total = total.add(scale);
        }
        DD norm = DD.ONE.divide(total);
        return new Counts(DD.ZERO, ways.times(norm), means.times(norm), squares.times(norm), error, error, error);
    }
}
