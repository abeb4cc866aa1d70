package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.local.LocalState;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.parameters.Start;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.LazyList;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operation that describes one spin of the ensemble in the steady state. */
final class LocalStateOperation {

    private static final String NO_ONE_SPIN =
            "the spins have several sizes, or are larger than 1/2 with copies that are not evenly mixed";

    private static final Quantity STATES = Quantity.index("mu", "μ", "the states of one spin, ascending");
    private static final Quantity POPULATIONS = Quantity.real("populations", "p(μ)", "", "spec 1.6",
            "populations of one spin, from mu = -s to s").listed().orNull(NO_ONE_SPIN);
    private static final Quantity LOCAL = Quantity.real("localInverseTemperature", "x_loc", "", "[L V.4]",
            "inverse temperature of one spin 1/2").orNull("spins are larger than 1/2, or " + NO_ONE_SPIN);
    private static final Quantity APPARENT = Quantity.real("apparentInverseTemperature", "x_app", "", "[L H.2]",
            "inverse temperature that the ensemble shows to the bath")
                    .orNull("the spins have several sizes, or all weight is at J = 0");
    private static final Quantity DECOHERED = Quantity.real("decoheredApparentInverseTemperature", "x_D", "",
            "spec 1.7", "the same without the coherences in the local basis").orNull(NO_ONE_SPIN);
    private static final Quantity COHERENCE = Quantity.real("coherence", "C", "k_B", "spec 1.7",
            "relative entropy of coherence in the local basis; not computed where it takes longer than allowed")
                    .orNull("it takes longer than allowed, or the copies are not evenly mixed, or " + NO_ONE_SPIN);

    static final Operation OPERATION = new Operation(
            "local-state",
            "One spin of the steady state: populations and temperatures; the coherence of the whole state.",
            List.of(Start.N, Start.S, Start.BETA0, SpinParameters.BETA_B, Start.WEIGHTS, Start.FORM, Start.GROUPS),
            List.of(POPULATIONS, LOCAL, APPARENT, DECOHERED, COHERENCE),
            List.of("--n 10 --s 1/2 --beta0 inf --betaB 1", "--n 3 --s 1 --beta0 0.9 --betaB 1.1 --digits 50",
                    "--n 200 --s 9/2 --beta0 0.5 --betaB=-1:1:0.5 --format csv",
                    "--n 4 --s 1/2 --start type=up-down,up=2,copies=even --betaB 0.8"),
            LocalStateOperation::plan)
            .specified("spec 1.6, spec 1.7", "2ns is at most 9e18");

    private LocalStateOperation() { }

    private static Plan plan(Arguments arguments, Session session) {
        Start start = Start.of(arguments);
        return start.oneSpinIn(arguments.get(SpinParameters.BETA_B), session)
                .map(state -> plan(arguments, session, start, state))
                .orElseGet(() -> Plan.of(arguments, session, start.demand(Estimate.NONE, Estimate.NONE),
                        () -> unknown(start, arguments.get(SpinParameters.BETA_B), session)));
    }

    private static Plan plan(Arguments arguments, Session session, Start start, LocalState state) {
        Estimate estimate = state.estimate(arguments.precision());
        Plan whole = Plan.of(arguments, session, demand(start, estimate),
                () -> results(state, new Value.Numeric(state.coherence())));
        Plan cheaper = Plan.of(arguments, session,
                demand(start, state.estimateOfPopulations(arguments.precision())),
                () -> results(state,
                        Value.Missing.notComputed("it needs " + estimate + ", which is more than allowed")));
        return arguments.fields().has(COHERENCE) ? whole.orElse(cheaper) : cheaper;
    }

    private static ResourceDemand demand(Start start, Estimate estimate) {
        return start.ensemble().filter(spins -> spins.localDimension() > spins.n())
                .map(spins -> new ResourceDemand("s", spins.s(), estimate))
                .orElseGet(() -> start.demand(estimate, Estimate.NONE));
    }

    /** Returns the results of a start that does not tell the state of one spin. */
    private static Map<Quantity, Value> unknown(Start start, InverseTemperature betaB, Session session) {
        CollectiveSteadyState state = start.in(betaB, session);
        boolean hasOneSize = state.spins().single().isPresent();
        Value missing = Value.Missing.notComputed(hasOneSize
                ? "spins larger than 1/2 need evenly mixed copies" : "the spins have several sizes");
        Map<Quantity, Value> result = new LinkedHashMap<>();
        OPERATION.fields().forEach(field -> result.put(field, missing));
        if (hasOneSize) {
            result.put(LOCAL, Value.Missing.undefined("spins larger than 1/2 are not thermal in general"));
            result.put(APPARENT, new Value.Numeric(state.apparentInverseTemperature()));
        }
        return result;
    }

    private static Map<Quantity, Value> results(LocalState state, Value coherence) {
        Map<Quantity, Value> result = new LinkedHashMap<>();
        result.put(STATES, states(state.populations().size() - 1));
        result.put(POPULATIONS, Value.Series.of(state.populations(), p -> new Value.Numeric(Outcome.of(p))));
        result.put(LOCAL, new Value.Numeric(state.localInverseTemperature()));
        result.put(APPARENT, new Value.Numeric(state.apparentInverseTemperature()));
        result.put(DECOHERED, new Value.Numeric(state.decoheredApparentInverseTemperature()));
        result.put(COHERENCE, coherence);
        return result;
    }

    private static Value states(int twiceS) {
        return new Value.Series(new LazyList<Value>(twiceS + 1,
                i -> new Value.Text(HalfInteger.ofTwice(2L * i - twiceS).toString())));
    }
}
