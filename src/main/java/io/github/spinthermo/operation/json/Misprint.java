package io.github.spinthermo.operation.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.spinthermo.error.Fault;
import java.util.List;
import java.util.function.Predicate;

/**
 * Place where a line or a value is not JSON, described so that its sender knows what to write. The parser finds the
 * place; its own messages are not shown, as they name classes and switches that the sender does not have.
 *
 * @param line the line
 * @param offset where the parser stopped
 * @param expected the message of the parser, by which kinds of faults are told apart
 */
public record Misprint(String line, int offset, String expected) {

    private record Kind(Predicate<Misprint> applies, String sentence) { }

    private static final List<Kind> KINDS = List.of(
            new Kind(fault -> fault.expected.startsWith("Unrecognized character escape"),
                    "is not an escape of JSON behind a backslash; write \\\\ for the backslash itself"),
            new Kind(fault -> fault.expected.startsWith("Illegal unquoted character"),
                    "is a control character in a string; write it as an escape such as \\t"),
            new Kind(fault -> fault.isAt("#") || fault.isAt("//") || fault.isAt("/*"),
                    "begins a comment, which JSON does not have; leave it out"),
            new Kind(fault -> fault.isAt("/"), "stands outside of double quotes; write fractions as \"1/3\""),
            new Kind(fault -> (fault.isAt("}") || fault.isAt("]")) && fault.before() == ',',
                    "follows a comma; leave out the comma"),
            new Kind(fault -> "'\u2018\u2019\u201c\u201d\u00ab\u00bb".indexOf(fault.at()) >= 0,
                    "is not a quotation mark of JSON; write \""),
            new Kind(fault -> fault.expected.contains("start field name"),
                    "begins a name without double quotes; write \"name\": value"),
            new Kind(fault -> fault.expected.contains("colon"),
                    "stands where a colon is needed; write \"name\": value"),
            new Kind(fault -> fault.expected.contains("close marker"), "closes what is not open; check the brackets"),
            new Kind(fault -> fault.expected.startsWith("Unrecognized token"),
                    "begins a word without double quotes; write \"word\", or true, false or null"),
            new Kind(fault -> fault.at() == '"',
                    "stands where a comma is needed; write {\"name\": value, \"name\": value}"),
            new Kind(fault -> fault.isInNumber() || fault.expected.contains("umeric value")
                    || "+-.\u2212_".indexOf(fault.at()) >= 0,
                    "stands in a number that is not JSON; write 0.5, -1 or 1e-3, or put it in double quotes"),
            new Kind(fault -> true, "is not expected here; write {\"name\": value, \"name\": value}"));

    /**
     * Returns the end of the sentence "the line is not JSON: …".
     *
     * @param line the line, or another text
     * @param fault what the parser says
     * @return what is wrong, where, and what to write
     */
    public static String of(String line, JsonProcessingException fault) {
        if (fault instanceof StreamConstraintsException) {
            return "its values are nested too deeply; write no more than 1000 levels";
        }
        if (fault instanceof JsonEOFException) {
            return "it ends too early; close every string, array and object";
        }
        int offset = fault.getLocation() == null ? 0 : (int) fault.getLocation().getCharOffset();
        int inside = Math.max(0, Math.min(offset, line.length() - 1));
        return new Misprint(line, inside, fault.getOriginalMessage()).sentence();
    }

    private String sentence() {
        return "column " + (line.codePointCount(0, offset) + 1) + ": " + Fault.show(Character.toString(at())) + " "
                + KINDS.stream().filter(kind -> kind.applies().test(this)).findFirst().orElseThrow().sentence();
    }

    private int at() {
        return line.codePointAt(offset);
    }

    private boolean isAt(String text) {
        return line.startsWith(text, offset);
    }

    /** Tells whether the fault is in a number: a letter after a digit, as in 0x1 and 2K, or a character such as ½. */
    private boolean isInNumber() {
        return Character.getType(at()) == Character.OTHER_NUMBER
                || (Character.isLetter(at()) && offset > 0 && Character.isDigit(line.codePointBefore(offset)));
    }

    /** Returns the last character before the fault that is not white space. */
    private char before() {
        String beginning = line.substring(0, offset).stripTrailing();
        return beginning.isEmpty() ? ' ' : beginning.charAt(beginning.length() - 1);
    }
}
