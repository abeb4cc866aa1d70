package io.github.spinthermo.operation;

import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.ResultNames;
import io.github.spinthermo.operation.result.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Choice of the results that a request wants; only what these need is computed. Results keep the order of the
 * operation; those that are named and have no place in this answer come last, with the reason.
 */
public final class FieldChoice {

    /** All results. */
    static final FieldChoice ALL = new FieldChoice(Set.of(), List.of());

    private final Set<String> wanted;
    private final List<Quantity> fields;

    private FieldChoice(Set<String> wanted, List<Quantity> fields) {
        this.wanted = wanted;
        this.fields = fields;
    }

    /**
     * Chooses results by their names.
     *
     * @param operation the operation
     * @param names the names of some of its fields
     * @return the choice
     * @throws InvalidInputException if there is none, or one that the operation does not answer
     */
    static FieldChoice of(Operation operation, List<String> names) {
        List<String> fields = operation.fields().stream().map(Quantity::name).toList();
        if (names.isEmpty()) {
            throw InvalidInputException.ofName("no-field", Parameter.FIELDS.name(),
                    "names no field; leave it out for all, or choose of " + String.join(", ", fields));
        }
        for (String name : names) {
            if (!fields.contains(name)) {
                String question = ResultNames.question(name, operation.fields());
                throw new InvalidInputException("unknown-field", Parameter.FIELDS.name(), Fault.show(name),
                        "is not a field of " + operation.name() + (question.isEmpty() ? "; it answers " : question
                                + " It answers ") + String.join(", ", fields));
            }
        }
        return new FieldChoice(Set.copyOf(names), operation.fields());
    }

    /**
     * Tells whether a result is wanted.
     *
     * @param field a field of the operation
     * @return true if it is named, or nothing is
     */
    public boolean has(Quantity field) {
        return wanted.isEmpty() || wanted.contains(field.name());
    }

    /** Returns the results that are wanted, and the index of those that run along one. */
    Map<Quantity, Value> of(Map<Quantity, Value> results) {
        if (wanted.isEmpty()) {
            return results;
        }
        Map<Quantity, Value> chosen = new LinkedHashMap<>(results);
        chosen.keySet().removeIf(quantity -> !has(quantity) && isNamedIn(fields, quantity));
        boolean hasSeries = chosen.entrySet().stream()
                .anyMatch(result -> has(result.getKey()) && result.getValue() instanceof Value.Series);
        chosen.entrySet().removeIf(result -> !has(result.getKey()) && !hasSeries);
        fields.stream().filter(field -> has(field) && !isNamedIn(results.keySet(), field))
                .forEach(field -> chosen.put(field, Value.Missing.undefined(field.absence())));
        return chosen;
    }

    private static boolean isNamedIn(Collection<Quantity> others, Quantity quantity) {
        return others.stream().anyMatch(other -> other.name().equals(quantity.name()));
    }
}
