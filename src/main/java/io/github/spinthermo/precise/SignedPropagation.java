package io.github.spinthermo.precise;

import io.github.spinthermo.cost.Interruption;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.apache.commons.numbers.core.DD;

/**
 * The evolution of a vector of few variables of any sign to several times at once, in double-double precision,
 * however stiff it is. With the shortest time h, a power of 2, and t = (m + f)h,
 * <pre>
 * v(t) = v e^{fhA} Π_j E_j,   E_0 = e^{hA},   E_{j+1} = E_j²,   over the bits j of m that are 1,
 * </pre>
 * so that a squaring serves all times. Vectors are rows, and row i of A tells what variable i gives to others.
 *
 * <p><b>Error.</b> In a norm that e^{tA} does not enlarge a squaring doubles an error δ and adds its own ε: δ_j stays
 * below 2^{j+1}(δ_0 + ε). If no row of any E_j has a sum of absolute values above R, a squaring rounds the numbers of
 * a row by (5V + 8)u²R² in all, V being their number; the series of E_0, whose rows have sums of less than 2 and some
 * 20 terms, by less where R² &gt; 100.
 */
public final class SignedPropagation {

    /** −log2 of the largest row sum of absolute values of hA. */
    private static final int SERIES_BITS = 3;

    /** The terms of the series of e^{hA}, after which 2^−3k/k! is far below u². */
    private static final int TERMS = 24;

    private final PreciseMatrix step;
    private final int unit;

    /**
     * Prepares the evolution.
     *
     * @param step hA
     * @param unit log2 h, from {@link #unit}
     */
    public SignedPropagation(PreciseMatrix step, int unit) {
        this.step = step;
        this.unit = unit;
    }

    /**
     * Chooses the shortest time.
     *
     * @param norm a bound on the sum of the absolute values of each row of A
     * @return log2 h, such that hA has sums of at most 1/8
     */
    public static int unit(double norm) {
        return -Math.getExponent(norm) - 1 - SERIES_BITS;
    }

    /**
     * Counts the doublings from the shortest time to a time.
     *
     * @param norm the bound that chose the shortest time
     * @param time a time
     * @return how many, 0 for the shortest times
     */
    public static int doublings(double norm, double time) {
        return time == 0 ? 0 : Math.max(0, Math.getExponent(time) - unit(norm) + 1);
    }

    /**
     * Evolves a vector.
     *
     * @param start the vector, one row
     * @param times the times
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the vector at each time, one row each
     */
    public List<PreciseMatrix> at(PreciseMatrix start, List<Double> times, DoubleConsumer progress) {
        return Doublings.at(unit, times, f -> part(start, f), () -> part(PreciseMatrix.identity(step.rows()), 1),
                progress);
    }

    /** Evolves rows for a part f of h: Σ_k (f hA)^k/k!. */
    private PreciseMatrix part(PreciseMatrix rows, double f) {
        PreciseMatrix sum = rows.part(rows.rows(), 0, rows.columns());
        PreciseMatrix term = rows;
        for (int k = 1; f > 0 && k <= TERMS; k++) {
            Interruption.check();
            term = term.times(step).times(DD.of(f).divide(k));
            for (int i = 0; i < rows.rows(); i++) {
                sum.addToRow(i, DD.ONE, term, i);
            }
        }
        return sum;
    }
}
