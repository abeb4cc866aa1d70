package io.github.spinthermo.operation.domains;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.domains.ChainStart;
import io.github.spinthermo.domains.ChainTrajectory;
import io.github.spinthermo.domains.MeanFieldChain;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.ChainParameters;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operation that follows two or three domains in mean field. */
public final class MeanFieldChainOperation {

    private static final Parameter<List<Long>> SIZES = ChainParameters.SIZES.checkedBy(arguments ->
            MeanFieldChain.of(ChainStart.firstExcited(arguments.get(ChainParameters.SIZES))));

    private static final String SOURCE = "spec 3, 3.3";

    private static final Quantity TIMES = Quantity.index("times", "γt", "the times, ascending");
    private static final Quantity JZ = Quantity.measured("jz", "⟨J_iz⟩", "", SOURCE,
            "projections of the domains at each time").listed().listed();
    private static final Quantity RELATIVE = Quantity.measured("relative", "⟨J_iz⟩/N_i", "", SOURCE,
            "the same of one spin, from -1/2 to 1/2 where it is physical").listed().listed();
    private static final Quantity TOLERANCE =
            Quantity.tolerance("estimate of the error of the relative projections as solutions of the"
                    + " equations of the mean field: four times the difference of two integrations, of which the finer"
                    + " is given");
    private static final Quantity UNPHYSICAL_FROM = Quantity.measured("unphysicalFrom", "", "1/γ", "spec 3, 3.4",
            "first of the times at which a domain has more excitations than spins, or less than none")
                    .orNull("that is so at none of the times");

    private static final String UNPHYSICAL =
            "from this time on it describes no state: the mean field drifts to N_i + 1 excitations of N_i spins";
    private static final String NEVER = "at none of these times";
    private static final String NOT_YET =
            NEVER + ", but the mean field of three domains drifts away from the dynamics before this shows";

    /** The operation as it is listed. */
    public static final Operation OPERATION = new Operation(
            "mean-field-chain",
            "Two or three domains of spins, neighbours in a common bath, in mean field: their course in time.",
            List.of(SIZES, ChainParameters.M, ChainParameters.TIMES, ChainParameters.TOLERANCE),
            List.of(JZ, RELATIVE, TOLERANCE, UNPHYSICAL_FROM),
            List.of("--sizes 1000000,10000,100 --times 0:0.1:0.01",
                    "--sizes 40,2 --m 20,-1 --times 0.01,0.1,1 --format csv",
                    "--sizes 100000000,100000,100 --times 0.0001,0.01,1,100 --tolerance 1e-12"),
            MeanFieldChainOperation::plan)
            .specified("spec 3, 3.3", "two or three domains; in double precision");

    /** Memory and time that the two numbers of a domain take as text, at one time. */
    private static final Estimate TEXT = new Estimate(110, 5e-6);

    private MeanFieldChainOperation() { }

    private static Plan plan(Arguments arguments, Session session) {
        MeanFieldChain chain = MeanFieldChain.of(ChainParameters.start(arguments));
        List<Double> times = arguments.get(ChainParameters.TIMES);
        double tolerance = arguments.find(ChainParameters.TOLERANCE).orElse(MeanFieldChain.LARGEST_TOLERANCE);
        int domains = arguments.get(SIZES).size();
        Estimate estimate = chain.estimate(times, tolerance).plus(TEXT.times(domains).times(times.size()));
        return Plan.of(arguments, session,
                new ResourceDemand(ChainParameters.TIMES.name(), times.size() + " values", estimate),
                () -> results(chain.trajectory(times, tolerance), domains));
    }

    private static Map<Quantity, Value> results(ChainTrajectory trajectory, int domains) {
        Map<Quantity, Value> result = new LinkedHashMap<>();
        result.put(TIMES, Value.Series.of(trajectory.times(), Value.Measured::new));
        result.put(JZ, Value.Series.of(trajectory.jz(), ChainParameters::byDomain));
        result.put(RELATIVE, Value.Series.of(trajectory.relative(), ChainParameters::byDomain));
        result.put(TOLERANCE, new Value.Measured(trajectory.tolerance()));
        result.put(UNPHYSICAL_FROM, unphysicalFrom(trajectory.unphysicalFrom(), domains > 2));
        return result;
    }

    private static Value unphysicalFrom(Optional<Double> time, boolean drifts) {
        return time.<Value>map(first -> new Value.Remarked(new Value.Measured(first), UNPHYSICAL))
                .orElseGet(() -> Value.Missing.undefined(drifts ? NOT_YET : NEVER));
    }
}
