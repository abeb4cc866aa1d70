package io.github.spinthermo.domains;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
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
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.core.DD;

/**
 * Mean field of a chain of two or three domains in baths of temperature 0, all of one rate γ: the moments up to
 * the third of spins of neighbouring domains, closed by factorisation [D S1], [D S3], [D S11].
 *
 * <p>The equations are the corrected ones: three terms of [D S3] are misprinted (spec 3, 3.2). Time is γt, not γt/2
 * as in the figures.
 *
 * <p><b>What it is worth.</b> For two large domains it is good at all times. For three it is good early, up to
 * about γt = 1 in the figures, and then drifts, at a rate of about γN_3/N_2, to a fixed point that no state
 * has: n_3 = N_3 + 1 excitations, ⟨J_3z⟩/N_3 = 1/2 + 1/N_3 (0.51 for 100 spins, where the paper gives 0.49).
 * ⟨J_z²⟩ → ⟨J_z⟩² makes the emission n(N + 1 − n), which vanishes there too. {@link
 * ChainTrajectory#unphysicalFrom} tells from when on this is seen. Small domains are wrong by 0.1 and more,
 * and the closure of (12, 6, 2), the first excited, has a pole at γt = 23.76.
 *
 * <p><b>Accuracy.</b> All is integrated twice by {@link Radau}, the second time with 1/32 of the local error. The
 * finer result is given, and as its tolerance four times the largest difference between the two, which is
 * nearly all the error of the coarser one and some 20 times that of the finer: an estimate and no proof, for two
 * runs can be wrong alike. Against Taylor series it has been ten times the error and more. State and rates
 * have double-double precision, so sizes up to 9·10^18 lose nothing; two runs round at different places, and so
 * their difference shows rounding too, also where the closure makes it grow. Some closures of three domains of
 * about one size leave every bound, or oscillate so fast that they take too many steps, after a while; so may, at
 * rest, the rounding errors of equal domains when γt times their size exceeds 10^15.
 *
 * <p><b>Cost.</b> Steps, of about 0.1 ms each for three domains, which grow with the logarithm of sizes times times:
 * 10 to 50 ms for two domains, 0.1 to 0.3 s for three, and now and then a second. There are never more than 10 000 in
 * one integration.
 *
 * <p>Source: Dias, Wächtler, Bastidas, Nemoto, Munro, Phys. Rev. B 104, L140303 (2021), supplement; derived.
 *
 * @derivation 3, 3
 */
public final class MeanFieldChain {

    /** The largest error that is accepted unless a smaller one is asked for. */
    public static final double LARGEST_TOLERANCE = 1e-6;

    /** The largest number of domains; for longer chains nobody has closed the equations. */
    private static final int LARGEST_CHAIN = 3;

    /** A bound below this one is claimed only where it was asked for: it rests on one difference. */
    private static final double SMALLEST_CLAIM = 1e-10;

    private static final double STEP_TOLERANCE = 1e-10;
    private static final double SMALLEST_STEP_TOLERANCE = 1e-15;
    private static final double REFINEMENT = 1.0 / 32;

    /** The ratio of the tolerance to the difference of two results, of which the finer is given. */
    private static final double SAFETY = 4;

    /** A few roundings to double precision. */
    private static final double ROUNDING = 4e-16;

