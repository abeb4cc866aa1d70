package io.github.spinthermo.operation.result;

import io.github.spinthermo.operation.text.NearestNames;
import java.util.List;
import java.util.Optional;

/** Names of results that somebody who wrote another word may have meant. */
public final class ResultNames {

    private ResultNames() { }

    /**
     * Writes the question that ends a message about a word that names no result.
     *
     * @param word what was typed, perhaps the symbol of a result, such as {@code E_th}
     * @param results the results there are
     * @return for example {@code ; did you mean energy?}, or nothing if no result is like the word
     */
    public static String question(String word, List<Quantity> results) {
        Optional<String> meant = results.stream()
                .filter(result -> !letters(word).isEmpty() && letters(result.symbol()).equals(letters(word)))
                .map(Quantity::name).findFirst();
        return meant.map(name -> "; did you mean " + name + "?")
                .orElseGet(() -> NearestNames.question(word, results.stream().map(Quantity::name).toList()));
    }

    private static String letters(String symbol) {
        return symbol.replaceAll("[\\s_]", "");
    }
}
