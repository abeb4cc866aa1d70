package io.github.spinthermo.filecheck;

import io.github.spinthermo.error.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Somebody's values: text in UTF-8 with one line of headings.
 *
 * @param columns the headings, without the column of row numbers that other programs write
 * @param rows the rows that are not empty
 * @param hasDecimalCommas whether cells may be written with a decimal comma, since no comma separates them
 */
public record UserFile(List<String> columns, List<UserRow> rows, boolean hasDecimalCommas) {

    /** UserRow numbers of pandas and R: no heading, or what pandas makes of none when it reads its own file. */
    private static final String ROW_NUMBERS = "|Unnamed: \\d+(\\.\\d+)?";

    /**
     * A row.
     *
     * @param line the line at which it ends, from 1
     * @param cells its cells by heading, without those that are empty
     */
    public record UserRow(long line, Map<String, String> cells) { }

    /**
     * Reads a file. Cells are separated by commas, semicolons, tabulators or blanks, whichever the first line shows;
     * they may stand in quotes. Empty lines and those that begin with {@code #} are passed over, but for a line with
     * {@code #} directly above rows that have no other headings.
     *
     * @param name its name, for messages
     * @param bytes its contents
     * @return the table
     * @throws InvalidInputException if it is no such file; it names {@code file} or the line
     */
    public static UserFile read(String name, byte[] bytes) {
        SeparatedText text = SeparatedText.read(name, text(name, bytes));
        List<String> headings = headings(text);
        requireNames(headings);
        List<UserRow> rows = text.rows().stream()
                .map(row -> new UserRow(row.line(), cells(headings, row)))
                .filter(row -> !row.cells().isEmpty()).toList();
        if (rows.isEmpty()) {
            throw new InvalidInputException("not-a-table", "file", name,
                    "needs one line of headings and rows below it");
        }
        List<String> columns = headings.stream().filter(heading -> !heading.matches(ROW_NUMBERS)).toList();
        return new UserFile(columns, rows, text.separator() != Separator.COMMA);
    }

    private static String text(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidInputException("not-a-table", "file", name, "is not text in UTF-8; save it as UTF-8");
        }
    }

    /** Returns the headings; R leaves out the one above the row numbers. */
    private static List<String> headings(SeparatedText text) {
        List<String> headings = text.headings();
        boolean isOneShort = text.rows().stream().allMatch(row -> row.cells().size() == headings.size() + 1);
        return isOneShort && !text.rows().isEmpty()
                ? IntStream.rangeClosed(0, headings.size()).mapToObj(i -> i == 0 ? "" : headings.get(i - 1)).toList()
                : headings;
    }

    private static void requireNames(List<String> headings) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < headings.size(); i++) {
            if (i > 0 && headings.get(i).isEmpty()) {
                throw InvalidInputException.ofName("no-heading", "column " + (i + 1),
                        "has no heading; write the name of a parameter or a result");
            }
            if (!seen.add(headings.get(i))) {
                throw new InvalidInputException("twice", "column", headings.get(i), "stands twice in the headings");
            }
        }
    }

    private static Map<String, String> cells(List<String> headings, SeparatedText.TextRow row) {
        if (row.cells().size() != headings.size()) {
            throw InvalidInputException.ofName("not-as-many", "line " + row.line(),
                    "has %s cells where there are %s headings".formatted(row.cells().size(), headings.size()));
        }
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            if (!row.cells().get(i).isEmpty() && !headings.get(i).matches(ROW_NUMBERS)) {
                byColumn.put(headings.get(i), row.cells().get(i));
            }
        }
        return byColumn;
    }
}
