package io.github.spinthermo.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.github.spinthermo.table.ComparedCell;
import io.github.spinthermo.table.Comparison;
import io.github.spinthermo.table.UserFile;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Values beside the right ones, the row with the fewest right digits first. */
final class ComparisonView {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final Comparison comparison;
    private final int digits;
    private final Writer out;

    ComparisonView(Comparison comparison, int digits, Writer out) {
        this.comparison = comparison;
        this.digits = digits;
        this.out = out;
    }

    void show(List<ComparedCell> cells, View.Format format) throws IOException {
        List<List<ComparedCell>> rows = worstFirst(cells);
        switch (format) {
            case CSV -> csv(rows);
            case JSON -> json(rows);
            default -> text(rows, cells);
        }
    }

    /** Rows, and the cells of each, with the fewest right digits first; among equals in the order of the file. */
    private static List<List<ComparedCell>> worstFirst(List<ComparedCell> cells) {
        Comparator<ComparedCell> worst = Comparator.comparing(ComparedCell::isRight)
                .thenComparingInt(ComparedCell::digits);
        Map<UserFile.Row, List<ComparedCell>> byRow = cells.stream().sorted(worst)
                .collect(Collectors.groupingBy(ComparedCell::row, LinkedHashMap::new, Collectors.toList()));
        return new ArrayList<>(byRow.values());
    }

    private static String digits(ComparedCell cell) {
        return cell.isRight() ? "all" : Integer.toString(cell.digits());
    }

    private void text(List<List<ComparedCell>> rows, List<ComparedCell> cells) throws IOException {
        for (List<ComparedCell> row : rows) {
            out.write("line " + row.get(0).row().line() + ": "
                    + row.stream().map(cell -> cell.column() + " " + digits(cell)).collect(Collectors.joining(", "))
                    + "\n");
            for (ComparedCell cell : row) {
                if (cell.digits() < digits) {
                    out.write("    " + cell.column() + " = " + cell.given() + ", right is " + cell.expected() + "\n");
                }
            }
        }
        long wrong = cells.stream().filter(cell -> cell.digits() < digits).count();
        out.write("\n%s: %s of %s values have fewer than %s right digits\n"
                .formatted(comparison.operation().name(), wrong, cells.size(), digits));
    }

    private void csv(List<List<ComparedCell>> rows) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get());
        csv.printRecord("line", "column", "given", "expected", "digits");
        for (List<ComparedCell> row : rows) {
            for (ComparedCell cell : row) {
                csv.printRecord(cell.row().line(), cell.column(), cell.given(), cell.expected(), cell.digits());
            }
        }
    }

    private void json(List<List<ComparedCell>> rows) throws IOException {
        for (List<ComparedCell> row : rows) {
            for (ComparedCell cell : row) {
                try (JsonGenerator json = FACTORY.createGenerator(out)) {
                    json.writeStartObject();
                    json.writeStringField("op", comparison.operation().name());
                    json.writeNumberField("line", cell.row().line());
                    json.writeStringField("column", cell.column());
                    json.writeStringField("given", cell.given());
                    json.writeStringField("expected", cell.expected());
                    json.writeNumberField("digits", cell.digits());
                    json.writeEndObject();
                }
                out.write('\n');
            }
        }
    }
}
