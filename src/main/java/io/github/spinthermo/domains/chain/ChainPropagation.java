package io.github.spinthermo.domains.chain;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.markov.FaberSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * The density matrix of a chain on its way through time, in steps of one {@link FaberSeries} each. All times
 * inside a step are read off the same polynomials, as numbers; a time costs next to nothing.
 *
 * <p>The time evolution contracts the trace norm. So what is left out at one time changes no later state by more
 * than that. Sectors at the top that have run empty at temperature 0 are left out, and the fastest rate falls with
 * the highest sector; once a state is as close to a stationary one as rounding allows, it stays there.
 */
final class ChainPropagation {

    /** The largest share of the trace that a left-out sector may hold. */
    private static final double EMPTY = 0x1p-60;

    /** The distance from a stationary state that is rounding. */
    private static final double SETTLED = 0x1p-41;

    /** The share of the error so far that the distance from a stationary state may have to count as rounding. */
    private static final double SETTLED_SHARE = 1.0 / 3;

    /** The most times of one step, each of which holds its coefficients. */
    private static final int MOST_TIMES = 1024;

    private final ChainModel chain;
    private final DoubleConsumer progress;
    private final ChainGenerator generator;
    private final Expectations expectations;
    private double[][] rho;
    private int top;
    private double time;
    private boolean isSettled;
    private final StationaryDistance stationary;
    private double rounding;

    ChainPropagation(ChainModel chain, DoubleConsumer progress) {
        this.chain = chain;
        this.progress = progress;
        Sectors sectors = chain.sectors();
        this.generator = new ChainGenerator(chain, sectors);
        this.expectations = new Expectations(sectors);
        this.stationary = new StationaryDistance(chain, sectors);
        this.top = sectors.top();
        this.rho = nothing();
        int[] start = chain.start();
        int n = Arrays.stream(start).sum();
        rho[n][sectors.index(start) * (sectors.dimension(n) + 1)] = 1;
    }

    /** Bounds the error that rounding has made so far, and that the end state makes once it is taken. */
    double rounding() {
        return rounding;
    }

    /** Returns ρ at the last time, sector by sector and row by row. */
    double[][] rho() {
        return rho;
    }

    /** Computes ⟨n_1⟩, ⟨n_2⟩, … at the times, which ascend from 0. */
    List<double[]> at(double[] times) {
        List<double[]> excitations = new ArrayList<>();
        while (excitations.size() < times.length) {
            int next = excitations.size();
            if (isSettled) {
                excitations.add(expectations.excitations(rho, top));
            } else {
                double end = Math.min(time + series().longestStep(), times[times.length - 1]);
                int inside = next;
                while (inside < times.length && inside < next + MOST_TIMES && times[inside] <= end) {
                    inside++;
                }
                boolean isFull = inside == next + MOST_TIMES;
                excitations.addAll(step(Arrays.copyOfRange(times, next, inside), isFull ? times[inside - 1] : end));
                progress.accept(excitations.size() == times.length ? 1 : time / times[times.length - 1]);
            }
        }
        return excitations;
    }

    /** Adds what a step rounds, before it is begun. */
    private void round(double more, double end) {
        rounding += more;
        if (ChainTolerance.SMALLEST + rounding > ChainTolerance.LARGEST) {
            throw new ResourceLimitException("times", end, "is more than double precision reaches for these sizes:"
                    + " beyond " + time + " its rounding may add up to more than " + ChainTolerance.LARGEST);
        }
    }

    private List<double[]> step(double[] times, double end) {
        FaberSeries series = series();
        double[][] coefficients = Arrays.stream(times).mapToObj(t -> series.coefficients(t - time))
                .toArray(double[][]::new);
        double[][] read = new double[times.length][chain.sizes().size()];
        double[] last = series.coefficients(end - time);
        round(series.rounding(last.length, end - time), end);
        double[][] before = nothing();
        double[][] polynomial = rho;
        rho = nothing();
        for (int k = 0; k < last.length; k++) {
            Interruption.check();
            add(last[k], polynomial, rho);
            read(expectations.excitations(polynomial, top), k, coefficients, read);
            if (k + 1 < last.length) {
                double[][] next = before;
                series.next(generator, top, polynomial, next, k);
                before = polynomial;
                polynomial = next;
            }
        }
        time = end;
        leaveOutEmpty();
        settle();
        return Arrays.asList(read);
    }

    /**
     * Looks whether the end is reached. From then on the exact state is no farther from the stationary one than it is
     * now, the distance found and the error so far, and the state found is the distance away from it on another side.
     */
    private void settle() {
        double distance = stationary.distance(rho, top);
        isSettled = distance < Math.max(SETTLED, SETTLED_SHARE * rounding);
        rounding += isSettled ? 2 * distance : 0;
    }

    private FaberSeries series() {
        return new FaberSeries(chain.fastest(top), chain.nbar());
    }

    private double[][] nothing() {
        double[][] nothing = new double[top + 1][];
        for (int n = 0; n <= top; n++) {
            nothing[n] = new double[expectations.dimension(n) * expectations.dimension(n)];
        }
        return nothing;
    }

    private static void add(double factor, double[][] from, double[][] to) {
        for (int n = 0; n < to.length; n++) {
            for (int i = 0; i < to[n].length; i++) {
                to[n][i] += factor * from[n][i];
            }
        }
    }

    /** Adds the share of the polynomial k at every time whose series is so long. */
    private static void read(double[] excitations, int k, double[][] coefficients, double[][] read) {
        for (int t = 0; t < read.length; t++) {
            for (int d = 0; d < excitations.length && k < coefficients[t].length; d++) {
                read[t][d] += coefficients[t][k] * excitations[d];
            }
        }
    }

    private void leaveOutEmpty() {
        while (chain.nbar() == 0 && top > 0 && expectations.trace(rho, top) < EMPTY) {
            top--;
        }
        rho = Arrays.copyOf(rho, top + 1);
    }
}
