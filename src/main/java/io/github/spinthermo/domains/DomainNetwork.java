package io.github.spinthermo.domains;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.domains.network.NetworkComponent;
import io.github.spinthermo.domains.network.NetworkCost;
import io.github.spinthermo.domains.network.NetworkModel;
import io.github.spinthermo.domains.network.NetworkReadings;
import io.github.spinthermo.domains.network.StationarySpace;
import io.github.spinthermo.domains.sectors.DomainBath;
import io.github.spinthermo.domains.sectors.DynamicsTolerance;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A network of M domains of spins 1/2, any sets of which share reservoirs of their own rates and temperatures: exact
 * dynamics and steady state,
 * <pre>
 * dρ/dt = Σ_r {d_r (L_r ρ L_r† − {L_r†L_r, ρ}/2) + u_r (L_r† ρ L_r − {L_r L_r†, ρ}/2)},   L_r = Σ J_i^-,
 * </pre>
 * the sum over the domains i of the reservoir r. Time is in the unit of the rates. A chain with one n̄ is a {@link
 * DomainChain}, where γ_i(n̄ + 1) and γ_i n̄ are the rates of reservoirs between neighbours.
 *
 * <p>At temperature 0 everywhere, a network ends in its dark states: one for each number of excitations up to the
 * smallest domain if its graph has no odd cycle, none but the ground state if it has one. With reservoirs that take and
 * give, only twins remember their start, domains that belong to the same reservoirs: the total spin of each class of
 * them is conserved, and the rest is unique.
 *
 * <p><b>Accuracy.</b> Numbers are doubles; the {@code tolerance} of an answer bounds the error of every ⟨J_iz⟩/N_i, and
 * is 10^−9 at most. In time it is that of {@link DomainChain}: the generator contracts the trace norm, so that what is
 * rounded in all steps adds up and no more, and |Δ⟨J_iz⟩|/N_i is at most half the trace norm of the error. Networks of
 * some ten states are evolved in fixed point where rates are far apart. The dark end is bounded by what is lost between
 * the sectors and by the ratio of the decay rates in them. Every other end comes with the norm of the mean time to the
 * ground state, which proves that it is the only one and turns what is left of its equation into a bound on its error.
 *
 * <p><b>Cost.</b> With D_n the number of states of n excitations, ΣD_n² numbers; some Σ_r (d_r + u_r)(ΣN_i)²/4 t
 * products of the generator with them, until the end is reached. End: ΣD_n³ at temperature 0 or with one temperature,
 * Σ (D_n²/2)³ operations else. What baths do not connect is computed apart, and a start that spans several total spins
 * of domains costs one network for each set of them.
 *
 * <p>Source: Dias et al., Phys. Rev. B 104, L140303 (2021), eqs. (2) to (4) for chains; all else is derived.
 *
 * @derivation 9.1
 * @derivation 9.4
 */
public final class DomainNetwork {

    /** The most spins of a domain. */
    private static final long MOST_SPINS = 100_000;

    /** Memory and time that each number of a sample takes. */
    private static final Estimate SAMPLE_NUMBER = new Estimate(100, 1e-7);

    private final List<Long> sizes;
    private final List<Reservoir> reservoirs;
    private final List<DomainStart> starts;

    private DomainNetwork(List<Long> sizes, List<Reservoir> reservoirs, List<DomainStart> starts) {
        this.sizes = List.copyOf(sizes);
        this.reservoirs = List.copyOf(reservoirs);
        this.starts = List.copyOf(starts);
    }

