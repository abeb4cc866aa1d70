package io.github.spinthermo.operation.domains;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.domains.DomainChain;
import io.github.spinthermo.domains.DomainNetwork;
import io.github.spinthermo.domains.NetworkSample;
import io.github.spinthermo.domains.NetworkSteadyState;
import io.github.spinthermo.domains.NetworkTrajectory;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.ChainParameters;
import io.github.spinthermo.operation.parameters.NetworkParameters;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.DoublePrecision;
import io.github.spinthermo.operation.text.LazyList;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** The operation that follows a network of domains with any reservoirs, in time and to its end. */
public final class NetworkOperation {

    private static final Parameter<Double> ASKED = ChainParameters.TOLERANCE.checkedBy(arguments ->
            requireTolerance(arguments.get(ChainParameters.TOLERANCE), DomainChain.SMALLEST_TOLERANCE));

    private static final String NOT_ASKED = "it was not asked for";

    private static final Quantity SAMPLES = Quantity.measured("samples", "", "", "spec 9.3",
            "the network at each time: projections, correlations, covariances, currents and flows from the reservoirs,"
                    + " energy, entropy").of(SampleValue.AT_TIME).listed();
    private static final Quantity STEADY_STATE = Quantity.measured("steadyState", "", "", "spec 9.4",
            "the same at the end of time").of(SampleValue.AT_END).orNull(NOT_ASKED);
    private static final Quantity DIMENSION = Quantity.measured("stationaryDimension", "", "", "spec 9.4",
            "dimension of the space of stationary states; 1 where the start is forgotten")
            .as(Quantity.Kind.Single.INTEGER)
            .orNull("the start spans several total spins of a domain, or " + NOT_ASKED);
    private static final Quantity TOLERANCE =
            Quantity.tolerance("bound on the error of the relative projections");

    /** The operation as it is listed. */
    public static final Operation OPERATION = new Operation(
            "network",
            "A network of domains of spins and reservoirs of any temperatures: its exact course, currents, and end.",
            List.of(NetworkParameters.SIZES, NetworkParameters.RESERVOIRS, NetworkParameters.INITIAL,
                    NetworkParameters.TIMES, ASKED),
            List.of(SAMPLES, STEADY_STATE, DIMENSION, TOLERANCE),
            List.of("--sizes 2,1,1 --reservoirs 1-2@0.5,2-3@2 --times 0.2,1",
                    "--sizes 1,1,1 --reservoirs 1-2,2-3,1-3 --times 0:2:0.5 --format csv",
                    "--sizes 4,2 --reservoirs 1-2 --initial up=2,ground"),
            NetworkOperation::plan)
            .specified("spec 9.1", "100000 spins at most; in double precision");

    /** Memory and time that one number of a sample takes as text. */
    private static final Estimate TEXT = new Estimate(500, 1e-5);

    private NetworkOperation() { }

    private static Plan plan(Arguments arguments, Session session) {
        DomainNetwork network = NetworkParameters.start(arguments);
        List<Double> times = arguments.find(NetworkParameters.TIMES).orElse(List.of());
        return Plan.reporting(arguments, session, demand(network, times, arguments), progress ->
                results(network, times, arguments, progress));
    }

    /** Returns memory and time; their cause is the times if these make most of them, else the sizes of the domains. */
    private static ResourceDemand demand(DomainNetwork network, List<Double> times, Arguments arguments) {
        double domains = arguments.get(NetworkParameters.SIZES).size();
        double numbers = (domains + 1) * (2 * domains + arguments.get(NetworkParameters.RESERVOIRS).size());
        Estimate end = network.estimate(List.of());
        Estimate all = network.estimate(times).plus(TEXT.times(numbers * times.size()));
        boolean isLong = all.seconds() > 2 * end.seconds() && all.bytes() < 2 * network.estimate(first(times)).bytes();
        return isLong
                ? new ResourceDemand(NetworkParameters.TIMES.name(), times, all)
                : new ResourceDemand(NetworkParameters.SIZES.name(), arguments.get(NetworkParameters.SIZES), all);
    }

    private static List<Double> first(List<Double> times) {
        return times.subList(0, Math.min(1, times.size()));
    }

    private static Map<Quantity, Value> results(DomainNetwork network, List<Double> times, Arguments arguments,
            DoubleConsumer progress) {
        double inTime = times.isEmpty() ? 0
                : 1 - network.estimate(List.of()).seconds() / network.estimate(times).seconds();
        NetworkTrajectory trajectory = network.trajectory(times, share -> progress.accept(inTime * share));
        Optional<NetworkSteadyState> end = arguments.fields().has(STEADY_STATE)
                ? Optional.of(network.steadyState(share -> progress.accept(inTime + (1 - inTime) * share)))
                : Optional.empty();
        double tolerance = DoublePrecision.bound(Math.max(trajectory.tolerance(),
                end.map(NetworkSteadyState::tolerance).orElse(0.0)));
        arguments.find(ASKED).ifPresent(asked -> requireTolerance(asked, tolerance));
        Map<Quantity, Value> result = new LinkedHashMap<>();
        result.put(SAMPLES, new Value.Series(new LazyList<Value>(times.size(), t ->
                SampleValue.at(times.get(t), trajectory.samples().get(t), t == 0))));
        boolean isAlone = times.isEmpty() || !arguments.fields().has(SAMPLES);
        result.put(STEADY_STATE, end.map(state -> SampleValue.end(state.sample(), isAlone))
                .orElseGet(() -> Value.Missing.notComputed(NOT_ASKED)));
        result.put(DIMENSION, arguments.fields().has(DIMENSION) ? dimension(network)
                : Value.Missing.notComputed(NOT_ASKED));
        result.put(TOLERANCE, new Value.Measured(tolerance));
        return result;
    }

    private static Value dimension(DomainNetwork network) {
        return network.stationaryDimension().map(NetworkOperation::count).orElseGet(() ->
                Value.Missing.undefined("the start spans several total spins of a domain"));
    }

    private static Value count(BigInteger number) {
        return number.bitLength() < Long.SIZE ? new Value.Count(number.longValueExact()) : new Value.Whole(number);
    }

    private static void requireTolerance(double asked, double held) {
        DoublePrecision.requireHeld(ASKED.name(), asked, held);
    }
}
