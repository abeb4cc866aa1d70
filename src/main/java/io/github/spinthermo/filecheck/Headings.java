package io.github.spinthermo.filecheck;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.result.Quantity;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parameters and results that the headings of a file mean: by name, or a result by its symbol, also in other
 * letters such as {@code Beta_0}, {@code β₀} and {@code E [ħω]}.
 */
final class Headings {

    private static final List<Map.Entry<String, String>> LETTERS = List.of(Map.entry("β", "beta"),
            Map.entry("Δ", "Delta"), Map.entry("Σ", "Sigma"), Map.entry("λ", "lambda"), Map.entry("μ", "mu"),
            Map.entry("\u00b5", "mu"), Map.entry("η", "eta"), Map.entry("γ", "gamma"));

    private final List<String> columns;
    private final Operation operation;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> twice = new HashMap<>();

    private Headings(List<String> columns, Operation operation) {
        this.columns = columns;
        this.operation = operation;
    }

    /** Finds the parameters and the results of an operation. */
    static Headings of(List<String> columns, Operation operation) {
        Headings headings = new Headings(columns, operation);
        headings.find(operation.fields());
        return headings;
    }

    /**
     * Gives the columns that are still without a meaning one, the surest first. Capitals tell {@code S}, an entropy,
     * from {@code s}, unless the parameter would be missing.
     */
    void find(Collection<Quantity> results) {
        List<String> parameters = inputs().map(Parameter::name).toList();
        for (UnaryOperator<String> form : List.<UnaryOperator<String>>of(heading -> heading, Headings::typed)) {
            parameters.forEach(name -> assign(name, name, form));
            results.forEach(result -> assign(result.name(), result.name(), form));
        }
        inputs().filter(Parameter::required).map(Parameter::name)
                .filter(name -> !names.containsValue(name))
                .forEach(name -> assign(name, name, Headings::small));
        results.forEach(result -> assign(result.name(), result.symbol(), Headings::typed));
        results.forEach(result -> assign(result.name(), result.name(), Headings::small));
        inputs().filter(parameter -> !parameter.required()).map(Parameter::name)
                .forEach(name -> assign(name, name, Headings::small));
        results.forEach(result -> assign(result.name(), result.symbol(), Headings::small));
    }

    /** Returns the parameters that columns may be: not weights where these are what is answered. */
    private Stream<Parameter<?>> inputs() {
        Set<String> answered = operation.fields().stream().map(Quantity::name).collect(Collectors.toSet());
        return operation.inputs().stream().<Parameter<?>>map(parameter -> parameter)
                .filter(parameter -> parameter.required() || !answered.contains(parameter.name()));
    }

    private void assign(String meaning, String word, UnaryOperator<String> form) {
        List<String> found = columns.stream().filter(column -> !names.containsKey(column))
                .filter(column -> !word.isEmpty() && form.apply(column).equals(form.apply(word))).toList();
        for (String column : found) {
            Optional<String> first = columns.stream().filter(other -> meaning.equals(names.get(other))).findFirst();
            if (first.isPresent()) {
                twice.putIfAbsent(column, first.get());
            } else {
                names.put(column, meaning);
            }
        }
    }

    /** Refuses two columns for one parameter or result. */
    void requireDifferent() {
        unknown().stream().filter(twice::containsKey).findFirst().ifPresent(column -> {
            throw InvalidInputException.ofName("twice", "columns " + twice.get(column) + " and " + column,
                    "both mean " + names.get(twice.get(column)) + "; leave out one of them");
        });
    }

    /** Returns the columns that are parameters, by their names. */
    List<String> parameters() {
        return inputs().map(Parameter::name).filter(names::containsValue).toList();
    }

    /** Returns the meaning of each column that has one, in the order of the file. */
    Map<String, String> names() {
        Map<String, String> ordered = new LinkedHashMap<>();
        columns.stream().filter(names::containsKey).forEach(column -> ordered.put(column, names.get(column)));
        return ordered;
    }

    /** Returns the columns without a meaning. */
    List<String> unknown() {
        return columns.stream().filter(column -> !names.containsKey(column)).toList();
    }

    private static String small(String heading) {
        return typed(heading).toLowerCase(Locale.ROOT);
    }

    /** Letters and digits of a keyboard, without units and without signs between words. */
    private static String typed(String heading) {
        String typed = heading.replaceAll("[\\[(].*[\\])]\\s*$", "").replaceAll("[\\s_$\\\\{}-]", "");
        for (Map.Entry<String, String> letter : LETTERS) {
            typed = typed.replace(letter.getKey(), letter.getValue());
        }
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }
}
