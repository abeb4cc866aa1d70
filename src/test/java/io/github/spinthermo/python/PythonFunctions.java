package io.github.spinthermo.python;

import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.ParameterType;
import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.operation.result.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The functions of the Python package, one for each operation, written from the registry of the operations. */
final class PythonFunctions {

    private static final int WIDTH = 116;

    private static final String HEAD = """
            \"\"\"The operations, a function each.

            Written from the registry of the engine; a test of the engine compares this file with it.
            \"\"\"

            from __future__ import annotations

            from typing import Any, Optional, Sequence, Union

            from ._call import ask, operation
            from ._kinds import Kinds
            from ._results import Result, Table
            from ._values import Numbers

            """;

    private PythonFunctions() { }

    /** Returns the text of the whole file. */
    static String file() {
        return HEAD + "__all__ = [\n" + names().map(name -> "    \"" + name + "\",\n").collect(Collectors.joining())
                + "]\n" + Operations.all().stream().map(PythonFunctions::function).collect(Collectors.joining());
    }

    private static Stream<String> names() {
        return Operations.names().stream().map(PythonFunctions::pythonName);
    }

    private static String pythonName(String operation) {
        return operation.replace('-', '_');
    }

    private static List<Parameter<?>> parameters(Operation operation) {
        return Stream.concat(operation.inputs().stream(), Stream.of(Parameter.DIGITS, Parameter.FIELDS)).toList();
    }

    private static String function(Operation operation) {
        List<Parameter<?>> parameters = parameters(operation);
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("");
        lines.add("@operation");
        lines.add("def " + pythonName(operation.name()) + "(");
        Set<String> named = namedOnly(operation);
        parameters.stream().filter(parameter -> !named.contains(parameter.name()))
                .forEach(parameter -> lines.add(argument(parameter)));
        lines.add("    *,");
        parameters.stream().filter(parameter -> named.contains(parameter.name()))
                .forEach(parameter -> lines.add(argument(parameter)));
        lines.add(") -> " + answer(operation) + ":");
        lines.addAll(documentation(operation, parameters));
        lines.add("    return ask(\"" + operation.name() + "\", " + axes(parameters) + ", {");
        lines.addAll(paragraph("        ", "        ", parameters.stream().map(parameter ->
                "\"" + parameter.name() + "\": " + pythonName(parameter) + ",").collect(Collectors.joining(" "))));
        lines.addAll(paragraph("    }, ", "             ", PythonKinds.of(operation) + ")"));
        return String.join("\n", lines) + "\n";
    }

    /**
     * Returns the parameters that are given by name alone: temperatures in place of an inverse temperature, which would
     * stand in the way of the parameters after them, and what every operation takes.
     */
    private static Set<String> namedOnly(Operation operation) {
        return Stream.concat(operation.parameters().stream().flatMap(parameter -> parameter.temperature().stream()),
                        Stream.of(Parameter.DIGITS, Parameter.FIELDS))
                .map(Parameter::name).collect(Collectors.toSet());
    }

    private static String argument(Parameter<?> parameter) {
        return "    " + pythonName(parameter) + ": " + hint(parameter) + " = None,";
    }

    /** Returns the name of a parameter in Python, where some names are words of the language. */
    private static String pythonName(Parameter<?> parameter) {
        return parameter.name().equals("with") ? "with_" : parameter.name();
    }

    private static List<String> wrapped(String begin, String indent, List<String> words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(begin);
        boolean isEmpty = true;
        for (String word : words) {
            if (!isEmpty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                isEmpty = true;
            }
            line.append(isEmpty ? "" : " ").append(word);
            isEmpty = false;
        }
        lines.add(line.toString());
        return lines;
    }

    private static String hint(Parameter<?> parameter) {
        return switch (parameter.type().kind()) {
            case SINGLE, CONTINUOUS -> "Optional[Numbers]";
            case NAMES -> "Optional[Sequence[str]]";
            case ARRAY -> "Optional[Sequence[Any]]";
            case OBJECT, PAIRS -> "Optional[dict]";
            case TRUTH -> "Optional[bool]";
            default -> "Any";
        };
    }

    private static String answer(Operation operation) {
        return parameters(operation).stream().anyMatch(PythonFunctions::isAxis) ? "Union[Result, Table]" : "Result";
    }

    private static boolean isAxis(Parameter<?> parameter) {
        return parameter.type().kind().spansAxis();
    }

    private static String axes(List<Parameter<?>> parameters) {
        return parameters.stream().filter(PythonFunctions::isAxis).map(parameter -> "\"" + parameter.name() + "\"")
                .collect(Collectors.joining(", ", "{", "}")).replace("{}", "()");
    }

    private static List<String> documentation(Operation operation, List<Parameter<?>> parameters) {
        List<String> lines = new ArrayList<>(paragraph("    ", "    ", "\"\"\"" + operation.summary()));
        lines.add("");
        lines.add("    Args:");
        parameters.forEach(parameter -> lines.addAll(paragraph("        ", "            ",
                pythonName(parameter) + ": " + capitalised(parameter.help()) + form(parameter.type().kind()) + ".")));
        lines.add("");
        lines.add("    Returns:");
        lines.addAll(paragraph("        ", "        ", "The results" + (answer(operation).equals("Result") ? ":"
                : ", or a table of them where lists are given:")));
        lines.add("");
        operation.fields().forEach(field -> lines.addAll(paragraph("        - ", "          ", described(field))));
        PythonExamples.of(operation).forEach(lines::add);
        lines.add("    \"\"\"");
        return lines;
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String form(ParameterType.Kind kind) {
        return switch (kind) {
            case SINGLE, CONTINUOUS -> "; also a list, an array or a range";
            case OBJECT, PAIRS -> "; a dictionary";
            default -> "";
        };
    }

    private static String described(Quantity field) {
        String symbol = field.symbol().isEmpty() ? "" : " " + field.symbol();
        String unit = field.unit().isEmpty() ? "" : ", in " + field.unit();
        String equation = field.equation().isEmpty() ? "" : " " + cited(field.equation());
        return "``" + field.name() + "``" + symbol + unit + ": " + field.description() + equation + ".";
    }

    private static String cited(String equation) {
        return equation.startsWith("[") ? equation : "(" + equation + ")";
    }

    private static List<String> paragraph(String begin, String indent, String text) {
        return wrapped(begin, indent, List.of(text.split(" ")));
    }
}
