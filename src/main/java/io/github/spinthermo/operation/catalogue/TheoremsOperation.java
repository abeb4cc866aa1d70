package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.ParameterType;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.Quantity;
import io.github.spinthermo.operation.ResultColumns;
import io.github.spinthermo.operation.Rounding;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.Value;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.parameters.Start;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.theorem.Finding;
import io.github.spinthermo.theorem.Observable;
import io.github.spinthermo.theorem.Observables;
import io.github.spinthermo.theorem.Point;
import io.github.spinthermo.theorem.RoundedFinding;
import io.github.spinthermo.theorem.Theorem;
import io.github.spinthermo.theorem.Theorems;
import io.github.spinthermo.theorem.Verdict;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The operation that tells whether the theorems of the paper hold. */
public final class TheoremsOperation {

    private static final Parameter<Theorem> NAME = Parameter.optional("name",
            ParameterType.word("theorem", Theorems::named), "one theorem by its name; all of them by default");

    private static final Quantity THEOREMS = new Quantity("theorems", "", "", "spec 1.8",
            "name, verdict, left, relation, right, margin of each theorem");

    /** The operation of the protocol, which judges the values of this library. */
    public static final Operation OPERATION = judging(UnaryOperator.identity());

    private TheoremsOperation() { }

    /**
     * Returns the operation that judges somebody else's values in place of the library's, in whole or in part.
     *
     * @param values what is given at each point
     * @param tolerance by how much each may be off
     * @return an operation of the same parameters and results
     */
    public static Operation judging(Map<Observable, BigDecimal> values, BigDecimal tolerance) {
        return judging(observables -> {
            Observables given = observables.within(tolerance);
            for (Map.Entry<Observable, BigDecimal> value : values.entrySet()) {
                given = given.with(value.getKey(), value.getValue());
            }
            return given;
        });
    }

    private static Operation judging(UnaryOperator<Observables> replacing) {
        return new Operation(
                "theorems",
                "Checks whether the theorems about the collective steady state hold, each sign proven.",
                List.of(Start.N, Start.S, Start.BETA0, SpinParameters.BETA_B, NAME, Start.WEIGHTS, Start.FORM,
                        Start.GROUPS),
                List.of(THEOREMS),
                List.of("--n 10 --s 1/2 --beta0 0.5 --betaB=-1 --digits 10",
                        "--n 2000 --s 1/2 --beta0 1.1 --betaB 1 --name entropy-production",
                        "--n 10 --s 3/2 --beta0 0.5,1,inf --betaB=-1:1:0.5 --format csv",
                        "--n 4 --s 1/2 --start type=ghz --betaB 0.5 --digits 10"),
                (arguments, session) -> plan(arguments, session, replacing));
    }

    private static Plan plan(Arguments arguments, Session session, UnaryOperator<Observables> replacing) {
        Start start = Start.of(arguments);
        CollectiveSteadyState state = start.in(arguments.get(SpinParameters.BETA_B), session);
        Point point = new Point(state.start(), state.betaB());
        Precision precision = arguments.precision();
        Observables library = Observables.of(point, state).to(precision);
        List<Theorem> asked = arguments.find(NAME).map(List::of).orElseGet(Theorems::all);
        return Plan.of(arguments, session,
                start.demand(library.estimate(precision), Estimate.NONE),
                () -> results(asked, replacing.apply(library), arguments.rounding()));
    }

    private static Map<Quantity, Value> results(List<Theorem> asked, Observables values, Rounding rounding) {
        return Map.of(THEOREMS, new Value.Series(asked.stream()
                .map(theorem -> structure(theorem.at(values), rounding)).toList()));
    }

    private static Value.Structure structure(Finding found, Rounding rounding) {
        boolean applies = found.verdict() != Verdict.NOT_APPLICABLE;
        Value left = new Value.Numeric(found.left()).rounded(rounding);
        Value right = new Value.Numeric(found.right()).rounded(rounding);
        Value margin = new Value.Numeric(found.margin()).rounded(rounding);
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("name", new Value.Text(found.theorem().name()));
        fields.put("verdict", new Value.Text(found.verdict().toString()));
        fields.put("left", ifApplicable(applies, left));
        fields.put("relation", ifApplicable(applies,
                new Value.Text(found.relation().map(Object::toString).orElse(""))));
        fields.put("right", ifApplicable(applies, right));
        fields.put("margin", ifApplicable(applies, margin));
        return new Value.Structure(fields, new RoundedFinding(found, ResultColumns.text(left),
                ResultColumns.text(right), ResultColumns.text(margin)).text());
    }

    private static Value ifApplicable(boolean applies, Value value) {
        return applies ? value : Value.Missing.undefined("the theorem does not apply here");
    }
}