    /**
     * Makes a network whose first domain is full at the start and whose others are in their ground states.
     *
     * @param sizes N_1, N_2, …, at least one, each from 1 on
     * @param reservoirs the reservoirs; there may be none
     * @return the network
     * @throws InvalidInputException if there is no domain or a size is below 1, it names {@code sizes}; or if a
     *     reservoir has a domain that is not there, it names {@code reservoirs}
     * @throws ResourceLimitException if a size exceeds 100 000; it names {@code sizes}
     */
    public static DomainNetwork of(List<Long> sizes, List<Reservoir> reservoirs) {
        if (sizes.isEmpty()) {
            throw new InvalidInputException("too-few", "sizes", sizes, "has no domain; at least 1 is needed");
        }
        for (long size : sizes) {
            if (size < 1) {
                throw new InvalidInputException("not-positive", "sizes", size, "is not positive; at least 1 is needed");
            }
            if (size > MOST_SPINS) {
                throw new ResourceLimitException("sizes", size, "is too large; at most " + MOST_SPINS + " is allowed");
            }
        }
        for (int r = 0; r < reservoirs.size(); r++) {
            List<Integer> domains = reservoirs.get(r).domains();
            int last = domains.get(domains.size() - 1);
            if (last > sizes.size()) {
                throw new InvalidInputException("not-a-domain", "reservoirs", last, "is no domain, in reservoir number "
                        + (r + 1) + "; they are counted from 1 to " + sizes.size());
            }
        }
        return new DomainNetwork(sizes, reservoirs, IntStream.range(0, sizes.size())
                .mapToObj(i -> i == 0 ? DomainStart.FULL : DomainStart.GROUND).toList());
    }

    /**
     * Returns the same network from another start.
     *
     * @param others where each domain starts
     * @return the network
     * @throws InvalidInputException if there is not one start for each domain, or if it does not fit; it names {@code
     *     initial}
     */
    public DomainNetwork from(List<DomainStart> others) {
        if (others.size() != sizes.size()) {
            throw InvalidInputException.ofName("not-as-many", "initial",
                    "needs one start for each of the " + sizes.size() + " domains, and has " + others.size());
        }
        for (int i = 0; i < others.size(); i++) {
            others.get(i).requireFits(i + 1, sizes.get(i));
        }
        return new DomainNetwork(sizes, reservoirs, others);
    }

    private List<NetworkComponent> components() {
        return NetworkComponent.of(reservoirs.stream().map(reservoir -> DomainBath.of(
                reservoir.domains().stream().map(domain -> domain - 1).toList(), reservoir.down(), reservoir.up()))
                .toList(), IntStream.range(0, sizes.size()).mapToObj(i -> starts.get(i).levels(sizes.get(i))).toList());
    }

    /**
     * Follows the network in time.
     *
     * @param times the times, ascending, 0 or above; none is allowed
     * @return the state at these times
     * @throws InvalidInputException if the times are negative, infinite or do not ascend; it names {@code times}
     * @throws ResourceLimitException if the density matrix does not fit into the free memory, it names {@code sizes};
     *     or if the error may exceed 10^−9, it names {@code times}
     */
    public NetworkTrajectory trajectory(List<Double> times) {
        return trajectory(times, share -> { });
    }

    /**
     * Follows the network in time, and reports on the way how far the work has come.
     *
     * @param times the times, ascending, 0 or above; none is allowed
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the state at these times
     * @throws InvalidInputException if the times are negative, infinite or do not ascend; it names {@code times}
     * @throws ResourceLimitException if the density matrix does not fit into the free memory, it names {@code sizes};
     *     or if the error may exceed 10^−9, it names {@code times}
     */
    public NetworkTrajectory trajectory(List<Double> times, DoubleConsumer progress) {
        ChainStart.requireTimes(times);
        if (times.isEmpty()) {
            return new NetworkTrajectory(List.of(), List.of(), DynamicsTolerance.SMALLEST);
        }
        Budget.MEMORY_ONLY.admit("sizes", sizes, trajectoryEstimate(times));
        double[] points = times.stream().mapToDouble(Double::doubleValue).toArray();
        List<NetworkComponent> components = components();
        List<NetworkComponent.Series> series = each(components, (component, share) ->
                component.motion(points, share), progress);
        List<NetworkSample> samples = IntStream.range(0, points.length).mapToObj(t -> at(components, series, t))
                .map(readings -> sampling().of(readings, readings.entropyRate())).toList();
        return new NetworkTrajectory(List.copyOf(times), samples, tolerance(series));
    }

    private NetworkSampling sampling() {
        return new NetworkSampling(sizes, reservoirs, starts.stream().allMatch(DomainStart::hasEntropy));
    }

    private static NetworkReadings at(List<NetworkComponent> components, List<NetworkComponent.Series> series, int t) {
        return NetworkReadings.joined(series.stream().map(part -> part.readings().get(t)).toList(),
                components.stream().map(NetworkComponent::domains).toList());
    }

