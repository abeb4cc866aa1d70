package io.github.spinthermo.cli.output;

import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.ResultColumns;
import io.github.spinthermo.operation.result.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Aligned text with symbols and units: single values one below the other, or one row for each point where
 * there are several points and a row is not too wide to be read; series in columns along J, or one place below the
 * other where columns are too wide. Nothing is held back to be measured: the widths follow from the digits.
 */
public final class TextView implements View {

    /** The columns of text that is shown on no terminal. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** The columns of a terminal where they are not known. */
    public static final int USUAL = 80;

    private static final String GAP = "  ";

    /** Sign, "0." and zeros in front of the digits, or an exponent behind them. */
    private static final int NUMBER_EXTRA = 8;

    private static final int WIDEST_ROW = 200;

    private final int digits;
    private final boolean grid;
    private final int width;
    private final Writer out;
    private boolean headed;

    /**
     * Makes a view.
     *
     * @param digits how many digits the numbers have
     * @param grid whether there are several points
     * @param width the columns of a line
     * @param out where it writes
     */
    public TextView(int digits, boolean grid, int width, Writer out) {
        this.digits = digits;
        this.grid = grid;
        this.width = width;
        this.out = out;
    }

    @Override
    public void show(Map<String, String> parameters, Map<Quantity, Value> result) throws IOException {
        Map<Quantity, List<? extends Value>> series = ResultColumns.series(result);
        if (grid && series.isEmpty() && result.keySet().stream().allMatch(TextView::isOneCell)
                && rowWidth(parameters, result) <= Math.min(WIDEST_ROW, width)) {
            row(parameters, result);
            return;
        }
        if (headed) {
            line("");
        }
        headed = true;
        if (!parameters.isEmpty()) {
            paragraph(parameters.entrySet().stream()
                    .map(p -> p.getKey() + " = " + p.getValue())
                    .collect(Collectors.joining(", ")), width, GAP.length());
            line("");
        }
        Map<Quantity, Value> scalars = ResultColumns.shownScalars(result);
        single(scalars);
        boolean hasTexts = ResultColumns.texts(result).findFirst().isPresent();
        if (!scalars.isEmpty() && (!series.isEmpty() || hasTexts)) {
            line("");
        }
        if (hasTexts) {
            texts(result);
        } else if (!series.isEmpty() && isTooWide(series)) {
            blocks(series);
        } else if (!series.isEmpty()) {
            columns(series);
        }
    }

    /** Tells whether a result fits into one cell, whatever its value is at a point. */
    private static boolean isOneCell(Quantity quantity) {
        Quantity.Kind kind = quantity.kind() instanceof Quantity.Kind.Listed list ? list.items() : quantity.kind();
        return kind instanceof Quantity.Kind.Single;
    }

