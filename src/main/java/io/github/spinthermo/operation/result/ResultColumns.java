package io.github.spinthermo.operation.result;

import io.github.spinthermo.operation.text.LazyList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Results laid out in rows and columns: the value of each cell, and its text. */
public final class ResultColumns {

    private ResultColumns() { }

    /**
     * Returns a rounded value in one cell.
     *
     * @param value a rounded value; one that is made of named values has a text for people
     * @return its text; {@code undefined} or {@code not computed} where there is none
     * @throws IllegalStateException for a number that has not been rounded and for named values, which fill
     *     several cells: both are mistakes of the caller and never the word for an absent value
     */
    public static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Count count) {
            return Long.toString(count.count());
        }
        if (value instanceof Value.Whole whole) {
            return whole.integer().toString();
        }
        if (value instanceof Value.Measured measured) {
            return measured.decimal();
        }
        if (value instanceof Value.Remarked remarked) {
            return text(remarked.value());
        }
        if (value instanceof Value.Truth truth) {
            return Boolean.toString(truth.isTrue());
        }
        if (value instanceof Value.Series series) {
            return series.items().stream().map(ResultColumns::text).collect(Collectors.joining(" "));
        }
        if (value instanceof Value.Tuple tuple) {
            return tuple.items().stream().map(ResultColumns::text).collect(Collectors.joining(" "));
        }
        if (value instanceof Value.Missing missing) {
            return missing.state();
        }
        if (value instanceof Value.Structure structure && !structure.text().isEmpty()) {
            return structure.text();
        }
        throw new IllegalStateException("no text of one cell: " + value.getClass().getSimpleName());
    }

    /**
     * Returns the values that are single.
     *
     * @param result the values by quantity
     * @return those that run along no index
     */
    public static Map<Quantity, Value> scalars(Map<Quantity, Value> result) {
        return filter(result, false);
    }

    /**
     * Returns the values that are single, those side by side in one column each.
     *
     * @param result the values by quantity
     * @return the value of each column, the same in all rows
     */
    public static Map<Quantity, Value> scalarColumns(Map<Quantity, Value> result) {
        Map<Quantity, Value> columns = new LinkedHashMap<>();
        scalars(result).forEach((quantity, value) -> {
            if (value instanceof Value.Tuple tuple) {
                for (int i = 0; i < tuple.items().size(); i++) {
                    columns.put(column(quantity, tuple.first() + i), tuple.items().get(i));
                }
            } else if (value instanceof Value.Structure structure) {
                flat(quantity.name() + ".", structure).forEach((name, field) -> columns.put(column(name), field));
            } else {
                columns.put(quantity, value);
            }
        });
        return columns;
    }

    /**
     * Returns the values that are single as a person reads them: named values one by one, unless a text shows them.
     *
     * @param result the values by quantity
     * @return the values, in order
     */
    public static Map<Quantity, Value> shownScalars(Map<Quantity, Value> result) {
        Map<Quantity, Value> shown = new LinkedHashMap<>();
        scalars(result).forEach((quantity, value) -> {
            if (!(value instanceof Value.Structure structure)) {
                shown.put(quantity, value);
            } else if (structure.text().isEmpty()) {
                flat(quantity.name() + ".", structure).forEach((name, field) -> shown.put(column(name), field));
            }
        });
        return shown;
    }

    /**
     * Returns the values that run along an index, all of the same length, if it has any; named values and values side
     * by side make one column each. Rows are made when they are read and not kept, so columns are best read row by row.
     *
     * @param result the values by quantity
     * @return the values of each column, the index first
     */
    public static Map<Quantity, List<? extends Value>> series(Map<Quantity, Value> result) {
        Map<Quantity, List<? extends Value>> series = new LinkedHashMap<>();
        filter(result, true).forEach((quantity, value) -> {
            List<? extends Value> items = ((Value.Series) value).items();
            if (!items.isEmpty()) {
                putColumns(quantity, items, series);
            }
        });
        return series;
    }

    private static void putColumns(Quantity quantity, List<? extends Value> items,
            Map<Quantity, List<? extends Value>> series) {
        if (items.get(0) instanceof Value.Structure first) {
            List<Map<String, Value>> rows = made(items, item -> flat("", (Value.Structure) item));
            flat("", first).keySet().forEach(name -> series.put(column(name), made(rows, row -> row.get(name))));
        } else if (items.get(0) instanceof Value.Tuple first) {
            List<List<? extends Value>> rows = made(items, item -> ((Value.Tuple) item).items());
            for (int i = 0; i < first.items().size(); i++) {
                int place = i;
                series.put(column(quantity, first.first() + i), made(rows, row -> row.get(place)));
            }
        } else {
            series.put(quantity, items);
        }
    }

    private static <S, T> List<T> made(List<? extends S> source, Function<S, T> item) {
        return new LazyList<>(source.size(), index -> item.apply(source.get(index)));
    }

    /**
     * Returns what a person reads in place of the columns of named values.
     *
     * @param result the values by quantity
     * @return the lines, each made when it is taken
     */
    public static Stream<String> texts(Map<Quantity, Value> result) {
        return result.values().stream()
                .flatMap(value -> value instanceof Value.Series series ? series.items().stream() : Stream.of(value))
                .map(item -> item instanceof Value.Structure structure ? structure.text() : "")
                .filter(text -> !text.isEmpty());
    }

    private static Quantity column(String name) {
        return Quantity.real(name, "", "", "", "");
    }

    /** Returns the quantity of the i-th domain. */
    private static Quantity column(Quantity quantity, int i) {
        return Quantity.real(quantity.name() + i, quantity.symbol().replace("_i", "_" + i), quantity.unit(),
                quantity.equation(), quantity.description());
    }

    /** Tells whether a series inside named values is one of named values that stand in columns, or of none. */
    private static boolean isOfStructures(Value.Series series) {
        return series.items().stream().allMatch(ResultColumns::standsInColumns);
    }

    private static boolean standsInColumns(Value value) {
        return value instanceof Value.Structure structure && structure.text().isEmpty();
    }

    /**
     * Returns the values of named values inside named values, as {@code outer.inner} and {@code outer.0.inner}, and
     * those of values side by side as {@code jz1} and {@code flow1.2}.
     */
    private static Map<String, Value> flat(String prefix, Value.Structure structure) {
        Map<String, Value> flat = new LinkedHashMap<>();
        structure.fields().forEach((name, value) -> put(prefix + name, "", value, flat));
        return flat;
    }

    private static void put(String name, String separator, Value value, Map<String, Value> flat) {
        if (standsInColumns(value)) {
            flat.putAll(flat(name + ".", (Value.Structure) value));
        } else if (value instanceof Value.Series series && isOfStructures(series)) {
            for (int i = 0; i < series.items().size(); i++) {
                flat.putAll(flat(name + "." + i + ".", (Value.Structure) series.items().get(i)));
            }
        } else if (value instanceof Value.Tuple tuple) {
            for (int i = 0; i < tuple.items().size(); i++) {
                put(name + separator + (tuple.first() + i), ".", tuple.items().get(i), flat);
            }
        } else {
            flat.put(name, value);
        }
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

    /**
     * Counts the rows of an answer.
     *
     * @param series the columns that run along an index
     * @return their length; 1 if there are none
     */
    public static int length(Map<Quantity, List<? extends Value>> series) {
        return series.values().stream().mapToInt(List::size).findFirst().orElse(1);
    }
}
