package io.github.spinthermo.battery;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.core.DD;

/**
 * The rate equations of all channels for a time as a matrix in double-double precision: from each level of N
 * spins to each, and to two more that count what is released and what is lost on the way. With h = 2^−s t and
 * Λ twice the fastest rate at which a level is left, Λh ≤ 1,
 * <pre>
 * e^{tQ} = (e^{−Λh} Σ_k (h(Q + Λ))^k/k!)^{2^s}.
 * </pre>
 * No number is negative and none on the diagonal comes of a cancellation, so that each element is known
 * relatively: the series to (2N + 2) products of a sparse matrix, whose rows hold at most 12 numbers; every
 * squaring doubles the relative error and adds its own. It grows in proportion to Λt, but from 10^−32 on.
 */
final class PropagatorMatrix {

    /** The numbers of a row of the generator: 8 jumps, 2 counters, the diagonal. */
    private static final int SPARSE = 12;

    /** Terms of the series for each spin, so that the farthest level is reached, and for the rest of it. */
    private static final int TERMS_PER_SPIN = 2;
    private static final int TERMS = 30;

    private final int n;
    private final BatteryRates rates;
    private final double time;
    private final List<DickeLevel> levels = new ArrayList<>();
    private final int[] starts;
    private final int squarings;

    private PropagatorMatrix(int n, BatteryRates rates, double time) {
        this.n = n;
        this.rates = rates;
        this.squarings = squarings(n, rates, time);
        this.time = Math.scalb(time, -squarings);
        this.starts = new int[n / 2 + 2];
        for (int r = 0; r <= n / 2; r++) {
            starts[r] = levels.size();
            for (int i = 0; i <= n - 2 * r; i++) {
                levels.add(DickeLevel.at(n, r, i));
            }
        }
    }

    /** The matrix: levels as {@link Populations} count them, then what is released and what is lost. */
    static PreciseMatrix of(int n, BatteryRates rates, double time) {
        return new PropagatorMatrix(n, rates, time).matrix();
    }

    /** Counts how often the matrix of the shortest time is squared. */
    static int squarings(double n, BatteryRates rates, double time) {
        double fastest = rates.collective() * (n / 2 + 1) * (n / 2 + 1)
                + n * (rates.gamma() + rates.pumping() + rates.dephasing());
        return Math.max(0, Math.getExponent(2 * fastest * time) + 2);
    }

    /** The relative error of each element. */
    static double error(double n, BatteryRates rates, double time) {
        double dimension = (n / 2 + 1) * (n / 2 + 1) + 2;
        double series = (TERMS_PER_SPIN * n + 2) * (PreciseMatrix.error(SPARSE) + PreciseMatrix.error(0));
        return Math.scalb(series + PreciseMatrix.error(dimension), squarings(n, rates, time));
    }

    private PreciseMatrix matrix() {
        PreciseMatrix power = series();
        for (int s = 0; s < squarings; s++) {
            power = power.times(power);
        }
        return power;
    }

    private PreciseMatrix series() {
        PreciseMatrix step = step();
        int size = step.rows();
        PreciseMatrix sum = PreciseMatrix.identity(size);
        PreciseMatrix term = sum;
        for (int k = 1; k <= TERMS_PER_SPIN * n + TERMS; k++) {
            term = step.times(term).dividedBy(DD.of(k));
            for (int i = 0; i < size; i++) {
                sum.addToRow(i, DD.ONE, term, i);
            }
        }
        return sum.dividedBy(sum.get(size - 1, size - 1));
    }

    /** h(Q + Λ). */
    private PreciseMatrix step() {
        int size = levels.size();
        PreciseMatrix step = new PreciseMatrix(size + 2, size + 2);
        DD[] left = new DD[size];
        double fastest = 0;
        for (int k = 0; k < size; k++) {
            left[k] = jumps(step, k);
            fastest = Math.max(fastest, left[k].hi());
        }
        DD twice = DD.of(2 * fastest);
        for (int k = 0; k < size + 2; k++) {
            step.set(k, k, k < size ? twice.subtract(left[k]) : twice);
        }
        return step;
    }

    /** Enters what a level gives to others and to the counters; the sum of the former. */
    private DD jumps(PreciseMatrix step, int from) {
        DickeLevel level = levels.get(from);
        int row = (int) (n - level.s().twice()) / 2;
        DD left = DD.ZERO;
        for (DickeChannel channel : DickeChannel.values()) {
            DD jumps = channel.jumps(level, rates, time);
            if (jumps.hi() > 0) {
                int place = from - starts[row] + channel.places();
                int to = starts[row + channel.rows()] + place;
                step.set(from, to, step.get(from, to).add(jumps));
                left = left.add(jumps);
            }
        }
        DD lost = DD.ofProduct(rates.gamma(), time).multiply(level.excitations());
        step.set(from, levels.size(), DickeChannel.COLLECTIVE_EMISSION.jumps(level, rates, time));
        step.set(from, levels.size() + 1, lost);
        return left;
    }
}
