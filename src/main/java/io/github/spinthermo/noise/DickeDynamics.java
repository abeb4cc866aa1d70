package io.github.spinthermo.noise;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.dicke.DickeEnd;
import io.github.spinthermo.dicke.DickeRates;
import io.github.spinthermo.dicke.DickeStationary;
import io.github.spinthermo.dicke.Populations;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.initial.InitialState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * Course of n spins 1/2 in collective and local noise together, and its end, by the rate equations of the populations
 * p(J, M) of all l_J copies of a level. All channels keep a state that is diagonal in J and M and treats all spins
 * alike, so that these equations are the master equation ({@link NoiseRates}) itself. A start that does not treat all
 * spins alike is replaced by its mean over all ways to number them, which has the same energy, intensity and lengths
 * at all times.
 *
 * <p>Units: ħ = k_B = ω = 1, energies from the ground state, entropies in nats; rates and times in one unit of the
 * user and its inverse.
 *
 * <p><b>Method.</b> For few spins, where rounding would add up, one matrix of all levels in double-double precision
 * serves all times, however stiff the equations are. For more, uniformisation in a range of levels, until the end is
 * reached. The end is found by elimination of one level after another in double-double precision, without any
 * subtraction. It is unique iff something emits or absorbs, and n = 1 or a local rate is above 0.
 *
 * <p><b>Accuracy.</b> {@link NoiseTrajectory#tolerance()} is a bound. An evolution of probabilities enlarges no
 * difference in the 1-norm; so the errors of the start and of all steps at most add up, to T ({@link
 * io.github.spinthermo.battery the package battery} derives those of a step). Then energy and intensities, divided by
 * n, n²Γ↓ and nγ↓, are off by T at most, the mean length by nT/2, the effective length by T (n/2)(n/2 + 1)/(S_eff + 1),
 * and the entropy by T n ln 2 − T ln T. The bound is at most 10^−9; what would need more is refused.
 *
 * <p><b>Cost.</b> There are (n/2 + 1)² levels. Steps take about 1.6 n²(Γ↓ + Γ↑)t/4 products with them, fewer where
 * upper levels are empty, and none once the end is reached; the end takes n⁴/16 products of numbers, 20 ms at n = 100
 * and 5 s at n = 400.
 *
 * <p>Immutable, and safe for use by several threads.
 *
 * <p>Source: derived; the rates of local emission and absorption as in Chase and Geremia, Phys. Rev. A 78, 052101
 * (2008).
 *
 * @derivation 7.4
 */
public final class DickeDynamics {

    /** The largest tolerance with which a course is told. */
    public static final double LARGEST_TOLERANCE = 1e-9;

    /** The smallest tolerance that can be asked for. */
    public static final double SMALLEST_TOLERANCE = 1e-12;

    /** The share of the work that is the end. */
    private static final double END = 0.2;

    private final NoiseRates rates;
    private final NoiseStart start;
    private final double wanted;

    private DickeDynamics(NoiseRates rates, NoiseStart start, double wanted) {
        this.rates = rates;
        this.start = start;
        this.wanted = wanted;
    }

    /**
     * Makes the course of spins in noise.
     *
     * @param start their state at time 0, diagonal in J and M
     * @param rates the rates of all channels
     * @return the course; nothing is computed yet
     * @throws InvalidInputException if the spins are not spins 1/2, the state is not diagonal or its populations are
     *     not known, or it has all weight of a J on one of several copies; it names {@code start}
     */
    public static DickeDynamics of(InitialState start, NoiseRates rates) {
        return new DickeDynamics(rates, NoiseStart.of(start), LARGEST_TOLERANCE);
    }

    /**
     * Returns the same course with a smaller tolerance.
     *
     * @param tolerance the largest error that is accepted, of what {@link NoiseTrajectory#tolerance()} bounds
     * @return the course
     * @throws ResourceLimitException if it is below 10^−12; it names {@code tolerance}
     */
    public DickeDynamics within(double tolerance) {
        if (!(tolerance >= SMALLEST_TOLERANCE)) {
            throw new ResourceLimitException("tolerance", tolerance,
                    "is smaller than the errors of double precision; ask for "
                            + Fault.show(SMALLEST_TOLERANCE) + " or more");
        }
        return new DickeDynamics(rates, start, Math.min(tolerance, LARGEST_TOLERANCE));
    }

    /**
     * Tells whether every start tends to the same end.
     *
     * @return whether something emits or absorbs, and n = 1 or a local rate is above 0
     */
    public boolean hasSteadyState() {
        return DickeStationary.isUnique(start.spins(), rates.ofLevels());
    }

    /**
     * Estimates the computation.
     *
     * @param times the times that are asked for
     * @param withSteadyState whether the end is
     * @return memory and time
     */
    public Estimate estimate(List<Double> times, boolean withSteadyState) {
        NoiseCost cost = cost(times);
        Estimate course = start.estimate().plus(cost.course(wanted));
        return needsEnd(times, withSteadyState) ? course.plus(cost.end()) : course;
    }

    private NoiseCost cost(List<Double> times) {
        return new NoiseCost((double) start.spins(), rates.ofLevels(), times.size(),
                times.isEmpty() ? 0 : times.get(times.size() - 1));
    }

    /** Tells whether the end is asked for, or costs less than to go on when it is reached. */
    private boolean needsEnd(List<Double> times, boolean withSteadyState) {
        NoiseCost cost = cost(times);
        boolean isEndSooner = !times.isEmpty() && !cost.isByMatrix(wanted)
                && cost.end().seconds() < cost.course(wanted).seconds();
        return isEndSooner || (withSteadyState && hasSteadyState());
    }

    /**
     * Computes the course.
     *
     * @param times the times, ascending from 0 or later; there may be none
     * @param withSteadyState whether the end is wanted too
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the observables at the times and at the end
     * @throws ResourceLimitException if there is not memory enough (it names {@code n}), or the tolerance cannot be
     *     held (it names {@code tolerance}, or {@code times} and the time that is reached)
     */
    public NoiseTrajectory trajectory(List<Double> times, boolean withSteadyState, DoubleConsumer progress) {
        Budget.MEMORY_ONLY.admit("n", start.spins(), estimate(times, withSteadyState));
        NoiseStart.Populated levels = start.levels();
        Populations first = levels.populations();
        NoiseReport report = new NoiseReport(first.spins(), rates);
        DickeRates ofLevels = rates.ofLevels();
        Optional<Populations> end = needsEnd(times, withSteadyState)
                ? Optional.of(DickeEnd.of(first, ofLevels, share -> progress.accept(END * share)))
                : Optional.empty();
        List<NoisePoint> points = new ArrayList<>();
        NoiseEvolution evolution =
                new NoiseEvolution(ofLevels, times, share -> progress.accept(END + (1 - END) * share));
        if (!times.isEmpty() && cost(times).isByMatrix(wanted)) {
            evolution.byMatrix(first, p -> points.add(report.of(p)));
        } else {
            evolution.bySteps(first, end, p -> points.add(report.of(p)));
        }
        Optional<NoisePoint> steady = end.filter(p -> withSteadyState && hasSteadyState()).map(report::of);
        return new NoiseTrajectory(times, points, steady, requireHeld(report.tolerance(
                Math.max(evolution.error() + levels.error(), DickeEnd.error(first.spins())))));
    }

    private double requireHeld(double tolerance) {
        if (!(tolerance <= wanted)) {
            throw new ResourceLimitException("tolerance", wanted,
                    "cannot be held: in double precision the error may be as large as "
                            + Fault.show((float) tolerance));
        }
        return tolerance;
    }
}
