package io.github.spinthermo.operation.battery;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Row of a table of doubles for people: cells of one width, numbers to 10 digits. */
final class TableRow {

    private static final MathContext SHOWN = new MathContext(10);
    private static final int WIDTH = 13;

    private TableRow() { }

    /** Returns the text of a row. */
    static String of(List<String> cells) {
        return cells.stream().map(cell -> cell + " ".repeat(Math.max(0, WIDTH - cell.length())))
                .collect(Collectors.joining("  ")).stripTrailing();
    }

    /** Returns the text of a cell. */
    static String shown(Optional<Double> number) {
        return number.map(value -> new BigDecimal(value).round(SHOWN).stripTrailingZeros().toPlainString())
                .orElse("undefined");
    }

    /** Returns the text of a row of numbers. */
    static String ofNumbers(double... numbers) {
        return of(Arrays.stream(numbers).mapToObj(number -> shown(Optional.of(number))).toList());
    }
}
