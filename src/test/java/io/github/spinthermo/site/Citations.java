package io.github.spinthermo.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Sections and equations that a text cites: "spec 1.4 and 1.5", "spec 3, section 2.1", "[L 18]". */
final class Citations {

    /** A line that goes on in the next one, with the star that begins a line of a comment. */
    private static final Pattern LINE_END = Pattern.compile("\\s*\\R\\s*(\\*(?!/)\\s*|//\\s*)?");

    private static final String MORE = "((?:(?:,| and| to) \\d+\\.\\d+)*)";
    private static final Pattern IN_ONE_NUMBER = Pattern.compile("\\bspec (\\d+\\.\\d+)" + MORE);
    private static final Pattern IN_PART =
            Pattern.compile("\\bspec (\\d+)(?:, (?:section )?(\\d+(?:\\.\\d+)?)" + MORE + ")?(?![.]?\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+");
    private static final Pattern EQUATION =
            Pattern.compile("\\[([LDP] (?:App\\. )?[A-Z0-9][A-Za-z0-9]*(?:\\.\\d+)?)\\]");
    private static final Pattern RANGE = Pattern.compile(EQUATION + " to " + EQUATION);
    private static final Pattern DERIVATION = Pattern.compile("(?m)^\\s*\\* @derivation +(.*)$");

    private Citations() { }

    /** Returns the sections that a text mentions as "spec …", in the form "1.5" or "3, 2.1". */
    static List<String> sections(String text) {
        String joined = LINE_END.matcher(text).replaceAll(" ");
        List<String> found = new ArrayList<>();
        IN_ONE_NUMBER.matcher(joined).results().forEach(mention -> {
            found.add(mention.group(1));
            numbers(mention.group(2)).forEach(found::add);
        });
        IN_PART.matcher(joined).results().forEach(mention -> addInPart(found, mention));
        return found;
    }

    private static void addInPart(List<String> found, MatchResult mention) {
        String part = mention.group(1);
        if (mention.group(2) == null) {
            found.add(part);
            return;
        }
        found.add(part + ", " + mention.group(2));
        numbers(mention.group(3)).forEach(number -> found.add(part + ", " + number));
    }

    private static List<String> numbers(String text) {
        return matches(NUMBER.matcher(text), 0);
    }

    /** Returns the sections that a text gives as the argument of the tag {@code @derivation}. */
    static List<String> derivations(String text) {
        return matches(DERIVATION.matcher(text), 1).stream().map(String::strip).toList();
    }

    /** Returns the equations of papers that a text cites, in the form "L 18". */
    static List<String> equations(String text) {
        return matches(EQUATION.matcher(text), 1);
    }

    /** Returns the equations that a text cites, those between the ends of "[L 48] to [L 55]" too. */
    static List<String> allEquations(String text) {
        List<String> found = new ArrayList<>(equations(text));
        String joined = LINE_END.matcher(text).replaceAll(" ");
        RANGE.matcher(joined).results().forEach(ends -> found.addAll(range(ends.group(1), ends.group(2))));
        return found;
    }

    /** Returns the equations from one to another of the same paper and the same appendix. */
    static List<String> range(String first, String last) {
        String place = first.replaceFirst("\\d+$", "");
        if (!last.startsWith(place)) {
            return List.of(first, last);
        }
        return IntStream.rangeClosed(number(first, place), number(last, place)).mapToObj(i -> place + i).toList();
    }

    private static int number(String equation, String place) {
        return Integer.parseInt(equation.substring(place.length()));
    }

    private static List<String> matches(Matcher matcher, int group) {
        return matcher.results().map(match -> match.group(group)).toList();
    }
}
