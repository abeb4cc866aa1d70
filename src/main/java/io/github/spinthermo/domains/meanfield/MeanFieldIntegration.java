package io.github.spinthermo.domains.meanfield;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.ode.IntegrationProgress;
import io.github.spinthermo.ode.Radau;
import io.github.spinthermo.ode.StiffSystem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.core.DD;

/**
 * The mean field of two or three domains in time, integrated twice by {@link Radau}, the second time with 1/32 of the
 * local error, until the two agree well enough.
 */
public final class MeanFieldIntegration {

    /** The largest error that is accepted unless a smaller one is asked for. */
    public static final double LARGEST_TOLERANCE = 1e-6;

    /** The smallest bound that is claimed where no smaller one is asked for: it rests on one difference. */
    private static final double SMALLEST_CLAIM = 1e-10;

    /** The local error of the first integration. */
    private static final double STEP_TOLERANCE = 1e-10;

    /** The smallest local error that is tried. */
    private static final double SMALLEST_STEP_TOLERANCE = 1e-15;

    /** The ratio of the local errors of two integrations. */
    private static final double REFINEMENT = 1.0 / 32;

    /** The ratio of the tolerance to the difference of two results, of which the finer is given. */
    private static final double SAFETY = 4;

    /** The error of a few roundings to double precision. */
    private static final double ROUNDING = 4e-16;

    /** The first step in units of 1/N², the time in which the fastest rates act; later steps grow at once. */
    private static final double FIRST_STEP = 1e-6;

    /** Two digits, rounded up. */
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.UP);

    /** The most steps of one integration. */
    private static final int MOST_STEPS = 10_000;

    private final MeanFieldStart start;
    private final StiffSystem closure;

    /**
     * Chooses the closure.
     *
     * @param start the start of two or three domains
     */
    public MeanFieldIntegration(MeanFieldStart start) {
        this.start = start;
        this.closure = start.domains() == 2
                ? new TwoDomainClosure(start.sizes())
                : new ThreeDomainClosure(start.sizes());
    }

    /**
     * The projections in time.
     *
     * @param jz ⟨J_iz⟩ at each time
     * @param tolerance an estimate of the error of every ⟨J_iz⟩/N_i
     */
    public record Projections(double[][] jz, double tolerance) { }

    /**
     * Estimates what a trajectory needs.
     *
     * @param last the last time
     * @param times how many times
     * @param tolerance the accepted error
     * @return memory and time
     */
    public Estimate estimate(double last, int times, double tolerance) {
        return MeanFieldChainCost.of(start, last, times, STEP_TOLERANCE / stepTolerance(tolerance));
    }

    private static double stepTolerance(double accepted) {
        return Math.max(Math.min(STEP_TOLERANCE, accepted), 10 * SMALLEST_STEP_TOLERANCE);
    }

    /**
     * Computes the projections at some times.
     *
     * @param times the times, ascending
     * @param tolerance the accepted error of every ⟨J_iz⟩/N_i, above 0
     * @return the projections
     * @throws ResourceLimitException if the closure leaves every bound before the last time or takes too many
     *     steps (it names {@code times}, and the message the time that was reached), or if the tolerance cannot
     *     be held (it names {@code tolerance})
     */
    public Projections at(double[] times, double tolerance) {
        double accepted = Math.min(tolerance, LARGEST_TOLERANCE);
        double stepTolerance = stepTolerance(accepted);
        Attempt coarse = attempt(times, stepTolerance);
        double[] best = {};
        while (coarse.isComplete() && stepTolerance > SMALLEST_STEP_TOLERANCE) {
            stepTolerance *= REFINEMENT;
            Attempt fine = attempt(times, stepTolerance);
            double[] bounds = fine.isComplete() ? bounds(coarse.jz(), fine.jz()) : best;
            if (fine.isComplete() && last(bounds) <= accepted) {
                return new Projections(fine.jz(), Math.max(last(bounds), Math.min(accepted, SMALLEST_CLAIM)));
            }
            best = best.length == 0 || last(bounds) < last(best) ? bounds : best;
            coarse = fine;
        }
        throw best.length == 0 ? unreached(times, coarse.progress()) : unheld(tolerance, times, best);
    }

    private static ResourceLimitException unreached(double[] times, IntegrationProgress progress) {
        return new ResourceLimitException("times", last(times),
                "is not reached: the solution of the mean-field equations grows beyond every bound"
                + (progress.steps() < MOST_STEPS ? "" : ", or takes too many steps,") + " at "
                + String.format(Locale.ROOT, "%.6g", progress.time()));
    }

    /** Returns the refusal of an error that is too large: of the one asked for, or because the closure has grown. */
    private static ResourceLimitException unheld(double tolerance, double[] times, double[] bounds) {
        if (tolerance < LARGEST_TOLERANCE) {
            return new ResourceLimitException("tolerance", tolerance,
                    "cannot be guaranteed; the smallest error bound that is reached is " + Fault.show(last(bounds)));
        }
        long held = Arrays.stream(bounds).filter(bound -> bound <= LARGEST_TOLERANCE).count();
        return new ResourceLimitException("times", last(times),
                "is too late: by then the solution of the mean-field equations has grown so large that its error may"
                + " be " + Fault.show(last(bounds)) + "; "
                + (held == 0 ? "no time is reached" : "the time " + Fault.show(times[(int) held - 1]) + " is reached")
                + " with an error of at most " + Fault.show(LARGEST_TOLERANCE));
    }

    private static double last(double[] numbers) {
        return numbers.length == 0 ? ROUNDING : numbers[numbers.length - 1];
    }

    /** Projections ⟨J_iz⟩ at each time that an integration reached. */
    private record Attempt(double[][] jz, IntegrationProgress progress) {
        boolean isComplete() {
            return progress.reached() == jz.length;
        }
    }

    /**
     * Finds the state in which two domains come to rest.
     *
     * @return ⟨J_iz⟩/N_i; empty for three domains
     */
    public Optional<List<Double>> steadyState() {
        return start.domains() == 2 ? Optional.of(TwoDomainFixedPoint.relative(start)) : Optional.empty();
    }

    private Attempt attempt(double[] times, double stepTolerance) {
        double[][] jz = new double[times.length][];
        DD[] y = new DD[closure.dimension()];
        Arrays.fill(y, DD.ZERO);
        for (int i = 0; i < start.domains(); i++) {
            y[i] = DD.of(start.excitations().get(i));
        }
        double largest = Collections.max(start.sizes());
        return new Attempt(jz, new Radau(closure, stepTolerance, MOST_STEPS).integrate(y,
                FIRST_STEP / largest / largest, times, (state, index) -> jz[index] = projections(state)));
    }

    private double[] projections(DD[] state) {
        return IntStream.range(0, start.domains())
                .mapToDouble(i -> Excitations.projection(start.sizes().get(i), state[i]).doubleValue()).toArray();
    }

    /** Estimates the errors that the results up to each time may have, with two digits, rounded up. */
    private double[] bounds(double[][] coarse, double[][] fine) {
        double[] bounds = new double[coarse.length];
        double largest = 0;
        for (int time = 0; time < coarse.length; time++) {
            for (int i = 0; i < start.domains(); i++) {
                largest = Math.max(largest, Math.abs(coarse[time][i] - fine[time][i]) / start.sizes().get(i));
            }
            bounds[time] = new BigDecimal(SAFETY * largest + ROUNDING).round(TWO_DIGITS).doubleValue();
        }
        return bounds;
    }
}
