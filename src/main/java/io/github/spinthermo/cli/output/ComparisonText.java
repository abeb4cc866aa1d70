package io.github.spinthermo.cli.output;

import io.github.spinthermo.filecheck.ComparedCell;
import io.github.spinthermo.filecheck.Comparison;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** Compared values for a person: a line for each row, the right values of those that do not agree, and a sentence. */
final class ComparisonText {

    private final Comparison comparison;
    private final Comparison.Demands demands;
    private final Writer out;

    ComparisonText(Comparison comparison, Comparison.Demands demands, Writer out) {
        this.comparison = comparison;
        this.demands = demands;
        this.out = out;
    }

    /** Shows the worst of so many rows, and how many of all cells do not agree. */
    void show(List<List<ComparedCell>> worst, int rows, List<ComparedCell> cells) throws IOException {
        if (cells.isEmpty()) {
            return;
        }
        for (List<ComparedCell> row : worst) {
            row(row);
        }
        if (rows > worst.size()) {
            out.write("and " + (rows - worst.size()) + (rows - worst.size() == 1 ? " row" : " rows")
                    + " more, none of them worse; --worst " + rows
                    + " shows all\n");
        }
        long wrong = cells.stream().filter(cell -> !agrees(cell)).count();
        String tolerated = demands.absolute().signum() == 0 ? "" : " and are off by more than " + demands.absolute();
        out.write("\n%s: %s of %s values have fewer than %s right digits%s\n".formatted(comparison.operation().name(),
                wrong, cells.size(), demands.digits(), tolerated));
    }

    private void row(List<ComparedCell> row) throws IOException {
        String digits = row.stream().map(cell -> cell.column() + " " + digits(cell)).collect(Collectors.joining(", "));
        out.write("line " + row.get(0).row().line() + ": " + digits + "\n");
        for (ComparedCell cell : row) {
            if (!agrees(cell)) {
                String offBy = cell.error().isEmpty() ? "" : ", off by " + cell.absoluteError();
                out.write("    " + cell.column() + " = " + cell.given() + ", right is " + cell.expected());
                out.write(offBy + "\n");
            }
        }
    }

    private boolean agrees(ComparedCell cell) {
        return cell.agrees(demands.digits());
    }

    private String digits(ComparedCell cell) {
        if (cell.isRight()) {
            return "all";
        }
        boolean isNear = cell.digits() < demands.digits() && agrees(cell);
        return cell.digits() + (isNear ? " (off by " + cell.absoluteError() + ")" : "");
    }
}
