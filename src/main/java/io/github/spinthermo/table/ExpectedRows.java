package io.github.spinthermo.table;

import io.github.spinthermo.error.TableIntegrityException;
import io.github.spinthermo.io.Cores;
import java.util.List;

/**
 * Comparison of the rows of a file with those that should be there: the number and the parameters of all, and every
 * cell of some, which are computed again.
 */
final class ExpectedRows {

    private final TableSpec table;
    private final List<List<String>> found;
    private final List<String> headings;

    /** Compares the number of the rows and the parameters of each, which are known without computing. */
    ExpectedRows(TableSpec table, List<List<String>> found) {
        this.table = table;
        this.found = found;
        this.headings = table.columns().stream().map(Column::name).toList();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).size() != headings.size()) {
                throw new TableIntegrityException(table.name(), String.join(",", found.get(i)),
                        "row %s has %s cells, expected %s".formatted(i + 1, found.get(i).size(), headings.size()));
            }
        }
        List<List<String>> keys = table.keys();
        if (found.size() != keys.size()) {
            throw new TableIntegrityException(table.name(), Integer.toString(found.size()),
                    "has " + found.size() + " rows, expected " + keys.size());
        }
        requireFrom(0, keys);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Compares the rows of some pieces with the computed ones, in order. */
    void require(int[] pieces, Runnable progress) {
        List<List<List<String>>> computed = Cores.map(pieces, piece -> {
            List<List<String>> rows = table.piece(piece);
            progress.run();
            return rows;
        });
        for (int i = 0; i < pieces.length; i++) {
            requireFrom(table.firstRow(pieces[i]), computed.get(i));
        }
    }

    private void requireFrom(int first, List<List<String>> expected) {
        for (int i = 0; i < expected.size(); i++) {
            requireRow(first + i, expected.get(i));
        }
    }

    /** Compares the first cells of a row, as many as are expected. */
    private void requireRow(int row, List<String> expected) {
        for (int i = 0; i < expected.size(); i++) {
            if (!found.get(row).get(i).equals(expected.get(i))) {
                throw TableIntegrityException.ofCell(table.name(), row + 1, headings.get(i),
                        found.get(row).get(i), expected.get(i));
            }
        }
    }
}
