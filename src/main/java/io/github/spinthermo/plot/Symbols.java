package io.github.spinthermo.plot;

import io.github.spinthermo.operation.result.Quantity;
import java.util.List;

/** Names of quantities as the axes of plots show them. */
final class Symbols {

    /** The largest number of characters of a list of names. */
    private static final int LONGEST = 60;

    private Symbols() { }

    /** Writes symbol and unit: {@code E_{th} / ħω}, or {@code E_{th} / (n ħω)} for each spin. */
    static String label(Quantity quantity, Normalisation per) {
        return (quantity.symbol().isEmpty() ? quantity.name() : indexed(quantity.symbol()))
                + over(quantity.unit(), per);
    }

    /** Writes the indices of a symbol as {@code k_{B}}. */
    private static String indexed(String symbol) {
        return symbol.replaceAll("_(\\w+)", "_{$1}").replaceAll("_([^{\\w])", "_{$1}");
    }

    /** Lists names in a line that fits above or beside a plot. */
    static String list(List<String> names) {
        String all = String.join(", ", names);
        return all.length() <= LONGEST || names.size() == 1 ? all
                : names.get(0) + " and " + (names.size() - 1) + " more";
    }

    /** Writes what values are divided by, if anything. */
    static String over(String unit, Normalisation per) {
        String divisor = indexed((per.word() + " " + unit).strip());
        boolean isOne = !divisor.contains(" ") && !divisor.contains("/");
        return divisor.isEmpty() ? "" : " / " + (isOne ? divisor : "(" + divisor + ")");
    }
}
