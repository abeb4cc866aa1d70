package io.github.spinthermo.cli.output;

import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.ResultColumns;
import io.github.spinthermo.operation.result.Value;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Comma-separated values: the parameters and fields by their names, one row for each point and each J or time; single
 * values are repeated, and a parameter that is also a field is not.
 */
final class CsvView implements View {

    private final CSVPrinter csv;
    private boolean headed;

    CsvView(Writer out) throws IOException {
        this.csv = new CSVPrinter(out, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get());
    }

    @Override
    public void show(Map<String, String> parameters, Map<Quantity, Value> result) throws IOException {
        Map<Quantity, List<? extends Value>> series = ResultColumns.series(result);
        Map<Quantity, Value> scalars = ResultColumns.scalarColumns(result);
        Map<String, String> columns = new LinkedHashMap<>(parameters);
        series.keySet().forEach(quantity -> columns.remove(quantity.name()));
        if (!headed) {
            headed = true;
            List<String> header = new ArrayList<>(columns.keySet());
            series.keySet().forEach(quantity -> header.add(quantity.name()));
            scalars.keySet().forEach(quantity -> header.add(quantity.name()));
            csv.printRecord(header);
        }
        for (int row = 0; row < ResultColumns.length(series); row++) {
            for (String parameter : columns.values()) {
                csv.print(parameter);
            }
            for (List<? extends Value> items : series.values()) {
                csv.print(ResultColumns.text(items.get(row)));
            }
            for (Value scalar : scalars.values()) {
                csv.print(ResultColumns.text(scalar));
            }
            csv.println();
        }
    }
}
