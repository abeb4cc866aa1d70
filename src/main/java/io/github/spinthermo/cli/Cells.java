package io.github.spinthermo.cli;

import io.github.spinthermo.operation.Quantity;
import io.github.spinthermo.operation.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rounded values as text, for views that have rows. */
final class Cells {

    private Cells() { }

    static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Count count) {
            return Long.toString(count.count());
        }
        if (value instanceof Value.Whole whole) {
            return whole.integer().toString();
        }
        if (value instanceof Value.Truth truth) {
            return Boolean.toString(truth.isTrue());
        }
        if (value instanceof Value.Series series) {
            return series.items().stream().map(Cells::text).collect(Collectors.joining(" "));
        }
        return "undefined";
    }

    /** The values that are single. */
    static Map<Quantity, Value> scalars(Map<Quantity, Value> result) {
        return filter(result, false);
    }

    /** The values that run along an index, all of the same length; named values make one column each. */
    static Map<Quantity, List<? extends Value>> series(Map<Quantity, Value> result) {
        Map<Quantity, List<? extends Value>> series = new LinkedHashMap<>();
        filter(result, true).forEach((quantity, value) -> {
            List<? extends Value> items = ((Value.Series) value).items();
            if (!items.isEmpty() && items.get(0) instanceof Value.Structure first) {
                first.fields().keySet().forEach(name -> series.put(column(name), member(items, name)));
            } else {
                series.put(quantity, items);
            }
        });
        return series;
    }

    /** What a person reads in place of the columns of named values. */
    static List<String> texts(Map<Quantity, Value> result) {
        return result.values().stream()
                .flatMap(value -> value instanceof Value.Series series ? series.items().stream() : Stream.empty())
                .map(item -> item instanceof Value.Structure structure ? structure.text() : "")
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Quantity column(String name) {
        return new Quantity(name, "", "", "", "");
    }

    private static List<Value> member(List<? extends Value> structures, String name) {
        return structures.stream().map(value -> ((Value.Structure) value).fields().get(name)).toList();
    }

    private static Map<Quantity, Value> filter(Map<Quantity, Value> result, boolean series) {
        Map<Quantity, Value> kept = new LinkedHashMap<>();
        result.forEach((quantity, value) -> {
            if (value instanceof Value.Series == series) {
                kept.put(quantity, value);
            }
        });
        return kept;
    }

    static int length(Map<Quantity, List<? extends Value>> series) {
        return series.values().stream().mapToInt(List::size).findFirst().orElse(1);
    }
}
