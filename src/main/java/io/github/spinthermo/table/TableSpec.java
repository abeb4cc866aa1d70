package io.github.spinthermo.table;

import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Specification of a reference table: an operation, the points at which it is asked, and the parts of its answers that
 * are shown.
 *
 * @param name its name, which is also that of its folder and its file
 * @param title its contents in one line
 * @param operation the operation that is asked
 * @param points the values of the parameters, written as on the command line; all points name the same parameters
 * @param fields the columns of the answer that are shown, an index first, with the headings that they have here
 * @param digits the number of digits that are shown
 * @param formulas the places of its formulas in the papers
 */
public record TableSpec(
        String name,
        String title,
        Operation operation,
        List<Map<String, String>> points,
        List<Field> fields,
        Digits digits,
        String formulas) {

    /** Number of points in one piece: consecutive points often share the most expensive part of their work. */
    private static final int PIECE = 12;

    /**
     * Column of the answer that a table shows.
     *
     * @param column its name in the CSV of the operation
     * @param heading its heading in the table
     * @param description the meaning of its cells; empty where the description of the operation serves
     * @param isLeftOut tells at which points the table says that the value is not computed
     * @param scale the scale of the errors, if they are doubles
     */
    public record Field(String column, String heading, String description,
            Predicate<Map<String, String>> isLeftOut, ErrorScale scale) {

        /**
         * Makes a column that the table shows at all points.
         *
         * @param column its name in the CSV of the operation
         * @param heading its heading in the table
         * @param description the meaning of its cells; empty where the description of the operation serves
         */
        public Field(String column, String heading, String description) {
            this(column, heading, description, point -> false, ErrorScale.COMMON);
        }

        /**
         * Makes columns of doubles whose errors have one scale.
         *
         * @param scale the scale of their errors
         * @param columns their names in the CSV of the operation, and in the table
         * @return the columns, in order
         */
        public static Stream<Field> scaled(ErrorScale scale, String... columns) {
            return Stream.of(columns).map(column -> described(scale, column, ""));
        }

        /**
         * Makes a column of doubles whose errors have a scale.
         *
         * @param scale the scale of their errors
         * @param column its name in the CSV of the operation, and in the table
         * @param description the meaning of its cells; empty where the description of the operation serves
         * @return the column
         */
        public static Field described(ErrorScale scale, String column, String description) {
            return new Field(column, column, description, point -> false, scale);
        }

        /**
         * Makes columns that the table shows at all points under their own names.
         *
         * @param columns their names in the CSV of the operation, and in the table
         * @return the columns, in order
         */
        public static List<Field> named(String... columns) {
            return List.of(columns).stream().map(column -> new Field(column, column, "")).toList();
        }
    }

    /**
     * Returns the columns of the table.
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
     * Counts the pieces into which the work is divided.
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
