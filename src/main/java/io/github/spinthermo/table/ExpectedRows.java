package io.github.spinthermo.table;

import io.github.spinthermo.error.TableIntegrityException;
import io.github.spinthermo.io.Cores;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The rows of a file beside those that are computed again. */
final class ExpectedRows {

    private final TableSpec table;
    private final List<List<String>> found;
    private final List<String> headings;

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
    }

    /** Compares all of them, in order. */
    void requireAll(Runnable progress) {
        int row = 0;
        for (List<List<String>> piece : computed(IntStream.range(0, table.pieces()).toArray(), progress)) {
            requireFrom(row, piece);
            row += piece.size();
        }
        if (found.size() > row) {
            throw new TableIntegrityException(table.name(), Integer.toString(found.size()),
                    "has " + found.size() + " rows, expected " + row);
        }
    }

    /** Compares those of some pieces, which stand where their keys are found. */
    void requireSome(int[] pieces, Runnable progress) {
        int[] key = table.key().stream().mapToInt(headings::indexOf).toArray();
        Map<List<String>, Integer> places = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            places.putIfAbsent(key(found.get(i), key), i);
        }
        computed(pieces, progress).forEach(piece -> requireFrom(place(piece, key, places), piece));
    }

    private List<List<List<String>>> computed(int[] pieces, Runnable progress) {
        return Cores.map(pieces, piece -> {
            List<List<String>> rows = table.piece(piece);
            progress.run();
            return rows;
        });
    }

    private static List<String> key(List<String> row, int[] key) {
        return Arrays.stream(key).mapToObj(row::get).toList();
    }

    /** Where a piece begins: any of its rows tells, for one of them may have a wrong key. */
    private int place(List<List<String>> piece, int[] key, Map<List<String>, Integer> places) {
        for (int i = 0; i < piece.size(); i++) {
            Integer place = places.get(key(piece.get(i), key));
            if (place != null && place >= i) {
                return place - i;
            }
        }
        throw new TableIntegrityException(table.name(), "", "has no row with "
                + table.key() + " = " + key(piece.get(0), key));
    }

    private void requireFrom(int first, List<List<String>> piece) {
        for (int i = 0; i < piece.size(); i++) {
            int row = first + i;
            if (row >= found.size()) {
                throw new TableIntegrityException(table.name(), Integer.toString(found.size()),
                        "has only " + found.size() + " rows; the next is " + String.join(",", piece.get(i)));
            }
            requireRow(row, piece.get(i));
        }
    }

    private void requireRow(int row, List<String> expected) {
        for (int i = 0; i < expected.size(); i++) {
            if (!found.get(row).get(i).equals(expected.get(i))) {
                throw TableIntegrityException.ofCell(table.name(), row + 1, headings.get(i),
                        found.get(row).get(i), expected.get(i));
            }
        }
    }
}
