package io.github.spinthermo.oracle;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.grid.GridRequest;
import io.github.spinthermo.grid.GridRow;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Columns of rows of a grid that follow each other, as text: so the rows take least memory until all are there, and
 * whoever computes them has them written already.
 *
 * @param columns the texts of the columns, those of the inputs first
 * @param present the results that at least one row has
 * @param faults the rows that could not be answered
 * @param reasons why results are null, by field; nothing where that is not asked
 */
record Columns(List<String> columns, Set<Quantity> present, List<RowFault> faults, Map<String, String> reasons) {

    /**
     * A row that could not be answered.
     *
     * @param row its number, from 0
     * @param failure why
     */
    record RowFault(long row, Failure failure) { }

    /** Computes rows on the current thread, and writes their columns. */
    static Columns of(GridRequest grid, long from, long to, Budget budget, Session session) {
        Writer writer = new Writer(grid);
        grid.compute(from, to, budget, session, writer::add);
        return writer.end();
    }

    /** Returns the number of characters that are held. */
    long length() {
        return columns.stream().mapToLong(String::length).sum();
    }

    /** Writer of the columns of rows that come one after another. */
    private static final class Writer {

        private final GridRequest grid;
        private final List<Quantity> results;
        private final boolean wantsReasons;
        private final List<ColumnText> columns;
        private final Set<Quantity> present = new HashSet<>();
        private final List<RowFault> faults = new ArrayList<>();
        private final Reasons reasons = new Reasons();

        private Writer(GridRequest grid) {
            this.grid = grid;
            this.results = grid.results();
            this.wantsReasons = grid.common().find(Parameter.REASONS).orElse(false);
            this.columns = Stream.generate(ColumnText::new).limit(grid.inputs().size() + results.size()).toList();
        }

        private void add(GridRow row) {
            int column = 0;
            for (String input : row.inputs()) {
                columns.get(column++).add(input);
            }
            for (Quantity result : results) {
                columns.get(column++).add(row.results().getOrDefault(result, Value.Missing.NOT_ANSWERED));
            }
            present.addAll(row.results().keySet());
            row.fault().ifPresent(fault -> faults.add(new RowFault(row.number(), Failure.of(fault))));
            if (wantsReasons) {
                reasons.addAll(grid.operation(), row.results());
            }
        }

        private Columns end() {
            return new Columns(columns.stream().map(ColumnText::end).toList(), present, faults, reasons.byField());
        }
    }
}
