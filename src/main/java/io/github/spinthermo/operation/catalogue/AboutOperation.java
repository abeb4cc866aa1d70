package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.Quantity;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The operation that names this program, its version and everything that can be asked of it. */
final class AboutOperation {

    static final int PROTOCOL = 1;

    private static final Quantity NAME = Quantity.plain("name", "the name of this program");
    private static final Quantity VERSION = Quantity.plain("version", "its version");
    private static final Quantity PROTOCOL_VERSION = Quantity.plain("protocol", "the version of the oracle protocol");
    private static final Quantity OPERATIONS =
            Quantity.plain("operations", "the operations, with parameters and fields");

    static final Operation OPERATION = new Operation(
            "about",
            "Name, version and operations of this program.",
            List.of(),
            List.of(NAME, VERSION, PROTOCOL_VERSION, OPERATIONS),
            List.of(""),
            (arguments, session) -> Plan.of(arguments, session, new ResourceDemand("op", "about", Estimate.NONE),
                    AboutOperation::answer));

    private AboutOperation() { }

    private static Map<Quantity, Value> answer() {
        Map<Quantity, Value> result = new LinkedHashMap<>();
        result.put(NAME, new Value.Text("spinthermo"));
        result.put(VERSION, new Value.Text(Version.read()));
        result.put(PROTOCOL_VERSION, new Value.Count(PROTOCOL));
        result.put(OPERATIONS, Value.Series.of(Operations.all(), AboutOperation::describe));
        return result;
    }

    /** Returns the names of the parameters; temperatures that stand in place of their inverses come last. */
    private static List<String> names(Operation operation) {
        return Stream.concat(operation.parameters().stream(),
                        operation.inputs().stream().filter(input -> !operation.parameters().contains(input)))
                .<String>map(Parameter::name).toList();
    }

    private static Value describe(Operation operation) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("op", new Value.Text(operation.name()));
        fields.put("parameters", Value.Series.of(names(operation), Value.Text::new));
        fields.put("fields", Value.Series.of(operation.fields(), q -> new Value.Text(q.name())));
        return new Value.Structure(fields);
    }
}
