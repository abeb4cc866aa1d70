package io.github.spinthermo.operation.battery;

import io.github.spinthermo.battery.Ageing;
import io.github.spinthermo.battery.Battery;
import io.github.spinthermo.battery.BatteryEnvironment;
import io.github.spinthermo.battery.BatteryProtocol;
import io.github.spinthermo.battery.BatteryStart;
import io.github.spinthermo.battery.CycleReport;
import io.github.spinthermo.battery.ExactBattery;
import io.github.spinthermo.battery.LimitCycle;
import io.github.spinthermo.battery.MeanFieldBattery;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.InitialType;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.DoublePrecision;
import io.github.spinthermo.operation.text.LazyList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operation that follows a Dicke battery through its cycles of charging, storage and discharge. */
public final class BatteryOperation {

    private static final String RATE = "1/time";
    private static final String TIME = "time";

    private static final Parameter<Long> N = Parameter.required("n", NumberTypes.COUNT, "number of emitters");
    private static final Parameter<Double> COLLECTIVE_GAMMA = rate("collectiveGamma",
            "rate of the collective emission during discharge");
    private static final Parameter<Double> STORAGE = rate("storage", "duration of storage").in(TIME);
    private static final Parameter<Double> DISCHARGE = rate("discharge", "duration of discharge").in(TIME);
    private static final Parameter<Long> CYCLES =
            Parameter.required("cycles", NumberTypes.NUMBER, "how many cycles; 0 or more");
    private static final Parameter<Double> GAMMA = Parameter.optional("gamma", NumberTypes.NON_NEGATIVE,
            "rate at which each emitter emits by itself, during storage and discharge").byDefault("1").in(RATE);
    private static final Parameter<BatteryMethod> METHOD = Parameter.optional("method", BatteryMethod.TYPE,
            "exact or mean-field").byDefault("exact");
    private static final Parameter<Boolean> LIMIT_CYCLE = Parameter.optional("limitCycle", NumberTypes.TRUTH,
            "whether the cycle that all starts tend to is wanted, true or false").byDefault("false");
    private static final Parameter<Double> DEPHASING = Parameter.optional("dephasing", NumberTypes.NON_NEGATIVE,
            "rate of the individual dephasing, by which a coherence decays at twice the rate").byDefault("0").in(RATE);
    private static final Parameter<Double> PUMPING = Parameter.optional("pumping", NumberTypes.NON_NEGATIVE,
            "rate of the individual pumping").byDefault("0").in(RATE);
    private static final Parameter<Double> PULSE_ANGLE = Parameter.optional("pulseAngle", NumberTypes.REAL,
            "angle of the pulse in radians").elseTaken("pi").in("rad");
    private static final Parameter<Double> NBAR = nonNegative("nbar", "mean number of photons of the cavity");
    private static final Parameter<Double> LOCAL_NBAR = nonNegative("localNbar",
            "mean number of photons around each emitter");
    private static final Parameter<Double> COLLECTIVE_PUMPING = nonNegative("collectivePumping",
            "rate of the collective pumping during discharge").in(RATE);
    private static final Parameter<Double> COLLECTIVE_DEPHASING = nonNegative("collectiveDephasing",
            "rate of the collective dephasing").in(RATE);
    private static final Parameter<Double> COLLECTIVE_SHIFT = Parameter.optional("collectiveShift", NumberTypes.REAL,
            "shift -λ S⁺S⁻ during discharge, of either sign, exact only").byDefault("0").in(RATE)
                    .checkedBy(arguments -> requireMethod(arguments, BatteryMethod.EXACT, "collectiveShift"));
    private static final Parameter<BatteryStart> INITIAL = Parameter.optional("initial", InitialType.TYPE,
            "state before the first pulse: beta=x, or J=S,m=M, or an object with populations").elseTaken("ground state")
                    .checkedBy(arguments -> battery(arguments));
    private static final Parameter<List<Double>> TIMES = Parameter.optional("times", NumberTypes.TIMES,
            "times of samples inside each cycle, from the end of the pulse, ascending").elseTaken("none").in(TIME)
                    .checkedBy(arguments -> battery(arguments));
    private static final Parameter<Double> TOLERANCE = Parameter.optional("tolerance", NumberTypes.POSITIVE,
            "largest accepted error of excitations, lengths and energies, each divided by n");

    private static final Quantity CYCLE_REPORTS = Quantity.measured("cycles", "", "", "spec 4, 5",
            "the cycles: the state after pulse, storage and discharge, and the energies in quanta")
            .of(CycleValue.MEMBERS).listed();
    private static final Quantity LIMIT = Quantity.measured("limitCycle", "", "", "spec 4, 4",
            "the cycle that all starts tend to").of(CycleValue.MEMBERS)
            .orNull("limitCycle is not true, or there is no unique limit cycle");
    private static final Quantity SECOND_EIGENVALUE = Quantity.measured("secondEigenvalue", "|λ_2|", "", "spec 4, 4",
            "factor by which the influence of the start shrinks in each late cycle");
    private static final Quantity ERROR =
            Quantity.tolerance("bound on the error of excitations, lengths and energies, each divided by n, and of"
                    + " variances, divided by n^2; in mean field an estimate: four times the difference of two"
                    + " integrations, of which the finer is given");