    private static double tolerance(List<NetworkComponent.Series> series) {
        return series.stream().mapToDouble(NetworkComponent.Series::tolerance).reduce(DynamicsTolerance.SMALLEST,
                Math::max);
    }

    /** Work on a component, which reports how far it has come. */
    private interface Work {
        NetworkComponent.Series on(NetworkComponent component, DoubleConsumer progress);
    }

    private static List<NetworkComponent.Series> each(List<NetworkComponent> components, Work work,
            DoubleConsumer progress) {
        List<NetworkComponent.Series> series = new ArrayList<>();
        for (NetworkComponent component : components) {
            int done = series.size();
            series.add(work.on(component, share -> progress.accept((done + share) / components.size())));
        }
        return series;
    }

    /**
     * Computes the state that the network ends in, without following it in time.
     *
     * @return the end state
     * @throws ResourceLimitException if the equations do not fit into the free memory, it names {@code sizes}; or if
     *     the rates are too far apart for a certain end, it names {@code reservoirs}
     */
    public NetworkSteadyState steadyState() {
        return steadyState(share -> { });
    }

    /**
     * Computes the state that the network ends in, and reports on the way how far the work has come.
     *
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the end state
     * @throws ResourceLimitException if the equations do not fit into the free memory, it names {@code sizes}; or if
     *     the rates are too far apart for a certain end, it names {@code reservoirs}
     */
    public NetworkSteadyState steadyState(DoubleConsumer progress) {
        Budget.MEMORY_ONLY.admit("sizes", sizes, endEstimate());
        List<NetworkComponent> components = components();
        List<NetworkComponent.Series> series = each(components, NetworkComponent::end, progress);
        double tolerance = tolerance(series);
        if (!(tolerance <= DynamicsTolerance.LARGEST)) {
            throw ResourceLimitException.ofName("reservoirs",
                    "have rates that are too far apart: the end is not certain to 1e-9");
        }
        return new NetworkSteadyState(sampling().of(at(components, series, 0), 0), tolerance);
    }

    /**
     * Counts the dimensions of the space of all stationary states without coherence between different numbers of
     * excitations, with the total spin N_i/2 of each domain.
     *
     * @return the dimension, 1 where the end is the same from every start; empty where the start spans several total
     *     spins of a domain
     */
    public Optional<BigInteger> stationaryDimension() {
        return isOfOneSector() ? Optional.of(components().stream().map(NetworkComponent::stationarySpace)
                .reduce(StationarySpace.NONE, StationarySpace::with).dimension()) : Optional.empty();
    }

    private boolean isOfOneSector() {
        return IntStream.range(0, sizes.size()).allMatch(i -> starts.get(i).count(sizes.get(i)) <= 1);
    }

    /**
     * Estimates the memory and time that a trajectory and the end state need.
     *
     * @param times the times, as for {@link #trajectory(List)}
     * @return memory and time
     * @throws InvalidInputException if the times are negative, infinite or do not ascend; it names {@code times}
     */
    public Estimate estimate(List<Double> times) {
        ChainStart.requireTimes(times);
        return trajectoryEstimate(times).plus(endEstimate());
    }

    private Estimate trajectoryEstimate(List<Double> times) {
        return each(model -> NetworkCost.trajectory(model, times)).plus(samples(times.size()));
    }

    private Estimate endEstimate() {
        return each(NetworkCost::end).plus(samples(1));
    }

    private Estimate samples(int count) {
        return SAMPLE_NUMBER.times(count * (2.0 * sizes.size() + reservoirs.size()) * (sizes.size() + 1));
    }

    private Estimate each(Function<NetworkModel, Estimate> ofPart) {
        return components().stream().map(component -> component.estimate(ofPart)).reduce(Estimate.NONE, Estimate::plus);
    }

    /**
     * Shows the arguments, without any computation.
     *
     * @return sizes, reservoirs and starts
     */
    @Override
    public String toString() {
        return "DomainNetwork[sizes = " + sizes + ", reservoirs = " + reservoirs + ", starts = " + starts + "]";
    }
}
