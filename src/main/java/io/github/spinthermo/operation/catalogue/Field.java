package io.github.spinthermo.operation.catalogue;

import io.github.spinthermo.operation.FieldChoice;
import io.github.spinthermo.operation.Quantity;
import io.github.spinthermo.operation.Value;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Result of an operation, and where it is taken from.
 *
 * @param quantity the result
 * @param value takes it from the subject of the operation
 * @param <S> the subject
 */
record Field<S>(Quantity quantity, Function<S, Value> value) {

    /** Makes a result that is a number for all arguments. */
    static <S> Field<S> real(Quantity quantity, Function<S, Real> value) {
        return outcome(quantity, value.andThen(Outcome::of));
    }

    /** Makes a result that may be infinite, undefined or not computed. */
    static <S> Field<S> outcome(Quantity quantity, Function<S, Outcome> value) {
        return new Field<>(quantity, value.andThen(Value.Numeric::new));
    }

    /** Returns the results themselves. */
    static <S> List<Quantity> quantities(List<Field<S>> fields) {
        return fields.stream().map(Field::quantity).toList();
    }

    /** Takes the wanted results from the subject. */
    static <S> Map<Quantity, Value> results(List<Field<S>> fields, S subject, FieldChoice wanted) {
        Map<Quantity, Value> results = new LinkedHashMap<>();
        fields.stream().filter(field -> wanted.has(field.quantity()))
                .forEach(field -> results.put(field.quantity(), field.value().apply(subject)));
        return results;
    }
}
