package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The operation that names this program, its version and everything that can be asked of it. */
final class AboutOperation {

    static final int PROTOCOL = 1;

    private static final Parameter<Boolean> DETAILS = Parameter.optional("details", NumberTypes.TRUTH,
            "true to tell all that is declared about each operation: title, equation and limits; kind, default, unit"
                    + " and words of its parameters; kind, unit, equation and absence of its results")
                    .byDefault("false");

    private static final Quantity NAME = Quantity.plain("name", "the name of this program");
    private static final Quantity VERSION = Quantity.plain("version", "its version");
    private static final Quantity PROTOCOL_VERSION = Quantity.plain("protocol", "the version of the oracle protocol")
            .as(Quantity.Kind.Single.INTEGER);
    private static final Quantity OPERATIONS =
            Quantity.plain("operations", "the operations, with parameters and fields").of(List.of(
                    Quantity.plain("op", "name of the operation"),
                    Quantity.plain("parameters", "what it takes; with details an object each").listed(),
                    Quantity.plain("fields", "what it answers; with details an object each").listed())).listed();

    static final Operation OPERATION = new Operation(
            "about",
            "Name, version and operations of this program.",
            List.of(DETAILS),
            List.of(NAME, VERSION, PROTOCOL_VERSION, OPERATIONS),
            List.of("", "--details true --format json"),
            (arguments, session) -> Plan.of(arguments, session, new ResourceDemand("op", "about", Estimate.NONE),
                    () -> answer(arguments.get(DETAILS))));

    private AboutOperation() { }

    private static Map<Quantity, Value> answer(boolean withDetails) {
        Map<Quantity, Value> result = new LinkedHashMap<>();
        result.put(NAME, new Value.Text("spinthermo"));
        result.put(VERSION, new Value.Text(Version.read()));
        result.put(PROTOCOL_VERSION, new Value.Count(PROTOCOL));
        result.put(OPERATIONS, Value.Series.of(Operations.all(), withDetails ? Details::of : AboutOperation::describe));
        return result;
    }

    /** Returns all that may be given; temperatures that stand in place of their inverses come last. */
    static Stream<Parameter<?>> listed(Operation operation) {
        return Stream.concat(operation.parameters().stream(),
                operation.inputs().stream().filter(input -> !operation.parameters().contains(input)));
    }

    /** Describes an operation by names alone; this list of {@code about} itself has always been empty, and stays so. */
    private static Value describe(Operation operation) {
        List<String> parameters = operation.name().equals(OPERATION.name()) ? List.of()
                : listed(operation).<String>map(Parameter::name).toList();
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("op", new Value.Text(operation.name()));
        fields.put("parameters", Value.Series.of(parameters, Value.Text::new));
        fields.put("fields", Value.Series.of(operation.fields(), q -> new Value.Text(q.name())));
        return new Value.Structure(fields);
    }
}
