package io.github.spinthermo.error;

/** Exception for a reference table of which a file is missing or changed, or a cell has another value. */
public final class TableIntegrityException extends IllegalStateException implements Fault {

    private static final long serialVersionUID = 1L;

    /** Number of characters that are shown of a long cell, around the first difference. */
    private static final int WINDOW = 40;

    /** Name of the table or of the file. */
    private final String table;

    /** Text that was found. */
    private final String found;

    /** End of the message. */
    private final String sentence;

    /**
     * Reports a table or a file at fault.
     *
     * @param table the name of the table, or of the file
     * @param found what stands there
     * @param sentence the end of the sentence that begins with the name
     */
    public TableIntegrityException(String table, String found, String sentence) {
        super(table + ": " + sentence);
        this.table = table;
        this.found = Fault.show(found);
        this.sentence = sentence;
    }

    /**
     * Reports a wrong cell.
     *
     * @param table the name of the table
     * @param row which row of the data, from 1
     * @param column the heading of the column
     * @param found what stands there
     * @param expected what should stand there
     * @return the exception
     */
    public static TableIntegrityException ofCell(String table, long row, String column, String found,
            String expected) {
        int same = 0;
        while (same < Math.min(found.length(), expected.length()) && found.charAt(same) == expected.charAt(same)) {
            same++;
        }
        return new TableIntegrityException(table, found, "row %s, column %s is %s, expected %s"
                .formatted(row, column, around(found, same), around(expected, same)));
    }

    private static String around(String text, int place) {
        int first = Math.max(0, place - WINDOW);
        int end = Math.min(text.length(), place + WINDOW);
        String shown = (first > 0 ? "…" : "") + text.substring(first, end) + (end < text.length() ? "…" : "");
        return shown.isEmpty() ? "empty" : shown.replaceAll("\\p{Cntrl}", "?");
    }

    @Override
    public String code() {
        return "table-integrity";
    }

    @Override
    public String parameter() {
        return table;
    }

    @Override
    public String value() {
        return found;
    }

    @Override
    public TableIntegrityException named(String name) {
        return new TableIntegrityException(name, found, sentence);
    }
}
