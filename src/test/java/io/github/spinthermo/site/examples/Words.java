package io.github.spinthermo.site.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a shell command: blanks separate them outside of quotes, and pipes and redirections are words. */
final class Words {

    private static final String ONE_WORD = "(?<word>(?:'[^']*'|\"[^\"]*\"|\\\\.|[^\\s'\"\\\\|<>&]|&(?!&))+)";
    private static final Pattern WORD = Pattern.compile("\\s+|(?<operator>&&|\\||<|>)|" + ONE_WORD);

    private static final Pattern PART = Pattern.compile("'([^']*)'|\"([^\"]*)\"|\\\\(.)|([^'\"\\\\]+)");

    private Words() { }

    /** Returns the words of a line, without their quotes. */
    static List<String> of(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        int end = 0;
        while (end < line.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new AssertionError("The shell of the examples cannot read " + line.substring(end));
            }
            if (matcher.group("operator") != null) {
                words.add(matcher.group("operator"));
            } else if (matcher.group("word") != null) {
                words.add(withoutQuotes(matcher.group("word")));
            }
            end = matcher.end();
        }
        return words;
    }

    private static String withoutQuotes(String word) {
        return PART.matcher(word).replaceAll(part -> Matcher.quoteReplacement(inside(part)));
    }

    private static String inside(MatchResult part) {
        for (int group = 1; group <= 4; group++) {
            if (part.group(group) != null) {
                return part.group(group);
            }
        }
        return "";
    }
}
