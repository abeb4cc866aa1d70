package io.github.spinthermo.oracle;

import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reasons why fields of a result are null, in the words of the text output. A field inside others is named by its
 * path, such as {@code cycles.efficiency}; in an array, and in all rows of a grid,
 * the first reason stands for those of all places.
 */
final class Reasons {

    private final Map<String, String> byField = new LinkedHashMap<>();

    /** Adds a reason for each field that is null and that has none yet. */
    void addAll(Operation operation, Map<Quantity, Value> result) {
        result.forEach((quantity, value) -> {
            if (operation.fields().contains(quantity)) {
                add(quantity.name(), value);
            }
        });
    }

    /** Returns the reasons, in the order in which they were found. */
    Map<String, String> byField() {
        return byField;
    }

    private void add(String field, Value value) {
        if (value instanceof Value.Missing missing) {
            byField.putIfAbsent(field, missing.withReason());
        } else if (value instanceof Value.Structure structure) {
            structure.fields().forEach((name, inner) -> add(field + "." + name, inner));
        } else if (value instanceof Value.Series series) {
            series.items().forEach(item -> add(field, item));
        } else if (value instanceof Value.Remarked remarked) {
            add(field, remarked.value());
        }
    }
}
