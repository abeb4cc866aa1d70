package io.github.spinthermo.operation.intime;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.disorder.DisorderModes;
import io.github.spinthermo.disorder.DisorderTrajectory;
import io.github.spinthermo.disorder.DisorderedEnsemble;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.BathParameters;
import io.github.spinthermo.operation.parameters.DisorderParameters;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.DoublePrecision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/** The operation that follows spins that are not all alike in one collective bath. */
public final class InhomogeneousOperation {

    private static final Parameter<List<Double>> TIMES = Parameter.required("times", NumberTypes.TIMES,
            "times in the unit of the bath, ascending from 0; may be empty").in("time");

    private static final Parameter<Double> ASKED = Parameter.optional("tolerance", NumberTypes.POSITIVE,
            "largest accepted error of the energy divided by n, and of the intensity divided by n² and by the sum of"
                    + " the rates of the bath").byDefault("1e-9").checkedBy(arguments ->
            requireTolerance(arguments.get(InhomogeneousOperation.ASKED), DisorderedEnsemble.SMALLEST_TOLERANCE));

    private static final String SOURCE = "spec 7.5";
    private static final String ENERGY_UNIT = "ħω";
    private static final String RATE_UNIT = "1/time";

    private static final Quantity TIME = Quantity.index("times", "t", "the times, ascending");
    private static final Quantity ENERGY = Quantity.measured("energy", "E", ENERGY_UNIT, SOURCE, "energy at each time")
            .listed();
    private static final Quantity INTENSITY = Quantity.measured("intensity", "I", RATE_UNIT, SOURCE,
            "quanta emitted into the bath per time, at each time").listed();
    private static final Quantity STATIONARY = Quantity.measured("stationaryStates", "", "", SOURCE,
            "states that do not decay: eigenvalues of the generator with a real part below 1e-6 min(g²/κ, κ)")
            .as(Quantity.Kind.Single.INTEGER);
    private static final Quantity SLOWEST = Quantity.measured("slowestRate", "", RATE_UNIT, SOURCE,
            "smallest real part of all other eigenvalues, to 5 digits and more")
            .orNull("the smallest detuning or coupling is below 1e-5 of the rate of the bath, too weak for a rate of"
                    + " its square");
    private static final Quantity COLLECTIVE = Quantity.measured("collectiveEnergy", "E_coll", ENERGY_UNIT, "[L 18]",
            "energy of the collective steady state, which spins that are all alike would keep");
    private static final Quantity THERMAL = Quantity.measured("thermalEnergy", "E_th", ENERGY_UNIT, "[L 26]",
            "energy of independent spins in the bath");
    private static final Quantity TOLERANCE =
            Quantity.tolerance("bound on the error of every energy, divided by n, and of every intensity, divided by n²"
                    + " and by the sum of the rates of the bath");

    /** The operation as it is listed. */
    public static final Operation OPERATION = new Operation(
            "inhomogeneous",
            "A few spins 1/2 in a common bath, each with a detuning of its own and coupled to each other.",
            Stream.of(List.of(DisorderParameters.N, SpinParameters.BETA0, TIMES, DisorderParameters.DETUNINGS,
                    DisorderParameters.COUPLINGS), BathParameters.ALL, List.of(ASKED))
                    .<Parameter<?>>flatMap(List::stream).toList(),
            List.of(ENERGY, INTENSITY, STATIONARY, SLOWEST, COLLECTIVE, THERMAL, TOLERANCE),
            List.of("--n 3 --beta0 inf --betaB 1 --detunings 0.01,0,-0.01 --times 10,1000,100000",
                    "--n 4 --beta0 0.6 --nbar 0.5 --couplings 1-2:0.01,2-3:0.01,3-4:0.01,4-1:0.01 --times 0,10,1e4"),
            InhomogeneousOperation::plan)
            .specified("spec 7.5", "6 spins 1/2 at most; in double precision");

    /** Memory and time that the two numbers at one time take as text. */
    private static final Estimate TEXT = new Estimate(1000, 2e-5);

    private InhomogeneousOperation() { }

    private static Plan plan(Arguments arguments, Session session) {
        DisorderedEnsemble ensemble = DisorderedEnsemble.of(DisorderParameters.disorder(arguments),
                arguments.get(SpinParameters.BETA0), BathParameters.rates(arguments));
        List<Double> times = arguments.get(TIMES);
        return Plan.reporting(arguments, session, demand(ensemble, arguments.get(DisorderParameters.N), times),
                progress -> results(ensemble, times, arguments.find(ASKED), progress));
    }

    /** Returns memory and time; their cause is the times if these make most of them, else the number of spins. */
    private static ResourceDemand demand(DisorderedEnsemble ensemble, long n, List<Double> times) {
        Estimate all = ensemble.estimate(times).plus(TEXT.times(times.size()));
        return all.seconds() > 2 * ensemble.estimate(List.of()).seconds()
                ? new ResourceDemand(TIMES.name(), times.size() + " values", all)
                : new ResourceDemand(DisorderParameters.N.name(), n, all);
    }

    private static Map<Quantity, Value> results(DisorderedEnsemble ensemble, List<Double> times,
            Optional<Double> wanted, DoubleConsumer progress) {
        double inTime = 1 - ensemble.estimate(List.of()).seconds() / ensemble.estimate(times).seconds();
        DisorderTrajectory trajectory = ensemble.trajectory(times, share -> progress.accept(inTime * share));
        double tolerance = DoublePrecision.bound(trajectory.tolerance());
        wanted.ifPresent(asked -> requireTolerance(asked, tolerance));
        DisorderModes modes = ensemble.modes();
        Map<Quantity, Value> result = new LinkedHashMap<>();
        result.put(TIME, Value.Series.of(trajectory.times(), Value.Measured::new));
        result.put(ENERGY, Value.Series.of(trajectory.energy(), Value.Measured::new));
        result.put(INTENSITY, Value.Series.of(trajectory.intensity(), Value.Measured::new));
        result.put(STATIONARY, new Value.Count(modes.stationaryStates()));
        result.put(SLOWEST, slowest(modes.slowestRate()));
        result.put(COLLECTIVE, new Value.Measured(ensemble.collectiveEnergy()));
        result.put(THERMAL, new Value.Measured(ensemble.thermalEnergy()));
        result.put(TOLERANCE, new Value.Measured(tolerance));
        return result;
    }

    private static Value slowest(OptionalDouble rate) {
        return rate.isPresent() ? new Value.Measured(rate.getAsDouble()) : Value.Missing.notComputed(
                SLOWEST.absence());
    }

    private static void requireTolerance(double asked, double held) {
        DoublePrecision.requireHeld(ASKED.name(), asked, held);
    }
}
