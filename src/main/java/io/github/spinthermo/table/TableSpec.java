package io.github.spinthermo.table;

import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A reference table: an operation, the points at which it is asked, and what is shown of its answers.
 *
 * @param name its name, which is also that of its folder and its file
 * @param title what it holds, in one line
 * @param operation what is asked
 * @param points where: the values of parameters as on the command line, each point with the same names
 * @param fields what is shown: columns of the answer as in the CSV of the operation, an index first, and the
 *     headings that they have here
 * @param digits how many digits
 * @param formulas where its formulas stand
 */
public record TableSpec(
        String name,
        String title,
        Operation operation,
        List<Map<String, String>> points,
        List<Field> fields,
        Digits digits,
        String formulas) {

    /** Points in one piece: those that follow each other often share what costs most. */
    private static final int PIECE = 12;

    /**
     * A column of the answer.
     *
     * @param column its name in the CSV of the operation
     * @param heading its name here
     * @param description what it holds; empty where the operation tells
     */
    public record Field(String column, String heading, String description) {
        static List<Field> named(String... columns) {
            return List.of(columns).stream().map(column -> new Field(column, column, "")).toList();
        }
    }

    /**
     * Its columns.
     *
     * @return the columns, in order
     */
    public List<Column> columns() {
        return new TableRows(this).columns();
    }

    /**
     * Returns the columns that tell its rows apart.
     *
     * @return their headings
     */
    public List<String> key() {
        return new TableRows(this).key();
    }

    /** Returns the first cells of all its rows, which tell them apart and are known without computing. */
    List<List<String>> keys() {
        return keys(points.size());
    }

    /** Returns the place of the first row of a piece, from 0. */
    int firstRow(int piece) {
        return keys(piece * PIECE).size();
    }

    private List<List<String>> keys(int ofPoints) {
        TableRows rows = new TableRows(this);
        return points.subList(0, ofPoints).stream().flatMap(point -> rows.keys(point).stream()).toList();
    }

    /**
     * Counts the pieces into which the work falls.
     *
     * @return their number
     */
    public int pieces() {
        return (points.size() + PIECE - 1) / PIECE;
    }

    /**
     * Computes one of the pieces, by itself.
     *
     * @param piece which, from 0
     * @return its rows, in order
     */
    public List<List<String>> piece(int piece) {
        Session session = new Session();
        TableRows table = new TableRows(this);
        List<List<String>> rows = new ArrayList<>();
        int first = piece * PIECE;
        for (Map<String, String> point : points.subList(first, Math.min(first + PIECE, points.size()))) {
            rows.addAll(table.at(point, session));
        }
        return rows;
    }
}
