package io.github.spinthermo.table;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.io.InputFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Somebody's values: a CSV file in UTF-8 with one line of headings; lines that begin with {@code #} are comments.
 *
 * @param columns the headings
 * @param rows the rows
 */
public record UserFile(List<String> columns, List<Row> rows) {

    private static final String FILE = "file";

    private static final CSVFormat CSV = CSVFormat.DEFAULT.builder()
            .setCommentMarker('#').setIgnoreEmptyLines(true).setIgnoreSurroundingSpaces(true).get();

    /**
     * A row.
     *
     * @param line the line at which it ends, from 1
     * @param cells its cells by heading, without those that are empty
     */
    public record Row(long line, Map<String, String> cells) { }

    /**
     * Reads a file.
     *
     * @param file its place
     * @return its contents
     * @throws InvalidInputException if it is no such file; it names {@code file} or the line
     * @throws IOException if it cannot be read
     */
    public static UserFile read(Path file) throws IOException {
        List<List<String>> records = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        try (CSVParser parser = CSV.parse(new StringReader(text(file)))) {
            for (CSVRecord line : parser) {
                records.add(line.toList());
                lines.add(parser.getCurrentLineNumber());
            }
        } catch (UncheckedIOException e) {
            throw new InvalidInputException("not-a-table", FILE, file, "is no CSV: " + e.getCause().getMessage());
        }
        if (records.size() < 2) {
            throw new InvalidInputException("not-a-table", FILE, file, "needs one line of headings and rows below it");
        }
        List<String> columns = records.get(0);
        requireDifferent(columns);
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < records.size(); i++) {
            rows.add(new Row(lines.get(i), cells(columns, records.get(i), lines.get(i))));
        }
        return new UserFile(columns, rows);
    }

    private static String text(Path file) throws IOException {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(InputFile.bytes(file));
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidInputException("not-a-table", FILE, file, "is no text in UTF-8");
        }
    }

    private static void requireDifferent(List<String> columns) {
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                throw new InvalidInputException("twice", "column", column, "stands twice in the headings");
            }
        }
    }

    private static Map<String, String> cells(List<String> columns, List<String> cells, long line) {
        if (cells.size() != columns.size()) {
            throw InvalidInputException.ofName("not-as-many", "line " + line,
                    "has %s cells where there are %s headings".formatted(cells.size(), columns.size()));
        }
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                byColumn.put(columns.get(i), cells.get(i));
            }
        }
        return byColumn;
    }
}
