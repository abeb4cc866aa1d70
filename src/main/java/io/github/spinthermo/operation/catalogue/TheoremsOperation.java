package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.ParameterType;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.parameters.Start;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.ResultColumns;
import io.github.spinthermo.operation.result.Rounding;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.Decimals;
import io.github.spinthermo.operation.text.RawValue;
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
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The operation that tells whether the theorems of the paper hold. */
final class TheoremsOperation {

    private static final Parameter<Theorem> NAME = Parameter.optional("name",
            ParameterType.word("theorem", Theorems::named)
                    .ofWords(Theorems.all().stream().map(Theorem::name).toList()), "one theorem by its name")
                    .elseTaken("all of them");

    private static final String NOT_APPLICABLE = "the theorem does not apply here";
    private static final Quantity THEOREM = Quantity.plain("name", "name of the theorem");
    private static final Quantity VERDICT =
            Quantity.plain("verdict", "holds, equal (both sides are), not-applicable, or violated");
    private static final Quantity LEFT = side("left", "the left side");
    private static final Quantity RELATION =
            Quantity.plain("relation", "what is claimed: <, = or > between both sides").orNull(NOT_APPLICABLE);
    private static final Quantity RIGHT = side("right", "the right side");
    private static final Quantity MARGIN = side("margin",
            "how far apart both sides are; negative if the theorem is violated");
    private static final List<Quantity> MEMBERS = List.of(THEOREM, VERDICT, LEFT, RELATION, RIGHT, MARGIN);
    private static final Quantity THEOREMS = Quantity.real("theorems", "", "", "spec 1.8",
            "name, verdict, left, relation, right, margin of each theorem").of(MEMBERS).listed();

    private static final List<String> OBSERVABLES =
            Stream.of(Observable.values()).map(Observable::toString).toList();

    private static final Parameter<Map<Observable, BigDecimal>> WITH = Parameter.optional("with",
            ParameterType.of("name=value", ParameterType.Kind.PAIRS, TheoremsOperation::values).ofWords(OBSERVABLES),
            "values of another program in place of those of the library: " + String.join(", ", OBSERVABLES));
    private static final Parameter<BigDecimal> TOLERANCE = Parameter.optional("tolerance",
            ParameterType.of("error", ParameterType.Kind.CONTINUOUS, TheoremsOperation::error).within("0 or more"),
            "error that each value of another program may have").byDefault("1e-9");

    static final Operation OPERATION = new Operation(
            "theorems",
            "Checks whether the theorems about the collective steady state hold, each sign proven.",
            List.of(Start.N, Start.S, Start.BETA0, SpinParameters.BETA_B, NAME, Start.WEIGHTS, Start.FORM,
                    Start.GROUPS, WITH, TOLERANCE),
            List.of(THEOREMS),
            List.of("--n 10 --s 1/2 --beta0 0.5 --betaB=-1 --digits 10",
                    "--n 2000 --s 1/2 --beta0 1.1 --betaB 1 --name entropy-production",
                    "--n 10 --s 3/2 --beta0 0.5,1,inf --betaB=-1:1:0.5 --format csv",
                    "--n 4 --s 1/2 --start type=ghz --betaB 0.5 --digits 10",
                    "--n 2 --s 1/2 --beta0 1 --betaB 2 --with energy=0.31637,entropy=0.85001 --tolerance 1e-5"),
            TheoremsOperation::plan)
            .specified("spec 1.8", "2ns is at most 9e18");

    private TheoremsOperation() { }

    private static Quantity side(String name, String description) {
        return Quantity.real(name, "", "that of the theorem", "", description).orNull(NOT_APPLICABLE);
    }

    private static Map<Observable, BigDecimal> values(RawValue object) {
        Map<Observable, BigDecimal> values = new EnumMap<>(Observable.class);
        object.members().forEach((name, value) -> {
            if (values.put(Observable.named(name), Decimals.parse(value.text())) != null) {
                throw new InvalidInputException("twice", WITH.name(), name, "is given twice");
            }
        });
        return values;
    }

    private static BigDecimal error(RawValue raw) {
        BigDecimal error = Decimals.parse(raw.text());
        if (error.signum() < 0) {
            throw new InvalidInputException("negative", TOLERANCE.name(), error, "is negative; write 0 or more");
        }
        return error;
    }

    private static Plan plan(Arguments arguments, Session session) {
        Start start = Start.of(arguments);
        CollectiveSteadyState state = start.in(arguments.get(SpinParameters.BETA_B), session);
        Point point = new Point(state.start(), state.betaB());
        Precision precision = arguments.precision();
        Observables library = Observables.of(point, state).to(precision);
        List<Theorem> asked = arguments.find(NAME).map(List::of).orElseGet(Theorems::all);
        return Plan.of(arguments, session,
                start.demand(library.estimate(precision), Estimate.NONE),
                () -> results(asked, given(library, arguments), arguments.rounding()));
    }

    /** Puts somebody else's values in place of the library's, in whole or in part. */
    private static Observables given(Observables library, Arguments arguments) {
        Map<Observable, BigDecimal> values = arguments.find(WITH).orElse(Map.of());
        if (values.isEmpty()) {
            return library;
        }
        Observables given = library.within(arguments.get(TOLERANCE));
        for (Map.Entry<Observable, BigDecimal> value : values.entrySet()) {
            given = given.with(value.getKey(), value.getValue());
        }
        return given;
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
        fields.put(THEOREM.name(), new Value.Text(found.theorem().name()));
        fields.put(VERDICT.name(), new Value.Text(found.verdict().toString()));
        fields.put(LEFT.name(), ifApplicable(applies, left));
        fields.put(RELATION.name(), ifApplicable(applies,
                new Value.Text(found.relation().map(Object::toString).orElse(""))));
        fields.put(RIGHT.name(), ifApplicable(applies, right));
        fields.put(MARGIN.name(), ifApplicable(applies, margin));
        return new Value.Structure(fields, new RoundedFinding(found, ResultColumns.text(left),
                ResultColumns.text(right), ResultColumns.text(margin)).text());
    }

    private static Value ifApplicable(boolean applies, Value value) {
        return applies ? value : Value.Missing.undefined(NOT_APPLICABLE);
    }
}
