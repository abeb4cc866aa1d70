package io.github.spinthermo.operation;

import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
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
public record ResultField<S>(Quantity quantity, Function<S, Value> value) {

    /**
     * Makes a result that is a number for all arguments.
     *
     * @param quantity the result
     * @param value takes the number from the subject
     * @param <S> the subject
     * @return the field
     */
    public static <S> ResultField<S> real(Quantity quantity, Function<S, Real> value) {
        return outcome(quantity, value.andThen(Outcome::of));
    }

    /**
     * Makes a result that may be infinite, undefined or not computed.
     *
     * @param quantity the result
     * @param value takes the outcome from the subject
     * @param <S> the subject
     * @return the field
     */
    public static <S> ResultField<S> outcome(Quantity quantity, Function<S, Outcome> value) {
        return new ResultField<>(quantity, value.andThen(Value.Numeric::new));
    }

    /**
     * Returns the results themselves.
     *
     * @param fields where they are taken from
     * @param <S> the subject
     * @return the quantities, in order
     */
    public static <S> List<Quantity> quantities(List<ResultField<S>> fields) {
        return fields.stream().map(ResultField::quantity).toList();
    }

    /**
     * Takes the members of an object from the subject.
     *
     * @param members all members
     * @param subject what they are of
     * @param into where they are put, by their names and in order
     * @param <S> the subject
     */
    public static <S> void put(List<ResultField<S>> members, S subject, Map<String, Value> into) {
        members.forEach(member -> into.put(member.quantity().name(), member.value().apply(subject)));
    }

    /**
     * Takes the wanted results from the subject.
     *
     * @param fields all results
     * @param subject the subject of the operation
     * @param wanted which of them
     * @param <S> the subject
     * @return the values, in order
     */
    public static <S> Map<Quantity, Value> results(List<ResultField<S>> fields, S subject, FieldChoice wanted) {
        Map<Quantity, Value> results = new LinkedHashMap<>();
        fields.stream().filter(field -> wanted.has(field.quantity()))
                .forEach(field -> results.put(field.quantity(), field.value().apply(subject)));
        return results;
    }
}
