package io.github.spinthermo.operation.intime;

import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.OttoParameters;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.power.FiniteTimeCycle;
import io.github.spinthermo.power.FiniteTimeOtto;
import io.github.spinthermo.power.MediumCycle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The operation that describes an Otto engine whose strokes take time, with both kinds of spins. */
public final class OttoPowerOperation {

    private static final Parameter<Double> DURATION_HOT = Parameter.required("durationHot", NumberTypes.POSITIVE,
            "duration of the stroke in the hot bath, in the inverse of the unit of the rates").in("time");

    private static final Parameter<Double> DURATION_COLD = Parameter.required("durationCold", NumberTypes.POSITIVE,
            "duration of the stroke in the cold bath").in("time");

    private static final String ENERGY = "ħω";
    private static final String SOURCE = "spec 7.3";
    private static final String NO_REFRIGERATOR = "the cycle is not a refrigerator";
    private static final String TOO_COLD = "heat flows, and a bath is at temperature 0";

    private static final Quantity TOLERANCE =
            Quantity.tolerance("bound on the error of heats and energies, divided by n, and of powers, divided by n,"
                    + " times the duration of the cycle; fast powers are right relatively");

    /** A result of the operation, and the quantity of the cycle that it is. */
    private record Field(Quantity quantity, Function<FiniteTimeCycle, Value> value) { }

    private static final List<Field> FIELDS = List.of(
            both("heatHotCollective", "q", ENERGY, "heat taken from the hot bath per cycle",
                    FiniteTimeCycle::collective, MediumCycle::heatHot),
            both("heatColdCollective", "-λq", ENERGY, "heat taken from the cold bath, negative in an engine",
                    FiniteTimeCycle::collective, MediumCycle::heatCold),
            both("workCollective", "(1-λ)q", ENERGY, "work extracted per cycle, negative if it is put in",
                    FiniteTimeCycle::collective, MediumCycle::work),
            both("powerCollective", "P", "ħω/time", "work over the duration of the cycle",
                    FiniteTimeCycle::collective, MediumCycle::power),
            both("heatHotIndependent", "q_th", ENERGY, "heat that independent spins take from the hot bath",
                    FiniteTimeCycle::independent, MediumCycle::heatHot),
            both("heatColdIndependent", "-λq_th", ENERGY, "heat that independent spins take from the cold bath",
                    FiniteTimeCycle::independent, MediumCycle::heatCold),
            both("workIndependent", "(1-λ)q_th", ENERGY, "work of independent spins",
                    FiniteTimeCycle::independent, MediumCycle::work),
            both("powerIndependent", "P_th", "ħω/time", "power of independent spins",
                    FiniteTimeCycle::independent, MediumCycle::power),
            partial("powerRatio", "P/P_th", "", "collective over independent power",
                    "independent spins have no power, or less than a double holds", FiniteTimeCycle::powerRatio),
            partial("coolingPowerCollective", "-λq/t", "ħω/time", "heat from the cold bath per time; of a refrigerator"
                    + " only", NO_REFRIGERATOR, cycle -> cycle.collective().coolingPower()),
            partial("coolingPowerIndependent", "-λq_th/t", "ħω/time", "the same for independent spins",
                    NO_REFRIGERATOR, cycle -> cycle.independent().coolingPower()),
            both("energyHot", "E_A", ENERGY, "energy of the collective spins after the hot stroke",
                    FiniteTimeCycle::collective, MediumCycle::energyHot),
            both("energyCold", "E_B", ENERGY, "energy after the cold stroke, in quanta of the hot one",
                    FiniteTimeCycle::collective, MediumCycle::energyCold),
            partial("entropyProductionCollective", "(x_c-x_h)q", "k_B", "entropy produced per cycle", TOO_COLD,
                    cycle -> cycle.collective().entropyProduction()),
            partial("entropyProductionIndependent", "(x_c-x_h)q_th", "k_B", "the same for independent spins", TOO_COLD,
                    cycle -> cycle.independent().entropyProduction()),
            partial("efficiency", "1-λ", "", "work extracted over heat from the hot bath; of an engine only",
                    "the cycle is not an engine", FiniteTimeCycle::efficiency),
            new Field(Quantity.plain("mode", "engine, refrigerator, idle, or conduction (compression 1: no work)"),
                    cycle -> new Value.Text(cycle.mode().toString())),
            both("fastPowerCollective", "P_0", "ħω/time",
                    "power in the limit of short strokes with the same shares of time,"
                    + " and no idle time", FiniteTimeCycle::collective, MediumCycle::fastPower),
            both("fastPowerIndependent", "P_0,th", "ħω/time", "the same for independent spins",
                    FiniteTimeCycle::independent, MediumCycle::fastPower));

