package io.github.spinthermo.plot;

import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.ResultColumns;
import io.github.spinthermo.operation.result.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answer at one point: columns of one value each, and columns that run along an index.
 *
 * @param point the parameters of the point as texts, by their names
 * @param single the columns of one value
 * @param running the columns that run, the index first
 */
record PlotAnswer(Map<String, String> point, Map<Quantity, Value> single,
        Map<Quantity, List<? extends Value>> running) {

    /** Takes the rounded results at a point. */
    static PlotAnswer of(Map<String, String> point, Map<Quantity, Value> results) {
        return new PlotAnswer(point, ResultColumns.scalarColumns(results), ResultColumns.series(results));
    }

    /** Lists all columns that may be plotted. */
    List<Quantity> results() {
        return Stream.concat(running.keySet().stream().skip(1), single.keySet().stream()).toList();
    }

    /** Finds a column of one value; one that has none here may be that of several at other points. */
    Optional<Quantity> single(String name) {
        return single.entrySet().stream().filter(column -> !(column.getValue() instanceof Value.Missing))
                .map(Map.Entry::getKey).filter(column -> column.name().equalsIgnoreCase(name)).findFirst();
    }

    /** Finds a column that runs along the index. */
    Optional<Quantity> running(String name) {
        return running.keySet().stream().skip(1).filter(column -> column.name().equalsIgnoreCase(name)).findFirst();
    }

    /** Tells whether there is a column of a name that has a value. */
    boolean has(String name) {
        return single(name).isPresent() || running(name).isPresent();
    }

    /** Tells whether the first of the columns that run, which is the index, is one of some results. */
    boolean lacksIndex(List<String> results) {
        return !running.isEmpty() && results.stream().anyMatch(index().name()::equalsIgnoreCase);
    }

    /** Returns the index along which columns run. */
    Quantity index() {
        return running.keySet().iterator().next();
    }

    /** Returns the value of a column of one value, or of each place of the index. */
    Map<Value, Value> along(Quantity column) {
        Map<Value, Value> pairs = new LinkedHashMap<>();
        List<? extends Value> places = running.get(index());
        List<? extends Value> values = running.get(column);
        for (int i = 0; i < places.size(); i++) {
            pairs.put(places.get(i), values.get(i));
        }
        return pairs;
    }
}
