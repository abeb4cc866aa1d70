package io.github.spinthermo.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text broken at blanks, so that no line is wider than a terminal unless a single word is. */
public final class Paragraph {

    private static final Pattern COLUMN = Pattern.compile("^\\s*\\S+ {2,}(?=\\S)|^\\s*");

    private Paragraph() { }

    /**
     * Breaks a line; those that follow stand below its second column, or else as far in as it does itself.
     *
     * @param text the line
     * @param width the most columns that a line has, unless a single word is wider
     * @return the lines
     */
    public static List<String> lines(String text, int width) {
        Matcher column = COLUMN.matcher(text);
        int indent = column.find() ? length(column.group()) : 0;
        return lines(text, width, indent > width / 2 ? width / 2 : indent, "");
    }

    /**
     * Breaks a line, and ends each part as a line of text.
     *
     * @param line the line
     * @param width the most columns that a line has, unless a single word is wider
     * @return the lines
     */
    public static String text(String line, int width) {
        return String.join("\n", lines(line, width)) + "\n";
    }

    /**
     * Breaks a line; those that follow are indented, and each that goes on ends in a mark.
     *
     * @param text the line
     * @param width the most columns that a line has, unless a single word is wider
     * @param indent the blanks in front of the lines that follow
     * @param mark what ends a line that goes on
     * @return the lines
     */
    public static List<String> lines(String text, int width, int indent, String mark) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        int place = place(rest, width, indent, mark);
        while (place > 0) {
            lines.add(rest.substring(0, place).stripTrailing() + mark);
            rest = " ".repeat(indent) + rest.substring(place).strip();
            place = place(rest, width, indent, mark);
        }
        lines.add(rest.stripTrailing());
        return lines;
    }

    /** Finds the last blank behind the indentation that is near enough, or the first one; 0 if all fits. */
    private static int place(String text, int width, int indent, String mark) {
        if (length(text) <= width) {
            return 0;
        }
        int start = Math.max(indent, text.length() - text.stripLeading().length());
        int end = Math.max(0, text.offsetByCodePoints(0, Math.max(0, width - mark.length())));
        int last = text.lastIndexOf(' ', end);
        int found = last > start ? last : text.indexOf(' ', start + 1);
        return found < 0 || text.substring(found).isBlank() ? 0 : found;
    }

    /**
     * Counts the columns that a text takes.
     *
     * @param text the text
     * @return the number of its characters, each of which is one column wide
     */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
