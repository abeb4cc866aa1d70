package io.github.spinthermo.domains.sectors;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.markov.FaberSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.UnaryOperator;

/**
 * The density matrix of a network on its way through time, in steps of one {@link FaberSeries} each. All times
 * inside a step are read off the same polynomials; a time costs next to nothing, and a density matrix there one sum.
 *
 * <p>The time evolution contracts the trace norm. So what is left out at one time changes no later state by more
 * than that. Sectors at the top that have run empty at temperature 0 are left out, and the fastest rate falls with
 * the highest sector; once a state is as close to a stationary one as rounding allows, it stays there.
 */
public final class SectorPropagation {

    /** The largest share of the trace that a left-out sector may hold. */
    private static final double EMPTY = 0x1p-60;

    /** The distance from a stationary state that is rounding. */
    private static final double SETTLED = 0x1p-41;

    /** The share of the error so far that the distance from a stationary state may have to count as rounding. */
    private static final double SETTLED_SHARE = 1.0 / 3;

    /** The most times of one step, each of which holds its coefficients. */
    private static final int MOST_TIMES = 1024;

    private final SectorDynamics course;
    private final DoubleConsumer reached;
    private final NetworkGenerator generator;
    private final Expectations expectations;
    private final SectorPopulations populations;
    private double[][] rho;
    private int top;
    private double time;
    private boolean isSettled;
    private double rounding;

    /**
     * Starts at time 0.
     *
     * @param course the dynamics
     * @param start the start: a mixture of states of the sectors
     * @param reached takes the time that is reached after every step
     */
    public SectorPropagation(SectorDynamics course, List<Population> start, DoubleConsumer reached) {
        Sectors sectors = course.sectors();
        this.course = course;
        this.reached = reached;
        this.generator = new NetworkGenerator(course.baths(), sectors);
        this.expectations = new Expectations(sectors);
        this.top = sectors.top();
        this.populations = new SectorPopulations(sectors);
        this.rho = populations.of(start);
    }

    /**
     * Bounds the error that rounding has made so far, and that the end state makes once it is taken.
     *
     * @return a bound on the trace norm of the error of ρ
     */
    public double rounding() {
        return rounding;
    }

    /**
     * Goes on to later times, for the excitations there.
     *
     * @param times the times, ascending from the last ones
     * @return ⟨n_1⟩, ⟨n_2⟩, … at each time
     * @throws ResourceLimitException if the error may exceed 10^−9; it names {@code times}
     */
    public List<double[]> at(double[] times) {
        return follow(times, sectors -> new double[][] {expectations.excitations(sectors, top)}).stream()
                .map(rows -> rows[0]).toList();
    }

    /**
     * Goes on to later times, for the density matrix there.
     *
     * @param times the times, ascending from the last ones
     * @return ρ at each time, sector by sector and row by row, less sectors at the top that are empty
     * @throws ResourceLimitException if the error may exceed 10^−9; it names {@code times}
     */
    public List<double[][]> states(double[] times) {
        return follow(times, sectors -> sectors);
    }

    /** Goes on to later times, and reads there what is linear in ρ. */
    private List<double[][]> follow(double[] times, UnaryOperator<double[][]> linear) {
        List<double[][]> read = new ArrayList<>();
        while (read.size() < times.length) {
            int next = read.size();
            if (isSettled) {
                read.add(linear.apply(rho));
            } else {
                double end = Math.min(time + series().longestStep(), times[times.length - 1]);
                int inside = next;
                while (inside < times.length && inside < next + MOST_TIMES && times[inside] <= end) {
                    inside++;
                }
                boolean isFull = inside == next + MOST_TIMES;
                read.addAll(step(Arrays.copyOfRange(times, next, inside), isFull ? times[inside - 1] : end, linear));
                reached.accept(read.size() == times.length ? times[times.length - 1] : time);
            }
        }
        return read;
    }

    /** Adds what a step rounds, before it is begun. */
    private void round(double more, double end) {
        rounding += more;
        if (DynamicsTolerance.SMALLEST + rounding > DynamicsTolerance.LARGEST) {
            throw new ResourceLimitException("times", end, "is more than double precision reaches for these sizes:"
                    + " beyond " + Fault.show(time) + " its rounding may add up to more than "
                    + Fault.show(DynamicsTolerance.LARGEST));
        }
    }

    private List<double[][]> step(double[] times, double end, UnaryOperator<double[][]> linear) {
        FaberSeries series = series();
        double[][] coefficients = Arrays.stream(times).mapToObj(t -> series.coefficients(t - time))
                .toArray(double[][]::new);
        List<double[][]> read = Arrays.stream(times).mapToObj(t -> zeros(linear.apply(rho))).toList();
        double[] last = series.coefficients(end - time);
        round(series.rounding(last.length, end - time), end);
        double[][] before = populations.zeros(top);
        double[][] polynomial = rho;
        rho = populations.zeros(top);
        for (int k = 0; k < last.length; k++) {
            Interruption.check();
            add(last[k], polynomial, rho);
            add(k, coefficients, linear.apply(polynomial), read);
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
        return read;
    }

    private static double[][] zeros(double[][] shape) {
        return Arrays.stream(shape).map(row -> new double[row.length]).toArray(double[][]::new);
    }

    /**
     * Looks whether the end is reached. From then on the exact state is no farther from the stationary one than it is
     * now, the distance found and the error so far, and the state found is the distance away from it on another side.
     */
    private void settle() {
        double distance = course.end().distance(rho, top);
        isSettled = distance < Math.max(SETTLED, SETTLED_SHARE * rounding);
        rounding += isSettled ? 2 * distance : 0;
    }

    private FaberSeries series() {
        return course.series().apply(top);
    }

    private static void add(double factor, double[][] from, double[][] to) {
        for (int n = 0; n < to.length; n++) {
            for (int i = 0; i < to[n].length; i++) {
                to[n][i] += factor * from[n][i];
            }
        }
    }

    /** Adds the share of the polynomial k at every time whose series is so long. */
    private static void add(int k, double[][] coefficients, double[][] polynomial, List<double[][]> read) {
        for (int t = 0; t < coefficients.length; t++) {
            if (k < coefficients[t].length) {
                add(coefficients[t][k], polynomial, read.get(t));
            }
        }
    }

    private void leaveOutEmpty() {
        while (course.isCold() && top > 0 && expectations.trace(rho, top) < EMPTY) {
            top--;
        }
        rho = Arrays.copyOf(rho, top + 1);
    }
}
