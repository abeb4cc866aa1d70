package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is declared about an operation, as a value: how its parameters are read and what they are by default, of
 * what kind its results are and when they are null. The help of the commands, the functions of the Python package and
 * the OpenAPI document are made of the same declarations.
 */
final class Details {

    /** The limits that all operations have. */
    private static final String OF_ALL = "what is estimated to need more memory than is free, or more time than is"
            + " allowed (60 s), is refused at once";

    private static final Value NONE = Value.Missing.undefined("there is none");

    private final Operation operation;

    private Details(Operation operation) {
        this.operation = operation;
    }

    /** Returns the details of an operation. */
    static Value of(Operation operation) {
        return new Details(operation).value();
    }

    private Value value() {
        Map<String, Value> details = new LinkedHashMap<>();
        details.put("op", new Value.Text(operation.name()));
        details.put("title", new Value.Text(operation.summary()));
        details.put("equation", text(operation.equation()));
        details.put("limits", new Value.Text(operation.limits().isEmpty() ? OF_ALL
                : operation.limits() + "; " + OF_ALL));
        details.put("parameters", new Value.Series(parameters().map(Details::parameter).toList()));
        details.put("fields", new Value.Series(operation.fields().stream().map(this::field).toList()));
        return new Value.Structure(details);
    }

    private Stream<Parameter<?>> parameters() {
        return Stream.concat(AboutOperation.listed(operation),
                Stream.of(Parameter.DIGITS, Parameter.REASONS, Parameter.FIELDS));
    }

    private static Value parameter(Parameter<?> parameter) {
        Map<String, Value> details = new LinkedHashMap<>();
        details.put("name", new Value.Text(parameter.name()));
        details.put("kind", new Value.Text(parameter.type().valueKind()));
        details.put("items", text(parameter.type().itemKind()));
        details.put("unit", unit(parameter.unit(), isNumber(parameter)));
        details.put("range", text(parameter.type().range()));
        details.put("words", texts(parameter.type().words().stream()));
        details.put("grid", new Value.Truth(parameter.type().kind().spansAxis()));
        details.put("required", new Value.Truth(parameter.required()));
        details.put("alternatives", texts(parameter.names().skip(1)));
        details.put("default", text(parameter.standard().text()));
        details.put("description", new Value.Text(parameter.description()));
        return new Value.Structure(details, parameter.name());
    }

    private static boolean isNumber(Parameter<?> parameter) {
        return parameter.type().kind().spansAxis() || List.of("real", "integer", "exact")
                .contains(parameter.type().itemKind());
    }

    private Value field(Quantity field) {
        Map<String, Value> details = new LinkedHashMap<>();
        details.put("name", new Value.Text(field.name()));
        details.put("symbol", text(field.symbol()));
        putKind(field.kind(), details);
        details.put("unit", unit(field.unit(), field.isNumber()));
        details.put("equation", text(field.equation().isEmpty() ? operation.equation() : field.equation()));
        details.put("whenNull", text(field.absence()));
        details.put("description", new Value.Text(field.description()));
        return new Value.Structure(details, field.name());
    }

    private void putKind(Quantity.Kind kind, Map<String, Value> details) {
        details.put("kind", new Value.Text(kind.word()));
        if (kind instanceof Quantity.Kind.Listed list) {
            details.put("items", kind(list.items()));
        } else if (kind instanceof Quantity.Kind.BySpin all) {
            details.put("values", kind(all.values()));
        } else if (kind instanceof Quantity.Kind.Members members) {
            details.put("members", new Value.Series(members.quantities().stream().map(this::field).toList()));
        }
    }

    private Value kind(Quantity.Kind kind) {
        Map<String, Value> details = new LinkedHashMap<>();
        putKind(kind, details);
        return new Value.Structure(details);
    }

    /** Returns a unit; that of a pure number is 1, and what is no number has none. */
    private static Value unit(String unit, boolean isNumber) {
        return isNumber && unit.isEmpty() ? new Value.Text("1") : text(unit);
    }

    private static Value text(String text) {
        return Optional.of(text).filter(known -> !known.isEmpty()).<Value>map(Value.Text::new).orElse(NONE);
    }

    private static Value texts(Stream<String> texts) {
        return new Value.Series(texts.map(Value.Text::new).toList());
    }
}
