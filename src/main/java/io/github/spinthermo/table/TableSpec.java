package io.github.spinthermo.table;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A reference table.
 *
 * @param name its name, which is also that of its folder and its file
 * @param title what it holds, in one line
 * @param columns its columns, in order
 * @param key the columns that tell its rows apart
 * @param formulas where its formulas stand
 * @param precision what its digits mean
 * @param pieces into how many pieces the work falls, for progress
 * @param rows its rows, each piece a list, made in order
 */
public record TableSpec(
        String name,
        String title,
        List<Column> columns,
        List<String> key,
        String formulas,
        String precision,
        int pieces,
        Supplier<Stream<List<List<String>>>> rows) { }
