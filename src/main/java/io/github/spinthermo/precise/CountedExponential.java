package io.github.spinthermo.precise;

import org.apache.commons.numbers.core.DD;

/**
 * The matrix e^{tQ} of a {@link PreciseExponential}, and the mean square of the number k of some of its jumps, from
 * each state. With K(t), the matrix of the mean of k on the way from state to state, and the vectors m₁ = K1 and m₂ of
 * the means of k and k²,
 * <pre>
 * E(2t) = E(t)²,   K(2t) = K E + E K,   m₁(2t) = m₁ + E m₁,   m₂(2t) = m₂ + E m₂ + 2K m₁.
 * </pre>
 *
 * @param evolution e^{tQ}
 * @param square m₂, one column
 * @derivation 8.6
 */
public record CountedExponential(PreciseMatrix evolution, PreciseMatrix square) {

    /** The mean numbers of jumps on the way from state to state, and in all, and their mean square. */
    private record Counts(PreciseMatrix way, PreciseMatrix mean, PreciseMatrix square) { }

    /**
     * Computes both.
     *
     * @param step h(Q + Λ), as {@link PreciseExponential} takes it
     * @param up h times the rates of the jumps that count as 1
     * @param down h times the rates of the jumps that count as −1
     * @param states the first states, which are those of the process; others count what happens
     * @param terms the terms of the series
     * @param squarings s
     * @return e^{tQ} and m₂
     */
    public static CountedExponential of(PreciseMatrix step, PreciseMatrix up, PreciseMatrix down, int states,
            int terms, int squarings) {
        PreciseMatrix evolution = PreciseExponential.of(step, terms, 0);
        Counts counts = series(step, up.plus(down.times(DD.of(-1))), up.plus(down), states, terms);
        for (int s = 0; s < squarings; s++) {
            counts = doubled(evolution, counts);
            evolution = evolution.times(evolution);
        }
        return new CountedExponential(evolution, counts.square);
    }

    private static Counts doubled(PreciseMatrix evolution, Counts counts) {
        return new Counts(counts.way.times(evolution).plus(evolution.times(counts.way)),
                counts.mean.plus(evolution.times(counts.mean)),
                counts.square.plus(evolution.times(counts.square))
                        .plus(counts.way.times(counts.mean).times(DD.of(2))));
    }

    /** Differentiates the series of e^{h(Q + sJ)} by s, once and twice. */
    private static Counts series(PreciseMatrix step, PreciseMatrix net, PreciseMatrix all, int states, int terms) {
        int size = step.rows();
        PreciseMatrix term = PreciseMatrix.identity(size);
        PreciseMatrix way = new PreciseMatrix(size, size);
        PreciseMatrix one = new PreciseMatrix(size, 1);
        for (int i = 0; i < states; i++) {
            one.set(i, 0, DD.ONE);
        }
        Counts last = new Counts(way, way.times(one), way.times(one));
        Counts sum = last;
        DD scale = DD.ONE;
        DD total = DD.ONE;
        for (int k = 1; k <= terms; k++) {
            DD part = DD.ONE.divide(k);
            last = new Counts(step.times(last.way).plus(net.times(term)).times(part),
                    step.times(last.mean).plus(net.times(term.times(one))).times(part),
                    step.times(last.square).plus(net.times(last.mean).times(DD.of(2)))
                            .plus(all.times(term.times(one))).times(part));
            sum = new Counts(sum.way.plus(last.way), sum.mean.plus(last.mean), sum.square.plus(last.square));
            term = step.times(term).times(part);
            scale = scale.multiply(step.get(size - 1, size - 1)).multiply(part);
            total = total.add(scale);
        }
        DD norm = DD.ONE.divide(total);
        return new Counts(sum.way.times(norm), sum.mean.times(norm), sum.square.times(norm));
    }
}
