package io.github.spinthermo.domains;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.domains.chain.ChainCost;
import io.github.spinthermo.domains.chain.ChainModel;
import io.github.spinthermo.domains.chain.ChainMotion;
import io.github.spinthermo.domains.chain.DarkEnd;
import io.github.spinthermo.domains.sectors.DynamicsTolerance;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A chain of M domains of spins 1/2, each pair of neighbours in a bath of its own that cannot tell the two
 * apart: exact dynamics and end state,
 * <pre>
 * dρ/dt = Σ_i (γ_i/2) {(n̄+1) D[L_i] + n̄ D[L_i†]} ρ,   L_i = J_i^- + J_{i+1}^-,   D[O]ρ = 2OρO† − {O†O, ρ},
 * </pre>
 * from a product of Dicke states. Time is in units of 1/γ and γ_i in units of γ, the decay rate of one spin; the
 * figures of the paper have γt/2 on their axes.
 *
 * <p>At temperature 0 (n̄ = 0) the chain ends in a mixture of its {@link DarkStates}, which keeps part of the
 * excitation, most of that of the last domain. Above temperature 0 a chain of three domains or more loses all memory
 * and ends thermal, at n̄/(n̄ + 1) = e^−x; two domains keep the weights of their total angular momenta.
 *
 * <p><b>Accuracy.</b> Numbers are doubles, and {@link ChainTrajectory#tolerance()} bounds the error of every
 * ⟨J_iz⟩/N_i, however far apart the rates are; beyond 10^−9 a chain is refused. Time evolution is a series in
 * polynomials of the generator, cut at 2^−64, whose rounding adds up in proportion to their number: a bound of
 * 10^−12, and at most 10^−15 for each. Where that is too many, chains of some ten states are evolved in fixed
 * point instead, which takes any time, rate and temperature and rounds nothing that counts. How rounding adds up
 * is derived in the documentation of the package.
 *
 * <p><b>Cost.</b> With D_n the number of states of n excitations, ΣD_n² numbers, about 5 times; some
 * Σ_i γ_i (N_i + N_{i+1})²/4 · (2n̄ + 1) t products of the generator with them (fewer for n̄ > 1), 8M operations a
 * number each, until the end state is reached. At temperature 0 only as many excitations count as there are at the
 * start, and products become cheap when the upper ones are gone. In fixed point, V^3 log2 of that number of products
 * of integers of some 200 bits, V = ΣD_n(D_n + 1)/2. End states: at temperature 0 and M ≥ 3, ΣD_n³ operations; closed
 * forms else.
 *
 * <p>Source: Dias, Wächtler, Bastidas, Nemoto, Munro, Phys. Rev. B 104, L140303 (2021), [D 2] and [D 3]; derived
 * and corrected.
 *
 * @derivation 3, 2
 */
public final class DomainChain {

    /** A bound on the error of any trajectory, however short, that the input and the output in doubles makes: 2^−40. */
    public static final double SMALLEST_TOLERANCE = DynamicsTolerance.SMALLEST;

    /** The largest bound that is given: 10^−9. */
    public static final double LARGEST_TOLERANCE = DynamicsTolerance.LARGEST;

    /** The largest rate and n̄, whose inverse is the smallest rate: sizes, times and squares have room beside them. */
    private static final double LARGEST = 1e100;

    private final ChainStart start;
    private final List<Double> gammas;
    private final double nbar;

    private DomainChain(ChainStart start, List<Double> gammas, double nbar) {
        this.start = start;
        this.gammas = List.copyOf(gammas);
        this.nbar = nbar;
    }

    /**
     * Makes a chain in baths of temperature 0 that all have the rate γ.
     *
     * @param start where the domains start
     * @return the chain
     */
    public static DomainChain of(ChainStart start) {
        return new DomainChain(start, Collections.nCopies(start.sizes().size() - 1, 1.0), 0);
    }

    /**
     * Returns the same chain in baths of other rates.
     *
     * @param rates γ_1, γ_2, … in units of γ: one positive number for each pair of neighbours
     * @return the chain
     * @throws InvalidInputException if a rate is not a positive number, or there is not one for each pair of
     *     neighbours; it names {@code gammas}
     * @throws ResourceLimitException if a rate is above 10^100 or below 10^−100; it names {@code gammas}
     */
    public DomainChain withGammas(List<Double> rates) {
        if (rates.size() != start.sizes().size() - 1) {
            throw new InvalidInputException("not-as-many", "gammas", rates, "does not fit the "
                    + start.sizes().size() + " domains of sizes; write one rate for each two neighbours");
        }
        for (double rate : rates) {
            if (!(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
                throw new InvalidInputException("not-positive", "gammas", rate, "is not positive and finite");
            }
            if (rate > LARGEST || rate < 1 / LARGEST) {
                throw new ResourceLimitException("gammas", rate, "is not from 1e-100 to 1e100");
            }
        }
        return new DomainChain(start, rates, nbar);
    }

    /**
     * Returns the same chain in baths of another temperature.
     *
     * @param thermalQuanta n̄ = 1/(e^x − 1), 0 or above
     * @return the chain
     * @throws InvalidInputException if n̄ is negative or not finite; it names {@code nbar}
     * @throws ResourceLimitException if n̄ is above 10^100; it names {@code nbar}
     */
    public DomainChain withNbar(double thermalQuanta) {
        if (!(thermalQuanta >= 0 && thermalQuanta < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException("negative", "nbar", thermalQuanta, "is not a finite number of at least 0");
        }
        if (thermalQuanta > LARGEST) {
            throw new ResourceLimitException("nbar", thermalQuanta, "is above 1e100");
        }
        return new DomainChain(start, gammas, thermalQuanta + 0.0);
    }

    /**
     * Returns the start of the domains.
     *
     * @return sizes and projections
     */
    public ChainStart start() {
        return start;
    }

    /**
     * Returns the rates of the baths.
     *
     * @return γ_i in units of γ
     */
    public List<Double> gammas() {
        return gammas;
    }

    /**
     * Returns the thermal quanta of the baths.
     *
     * @return n̄
     */
    public double nbar() {
        return nbar;
    }

    /**
     * Computes ⟨J_iz⟩ at given times.
     *
     * @param times γt, ascending, 0 or above; none is allowed
     * @return the projections at these times
     * @throws InvalidInputException if the times are negative, infinite or do not ascend; it names {@code times}
     * @throws ResourceLimitException if the density matrix does not fit into the free memory, it names {@code
     *     sizes}; or if the error may exceed 10^−9, it names {@code times} and tells the time reached
     */
    public ChainTrajectory trajectory(List<Double> times) {
        return trajectory(times, share -> { });
    }

    /**
     * Computes ⟨J_iz⟩ at given times, and reports on the way how far the work has come.
     *
     * @param times γt, ascending, 0 or above; none is allowed
     * @param progress takes the share of the time that is done, from 0 to 1, after every step
     * @return the projections at these times
     * @throws InvalidInputException if the times are negative, infinite or do not ascend; it names {@code times}
     * @throws ResourceLimitException if the density matrix does not fit into the free memory, it names {@code
     *     sizes}; or if the error may exceed 10^−9, it names {@code times} and tells the time reached
     */
    public ChainTrajectory trajectory(List<Double> times, DoubleConsumer progress) {
        ChainStart.requireTimes(times);
        if (times.isEmpty()) {
            return new ChainTrajectory(times, List.of(), List.of(), SMALLEST_TOLERANCE);
        }
        Budget.MEMORY_ONLY.admit("sizes", start.sizes(), ChainCost.ofTrajectory(model(), times));
        double[] points = times.stream().mapToDouble(Double::doubleValue).toArray();
        ChainMotion motion = ChainMotion.of(model(), points, progress);
        return new ChainTrajectory(times, motion.excitations().stream().map(n -> shifted(n, false)).toList(),
                motion.excitations().stream().map(n -> shifted(n, true)).toList(), motion.tolerance());
    }

    private List<Double> shifted(double[] excitations, boolean isRelative) {
        List<Double> shifted = new ArrayList<>();
        for (int i = 0; i < excitations.length; i++) {
            double size = start.sizes().get(i);
            shifted.add(isRelative ? excitations[i] / size - 0.5 : excitations[i] - size / 2);
        }
        return shifted;
    }

    /**
     * Computes the state that the chain ends in, without following it in time.
     *
     * @return the end state
     * @throws ResourceLimitException if the sectors do not fit into the free memory, it names {@code sizes}; or if
     *     rates are too far apart, some 10^5 and more for chains of many states, it names {@code gammas}
     */
    public ChainSteadyState steadyState() {
        return steadyState(share -> { });
    }

    /**
     * Computes the state that the chain ends in, and reports on the way how far the work has come.
     *
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the end state
     * @throws ResourceLimitException if the sectors do not fit into the free memory, it names {@code sizes}; or if
     *     rates are too far apart, some 10^5 and more for chains of many states, it names {@code gammas}
     */
    public ChainSteadyState steadyState(DoubleConsumer progress) {
        Budget.MEMORY_ONLY.admit("sizes", start.sizes(), endEstimate());
        if (ClosedChainEnd.isThatOf(this)) {
            return ClosedChainEnd.of(this);
        }
        DarkEnd end = DarkEnd.of(model(), progress);
        return new ChainSteadyState(shifted(end.excitations(), false), shifted(end.excitations(), true),
                Optional.of(DoubleStream.of(end.weights()).boxed().toList()), end.tolerance());
    }

    /**
     * Estimates the memory and time that a trajectory and the end state need.
     *
     * @param times γt, as for {@link #trajectory(List)}
     * @return memory and time
     * @throws InvalidInputException if the times are negative, infinite or do not ascend; it names {@code times}
     * @throws ResourceLimitException if two domains are too large together; it names {@code sizes}
     */
    public Estimate estimate(List<Double> times) {
        ChainStart.requireTimes(times);
        return ChainCost.ofTrajectory(model(), times).plus(endEstimate());
    }

    private Estimate endEstimate() {
        return ClosedChainEnd.isThatOf(this) ? ClosedChainEnd.estimate(this) : ChainCost.ofDarkEnd(model());
    }

    /** Returns the numbers that the dynamics depends on. */
    ChainModel model() {
        List<Long> excitations = IntStream.range(0, start.sizes().size()).mapToObj(start::excitations).toList();
        return new ChainModel(start.sizes(), excitations, gammas, nbar);
    }

    /**
     * Shows the arguments, without any computation.
     *
     * @return for example {@code DomainChain[sizes = [3, 2], m = [3/2, -1], gammas = [1.0], nbar = 0.0]}
     */
    @Override
    public String toString() {
        return "DomainChain[" + start + ", gammas = " + gammas + ", nbar = " + nbar + "]";
    }
}
