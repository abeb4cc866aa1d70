package io.github.spinthermo.operation.battery;

import io.github.spinthermo.battery.CavityCourse;
import io.github.spinthermo.battery.CavitySample;
import io.github.spinthermo.battery.DampedCavity;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.DoublePrecision;
import io.github.spinthermo.operation.text.LazyList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operation that follows a few emitters in a damped cavity, beside emitters whose cavity is eliminated. */
public final class CavityOperation {

    private static final String RATE = "1/time";

    private static final Parameter<Long> N = Parameter.required("n", NumberTypes.COUNT,
            "number of emitters, at most 6; all are excited at first");
    private static final Parameter<Double> G = Parameter.required("g", NumberTypes.NON_NEGATIVE,
            "coupling of an emitter to the cavity").in(RATE);
    private static final Parameter<Double> KAPPA = Parameter.required("kappa", NumberTypes.NON_NEGATIVE,
            "rate at which a photon leaves the cavity, which is empty at first").in(RATE);
    private static final Parameter<List<Double>> TIMES = Parameter.required("times", NumberTypes.TIMES,
            "times, ascending from 0; may be empty").in("time");
    private static final Parameter<Double> DETUNING = Parameter.optional("detuning", NumberTypes.REAL,
            "frequency of the cavity minus that of the emitters").byDefault("0").in(RATE);
    private static final Parameter<Double> GAMMA = Parameter.optional("gamma", NumberTypes.NON_NEGATIVE,
            "rate at which each emitter emits by itself").byDefault("0").in(RATE);
    private static final Parameter<Double> DEPHASING = Parameter.optional("dephasing", NumberTypes.NON_NEGATIVE,
            "rate of the individual dephasing, by which a coherence decays at twice the rate").byDefault("0").in(RATE);

    private static final String SOURCE = "spec 8.10";
    private static final String NO_ELIMINATION = "a cavity that is neither damped nor detuned cannot be eliminated";

    private static final List<Quantity> MEMBERS = List.of(
            member("time", "t", "time", "the time"),
            member("excitation", "M", "", "excitation ⟨S_z⟩ of the emitters"),
            member("photons", "⟨c†c⟩", "", "photons in the cavity"),
            member("length", "S_eff", "", "effective length of the total spin"),
            member("emitted", "∫κ⟨c†c⟩dt", "", "quanta that have left through the cavity"),
            member("lost", "∫γ⟨n⟩dt", "", "quanta that single emitters have lost"));

    private static final Quantity COLLECTIVE_GAMMA = Quantity.measured("collectiveGamma", "Γ", RATE, SOURCE,
            "rate of the collective emission that an eliminated cavity leaves").orNull(NO_ELIMINATION);
    private static final Quantity COLLECTIVE_SHIFT = Quantity.measured("collectiveShift", "λ", RATE, SOURCE,
            "shift -λ S⁺S⁻ that an eliminated cavity leaves").orNull(NO_ELIMINATION);
    private static final Quantity SAMPLES = Quantity.measured("samples", "", "", SOURCE,
            "emitters and cavity at each time: M, photons, S_eff, and the quanta that left through the cavity and"
                    + " from single emitters").of(MEMBERS).listed();
    private static final Quantity ELIMINATED = Quantity.measured("eliminatedExcitation", "M", "", SOURCE,
            "M at the same times with collective emission in place of the cavity").listed()
            .orNull(NO_ELIMINATION);
    private static final Quantity TOLERANCE =
            Quantity.tolerance("bound on the error of everything at the times, divided by n");

    /** The operation itself. */
    public static final Operation OPERATION = new Operation(
            "cavity",
            "A few emitters in a damped cavity, exactly, and how well collective emission stands for it.",
            List.of(N, G, KAPPA, TIMES, DETUNING, GAMMA, DEPHASING),
            List.of(COLLECTIVE_GAMMA, COLLECTIVE_SHIFT, SAMPLES, ELIMINATED, TOLERANCE),
            List.of("--n 3 --g 5 --kappa 100 --times 0:2:0.25",
                    "--n 1 --g 1 --kappa 3 --times 0.5,1,3 --format csv",
                    "--n 2 --g 0.9 --kappa 2.3 --detuning 0.8 --gamma 0.35 --dephasing 0.12 --times 0.7,1.4"),
            CavityOperation::plan)
            .specified("spec 8.10", "6 emitters at most; in double precision");

    private static final List<String> NAMES = MEMBERS.stream().map(Quantity::name).toList();
    private static final String HEAD = TableRow.of(NAMES) + "  eliminatedExcitation\n"
            + TableRow.of(MEMBERS.stream().map(Quantity::symbol).toList()) + "  M\n";

    /** Memory and time that a sample takes as text. */
    private static final Estimate TEXT = new Estimate(1500, 1e-5);

    private CavityOperation() { }

    private static Quantity member(String name, String symbol, String unit, String description) {
        return Quantity.measured(name, symbol, unit, SOURCE, description);
    }

    private static Plan plan(Arguments arguments, Session session) {
        DampedCavity cavity = new DampedCavity(arguments.get(N), arguments.get(G), arguments.get(KAPPA),
                arguments.get(DETUNING), arguments.get(GAMMA),
                arguments.get(DEPHASING));
        List<Double> times = arguments.get(TIMES);
        ResourceDemand demand = new ResourceDemand(TIMES.name(), times,
                cavity.estimate(times).plus(TEXT.times(times.size())));
        return Plan.reporting(arguments, session, demand, progress ->
                results(cavity, cavity.course(times, progress)));
    }

    private static Map<Quantity, Value> results(DampedCavity cavity, CavityCourse course) {
        Map<Quantity, Value> result = new LinkedHashMap<>();
        result.put(COLLECTIVE_GAMMA, ofElimination(cavity.collectiveGamma().map(Value.Measured::new)));
        result.put(COLLECTIVE_SHIFT, ofElimination(cavity.collectiveShift().map(Value.Measured::new)));
        result.put(SAMPLES, new Value.Series(new LazyList<Value>(course.samples().size(),
                k -> sample(course, k))));
        result.put(ELIMINATED, ofElimination(course.eliminatedExcitation()
                .map(excitations -> Value.Series.of(excitations, Value.Measured::new))));
        result.put(TOLERANCE, new Value.Measured(DoublePrecision.bound(course.tolerance())));
        return result;
    }

    private static Value ofElimination(Optional<? extends Value> value) {
        return value.<Value>map(found -> found).orElseGet(() ->
                Value.Missing.undefined(NO_ELIMINATION));
    }

    private static Value sample(CavityCourse course, int k) {
        CavitySample sample = course.samples().get(k);
        double[] numbers = {sample.time(), sample.excitation(), sample.photons(), sample.length(), sample.emitted(),
            sample.lost()};
        Map<String, Value> fields = new LinkedHashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            fields.put(NAMES.get(i), new Value.Measured(numbers[i]));
        }
        String eliminated = TableRow.shown(course.eliminatedExcitation().map(excitations -> excitations.get(k)));
        return new Value.Structure(fields, (k == 0 ? HEAD : "") + TableRow.ofNumbers(numbers) + "  " + eliminated);
    }
}
