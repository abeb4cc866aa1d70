package io.github.spinthermo.operation.domains;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.domains.ChainSteadyState;
import io.github.spinthermo.domains.ChainTrajectory;
import io.github.spinthermo.domains.DomainChain;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.ChainParameters;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.DoublePrecision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** The operation that follows a chain of domains exactly, in time and to its end. */
public final class ChainOperation {

    private static final Parameter<Double> ASKED = ChainParameters.TOLERANCE.checkedBy(arguments ->
            requireTolerance(arguments.get(ChainParameters.TOLERANCE), DomainChain.SMALLEST_TOLERANCE));

    private static final String SOURCE = "spec 3, 2.1";
    private static final String END = "spec 3, 2.3";

    private static final Quantity TIMES = Quantity.index("times", "γt", "the times, ascending");
    private static final Quantity JZ = Quantity.measured("jz", "⟨J_iz⟩", "", SOURCE,
            "projections of the domains at each time").listed().listed();
    private static final Quantity RELATIVE = Quantity.measured("relative", "⟨J_iz⟩/N_i", "", SOURCE,
            "the same of one spin, from -1/2 to 1/2").listed().listed();
    private static final Quantity STEADY_STATE = Quantity.measured("steadyState", "⟨J_iz⟩(∞)", "", END,
            "projections of the domains at the end of time").listed();
    private static final Quantity WEIGHTS = Quantity.measured("darkStateWeights", "p_k", "", END,
            "weights of the dark states of k excitations at nbar 0, from k = 0").listed()
            .orNull("there are dark states at temperature 0 only");
    private static final Quantity TOLERANCE =
            Quantity.tolerance("bound on the error of the relative projections");

    /** The operation as it is listed. */
    public static final Operation OPERATION = new Operation(
            "chain",
            "A chain of domains of spins, neighbours in a common bath: its exact course in time, and its end.",
            List.of(ChainParameters.SIZES, ChainParameters.M, ChainParameters.GAMMAS, ChainParameters.NBAR,
                    ChainParameters.TIMES, ASKED),
            List.of(JZ, RELATIVE, STEADY_STATE, WEIGHTS, TOLERANCE),
            List.of("--sizes 12,6,2 --times 0:2:0.1",
                    "--sizes 12,6,2 --m 0,-3,-1 --gammas 1,0.5 --times 0.01,0.1,1,10 --format csv",
                    "--sizes 4,3,3,2 --nbar 2.86 --times 0.1,1",
                    "--sizes 100,10,2 --times 0"),
            ChainOperation::plan)
            .specified("spec 3, 2.1", "two domains at least; in double precision");

    /** Memory and time that one number of one domain takes as text. */
    private static final Estimate TEXT = new Estimate(500, 1e-5);

    private ChainOperation() { }

    private static DomainChain chain(Arguments arguments) {
        DomainChain chain = DomainChain.of(ChainParameters.start(arguments))
                .withNbar(arguments.get(ChainParameters.NBAR));
        return arguments.find(ChainParameters.GAMMAS).map(chain::withGammas).orElse(chain);
    }

    private static Plan plan(Arguments arguments, Session session) {
        DomainChain chain = chain(arguments);
        List<Double> times = arguments.get(ChainParameters.TIMES);
        return Plan.reporting(arguments, session, demand(chain, times), progress ->
                results(chain, times, arguments.find(ASKED), progress));
    }

    /** Returns memory and time; their cause is the times if these make most of them, else the sizes of the domains. */
    private static ResourceDemand demand(DomainChain chain, List<Double> times) {
        Estimate end = chain.estimate(List.of());
        Estimate all = chain.estimate(times)
                .plus(TEXT.times(2.0 * times.size() * chain.start().sizes().size()));
        boolean isLong = all.seconds() > 2 * end.seconds() && all.bytes() < 2 * chain.estimate(first(times)).bytes();
        return isLong
                ? new ResourceDemand(ChainParameters.TIMES.name(), times, all)
                : new ResourceDemand(ChainParameters.SIZES.name(), chain.start().sizes(), all);
    }

    private static List<Double> first(List<Double> times) {
        return times.subList(0, Math.min(1, times.size()));
    }

    private static Map<Quantity, Value> results(DomainChain chain, List<Double> times, Optional<Double> wanted,
            DoubleConsumer progress) {
        double inTime = times.isEmpty() ? 0 : 1 - chain.estimate(List.of()).seconds() / chain.estimate(times).seconds();
        ChainTrajectory trajectory = chain.trajectory(times, share -> progress.accept(inTime * share));
        ChainSteadyState end = chain.steadyState(share -> progress.accept(inTime + (1 - inTime) * share));
        double tolerance = DoublePrecision.bound(Math.max(trajectory.tolerance(), end.tolerance()));
        wanted.ifPresent(asked -> requireTolerance(asked, tolerance));
        Map<Quantity, Value> result = new LinkedHashMap<>();
        result.put(TIMES, Value.Series.of(trajectory.times(), Value.Measured::new));
        result.put(JZ, Value.Series.of(trajectory.jz(), ChainParameters::byDomain));
        result.put(RELATIVE, Value.Series.of(trajectory.relative(), ChainParameters::byDomain));
        result.put(STEADY_STATE, ChainParameters.byDomain(end.jz()));
        result.put(WEIGHTS, end.darkStateWeights().map(ChainOperation::byExcitations).orElseGet(() ->
                Value.Missing.undefined(WEIGHTS.absence())));
        result.put(TOLERANCE, new Value.Measured(tolerance));
        return result;
    }

    private static void requireTolerance(double asked, double held) {
        DoublePrecision.requireHeld(ASKED.name(), asked, held);
    }

    private static Value byExcitations(List<Double> numbers) {
        return new Value.Tuple(numbers.stream().map(Value.Measured::new).toList(), 0);
    }
}