    private static final List<Quantity> QUANTITIES = Stream
            .concat(FIELDS.stream().map(Field::quantity), Stream.of(TOLERANCE)).toList();

    /** The operation as it is listed. */
    public static final Operation OPERATION = new Operation(
            "otto-power",
            "An Otto engine whose strokes take time: heats and powers of collective and of independent spins.",
            List.of(SpinParameters.N, SpinParameters.S, SpinParameters.BETA0, OttoParameters.BETA_HOT,
                    OttoParameters.BETA_COLD, OttoParameters.COMPRESSION, DURATION_HOT, DURATION_COLD,
                    OttoParameters.RATE_HOT, OttoParameters.RATE_COLD, OttoParameters.IDLE, OttoPower.TOLERANCE),
            QUANTITIES,
            List.of("--n 10 --s 1/2 --beta0 inf --betaHot 0.1 --betaCold 1 --compression 0.5 --durationHot 0.05"
                            + " --durationCold 0.05",
                    "--n 4 --s 1 --beta0 2 --betaHot -0.3 --betaCold 1 --compression 0.8 --durationHot 0.1,1,10"
                            + " --durationCold 0.1 --idle 0.02 --format csv",
                    "--n 9 --s 1/2 --beta0 inf --betaHot 0.5 --betaCold 0.6 --compression 0.5 --durationHot 0.3"
                            + " --durationCold 0.2 --rateCold 0.6"),
            OttoPowerOperation::plan)
            .specified("spec 7.3", "in double precision");

    private OttoPowerOperation() { }

    private static Field partial(String name, String symbol, String unit, String description, String absence,
            Function<FiniteTimeCycle, OptionalDouble> number) {
        return new Field(Quantity.measured(name, symbol, unit, SOURCE, description).orNull(absence), cycle ->
                OttoPower.orUndefined(number.apply(cycle), absence));
    }

    private static Field both(String name, String symbol, String unit, String description,
            Function<FiniteTimeCycle, MediumCycle> medium, ToDoubleFunction<MediumCycle> number) {
        return new Field(Quantity.measured(name, symbol, unit, SOURCE, description), cycle ->
                new Value.Measured(number.applyAsDouble(medium.apply(cycle))));
    }

    private static Plan plan(Arguments arguments, Session session) {
        FiniteTimeOtto engine = OttoPower.engine(arguments);
        double hot = arguments.get(DURATION_HOT);
        double cold = arguments.get(DURATION_COLD);
        ResourceDemand demand = new ResourceDemand(SpinParameters.N.name(), arguments.get(SpinParameters.N),
                engine.estimate(hot, cold));
        return Plan.reporting(arguments, session, demand, progress ->
                results(arguments, engine.cycle(hot, cold, progress)));
    }

    private static Map<Quantity, Value> results(Arguments arguments, FiniteTimeCycle cycle) {
        Value tolerance = OttoPower.tolerance(arguments, cycle.tolerance());
        Map<Quantity, Value> result = new LinkedHashMap<>();
        FIELDS.forEach(field -> result.put(field.quantity(), field.value().apply(cycle)));
        result.put(TOLERANCE, tolerance);
        return result;
    }
}
