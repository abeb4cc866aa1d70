package io.github.spinthermo.operation.intime;

import io.github.spinthermo.noise.Plateau;
import io.github.spinthermo.noise.PlateauValues;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.parameters.SpinTypes;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.DoublePrecision;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operation that tells how a collective steady state ends by slow local noise, to first order. */
public final class PlateauOperation {

    private static final Parameter<InverseTemperature> BETA_B = SpinParameters.BETA_B.checkedBy(arguments ->
            Plateau.of(1, InverseTemperature.ZERO, arguments.get(SpinParameters.BETA_B)));
    private static final Parameter<Double> LOCAL_RATE = rate("localRate",
            "rate κ_L = γ↓ + γ↑ of a bath of each spin's own, in units of κ").in("κ");
    private static final Parameter<InverseTemperature> BETA_LOCAL = SpinParameters.orTemperature("TLocal",
            Parameter.optional("betaLocal", SpinTypes.INVERSE_TEMPERATURE, "inverse temperature of the spins' own"
                    + " baths, of either sign, 0, inf or -inf").elseTaken("that of the collective bath"));
    private static final Parameter<Double> LOCAL_DEPHASING = rate("localDephasing",
            "rate γ_φ at which each spin dephases by itself, in units of κ").in("κ");
    private static final Parameter<Double> DETUNING_VARIANCE = rate("detuningVariance",
            "variance Σ(δ_k - δ̄)²/(n - 1) of the detunings of the spins, in units of κ²").in("κ²");
    private static final Parameter<List<Double>> TIMES = Parameter.optional("times", NumberTypes.TIMES,
            "times from the start of the plateau, ascending from 0, in units of 1/κ").in("1/κ");

    private static final String SOURCE = "spec 7.4";
    private static final String OF_CHAIN = "; after different detunings of three or more spins that of the chain, which"
            + " describes the start of the decay and not its end";

    private static final String NOTHING_SLOW = "nothing leads from one total spin to another: no local rate and no"
            + " variance is above 0, or there is one spin only";

    private static final Quantity INDEX = Quantity.index("times", "κt", "the times, ascending");
    private static final Quantity PLATEAU_ENERGY = Quantity.measured("plateauEnergy", "E", "ħω", "spec 1.5",
            "energy of the collective steady state");
    private static final Quantity SLOPE = Quantity.measured("slope", "dE/dt", "ħωκ", SOURCE,
            "change of the energy in time at the start of the plateau");
    private static final Quantity LEAVING = Quantity.measured("leavingRate", "R", "κ", SOURCE,
            "rate at which the largest total spin n/2 is left").orNull(NOTHING_SLOW);
    private static final Quantity SLOWEST = Quantity.measured("slowestRate", "", "κ", SOURCE,
            "slowest rate of the weights of the total spins" + OF_CHAIN).orNull(NOTHING_SLOW);
    private static final Quantity CROSSOVER = Quantity.measured("crossoverTime", "", "1/κ", SOURCE,
            "inverse of the slowest rate" + OF_CHAIN).orNull(NOTHING_SLOW);
    private static final Quantity STEADY_ENERGY = Quantity.measured("steadyEnergy", "E(∞)", "ħω", SOURCE,
            "energy at the end of time, where the slow rates tend to 0");
    private static final Quantity ENERGY = Quantity.measured("energy", "E(t)", "ħω", SOURCE,
            "energy at each time").listed().orNull("no times were given");
    private static final Quantity TOLERANCE = Quantity.tolerance("bound on the error of the solution of the"
            + " chain of total spins: of energies divided by n, of rates and time relative to themselves, of the slope"
            + " divided by n and the fastest rate of the chain; the chain itself is first-order perturbation theory in"
            + " the slow rates and off by about their quotient with κ");

    /** The operation itself. */
    public static final Operation OPERATION = new Operation(
            "plateau",
            "The collective plateau of spins 1/2 and its end by local noise or detunings, to first order in these.",
            List.of(SpinParameters.N, SpinParameters.BETA0, BETA_B, LOCAL_RATE, BETA_LOCAL, LOCAL_DEPHASING,
                    DETUNING_VARIANCE, TIMES),
            List.of(PLATEAU_ENERGY, SLOPE, LEAVING, SLOWEST, CROSSOVER, STEADY_ENERGY, ENERGY, TOLERANCE),
            List.of("--n 20 --beta0 inf --betaB 1 --localRate 0.01 --times 1,10,100",
                    "--n 20 --beta0 inf --betaB 1 --localRate 0.01 --betaLocal 0 --localDephasing 0.002",
                    "--n 5 --beta0 1 --betaB 0.5 --detuningVariance 0.0004"),
            PlateauOperation::plan)
            .specified("spec 7.4, spec 7.5", "spins 1/2 only; in double precision");

    private PlateauOperation() { }

    private static Parameter<Double> rate(String name, String description) {
        return Parameter.optional(name, NumberTypes.NON_NEGATIVE, description).byDefault("0");
    }

    private static Plateau plateau(Arguments arguments) {
        InverseTemperature betaB = arguments.get(BETA_B);
        return Plateau.of(arguments.get(SpinParameters.N), arguments.get(SpinParameters.BETA0), betaB)
                .withLocalBath(arguments.get(LOCAL_RATE), arguments.find(BETA_LOCAL).orElse(betaB))
                .withLocalDephasing(arguments.get(LOCAL_DEPHASING))
                .withDetuningVariance(arguments.get(DETUNING_VARIANCE));
    }

    private static Plan plan(Arguments arguments, Session session) {
        Plateau plateau = plateau(arguments);
        List<Double> times = arguments.find(TIMES).orElse(List.of());
        ResourceDemand demand = new ResourceDemand(SpinParameters.N.name(), arguments.get(SpinParameters.N),
                plateau.estimate(times));
        return Plan.reporting(arguments, session, demand, progress ->
                results(plateau.values(times, progress), times, arguments.find(TIMES).isPresent()));
    }

    private static Map<Quantity, Value> results(PlateauValues values, List<Double> times, boolean withTimes) {
        Map<Quantity, Value> result = new LinkedHashMap<>();
        result.put(PLATEAU_ENERGY, new Value.Measured(values.plateauEnergy()));
        result.put(SLOPE, new Value.Measured(values.slope()));
        result.put(LEAVING, orUndefined(values.leavingRate()));
        result.put(SLOWEST, orUndefined(values.slowestRate()));
        result.put(CROSSOVER, orUndefined(values.crossoverTime()));
        result.put(STEADY_ENERGY, new Value.Measured(values.steadyEnergy()));
        if (withTimes) {
            result.put(INDEX, Value.Series.of(times, Value.Measured::new));
        }
        result.put(ENERGY, withTimes
                ? Value.Series.of(values.energies(), Value.Measured::new)
                : Value.Missing.notComputed(ENERGY.absence()));
        result.put(TOLERANCE, new Value.Measured(DoublePrecision.bound(values.tolerance())));
        return result;
    }

    private static Value orUndefined(Optional<Double> rate) {
        return rate.<Value>map(Value.Measured::new).orElseGet(() -> Value.Missing.undefined(NOTHING_SLOW));
    }
}
