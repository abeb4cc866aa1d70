package io.github.spinthermo.filecheck;

import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.text.NearestNames;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operation whose parameters and results are most like the columns of a file that fits none, and what it lacks. */
final class NearestOperation {

    private NearestOperation() { }

    /** Writes the end of the sentence that refuses the file; empty if nothing is near. */
    static String hint(List<String> columns, List<Operation> operations) {
        return operations.stream().max(Comparator.comparingInt(operation -> known(columns, operation).size()))
                .filter(nearest -> known(columns, nearest).size() > 1)
                .map(nearest -> "; the nearest is " + nearest.name() + lack(columns, nearest)).orElse("");
    }

    private static Map<String, String> known(List<String> columns, Operation operation) {
        return Headings.of(columns, operation).names();
    }

    private static String lack(List<String> columns, Operation operation) {
        Map<String, String> known = known(columns, operation);
        String missing = operation.parameters().stream()
                .filter(parameter -> parameter.required() && parameter.names().noneMatch(known::containsValue))
                .map(Parameter::name).collect(Collectors.joining(" and "));
        List<String> names = Stream.concat(operation.inputs().stream().map(Parameter::name),
                operation.fields().stream().map(Quantity::name)).toList();
        String questions = Headings.of(columns, operation).unknown().stream()
                .filter(column -> !NearestNames.of(column, names).isEmpty())
                .map(column -> "; by " + column + NearestNames.question(column, names).substring(1))
                .collect(Collectors.joining());
        return (missing.isEmpty() ? ", which answers none of them" : ", which also needs " + missing) + questions;
    }
}
