package io.github.spinthermo.domains;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.domains.meanfield.MeanFieldIntegration;
import io.github.spinthermo.domains.meanfield.MeanFieldStart;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Mean field of a chain of two or three domains in baths of temperature 0, all of one rate γ: the moments up to
 * the third of spins of neighbouring domains, closed by factorisation [D S1], [D S3], [D S11].
 *
 * <p>The equations are the corrected ones: three terms of [D S3] are misprinted (spec 3, 3.2). Time is γt, not γt/2
 * as in the figures.
 *
 * <p><b>What it is worth.</b> For two large domains it is good at all times. For three it is good early, up to about
 * γt = 1 in the figures, and then drifts, at a rate of about γN_3/N_2, to a fixed point that no state has: n_3 = N_3
 * + 1 excitations, ⟨J_3z⟩/N_3 = 1/2 + 1/N_3 (0.51 for 100 spins, where the paper gives 0.49). The reason is that
 * ⟨J_z²⟩ → ⟨J_z⟩² makes the emission n(N + 1 − n), which vanishes there too. {@link ChainTrajectory#unphysicalFrom}
 * tells from when on this shows. Small domains are wrong by 0.1 and more, and the closure of sizes (12, 6, 2), the
 * first domain excited, has a pole at γt = 23.76.
 *
 * <p><b>Accuracy.</b> All is integrated twice by Radau IIA of order 9, the second time with 1/32 of the local error.
 * The finer result is given, and as its tolerance four times the largest difference between the two, which is nearly
 * all the error of the coarser one and some 20 times that of the finer: an estimate and no proof, for two runs can be
 * wrong alike. Against Taylor series it has been ten times the error and more. State and rates have double-double
 * precision, so sizes up to 9·10^18 lose nothing; two runs round at different places, and so their difference shows
 * rounding too, also where the closure makes it grow. Some closures of three domains of about one size leave every
 * bound, or oscillate so fast that they take too many steps, after a while; so may, at rest, the rounding errors of
 * equal domains when γt times their size exceeds 10^15.
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
    public static final double LARGEST_TOLERANCE = MeanFieldIntegration.LARGEST_TOLERANCE;

    /** The largest number of domains; for longer chains nobody has closed the equations. */
    private static final int LARGEST_CHAIN = 3;

    private final ChainStart start;
    private final MeanFieldIntegration integration;

    private MeanFieldChain(ChainStart start) {
        this.start = start;
        this.integration = new MeanFieldIntegration(new MeanFieldStart(start.sizes(),
                IntStream.range(0, start.sizes().size()).mapToObj(start::excitations).toList()));
    }

    /**
     * Makes the mean field of a chain.
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
        return times.isEmpty() ? Estimate.NONE
                : integration.estimate(times.get(times.size() - 1), times.size(), tolerance);
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
     * Computes the projections at some times, with an estimated error of at most 10^−6.
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
     * Computes the projections at some times.
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
        MeanFieldIntegration.Projections projections = integration.at(
                times.stream().mapToDouble(Double::doubleValue).toArray(), tolerance);
        return new ChainTrajectory(times,
                Stream.of(projections.jz()).map(row -> DoubleStream.of(row).boxed().toList()).toList(),
                Stream.of(projections.jz()).map(row -> IntStream.range(0, row.length)
                        .mapToObj(i -> row[i] / start.sizes().get(i)).toList()).toList(),
                projections.tolerance());
    }

    /**
     * Returns the state in which two domains come to rest, in closed form but for one unknown, to about 10^−15.
     *
     * @return ⟨J_iz⟩/N_i at t → ∞; empty for three domains, whose closure drifts away from what is physical
     */
    public Optional<List<Double>> steadyState() {
        return integration.steadyState();
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
