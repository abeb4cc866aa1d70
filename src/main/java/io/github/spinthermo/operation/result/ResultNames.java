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
     * @return for example {@code ; did you mean energy?} or {@code ; efficiency is a part of cycles.}, or nothing if no
     *     result is like the word
     */
    public static String question(String word, List<Quantity> results) {
        Optional<String> meant = results.stream()
                .filter(result -> !letters(word).isEmpty() && letters(result.symbol()).equals(letters(word)))
                .map(Quantity::name).findFirst();
        String question = meant.map(name -> "; did you mean " + name + "?")
                .orElseGet(() -> NearestNames.question(word, results.stream().map(Quantity::name).toList()));
        return question.isEmpty() ? whole(word, results) : question;
    }

    private static String whole(String part, List<Quantity> results) {
        return results.stream().filter(result -> holds(result.kind(), part)).findFirst()
                .map(result -> "; " + part + " is a part of " + result.name() + ".").orElse("");
    }

    private static boolean holds(Quantity.Kind kind, String part) {
        if (kind instanceof Quantity.Kind.Listed list) {
            return holds(list.items(), part);
        }
        return kind instanceof Quantity.Kind.Members members && members.quantities().stream()
                .anyMatch(member -> member.name().equals(part) || holds(member.kind(), part));
    }

    private static String letters(String symbol) {
        return symbol.replaceAll("[\\s_]", "");
    }
}
