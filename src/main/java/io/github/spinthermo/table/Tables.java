package io.github.spinthermo.table;

import io.github.spinthermo.error.InvalidInputException;
import java.util.List;
import java.util.stream.Collectors;

/** All tables there are. */
public final class Tables {

    private static final List<TableSpec> ALL = List.of(MultiplicitiesTable.spec());

    private Tables() { }

    /**
     * The tables.
     *
     * @return an unmodifiable list
     */
    public static List<TableSpec> all() {
        return ALL;
    }

    /**
     * Finds a table.
     *
     * @param name its name
     * @return the table
     * @throws InvalidInputException if there is none of that name; it names {@code table}
     */
    public static TableSpec named(String name) {
        return ALL.stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow(() ->
                new InvalidInputException("unknown-table", "table", name, "is no table; there are "
                        + ALL.stream().map(TableSpec::name).collect(Collectors.joining(", "))));
    }
}
