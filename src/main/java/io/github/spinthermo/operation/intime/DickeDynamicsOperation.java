package io.github.spinthermo.operation.intime;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.noise.DickeDynamics;
import io.github.spinthermo.noise.NoisePoint;
import io.github.spinthermo.noise.NoiseTrajectory;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.NoiseParameters;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.DoublePrecision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The operation that follows spins 1/2 in collective and local noise, in time and to their end. */
public final class DickeDynamicsOperation {

    /**
     * A field of each point in time.
     *
     * @param quantity what it is
     * @param value takes it from a point
     */
    private record PointField(Quantity quantity, ToDoubleFunction<NoisePoint> value) { }

    private static final Parameter<Double> ASKED = Parameter.optional("tolerance", NumberTypes.POSITIVE,
            "largest accepted error of energy, lengths and entropy divided by n, of the intensity divided by n²Γ↓ and"
                    + " of the local intensity divided by nγ↓").checkedBy(DickeDynamicsOperation::within);

    private static final String SOURCE = "spec 7.4";

    private static final Quantity TIMES = Quantity.index("times", "t", "the times, ascending");
    private static final List<PointField> POINT_FIELDS = List.of(
            field("energy", "E", "ħω", "energy, from the ground state", NoisePoint::energy),
            field("length", "S_eff", "", "effective length of the total spin: S_eff (S_eff + 1) = ⟨J²⟩",
                    NoisePoint::length),
            field("meanLength", "⟨J⟩", "", "mean length of the total spin", NoisePoint::meanLength),
            field("intensity", "Γ↓⟨J₊J₋⟩", "1/time", "quanta that the spins emit together in a unit of time",
                    NoisePoint::intensity),
            field("localIntensity", "γ↓⟨n/2 + J_z⟩", "1/time", "quanta that they emit by themselves in a unit of time",
                    NoisePoint::localIntensity),
            field("entropy", "S", "k_B", "entropy of the state that treats all spins alike", NoisePoint::entropy));
    private static final Quantity STEADY_STATE = Quantity.measured("steadyState", "", "", SOURCE,
            "the same at the end of time").of(POINT_FIELDS.stream().map(PointField::quantity).toList())
            .orNull("the end depends on the start: for a unique one some emission or absorption is needed and, for more"
                    + " than one spin, a local rate above 0");
    private static final Quantity TOLERANCE = Quantity.tolerance("bound on the error of energy, lengths and"
            + " entropy divided by n, of the intensity divided by n²Γ↓ and of the local intensity divided by nγ↓");

    /** The operation itself. */
    public static final Operation OPERATION = new Operation(
            "dicke-dynamics",
            "Spins 1/2 that emit, absorb and dephase together and each by itself: their course and its end.",
            Stream.of(List.of(SpinParameters.N, NoiseParameters.BETA0, NoiseParameters.START), NoiseParameters.RATES,
                    List.of(NoiseParameters.TIMES, ASKED)).<Parameter<?>>flatMap(List::stream).toList(),
            Stream.of(POINT_FIELDS.stream().map(field -> field.quantity().listed()), Stream.of(STEADY_STATE, TOLERANCE))
                    .flatMap(quantities -> quantities).toList(),
            List.of("--n 10 --collectiveEmission 1 --localEmission 0.1 --times 0:2:0.1",
                    "--n 4 --start type=dicke,J=1,m=0 --collectiveEmission 1 --collectiveAbsorption 0.5"
                            + " --localDephasing 0.1 --times 0.1,1,10",
                    "--n 20 --beta0 inf --collectiveEmission 0.7 --collectiveAbsorption 0.3 --localEmission 0.007"
                            + " --localAbsorption 0.003 --times 1,10,100 --format csv"),
            DickeDynamicsOperation::plan)
            .specified("spec 7.4", "spins 1/2 only; in double precision");

    private DickeDynamicsOperation() { }

    private static DickeDynamics within(Arguments arguments) {
        return dynamics(arguments).within(arguments.get(ASKED));
    }

    private static PointField field(String name, String symbol, String unit, String description,
            ToDoubleFunction<NoisePoint> value) {
        return new PointField(Quantity.measured(name, symbol, unit, SOURCE, description), value);
    }

    private static DickeDynamics dynamics(Arguments arguments) {
        return DickeDynamics.of(NoiseParameters.start(arguments), NoiseParameters.rates(arguments));
    }

    private static Plan plan(Arguments arguments, Session session) {
        DickeDynamics any = dynamics(arguments);
        DickeDynamics dynamics = arguments.find(ASKED).map(any::within).orElse(any);
        List<Double> times = arguments.get(NoiseParameters.TIMES);
        boolean withSteadyState = arguments.fields().has(STEADY_STATE);
        return Plan.reporting(arguments, session, demand(dynamics, arguments, times, withSteadyState), progress ->
                results(dynamics.trajectory(times, withSteadyState, progress),
                        arguments.find(ASKED).orElse(DickeDynamics.LARGEST_TOLERANCE)));
    }

    /** Returns memory and time; their cause is the times, unless a look at the start alone takes most or too much. */
    private static ResourceDemand demand(DickeDynamics dynamics, Arguments arguments, List<Double> times,
            boolean withSteadyState) {
        Estimate all = dynamics.estimate(times, withSteadyState);
        Estimate atStart = dynamics.estimate(List.of(0.0), withSteadyState);
        boolean isLong = all.seconds() > 2 * atStart.seconds() && Budget.MEMORY_ONLY.allows(atStart);
        return isLong
                ? new ResourceDemand(NoiseParameters.TIMES.name(), times, all)
                : new ResourceDemand(SpinParameters.N.name(), arguments.get(SpinParameters.N), all);
    }

    private static Map<Quantity, Value> results(NoiseTrajectory trajectory, double asked) {
        Map<Quantity, Value> result = new LinkedHashMap<>();
        result.put(TIMES, Value.Series.of(trajectory.times(), Value.Measured::new));
        for (PointField field : POINT_FIELDS) {
            result.put(field.quantity().listed(), Value.Series.of(trajectory.points(), point -> of(field, point)));
        }
        result.put(STEADY_STATE, trajectory.steadyState().map(DickeDynamicsOperation::structure).orElseGet(() ->
                Value.Missing.undefined(STEADY_STATE.absence())));
        result.put(TOLERANCE, new Value.Measured(Math.min(asked, DoublePrecision.bound(trajectory.tolerance()))));
        return result;
    }

    private static Value of(PointField field, NoisePoint point) {
        return new Value.Measured(field.value().applyAsDouble(point));
    }

    private static Value structure(NoisePoint point) {
        Map<String, Value> fields = new LinkedHashMap<>();
        POINT_FIELDS.forEach(field -> fields.put(field.quantity().name(), of(field, point)));
        return new Value.Structure(fields);
    }
}
