package io.github.spinthermo.cli.output;

import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.ResultColumns;
import io.github.spinthermo.operation.result.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** Records as rows: fields with names only, each a text or a count. */
final class RecordFields {

    private final Map<Quantity, Value> row = new LinkedHashMap<>();

    RecordFields with(String name, String text) {
        row.put(Quantity.plain(name, ""), new Value.Text(text));
        return this;
    }

    RecordFields with(String name, long count) {
        row.put(Quantity.plain(name, ""), new Value.Count(count));
        return this;
    }

    Map<Quantity, Value> row() {
        return row;
    }

    /** Returns a field of a record. */
    static String text(Map<Quantity, Value> row, String name) {
        return ResultColumns.text(row.get(Quantity.plain(name, "")));
    }
}
