package io.github.spinthermo.operation.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that somebody who mistyped one may have meant. */
public final class NearestNames {

    private static final int MOST = 3;
    private static final int LONGEST = 60;

    /** Least number of letters of a name that a longer word may begin with. */
    private static final int SHORTEST_BEGINNING = 3;

    private NearestNames() { }

    /**
     * Finds the names that are like a word: those that are equal but for case and separators; else those that begin
     * with it, that it begins with, that have its letters as initials, or that are a few wrong letters away.
     *
     * @param word what was typed
     * @param names the names there are
     * @return at most three of them, the likeliest first
     */
    public static List<String> of(String word, Collection<String> names) {
        if (word.length() > LONGEST) {
            return List.of();
        }
        boolean isSpelled = names.stream().anyMatch(name -> rank(word, name) == 0);
        return names.stream().distinct()
                .filter(name -> rank(word, name) < (isSpelled ? 1 : Integer.MAX_VALUE))
                .sorted(Comparator.comparingInt(name -> rank(word, name)))
                .limit(MOST).toList();
    }

    /**
     * Writes the question that ends a message.
     *
     * @param word what was typed
     * @param names the names there are
     * @return for example {@code ; did you mean energy or entropy?}, or nothing if no name is like the word
     */
    public static String question(String word, Collection<String> names) {
        List<String> nearest = of(word, names);
        return nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
    }

    private static int rank(String word, String name) {
        String typed = letters(word);
        String known = letters(name);
        if (typed.equals(known)) {
            return 0;
        }
        if (typed.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        boolean isBeginning = known.length() >= SHORTEST_BEGINNING && typed.startsWith(known);
        if (known.startsWith(typed) || isBeginning || typed.equals(initials(name))) {
            return 1;
        }
        int distance = distance(typed, known);
        boolean isNear = distance <= Math.max(1, known.length() / 3) && distance < known.length();
        return isNear ? 1 + distance : Integer.MAX_VALUE;
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_\\s.]", "");
    }

    private static String initials(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("-")).filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1)).collect(Collectors.joining());
    }

    /** Counts the letters to insert, leave out or replace, and the neighbours to swap (Damerau and Levenshtein). */
    private static int distance(String one, String other) {
        int[][] least = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                least[i][j] = i == 0 || j == 0 ? i + j : step(least, one, other, i, j);
            }
        }
        return least[one.length()][other.length()];
    }

    private static int step(int[][] least, String one, String other, int i, int j) {
        boolean isSame = one.charAt(i - 1) == other.charAt(j - 1);
        int best = Math.min(Math.min(least[i - 1][j], least[i][j - 1]) + 1, least[i - 1][j - 1] + (isSame ? 0 : 1));
        boolean isSwapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        return isSwapped ? Math.min(best, least[i - 2][j - 2] + 1) : best;
    }
}
