package io.github.spinthermo.cli.options;

import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.ParameterType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The parameters of an operation as options of a command. */
public final class OperationOptions {

    private static final List<Parameter<?>> COMMON = List.of(Parameter.DIGITS, Parameter.FIELDS);

    private OperationOptions() { }

    /**
     * Adds an option for each parameter of an operation, and for those that every operation takes.
     *
     * @param spec the command
     * @param operation the operation
     */
    public static void addTo(CommandSpec spec, Operation operation) {
        operation.inputs().forEach(parameter -> spec.addOption(option(parameter)));
        COMMON.forEach(parameter -> spec.addOption(option(parameter)));
    }

    private static OptionSpec option(Parameter<?> parameter) {
        String name = parameter.name();
        String[] names = name.length() == 1 ? new String[] {"-" + name, "--" + name} : new String[] {"--" + name};
        boolean isRepeatable = parameter.type().kind() == ParameterType.Kind.PAIRS;
        return OptionSpec.builder(names)
                .type(isRepeatable ? String[].class : String.class)
                .arity("1")
                .paramLabel("<" + parameter.type().label() + ">")
                .required(parameter.required() && parameter.substitutes().isEmpty()
                        && parameter.temperature().isEmpty())
                .description(parameter.help() + form(parameter.type().kind()))
                .build();
    }

    private static String form(ParameterType.Kind kind) {
        return switch (kind) {
            case WORD, TRUTH, STRUCTURE -> "";
            case NAMES -> "; a list a,b,c";
            case SINGLE, CONTINUOUS -> "; also a list or range";
            case OBJECT -> "; a list name=value,name=value";
            case PAIRS -> "; a list name=value,name=value, or the option once for each";
            case ARRAY -> "; a list a,b,c, also of ranges start:end:step";
        };
    }

    /**
     * Returns the texts of the parameters of an operation that were given.
     *
     * @param options what was written
     * @param operation the operation
     * @return the texts by name, in the order of the operation
     */
    public static Map<String, String> inputs(ParseResult options, Operation operation) {
        return given(options, operation.inputs());
    }

    /**
     * Returns the texts of the parameters of every operation that were given.
     *
     * @param options what was written
     * @return the texts by name
     */
    public static Map<String, String> common(ParseResult options) {
        return given(options, COMMON);
    }

    private static Map<String, String> given(ParseResult options, List<Parameter<?>> parameters) {
        Map<String, String> given = new LinkedHashMap<>();
        for (Parameter<?> parameter : parameters) {
            Object value = options.matchedOptionValue("--" + parameter.name(), null);
            if (value != null) {
                given.put(parameter.name(), value instanceof String[] all ? String.join(",", all) : (String) value);
            }
        }
        return given;
    }
}
