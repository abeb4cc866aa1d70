package io.github.spinthermo.cli.output;

import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records as text: columns, which are known to be wide enough only at the end. */
final class RecordTable implements View {

    private final TextView text;
    private final Map<Quantity, List<Value>> columns = new LinkedHashMap<>();

    RecordTable(int width, Writer out) {
        this.text = new TextView(0, false, width, out);
    }

    @Override
    public void show(Map<String, String> parameters, Map<Quantity, Value> row) {
        row.forEach((field, value) -> columns.computeIfAbsent(field, first -> new ArrayList<>()).add(value));
    }

    @Override
    public boolean finish() throws IOException {
        Map<Quantity, Value> series = new LinkedHashMap<>();
        columns.forEach((field, values) -> series.put(field, new Value.Series(values)));
        text.show(Map.of(), series);
        return true;
    }
}
