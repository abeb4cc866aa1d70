package io.github.spinthermo.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.github.spinthermo.table.ComparedCell;
import io.github.spinthermo.table.Comparison;
import io.github.spinthermo.table.UserFile;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Values beside the right ones, the row with the fewest right digits first. */
final class ComparisonView {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    /** The rows of a text where no number is asked for. */
    static final int SHOWN = 20;

    private final Comparison comparison;
    private final int digits;
    private final BigDecimal absolute;
    private final OptionalInt asked;
    private final Writer out;

    /** Shows as many rows as are asked for, or as many as the format usually has. */
    ComparisonView(Comparison comparison, Comparison.Demands demands, OptionalInt asked, Writer out) {
        this.comparison = comparison;
        this.digits = demands.digits();
        this.absolute = demands.absolute();
        this.asked = asked;
        this.out = out;
    }

    void show(List<ComparedCell> cells, View.Format format) throws IOException {
        List<List<ComparedCell>> rows = worstFirst(cells);
        switch (format) {
            case CSV -> csv(worst(rows, rows.size()));
            case JSON -> json(worst(rows, rows.size()));
            default -> {
                if (!cells.isEmpty()) {
                    text(rows, cells);
                }
            }
        }
    }

    private List<List<ComparedCell>> worst(List<List<ComparedCell>> rows, int usual) {
        return rows.subList(0, Math.min(rows.size(), asked.orElse(usual)));
    }

    /** Puts what does not agree first, then what has the fewest right digits; equals stay in the order of the file. */
    private List<List<ComparedCell>> worstFirst(List<ComparedCell> cells) {
        Comparator<ComparedCell> worst = Comparator.<ComparedCell, Boolean>comparing(cell -> cell.agrees(digits))
                .thenComparing(ComparedCell::isRight)
                .thenComparingInt(ComparedCell::digits);
        Map<UserFile.Row, List<ComparedCell>> byRow = cells.stream().sorted(worst)
                .collect(Collectors.groupingBy(ComparedCell::row, LinkedHashMap::new, Collectors.toList()));
        return new ArrayList<>(byRow.values());
    }

    private String digits(ComparedCell cell) {
        if (cell.isRight()) {
            return "all";
        }
        boolean isNear = cell.digits() < digits && cell.agrees(digits);
        return cell.digits() + (isNear ? " (off by " + cell.absoluteError() + ")" : "");
    }

    private void text(List<List<ComparedCell>> rows, List<ComparedCell> cells) throws IOException {
        List<List<ComparedCell>> shown = worst(rows, SHOWN);
        for (List<ComparedCell> row : shown) {
            out.write("line " + row.get(0).row().line() + ": "
                    + row.stream().map(cell -> cell.column() + " " + digits(cell)).collect(Collectors.joining(", "))
                    + "\n");
            for (ComparedCell cell : row) {
                if (!cell.agrees(digits)) {
                    out.write("    " + cell.column() + " = " + cell.given() + ", right is " + cell.expected()
                            + offBy(cell) + "\n");
                }
            }
        }
        int left = rows.size() - shown.size();
        if (left > 0) {
            out.write("and " + left + " rows more, none of them worse; --worst " + rows.size() + " shows all\n");
        }
        long wrong = cells.stream().filter(cell -> !cell.agrees(digits)).count();
        out.write("\n%s: %s of %s values have fewer than %s right digits%s\n".formatted(comparison.operation().name(),
                wrong, cells.size(), digits, absolute.signum() == 0 ? "" : " and are off by more than " + absolute));
    }

    private static String offBy(ComparedCell cell) {
        return cell.error().isEmpty() ? "" : ", off by " + cell.absoluteError();
    }

    private void csv(List<List<ComparedCell>> rows) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get());
        csv.printRecord("line", "column", "given", "expected", "digits", "absoluteError", "relativeError");
        for (List<ComparedCell> row : rows) {
            for (ComparedCell cell : row) {
                csv.printRecord(cell.row().line(), cell.column(), cell.given(), cell.expected(), cell.digits(),
                        cell.absoluteError(), cell.relativeError());
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
                    json.writeStringField("absoluteError", cell.absoluteError());
                    json.writeStringField("relativeError", cell.relativeError());
                    json.writeEndObject();
                }
                out.write('\n');
            }
        }
    }
}
