package io.github.spinthermo.precise;

import io.github.spinthermo.cost.Interruption;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.apache.commons.numbers.core.DD;

/**
 * The evolution of the populations of few states to several times at once, in double-double precision, however stiff it
 * is. With the shortest time h, a power of 2, and t = (m + f)h,
 * <pre>
 * p(t) = p e^{fhQ} Π_j E_j,   E_0 = e^{hQ},   E_{j+1} = E_j²,   over the bits j of m that are 1,
 * </pre>
 * where e^{hQ} is that of {@link PreciseExponential}, so that a squaring serves all times. The relative errors of all
 * factors add up to at most twice that of the matrix of the last time.
 */
public final class PrecisePropagation {

    /** The part of h that is as good as none. */
    private static final double NOTHING = 0x1p-200;

    private final PreciseMatrix step;
    private final int states;
    private final int terms;
    private final int unit;

    /**
     * Prepares the evolution.
     *
     * @param step h(Q + Λ) as {@link PreciseExponential} takes it
     * @param states the first states, which hold populations; others count what happens
     * @param terms the terms of the series, enough to reach every state
     * @param unit log2 h
     */
    public PrecisePropagation(PreciseMatrix step, int states, int terms, int unit) {
        this.step = step;
        this.states = states;
        this.terms = terms;
        this.unit = unit;
    }

    /**
     * Evolves populations.
     *
     * @param start the populations of the states, one row, 0 for all that count
     * @param times the times
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the populations at each time, of the sum that they start with
     */
    public List<PreciseMatrix> at(PreciseMatrix start, List<Double> times, DoubleConsumer progress) {
        return Doublings.at(unit, times, f -> part(start, f), () -> PreciseExponential.of(step, terms, 0), progress);
    }

    /** Evolves populations for a part f of h: Σ_k (f h(Q + Λ))^k/k!, divided by what makes the sum the same again. */
    private PreciseMatrix part(PreciseMatrix start, double f) {
        PreciseMatrix sum = start.part(1, 0, start.columns());
        PreciseMatrix term = sum;
        for (int k = 1; f > NOTHING && k <= terms; k++) {
            Interruption.check();
            term = term.times(step).dividedBy(DD.of(k).divide(f));
            sum.addToRow(0, DD.ONE, term, 0);
        }
        return sum.dividedBy(total(sum).divide(total(start)));
    }

    private DD total(PreciseMatrix row) {
        DD total = DD.ZERO;
        for (int k = 0; k < states; k++) {
            total = total.add(row.get(0, k));
        }
        return total;
    }
}
