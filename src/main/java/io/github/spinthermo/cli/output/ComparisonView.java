package io.github.spinthermo.cli.output;

import io.github.spinthermo.filecheck.ComparedCell;
import io.github.spinthermo.filecheck.Comparison;
import io.github.spinthermo.filecheck.UserFile;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Values beside the right ones, the row with the fewest right digits first. */
public final class ComparisonView {

    /** The rows of a text where no number is asked for. */
    public static final int SHOWN = 20;

    private final Comparison comparison;
    private final Comparison.Demands demands;
    private final OptionalInt asked;
    private final Writer out;

    /**
     * Makes a view.
     *
     * @param comparison what is compared
     * @param demands what is asked of the values
     * @param asked how many rows are shown; as many as the format usually has where it is empty
     * @param out where it writes
     */
    public ComparisonView(Comparison comparison, Comparison.Demands demands, OptionalInt asked, Writer out) {
        this.comparison = comparison;
        this.demands = demands;
        this.asked = asked;
        this.out = out;
    }

    /**
     * Shows the cells.
     *
     * @param cells all cells that were compared
     * @param format the format
     * @param width the columns of a line of text
     * @throws IOException if it cannot be written
     */
    public void show(List<ComparedCell> cells, Format format, int width) throws IOException {
        List<List<ComparedCell>> rows = worstFirst(cells);
        if (format == Format.TEXT) {
            new ComparisonText(comparison, demands, out).show(worst(rows, SHOWN), rows.size(), cells);
            return;
        }
        View records = format.ofRecords(width, out);
        for (List<ComparedCell> row : worst(rows, rows.size())) {
            for (ComparedCell cell : row) {
                records.show(Map.of(), record(cell, format == Format.JSON));
            }
        }
        records.finish();
    }

    private List<List<ComparedCell>> worst(List<List<ComparedCell>> rows, int usual) {
        return rows.subList(0, Math.min(rows.size(), asked.orElse(usual)));
    }

    /** Puts what does not agree first, then what has the fewest right digits; equals stay in the order of the file. */
    private List<List<ComparedCell>> worstFirst(List<ComparedCell> cells) {
        Comparator<ComparedCell> worst = Comparator
                .<ComparedCell, Boolean>comparing(cell -> cell.agrees(demands.digits()))
                .thenComparing(ComparedCell::isRight)
                .thenComparingInt(ComparedCell::digits);
        Map<UserFile.UserRow, List<ComparedCell>> byRow = cells.stream().sorted(worst)
                .collect(Collectors.groupingBy(ComparedCell::row, LinkedHashMap::new, Collectors.toList()));
        return new ArrayList<>(byRow.values());
    }

    /** Returns the record of a cell; each line of JSON stands alone, and so it names its operation. */
    private Map<Quantity, Value> record(ComparedCell cell, boolean isAlone) {
        RecordFields record = new RecordFields();
        if (isAlone) {
            record.with("op", comparison.operation().name());
        }
        return record.with("line", cell.row().line())
                .with("column", cell.column())
                .with("given", cell.given())
                .with("expected", cell.expected())
                .with("digits", cell.digits())
                .with("absoluteError", cell.absoluteError())
                .with("relativeError", cell.relativeError())
                .row();
    }
}