    /** The operation itself. */
    public static final Operation OPERATION = new Operation(
            "battery",
            "A Dicke battery, charged, stored and discharged again and again: how it ages.",
            List.of(N, COLLECTIVE_GAMMA, STORAGE, DISCHARGE, CYCLES, GAMMA, METHOD, LIMIT_CYCLE, DEPHASING, PUMPING,
                    PULSE_ANGLE, TOLERANCE, NBAR, LOCAL_NBAR, COLLECTIVE_PUMPING, COLLECTIVE_DEPHASING,
                    COLLECTIVE_SHIFT, INITIAL, TIMES),
            List.of(CYCLE_REPORTS, LIMIT, ERROR),
            List.of("--n 10 --collectiveGamma 1600 --storage 0.0187 --discharge 0.0187 --cycles 5 --limitCycle true",
                    "--n 20 --collectiveGamma 100 --storage 0.02 --discharge 0.04 --cycles 3 --format csv",
                    "--n 10 --collectiveGamma 1600 --storage 0.0187 --discharge 0.0375 --cycles 4 --method mean-field"),
            BatteryOperation::plan)
            .specified("spec 4, spec 8.1", "in double precision");

    private static final MathContext EIGENVALUE = new MathContext(6);

    private BatteryOperation() { }

    private static Parameter<Double> rate(String name, String description) {
        return Parameter.required(name, NumberTypes.NON_NEGATIVE, description).in(RATE);
    }

    private static Parameter<Double> nonNegative(String name, String description) {
        return Parameter.optional(name, NumberTypes.NON_NEGATIVE, description).byDefault("0");
    }

    private static void requireMethod(Arguments arguments, BatteryMethod method, String parameter) {
        if (method(arguments) != method) {
            throw InvalidInputException.ofName("other-method", parameter, "belongs to the method " + method + "; "
                    + method(arguments) + " is asked for");
        }
    }

    private static BatteryMethod method(Arguments arguments) {
        return arguments.get(METHOD);
    }

    private static boolean withLimit(Arguments arguments) {
        return arguments.get(LIMIT_CYCLE);
    }

    private static BatteryEnvironment environment(Arguments arguments) {
        return new BatteryEnvironment(arguments.get(NBAR), arguments.get(LOCAL_NBAR),
                arguments.get(PUMPING), arguments.get(COLLECTIVE_PUMPING), arguments.get(DEPHASING),
                arguments.get(COLLECTIVE_DEPHASING), arguments.get(COLLECTIVE_SHIFT));
    }

    private static Battery battery(Arguments arguments) {
        BatteryProtocol protocol = new BatteryProtocol(arguments.get(N), arguments.get(COLLECTIVE_GAMMA),
                arguments.get(GAMMA), arguments.get(STORAGE), arguments.get(DISCHARGE));
        List<Double> times = arguments.find(TIMES).orElse(List.of());
        BatteryStart start = arguments.find(INITIAL).orElseGet(BatteryStart::ground);
        if (method(arguments) == BatteryMethod.EXACT) {
            ExactBattery battery = ExactBattery.of(protocol).withEnvironment(environment(arguments)).withStart(start)
                    .withTimes(times);
            return arguments.find(PULSE_ANGLE).map(battery::withPulseAngle).orElse(battery);
        }
        MeanFieldBattery battery = MeanFieldBattery.of(protocol).withEnvironment(environment(arguments))
                .withStart(start)
                .withTimes(times).withTolerance(arguments.find(TOLERANCE).orElse(MeanFieldBattery.LARGEST_TOLERANCE));
        return arguments.find(PULSE_ANGLE).map(battery::withPulseAngle).orElse(battery);
    }

    private static Plan plan(Arguments arguments, Session session) {
        Battery battery = battery(arguments);
        return Plan.reporting(arguments, session, demand(battery, arguments), progress ->
                results(battery.ageing(arguments.get(CYCLES), withLimit(arguments), progress), arguments));
    }

    /** Returns memory and time; their cause is the number of cycles if it makes most of them, else that of emitters. */
    private static ResourceDemand demand(Battery battery, Arguments arguments) {
        long cycles = arguments.get(CYCLES);
        Estimate all = battery.estimate(cycles, withLimit(arguments));
        boolean isLong = battery.estimate(Math.min(cycles, 1), withLimit(arguments)).seconds() * 2 < all.seconds();
        return isLong
                ? new ResourceDemand(CYCLES.name(), cycles, all)
                : new ResourceDemand(N.name(), arguments.get(N), all);
    }

    private static Map<Quantity, Value> results(Ageing ageing, Arguments arguments) {
        double tolerance = DoublePrecision.bound(ageing.tolerance());
        arguments.find(TOLERANCE).ifPresent(asked -> requireTolerance(asked, tolerance));
        Map<Quantity, Value> result = new LinkedHashMap<>();
        List<CycleReport> cycles = ageing.cycles();
        result.put(CYCLE_REPORTS, new Value.Series(new LazyList<Value>(cycles.size(),
                i -> CycleValue.of(Optional.of(i + 1), cycles.get(i), i == 0))));
        Optional<LimitCycle> limit = ageing.limitCycle();
        boolean isAlone = cycles.isEmpty() || !arguments.fields().has(CYCLE_REPORTS);
        result.put(LIMIT, limit.<Value>map(cycle -> CycleValue.of(Optional.empty(), cycle.cycle(), isAlone))
                .orElseGet(() -> none(withLimit(arguments))));
        limit.ifPresent(cycle -> result.put(SECOND_EIGENVALUE, shortened(cycle.secondEigenvalue())));
        result.put(ERROR, new Value.Measured(tolerance));
        return result;
    }

    /** Rounds the second eigenvalue, of which fewer digits are certain than a double holds. */
    private static Value shortened(double eigenvalue) {
        return new Value.Measured(new BigDecimal(eigenvalue).round(EIGENVALUE).doubleValue());
    }

    private static Value none(boolean isAsked) {
        return isAsked
                ? Value.Missing.undefined("there is no unique limit cycle")
                : Value.Missing.notComputed("it was not asked for; set limitCycle to true");
    }

    private static void requireTolerance(double asked, double held) {
        DoublePrecision.requireHeld(TOLERANCE.name(), asked, held);
    }
}
