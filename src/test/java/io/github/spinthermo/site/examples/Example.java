package io.github.spinthermo.site.examples;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fenced block of a page, and what it shows to be printed.
 *
 * @param language the word behind the opening fence, empty if there is none
 * @param text the lines of the block
 * @param output the block that stands directly behind it, empty if there is none; a line {@code …} stands for any lines
 * @param mark the comment right above the block, empty if there is none: {@code not executed: reason}, or for Python
 *     {@code needs: module}
 */
public record Example(String language, String text, String output, String mark) {

    private static final Pattern REASON = Pattern.compile("not executed: \\S+ \\S+ .*");

    /** Languages of the examples that are executed: by {@link PagesTest}, Python by the tests of its package. */
    private static final Set<String> EXECUTED = Set.of("sh", "java", "json", "python");

    /** Languages of blocks that show data or output. */
    private static final Set<String> SHOWN = Set.of("", "text", "json", "csv", "xml", "bibtex");

    static boolean isCode(String language) {
        return EXECUTED.contains(language);
    }

    static boolean isOutput(String language) {
        return SHOWN.contains(language);
    }

    /** Tells whether a block is of a known kind, or says why it is not executed. */
    boolean isAccountedFor() {
        return REASON.matcher(mark).matches() || (isExecuted() && (isCode(language) || isOutput(language)));
    }

    boolean isExecuted() {
        return !mark.startsWith("not executed");
    }

    /** Tells whether a Java block is a whole file rather than some lines. */
    public boolean isWholeFile() {
        return text.contains("\nclass ") || text.contains("\npublic class ");
    }

    /** Returns a pattern of what is to be printed. */
    Pattern printed() {
        List<String> lines = output.lines().map(line -> line.equals("…") ? "(?:.*\n)*?" : Pattern.quote(line) + "\n")
                .toList();
        return Pattern.compile(lines.stream().collect(Collectors.joining()));
    }
}
