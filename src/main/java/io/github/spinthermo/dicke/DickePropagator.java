package io.github.spinthermo.dicke;

import io.github.spinthermo.precise.CountedExponential;
import io.github.spinthermo.precise.PreciseExponential;
import io.github.spinthermo.precise.PreciseMatrix;
import io.github.spinthermo.precise.PrecisePropagation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.apache.commons.numbers.core.DD;

/**
 * The rate equations of all channels for a time as a matrix in double-double precision: from each level of N spins to
 * each, and to two more that count what is released and what is lost on the way.
 */
public final class DickePropagator {

    /** The numbers of a row of the generator: 8 jumps, 2 counters, the diagonal. */
    private static final int SPARSE = 12;

    /** The terms of the series for each spin, so that the farthest level is reached. */
    private static final int TERMS_PER_SPIN = 2;

    /** The terms of the series for the rest of it. */
    private static final int TERMS = 30;

    private final int n;
    private final DickeRates rates;
    private final double time;
    private final List<LevelRates> levels = new ArrayList<>();
    private final int[] starts;

    private DickePropagator(int n, DickeRates rates, double time) {
        this.n = n;
        this.rates = rates;
        this.time = time;
        this.starts = new int[n / 2 + 2];
        for (int r = 0; r <= n / 2; r++) {
            starts[r] = levels.size();
            for (int i = 0; i <= n - 2 * r; i++) {
                levels.add(LevelRates.at(n, r, i));
            }
        }
    }

    /**
     * Computes the matrix.
     *
     * @param n the number N of spins
     * @param rates the rates of the channels
     * @param time the time
     * @return from each level to each, as {@link Populations} count them, then what is released and what is lost
     */
    public static PreciseMatrix of(int n, DickeRates rates, double time) {
        int squarings = squarings(n, rates, time);
        DickePropagator propagator = new DickePropagator(n, rates, Math.scalb(time, -squarings));
        return PreciseExponential.of(propagator.step(), TERMS_PER_SPIN * n + TERMS, squarings);
    }

    /**
     * Evolves populations to several times.
     *
     * @param start the populations at time 0
     * @param rates the rates of the channels
     * @param times the times
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the populations at the times, with twice the relative error of a matrix of the last time
     */
    public static List<Populations> evolve(Populations start, DickeRates rates, List<Double> times,
            DoubleConsumer progress) {
        int n = start.spins();
        int unit = -Math.getExponent(2 * rates.fastest(n)) - 2;
        DickePropagator propagator = new DickePropagator(n, rates, Math.scalb(1.0, unit));
        int size = propagator.levels.size();
        PreciseMatrix row = new PreciseMatrix(1, size + 2);
        double[] levels = start.levels();
        for (int k = 0; k < size; k++) {
            row.set(0, k, DD.of(levels[k]));
        }
        return new PrecisePropagation(propagator.step(), size, TERMS_PER_SPIN * n + TERMS, unit)
                .at(row, times, progress).stream().map(state -> populations(n, state)).toList();
    }

    private static Populations populations(int n, PreciseMatrix state) {
        Populations populations = Populations.none(n);
        double[] levels = populations.levels();
        Arrays.setAll(levels, k -> state.value(0, k));
        populations.setLevels(levels);
        return populations;
    }

    /**
     * Computes the matrix, and from each level mean and mean square of the quanta that collective channels emit, less
     * those that they absorb, about a centre.
     *
     * @param n the number N of spins
     * @param rates the rates of the channels
     * @param time the time
     * @return the matrix of {@link #of}, means and mean squares
     */
    public static CountedExponential counted(int n, DickeRates rates, double time) {
        int squarings = squarings(n, rates, time);
        DickePropagator propagator = new DickePropagator(n, rates, Math.scalb(time, -squarings));
        return CountedExponential.of(propagator.step(), propagator.only(DickeChannel.COLLECTIVE_EMISSION),
                propagator.only(DickeChannel.COLLECTIVE_ABSORPTION), TERMS_PER_SPIN * n + TERMS, squarings,
                error(n, 0));
    }

    /** Returns the jumps of one channel, times h. */
    private PreciseMatrix only(DickeChannel channel) {
        int size = levels.size();
        PreciseMatrix jumps = new PreciseMatrix(size, size);
        for (int k = 0; k < size; k++) {
            DD rate = channel.jumps(levels.get(k), rates, time);
            if (rate.hi() > 0) {
                jumps.set(k, k + channel.places(), rate);
            }
        }
        return jumps;
    }

    /**
     * Counts how often the matrix of the shortest time is squared.
     *
     * @param n the number N of spins
     * @param rates the rates of the channels
     * @param time the time
     * @return the number of squarings
     */
    public static int squarings(double n, DickeRates rates, double time) {
        return PreciseExponential.squarings(rates.fastest(n), time);
    }

    /**
     * Bounds the relative error of each element.
     *
     * @param n the number N of spins
     * @param rates the rates of the channels
     * @param time the time
     * @return the bound
     */
    public static double error(double n, DickeRates rates, double time) {
        return error(n, squarings(n, rates, time));
    }

    private static double error(double n, int squarings) {
        double states = (n / 2 + 1) * (n / 2 + 1) + 2;
        return PreciseExponential.error(states, SPARSE, TERMS_PER_SPIN * n + 2, squarings);
    }

    /** Computes h(Q + Λ), Λ twice the fastest rate at which a level is left. */
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

    /** Enters what a level gives to others and to the counters, and returns the sum of the former. */
    private DD jumps(PreciseMatrix step, int from) {
        LevelRates level = levels.get(from);
        int row = (int) (n - level.twiceS()) / 2;
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
        DD lost = DD.ofProduct(rates.localEmission(), time).multiply(level.excitations());
        step.set(from, levels.size(), DickeChannel.COLLECTIVE_EMISSION.jumps(level, rates, time)
                .subtract(DickeChannel.COLLECTIVE_ABSORPTION.jumps(level, rates, time)));
        step.set(from, levels.size() + 1, lost);
        return left;
    }
}
