package io.github.spinthermo.filecheck;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.text.Numeral;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Lines of cells.
 *
 * @param headings the cells of the first line
 * @param rows the lines below it
 * @param separator what stands between cells
 */
record SeparatedText(List<String> headings, List<TextRow> rows, Separator separator) {

    private static final String COMMENT = "#";

    /** The place in the words of the parser, whose only faults are those of quotation marks. */
    private static final Pattern LINE = Pattern.compile("line:? ([\\d,]+)");

    /**
     * A line.
     *
     * @param line the line of the file at which it ends, from 1
     * @param cells its cells
     */
    record TextRow(long line, List<String> cells) { }

    static SeparatedText read(String name, String text) {
        String headed = withHeadings(text);
        Separator separator = Separator.of(firstLine(headed));
        List<TextRow> rows = new ArrayList<>();
        try (CSVParser parser = format(separator).parse(new StringReader(separator.normal(headed)))) {
            for (CSVRecord line : parser) {
                rows.add(new TextRow(parser.getCurrentLineNumber(), line.toList()));
            }
        } catch (IOException e) {
            throw unreadable(name, e);
        } catch (UncheckedIOException e) {
            throw unreadable(name, e.getCause());
        }
        if (rows.size() < 2) {
            throw new InvalidInputException("not-a-table", "file", name,
                    "needs one line of headings and rows below it");
        }
        return new SeparatedText(rows.get(0).cells(), rows.subList(1, rows.size()), separator);
    }

    private static InvalidInputException unreadable(String name, IOException reason) {
        Matcher line = LINE.matcher(String.valueOf(reason.getMessage()));
        String place = line.find() ? " in line " + line.group(1) : "";
        return new InvalidInputException("not-a-table", "file", name, "is not a CSV file: a quotation mark" + place
                + " is not closed, or closed inside a cell; write it twice where it belongs to the text");
    }

    private static CSVFormat format(Separator separator) {
        return CSVFormat.DEFAULT.builder().setDelimiter(separator.delimiter()).setCommentMarker('#')
                .setIgnoreEmptyLines(true).setIgnoreSurroundingSpaces(true).get();
    }

    /** Makes headings of the comment above rows that have no others, as NumPy's savetxt writes them. */
    private static String withHeadings(String text) {
        String first = firstLine(text);
        int place = text.indexOf(first);
        boolean isNumbers = cells(first).allMatch(SeparatedText::isNumber);
        int line = text.lastIndexOf('\n', place - 2) + 1;
        boolean isBelowComment = place > 0 && text.startsWith(COMMENT, line);
        return isNumbers && isBelowComment
                ? text.substring(0, line) + " " + text.substring(line + COMMENT.length())
                : text;
    }

    private static Stream<String> cells(String line) {
        Separator separator = Separator.of(line);
        return Stream.of(separator.normal(line).split(Character.toString(separator.delimiter()))).map(String::strip);
    }

    private static boolean isNumber(String cell) {
        try {
            Numeral.read("", cell, "");
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank() && !line.startsWith(COMMENT)).findFirst().orElse("");
    }
}