    /** Shows each text before the next one is made; an iterator would hold them all. */
    private void texts(Map<Quantity, Value> result) {
        ResultColumns.texts(result).forEachOrdered(text -> {
            try {
                line(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void line(String text) throws IOException {
        out.write(text.stripTrailing());
        out.write('\n');
    }

    private void paragraph(String text, int most, int indent) throws IOException {
        for (String line : Paragraph.lines(text, most, indent, "")) {
            line(line);
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
    }

    /** Shows name, symbol, value, unit and remark of each quantity. */
    private void single(Map<Quantity, Value> scalars) throws IOException {
        int names = width(scalars, Quantity::name);
        int symbols = width(scalars, Quantity::symbol);
        for (Map.Entry<Quantity, Value> field : scalars.entrySet()) {
            Quantity quantity = field.getKey();
            String symbol = symbols == 0 ? "" : pad(quantity.symbol(), symbols) + GAP;
            String text = textAndUnit(field.getValue(), quantity.unit());
            String label = pad(quantity.name(), names) + GAP + symbol;
            paragraph(label + text, width, Paragraph.length(label));
        }
    }

    private static String textAndUnit(Value value, String unit) {
        if (value instanceof Value.Remarked remarked) {
            return textAndUnit(remarked.value(), unit) + " (" + remarked.remark() + ")";
        }
        return value instanceof Value.Missing missing ? missing.withReason() : ResultColumns.text(value) + " " + unit;
    }

    private static int width(Map<Quantity, ?> fields, Function<Quantity, String> text) {
        return fields.keySet().stream().map(text).mapToInt(String::length).max().orElse(0);
    }

    /** Shows series side by side; the last column is not padded, however long its numbers are. */
    private void columns(Map<Quantity, List<? extends Value>> series) throws IOException {
        List<Quantity> quantities = new ArrayList<>(series.keySet());
        int last = quantities.size() - 1;
        int[] widths = new int[quantities.size()];
        Arrays.setAll(widths, i -> i == last ? 0 : columnWidth(quantities.get(i), series.get(quantities.get(i))));
        line(joined(widths, column -> quantities.get(column).name()));
        if (quantities.stream().anyMatch(quantity -> !quantity.symbol().isEmpty())) {
            line(joined(widths, column -> symbolAndUnit(quantities.get(column))));
        }
        for (int i = 0; i < ResultColumns.length(series); i++) {
            int row = i;
            line(joined(widths, column -> ResultColumns.text(series.get(quantities.get(column)).get(row))));
        }
    }

    /** Returns the width of a table: lists of words take 80 columns where the width is not known. */
    private int widest(Map<Quantity, List<? extends Value>> series) {
        boolean hasLists = series.values().stream().anyMatch(items -> items.get(0) instanceof Value.Series);
        return hasLists && width == UNLIMITED ? USUAL : width;
    }

    private boolean isTooWide(Map<Quantity, List<? extends Value>> series) {
        int widest = widest(series);
        return widest < UNLIMITED && series.entrySet().stream()
                .mapToInt(column -> columnWidth(column.getKey(), column.getValue()) + GAP.length())
                .sum() - GAP.length() > widest;
    }

    /** Shows the places of the series one below the other, with the values of each below each other. */
    private void blocks(Map<Quantity, List<? extends Value>> series) throws IOException {
        int names = width(series, Quantity::name);
        int symbols = width(series, TextView::symbolAndUnit);
        for (int i = 0; i < ResultColumns.length(series); i++) {
            if (i > 0) {
                line("");
            }
            for (Map.Entry<Quantity, List<? extends Value>> column : series.entrySet()) {
                String symbol = symbols == 0 ? "" : pad(symbolAndUnit(column.getKey()), symbols) + GAP;
                String label = pad(column.getKey().name(), names) + GAP + symbol;
                String text = ResultColumns.text(column.getValue().get(i));
                paragraph(label + text, widest(series), Paragraph.length(label));
            }
        }
    }

    private static int columnWidth(Quantity quantity, List<? extends Value> items) {
        int header = Math.max(quantity.name().length(), symbolAndUnit(quantity).length());
        return items.stream().mapToInt(item -> ResultColumns.text(item).length()).reduce(header, Math::max);
    }

    private static String joined(int[] widths, IntFunction<String> cell) {
        return IntStream.range(0, widths.length)
                .mapToObj(i -> pad(cell.apply(i), widths[i]))
                .collect(Collectors.joining(GAP));
    }

    private static String symbolAndUnit(Quantity quantity) {
        return quantity.unit().isEmpty() ? quantity.symbol() : quantity.symbol() + " [" + quantity.unit() + "]";
    }

    private int rowWidth(Map<String, String> parameters, Map<Quantity, Value> result) {
        return indent(parameters) + result.size() * (digits + NUMBER_EXTRA + GAP.length());
    }

    /** Shows one row for one point; the names, symbols and units stand above the first. */
    private void row(Map<String, String> parameters, Map<Quantity, Value> result) throws IOException {
        if (!headed) {
            headed = true;
            line(headerOf(parameters, Quantity::name, result));
            line(headerOf(Map.of(), TextView::symbolAndUnit, result).indent(indent(parameters)).stripTrailing());
        }
        StringBuilder text = new StringBuilder();
        parameters.forEach((name, value) -> text.append(pad(value, parameterWidth(name))).append(GAP));
        result.values().forEach(value ->
                text.append(pad(ResultColumns.text(value), digits + NUMBER_EXTRA)).append(GAP));
        line(text.toString());
    }

    private String headerOf(Map<String, String> parameters, Function<Quantity, String> title,
            Map<Quantity, Value> result) {
        StringBuilder text = new StringBuilder();
        parameters.forEach((name, value) -> text.append(pad(name, parameterWidth(name))).append(GAP));
        result.forEach((quantity, value) -> text.append(pad(title.apply(quantity), digits + NUMBER_EXTRA)).append(GAP));
        return text.toString();
    }

    private int indent(Map<String, String> parameters) {
        return parameters.keySet().stream().mapToInt(name -> parameterWidth(name) + GAP.length()).sum();
    }

    /** Returns a width that is enough for the usual values; longer ones push their row to the right. */
    private static int parameterWidth(String name) {
        return Math.max(name.length(), 8);
    }
}
