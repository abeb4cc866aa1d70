package io.github.spinthermo.operation.intime;

import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.OttoParameters;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.power.FiniteTimeOtto;
import io.github.spinthermo.power.PowerOptimum;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;

/** The operation that finds how long the strokes of an Otto engine have to be for the largest power. */
public final class OttoPowerOptimumOperation {

    private static final String SOURCE = "spec 7.3";
    private static final String POWER = "ħω/time";
    private static final String TIME = "time";
    private static final String NO_HEAT = "no heat flows between these baths, or less than a double holds";

    private static final Quantity POWER_COLLECTIVE = Quantity.measured("powerCollective", "P", POWER, SOURCE,
            "largest power of the collective spins, in magnitude; negative where work is put in");
    private static final Quantity POWER_INDEPENDENT = Quantity.measured("powerIndependent", "P_th", POWER, SOURCE,
            "the same for independent spins");
    private static final Quantity DURATION_HOT_COLLECTIVE = Quantity.measured("durationHotCollective", "t_h", TIME,
            SOURCE,
            "duration of the hot stroke that gives it; 0 without idle time, in the limit of short strokes")
            .orNull(NO_HEAT);
    private static final Quantity DURATION_COLD_COLLECTIVE = Quantity.measured("durationColdCollective", "t_c", TIME,
            SOURCE,
            "duration of the cold stroke").orNull(NO_HEAT);
    private static final Quantity DURATION_HOT_INDEPENDENT = Quantity.measured("durationHotIndependent", "t_h,th", TIME,
            SOURCE, "duration of the hot stroke for independent spins").orNull(NO_HEAT);
    private static final Quantity DURATION_COLD_INDEPENDENT = Quantity.measured("durationColdIndependent", "t_c,th",
            TIME,
            SOURCE, "duration of the cold stroke for independent spins").orNull(NO_HEAT);
    private static final Quantity DUTY_COLLECTIVE = Quantity.measured("dutyCollective", "t_h/(t_h+t_c)", "", SOURCE,
            "share of the hot stroke in both").orNull(NO_HEAT);
    private static final Quantity DUTY_INDEPENDENT = Quantity.measured("dutyIndependent", "t_h,th/(t_h,th+t_c,th)", "",
            SOURCE, "the same for independent spins").orNull(NO_HEAT);
    private static final Quantity TOLERANCE =
            Quantity.tolerance("bound on the error of the powers at these durations, divided by n, times the duration"
                    + " of the cycle (one unit of time without idle time); that no other durations are better is not"
                    + " proven");

    /** The operation as it is listed. */
    public static final Operation OPERATION = new Operation(
            "otto-power-optimum",
            "The largest power of an Otto engine, with collective and with independent spins, and its strokes.",
            List.of(SpinParameters.N, SpinParameters.S, SpinParameters.BETA0, OttoParameters.BETA_HOT,
                    OttoParameters.BETA_COLD, OttoParameters.COMPRESSION, OttoParameters.RATE_HOT,
                    OttoParameters.RATE_COLD, OttoParameters.IDLE, OttoPower.TOLERANCE),
            List.of(POWER_COLLECTIVE, POWER_INDEPENDENT, DURATION_HOT_COLLECTIVE, DURATION_COLD_COLLECTIVE,
                    DURATION_HOT_INDEPENDENT, DURATION_COLD_INDEPENDENT, DUTY_COLLECTIVE, DUTY_INDEPENDENT, TOLERANCE),
            List.of("--n 10 --s 1/2 --beta0 inf --betaHot 0.1 --betaCold 1 --compression 0.5",
                    "--n 10 --s 1/2 --beta0 inf --betaHot 0.1 --betaCold 1 --compression 0.5 --idle 0.05,0.5",
                    "--n 3 --s 1/2 --beta0 1 --betaHot 0.2 --betaCold 1.4 --compression 0.5 --rateCold 0.6"),
            OttoPowerOptimumOperation::plan)
            .specified("spec 7.3", "in double precision");

    /** Digits of durations and shares of time that are certain, since the largest power is flat. */
    private static final MathContext CERTAIN = new MathContext(6);

    private OttoPowerOptimumOperation() { }

    private static Plan plan(Arguments arguments, Session session) {
        FiniteTimeOtto engine = OttoPower.engine(arguments);
        ResourceDemand demand = new ResourceDemand(SpinParameters.N.name(), arguments.get(SpinParameters.N),
                engine.estimateOptimum());
        return Plan.reporting(arguments, session, demand, progress -> results(arguments, engine, progress));
    }

    private static Map<Quantity, Value> results(Arguments arguments, FiniteTimeOtto engine, DoubleConsumer progress) {
        PowerOptimum independent = engine.optimumIndependent();
        PowerOptimum collective = engine.optimumCollective(progress);
        double error = Math.max(scaled(collective, arguments), scaled(independent, arguments));
        Value tolerance = OttoPower.tolerance(arguments, error / arguments.get(SpinParameters.N));
        Map<Quantity, Value> result = new LinkedHashMap<>();
        result.put(POWER_COLLECTIVE, new Value.Measured(collective.power()));
        result.put(POWER_INDEPENDENT, new Value.Measured(independent.power()));
        result.put(DURATION_HOT_COLLECTIVE, shortened(collective.durationHot()));
        result.put(DURATION_COLD_COLLECTIVE, shortened(collective.durationCold()));
        result.put(DURATION_HOT_INDEPENDENT, shortened(independent.durationHot()));
        result.put(DURATION_COLD_INDEPENDENT, shortened(independent.durationCold()));
        result.put(DUTY_COLLECTIVE, shortened(collective.duty()));
        result.put(DUTY_INDEPENDENT, shortened(independent.duty()));
        result.put(TOLERANCE, tolerance);
        return result;
    }

    /** Returns the error of a power times the duration of its cycle. */
    private static double scaled(PowerOptimum optimum, Arguments arguments) {
        double period = optimum.durationHot().orElse(0) + optimum.durationCold().orElse(0)
                + arguments.get(OttoParameters.IDLE);
        return optimum.error() * (period == 0 ? 1 : period);
    }

    private static Value shortened(OptionalDouble number) {
        return number.isPresent()
                ? new Value.Measured(new BigDecimal(number.getAsDouble()).round(CERTAIN).doubleValue())
                : Value.Missing.undefined(NO_HEAT);
    }
}