    /** The first step in units of 1/N², the time in which the fastest rates act; later steps grow at once. */
    private static final double FIRST_STEP = 1e-6;

    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.UP);

    private static final int MOST_STEPS = 10_000;

    private final ChainStart start;
    private final StiffSystem closure;

    private MeanFieldChain(ChainStart start) {
        this.start = start;
        this.closure = start.sizes().size() == 2
                ? new TwoDomainClosure(start.sizes())
                : new ThreeDomainClosure(start.sizes());
    }

    /**
     * The mean field of a chain.
     *
     * @param start where two or three domains start
     * @return the mean field; nothing is computed yet
     * @throws InvalidInputException if there are more than three domains; it names {@code sizes}
     */
    public static MeanFieldChain of(ChainStart start) {
        requireShort(start.sizes());
        return new MeanFieldChain(start);
    }

    private static void requireShort(List<Long> sizes) {
        if (sizes.size() > LARGEST_CHAIN) {
            throw new InvalidInputException("too-many", "sizes", sizes.size() + " domains",
                    "is too long a chain: the mean field is that of 2 or 3 domains");
        }
    }

    /**
     * Estimates what a trajectory needs.
     *
     * @param times in units of 1/γ, ascending
     * @param tolerance the error that is accepted
     * @return memory and time; a closure that oscillates fast can take ten times as long
     */
    public Estimate estimate(List<Double> times, double tolerance) {
        return times.isEmpty() ? Estimate.NONE : MeanFieldChainCost.of(start, times.get(times.size() - 1),
                times.size(), STEP_TOLERANCE / stepTolerance(tolerance));
    }

    private static double stepTolerance(double accepted) {
        return Math.max(Math.min(STEP_TOLERANCE, accepted), 10 * SMALLEST_STEP_TOLERANCE);
    }

    /**
     * Returns the start of the domains.
     *
     * @return the start
     */
    public ChainStart start() {
        return start;
    }

    /**
     * The projections at some times, with an error of at most 10^−6.
     *
     * @param times in units of 1/γ, ascending, 0 or above; may be empty
     * @return the trajectory, with the bound that it holds
     * @throws InvalidInputException if the times are negative, infinite or do not ascend; it names {@code times}
     * @throws ResourceLimitException if the closure leaves every bound before the last time; it names {@code
     *     times}, and the message the time that was reached
     */
    public ChainTrajectory trajectory(List<Double> times) {
        return trajectory(times, LARGEST_TOLERANCE);
    }

    /**
     * The projections at some times.
     *
     * @param times in units of 1/γ, ascending, 0 or above; may be empty
     * @param tolerance the error of ⟨J_iz⟩/N_i that is accepted; above 10^−6 as if it were 10^−6
     * @return the trajectory, with the bound that it holds
     * @throws InvalidInputException if the times are negative, infinite or do not ascend (it names {@code
     *     times}), or the tolerance is not positive (it names {@code tolerance})
     * @throws ResourceLimitException if the closure leaves every bound before the last time or takes too many
     *     steps (it names {@code times}, and the message the time that was reached), or if the tolerance cannot
     *     be held (it names {@code tolerance})
     */
    public ChainTrajectory trajectory(List<Double> times, double tolerance) {
        if (!(tolerance > 0)) {
            throw new InvalidInputException("not-positive", "tolerance", tolerance, "is not above 0");
        }
        ChainStart.requireTimes(times);
        double[] asked = times.stream().mapToDouble(Double::doubleValue).toArray();
        double accepted = Math.min(tolerance, LARGEST_TOLERANCE);
        double stepTolerance = stepTolerance(accepted);
        Attempt coarse = attempt(asked, stepTolerance);
        double[] best = {};
        while (coarse.isComplete() && stepTolerance > SMALLEST_STEP_TOLERANCE) {
            stepTolerance *= REFINEMENT;
            Attempt fine = attempt(asked, stepTolerance);
            double[] bounds = fine.isComplete() ? bounds(coarse.jz(), fine.jz()) : best;
            if (fine.isComplete() && last(bounds) <= accepted) {
                return trajectory(times, fine.jz(), Math.max(last(bounds), Math.min(accepted, SMALLEST_CLAIM)));
            }
            best = best.length == 0 || last(bounds) < last(best) ? bounds : best;
            coarse = fine;
        }
        throw best.length == 0 ? unreached(asked, coarse.progress()) : unheld(tolerance, asked, best);
    }

    private static ResourceLimitException unreached(double[] times, IntegrationProgress progress) {
        return new ResourceLimitException("times", last(times), "is not reached: the closure leaves every bound"
                + (progress.steps() < MOST_STEPS ? "" : ", or takes too many steps,") + " at "
                + String.format(Locale.ROOT, "%.6g", progress.time()));
    }

    /** Returns the refusal of an error that is too large: of the one asked for, or because the closure has grown. */
    private static ResourceLimitException unheld(double tolerance, double[] times, double[] bounds) {
        if (tolerance < LARGEST_TOLERANCE) {
            return new ResourceLimitException("tolerance", tolerance,
                    "cannot be held; the smallest bound reached is " + last(bounds));
        }
        long held = Arrays.stream(bounds).filter(bound -> bound <= LARGEST_TOLERANCE).count();
        return new ResourceLimitException("times", last(times),
                "is too late: the closure has grown so large until then that its error may be " + last(bounds)
                + "; " + (held == 0 ? "no time is reached" : "the time " + times[(int) held - 1] + " is reached")
                + " with an error of at most " + LARGEST_TOLERANCE);
    }

    private static double last(double[] numbers) {
        return numbers.length == 0 ? ROUNDING : numbers[numbers.length - 1];
    }

    /** ⟨J_iz⟩ at each time that an integration reached. */
    private record Attempt(double[][] jz, IntegrationProgress progress) {
        boolean isComplete() {
            return progress.reached() == jz.length;
        }
    }

    /**
     * Returns the state in which two domains come to rest, in closed form but for one unknown, to about 10^−15.
     *
     * @return ⟨J_iz⟩/N_i at t → ∞; empty for three domains, whose closure drifts away from what is physical
     */
    public Optional<List<Double>> steadyState() {
        return domains() == 2 ? Optional.of(TwoDomainFixedPoint.relative(start)) : Optional.empty();
    }

    private ChainTrajectory trajectory(List<Double> times, double[][] jz, double bound) {
        return new ChainTrajectory(times,
                Stream.of(jz).map(row -> DoubleStream.of(row).boxed().toList()).toList(),
                Stream.of(jz).map(row -> IntStream.range(0, row.length)
                        .mapToObj(i -> row[i] / start.sizes().get(i)).toList()).toList(),
                bound);
    }

    private Attempt attempt(double[] times, double stepTolerance) {
        double[][] jz = new double[times.length][];
        DD[] y = new DD[closure.dimension()];
        Arrays.fill(y, DD.ZERO);
        for (int i = 0; i < domains(); i++) {
            y[i] = DD.of(start.excitations(i));
        }
        double largest = Collections.max(start.sizes());
        return new Attempt(jz, new Radau(closure, stepTolerance, MOST_STEPS).integrate(y,
                FIRST_STEP / largest / largest, times, (state, index) -> jz[index] = projections(state)));
    }

    private int domains() {
        return start.sizes().size();
    }

    private double[] projections(DD[] state) {
        return IntStream.range(0, domains())
                .mapToDouble(i -> Excitations.projection(start.sizes().get(i), state[i]).doubleValue()).toArray();
    }

    /** The errors that the results up to each time may have, with two digits, rounded up. */
    private double[] bounds(double[][] coarse, double[][] fine) {
        double[] bounds = new double[coarse.length];
        double largest = 0;
        for (int time = 0; time < coarse.length; time++) {
            for (int i = 0; i < domains(); i++) {
                largest = Math.max(largest, Math.abs(coarse[time][i] - fine[time][i]) / start.sizes().get(i));
            }
            bounds[time] = new BigDecimal(SAFETY * largest + ROUNDING).round(TWO_DIGITS).doubleValue();
        }
        return bounds;
    }

    /**
     * Shows the arguments, without any computation.
     *
     * @return for example {@code MeanFieldChain[sizes = [3, 2], m = [3/2, -1]]}
     */
    @Override
    public String toString() {
        return "MeanFieldChain[" + start + "]";
    }
}
