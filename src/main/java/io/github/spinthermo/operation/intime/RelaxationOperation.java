package io.github.spinthermo.operation.intime;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.BathParameters;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.parameters.SpinTypes;
import io.github.spinthermo.operation.parameters.Start;
import io.github.spinthermo.operation.parameters.StartForm;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.text.DoublePrecision;
import io.github.spinthermo.relaxation.Relaxation;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The operation that follows spins in a collective bath in time. */
public final class RelaxationOperation {

    /** Initial inverse temperature, which has a default here. */
    private static final Parameter<InverseTemperature> BETA0 = SpinParameters.orTemperature("T0",
            Parameter.optional("beta0", SpinTypes.INVERSE_TEMPERATURE, "initial inverse temperature, of either sign, 0,"
                    + " inf or -inf; all spins are excited where no start is given; or give start or groups"));

    private static final Parameter<StartForm> FORM = Start.POPULATED_FORM.checkedBy(arguments -> {
        Start.POPULATED_FORM.check().accept(arguments);
        Relaxation.requirePopulations(start(arguments));
    });

    private static final Parameter<List<Double>> TIMES = Parameter.required("times", NumberTypes.TIMES,
            "times in the unit of the bath, ascending from 0; may be empty").in("time");

    private static final Parameter<Double> EPSILON = Parameter.optional("epsilon", NumberTypes.POSITIVE,
            "distance from the steady state, below 1, whose first time is wanted")
            .checkedBy(arguments -> Relaxation.requireEpsilon(arguments.get(RelaxationOperation.EPSILON)));

    private static final Parameter<Boolean> BURST = Parameter.optional("burst", NumberTypes.TRUTH,
            "true to find the time of the largest intensity").byDefault("false");

    private static final Parameter<Boolean> BY_TOTAL_SPIN = Parameter.optional("byTotalSpin", NumberTypes.TRUTH,
            "true to tell the populations of all levels").byDefault("false");

    private static final Parameter<Double> TOLERANCE = Parameter.optional("tolerance", NumberTypes.POSITIVE,
            "largest accepted error of energies and entropies divided by n, of distances, and of rates divided by n²κ")
            .checkedBy(arguments -> requireTolerance(arguments.get(RelaxationOperation.TOLERANCE),
                    Relaxation.SMALLEST_TOLERANCE));

    /** The operation as it is listed. */
    public static final Operation OPERATION = new Operation(
            "relaxation",
            "Spins in a collective bath in time: energy, entropy, emission and the distance from the steady state.",
            Stream.of(Stream.of(Start.N, Start.S, BETA0, FORM, Start.GROUPS), BathParameters.ALL.stream(),
                    Stream.of(TIMES, EPSILON, BURST, BY_TOTAL_SPIN, TOLERANCE))
                    .<Parameter<?>>flatMap(parameters -> parameters).toList(),
            RelaxationResults.QUANTITIES,
            List.of("--n 60 --s 1/2 --nbar 0.5 --times 0:1:0.1",
                    "--n 100 --s 1/2 --beta0=-inf --betaB inf --times 0.02,0.05 --burst true --epsilon 1e-6",
                    "--n 4 --s 1 --start type=dicke,J=2,m=1 --emission 2.5 --absorption 1.5 --times 0.1,1"),
            RelaxationOperation::plan)
            .specified("spec 7.1", "epsilon from 1e-8 to below 1; in double precision");

    /** Memory and time that one number of one time takes as text. */
    private static final Estimate TEXT = new Estimate(500, 1e-5);

    private RelaxationOperation() { }

    private static InitialState start(Arguments arguments) {
        boolean isGiven = Stream.of(BETA0, FORM, Start.GROUPS).anyMatch(arguments::isGiven);
        return isGiven ? Start.of(arguments).state() : inverted(SpinParameters.ensemble(arguments));
    }

    private static InitialState inverted(SpinEnsemble spins) {
        return InitialState.dicke(spins, spins.largestTotalSpin(), spins.largestTotalSpin());
    }

    private static Plan plan(Arguments arguments, Session session) {
        Relaxation relaxation = Relaxation.of(start(arguments), BathParameters.rates(arguments));
        RelaxationResults results = new RelaxationResults(relaxation, arguments.get(TIMES),
                arguments.find(EPSILON), arguments.get(BURST),
                arguments.get(BY_TOTAL_SPIN));
        Optional<Double> wanted = arguments.find(TOLERANCE);
        return Plan.reporting(arguments, session, demand(arguments, relaxation), progress ->
                results.all(tolerance -> wanted.ifPresent(asked -> requireTolerance(asked, tolerance)), progress));
    }

    /** Returns memory and time; their cause is the times if these make most of them, else the spins. */
    private static ResourceDemand demand(Arguments arguments, Relaxation relaxation) {
        List<Double> times = arguments.get(TIMES);
        Estimate others = relaxation.estimate(0, 0)
                .plus(arguments.find(EPSILON).map(relaxation::estimateRelaxationTime).orElse(Estimate.NONE))
                .plus(arguments.get(BURST) ? relaxation.estimateBurst() : Estimate.NONE);
        double numbers = RelaxationResults.QUANTITIES.size()
                + (arguments.get(BY_TOTAL_SPIN) ? relaxation.levels() : 0);
        Estimate all = others.plus(relaxation.estimate(times.size(), times.isEmpty() ? 0 : times.get(times.size() - 1)))
                .plus(TEXT.times(numbers * times.size()));
        return all.seconds() > 2 * others.seconds() && all.bytes() < 2 * others.bytes()
                ? new ResourceDemand(TIMES.name(), times, all)
                : arguments.find(Start.GROUPS).map(groups -> new ResourceDemand(Start.GROUPS.name(), groups, all))
                        .orElseGet(() -> new ResourceDemand(Start.N.name(), arguments.get(Start.N), all));
    }

    private static void requireTolerance(double asked, double held) {
        DoublePrecision.requireHeld(TOLERANCE.name(), asked, held);
    }
}
