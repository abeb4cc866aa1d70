package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.engine.OttoCycle;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.OttoParameters;
import io.github.spinthermo.operation.parameters.Start;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.PrecisionExhaustedException;
import io.github.spinthermo.real.Real;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The operation that describes a cycle of an Otto engine whose baths cannot tell the spins apart, beside one whose
 * baths can.
 */
final class OttoOperation {

    /** Unit of works and heats. */
    private static final String ENERGY = "ħω";

    private static final String NO_FREE_ENERGY = "the free energy has no value at infinite bath temperature";
    private static final String NO_HEAT = "no heat is exchanged";
    private static final String NO_CARNOT = "0 < betaHot < betaCold does not hold";

    private static final Quantity AMPLIFICATION = Quantity.real("effectiveAmplification", "", "", "[L 55]",
            "whether the entropy changes more than that of independent spins").as(Quantity.Kind.Single.BOOLEAN)
                    .orNull(NO_FREE_ENERGY);

    /** A result of the operation, and the quantity of the cycle that it is. */
    private record Field(Quantity quantity, Function<OttoCycle, Value> value) { }

    private static final List<Field> FIELDS = List.of(
            real("workCollective", "-W", "[L 49]", "work extracted per cycle, negative if it is put in",
                    OttoCycle::workCollective),
            real("workIndependent", "-W_th", "[L 50]", "the same for independent spins", OttoCycle::workIndependent),
            number("workRatio", "W/W_th", "spec 2", "collective over independent work, as the ratio of the heats",
                    NO_HEAT, OttoCycle::workRatio),
            real("heatHotCollective", "Q_h", "spec 2", "heat taken from the hot bath", OttoCycle::heatHotCollective),
            real("heatColdCollective", "Q_c", "spec 2", "heat taken from the cold bath, negative in an engine",
                    OttoCycle::heatColdCollective),
            real("heatHotIndependent", "Q_h,th", "spec 2", "heat that independent spins take from the hot bath",
                    OttoCycle::heatHotIndependent),
            real("heatColdIndependent", "Q_c,th", "spec 2", "heat that independent spins take from the cold bath",
                    OttoCycle::heatColdIndependent),
            number("efficiency", "η", "[L 48]", "work extracted over heat from the hot bath; of an engine only",
                    "the cycle is not an engine, or " + NO_HEAT, OttoCycle::efficiency),
            number("carnotEfficiency", "η_C", "[L 48]", "its bound, where 0 < betaHot < betaCold",
                    NO_CARNOT, OttoCycle::carnotEfficiency),
            number("coefficientOfPerformance", "Q_c/W", "spec 2",
                    "heat from the cold bath over work put in; of a refrigerator only",
                    "the cycle is not a refrigerator, or " + NO_HEAT, OttoCycle::coefficientOfPerformance),
            freeEnergy("freeEnergyPerCycleCollective", "ΔF", "[L 53]",
                    "change of the free energy; undefined if a bath is at 0",
                    OttoCycle::freeEnergyPerCycleCollective),
            freeEnergy("freeEnergyPerCycleIndependent", "ΔF_th", "[L 54]", "the same for independent spins",
                    OttoCycle::freeEnergyPerCycleIndependent),
            new Field(AMPLIFICATION, OttoOperation::amplification),
            new Field(Quantity.plain("mode", "engine, refrigerator, idle, or conduction (compression 1: no work)"),
                    cycle -> new Value.Text(cycle.mode().toString())),
            number("carnotCoefficientOfPerformance", "Q_C/W", "spec 6.8",
                    "bound of the coefficient of performance, where 0 < betaHot < betaCold",
                    NO_CARNOT, OttoCycle::carnotCoefficientOfPerformance));

    static final Operation OPERATION = new Operation(
            "otto",
            "One cycle of an Otto engine of n indistinguishable spins s: works, heats, efficiencies.",
            List.of(Start.N, Start.S, Start.BETA0, OttoParameters.BETA_HOT, OttoParameters.BETA_COLD,
                    OttoParameters.COMPRESSION, Start.WEIGHTS, Start.FORM, Start.GROUPS),
            FIELDS.stream().map(Field::quantity).toList(),
            List.of("--n 9 --s 1/2 --beta0 inf --betaHot 0.1 --betaCold 1 --compression 0.5",
                    "--n 100 --s 1/2 --beta0 3 --betaHot 0 --betaCold 0.1:2:0.1 --compression 0.5 --format csv",
                    "--n 9 --s 1/2 --beta0 inf --betaHot 0.5 --betaCold 0.6 --compression 0.25,0.5,1 --digits 10",
                    "--n 4 --s 1/2 --start type=dicke,J=1,m=0 --betaHot 0.2 --betaCold 1.4 --compression 0.5",
                    "--groups 3x1/2@1.2,2x1@0.4 --betaHot 0.2 --betaCold 1.4 --compression 0.5"),
            OttoOperation::plan)
            .specified("spec 2", "2ns is at most 9e18");

    private OttoOperation() { }

    private static Field real(String name, String symbol, String equation, String description,
            Function<OttoCycle, Real> value) {
        return outcome(Quantity.real(name, symbol, ENERGY, equation, description), value.andThen(Outcome::of));
    }

    private static Field freeEnergy(String name, String symbol, String equation, String description,
            Function<OttoCycle, Outcome> value) {
        return outcome(Quantity.real(name, symbol, ENERGY, equation, description).orNull(NO_FREE_ENERGY), value);
    }

    private static Field number(String name, String symbol, String equation, String description, String absence,
            Function<OttoCycle, Outcome> value) {
        return outcome(Quantity.real(name, symbol, "", equation, description).orNull(absence), value);
    }

    private static Field outcome(Quantity quantity, Function<OttoCycle, Outcome> value) {
        return new Field(quantity, value.andThen(Value.Numeric::new));
    }

    private static Value amplification(OttoCycle cycle) {
        try {
            return cycle.effectiveAmplification().<Value>map(Value.Truth::new).orElseGet(() ->
                    Value.Missing.undefined(NO_FREE_ENERGY));
        } catch (PrecisionExhaustedException e) {
            throw e.named(AMPLIFICATION.name());
        }
    }

    private static Plan plan(Arguments arguments, Session session) {
        Start start = Start.of(arguments);
        CollectiveSteadyState hot = start.in(arguments.get(OttoParameters.BETA_HOT), session);
        OttoCycle cycle = OttoCycle.of(hot, arguments.get(OttoParameters.BETA_COLD),
                arguments.get(OttoParameters.COMPRESSION));
        return Plan.of(arguments, session, start.demand(cycle.estimate(arguments.precision()), Estimate.NONE),
                () -> results(cycle));
    }

    private static Map<Quantity, Value> results(OttoCycle cycle) {
        Map<Quantity, Value> result = new LinkedHashMap<>();
        FIELDS.forEach(field -> result.put(field.quantity(), field.value().apply(cycle)));
        return result;
    }
}
