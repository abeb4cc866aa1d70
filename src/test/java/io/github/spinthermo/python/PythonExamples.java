package io.github.spinthermo.python;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.ParameterType;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An example of each operation in Python, from those of its command, with what it answers. */
final class PythonExamples {

    private static final Pattern OPTION = Pattern.compile("--(\\w+)[ =](\\S+)");

    private static final String NUMBER = "-?\\d+(\\.\\d+)?(e-?\\d+)?";

    private PythonExamples() { }

    /** Returns the lines of the first example of one point with a number for an answer; none if there is no such. */
    static List<String> of(Operation operation) {
        return operation.examples().stream().map(PythonExamples::options)
                .filter(options -> isOnePoint(operation, options))
                .map(options -> lines(operation, options)).flatMap(Optional::stream).findFirst().orElse(List.of());
    }

    private static Map<String, String> options(String example) {
        Map<String, String> options = new LinkedHashMap<>();
        OPTION.matcher(example).results().forEach(option -> options.put(option.group(1), option.group(2)));
        return options;
    }

    private static boolean isOnePoint(Operation operation, Map<String, String> options) {
        Map<String, ParameterType.Kind> kinds = operation.inputs().stream()
                .collect(Collectors.toMap(Parameter::name, parameter -> parameter.type().kind()));
        return options.entrySet().stream().allMatch(option -> option.getKey().equals("digits")
                || (kinds.containsKey(option.getKey()) && isOneValue(kinds.get(option.getKey()), option.getValue())));
    }

    private static boolean isOneValue(ParameterType.Kind kind, String text) {
        return switch (kind) {
            case SINGLE, CONTINUOUS -> !text.contains(",") && !text.contains(":");
            case WORD, TRUTH -> true;
            default -> false;
        };
    }

    private static Optional<List<String>> lines(Operation operation, Map<String, String> options) {
        Map<String, RawValue> raw = new LinkedHashMap<>();
        options.forEach((name, text) -> raw.put(name, RawValue.string(text)));
        Map<Quantity, Value> answer =
                operation.answer(Arguments.read(operation, raw), Budget.MEMORY_ONLY, new Session());
        return answer.entrySet().stream()
                .filter(result -> result.getValue() instanceof Value.Text text && text.text().matches(NUMBER))
                .map(result -> written(operation, options, result.getKey(), ((Value.Text) result.getValue()).text()))
                .findFirst();
    }

    private static List<String> written(Operation operation, Map<String, String> options, Quantity field,
            String number) {
        String call = options.entrySet().stream().map(option -> option.getKey() + "=" + argument(option.getValue()))
                .collect(Collectors.joining(", ", operation.name().replace('-', '_') + "(", ")"));
        return Stream.of("", "    Example:", "        >>> " + call + "." + field.name(),
                "        " + (field.kind() == Quantity.Kind.Single.INTEGER ? number : "Decimal('" + number + "')"))
                .toList();
    }

    private static String argument(String text) {
        return text.matches("-?\\d+") ? text : "\"" + text + "\"";
    }
}
