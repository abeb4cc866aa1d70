package io.github.spinthermo.table;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.io.InputFile;
import io.github.spinthermo.operation.text.NearestNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** List of all tables. */
public final class Tables {

    static final String PAPER_ON_SPINS = "Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019)";
    static final String PAPER_ON_DOMAINS =
            "Dias, Wachtler, Bastidas, Nemoto, Munro, Phys. Rev. B 104, L140303 (2021)";

    private static final List<TableSpec> ALL = List.of(
            MultiplicitiesTable.spec(),
            SteadyStateTables.thermal(),
            SteadyStateTables.extreme(),
            LocalStateTable.spec(),
            OttoTable.spec(),
            ClebschGordanTable.spec(),
            DomainTables.twoDomain(),
            DomainTables.chain(),
            BatteryTable.spec());

    private Tables() { }

    /**
     * Returns the tables.
     *
     * @return an unmodifiable list
     */
    public static List<TableSpec> all() {
        return ALL;
    }

    /**
     * Finds a table.
     *
     * @param name its name, in any case
     * @return the table
     * @throws InvalidInputException if there is none of that name; it names {@code table}
     */
    public static TableSpec named(String name) {
        return ALL.stream().filter(table -> table.name().equalsIgnoreCase(name)).findFirst().orElseThrow(() ->
                new InvalidInputException("unknown-table", "table", name, "is not a table; there are "
                        + String.join(", ", names()) + NearestNames.question(name, names())));
    }

    private static List<String> names() {
        return ALL.stream().map(TableSpec::name).toList();
    }

    /**
     * Counts the rows of a table.
     *
     * @param directory the folder of all tables
     * @param table the table
     * @return the number of rows of its file, or empty if there is no file
     * @throws IOException if the file cannot be read
     */
    public static OptionalInt rows(Path directory, TableSpec table) throws IOException {
        Path csv = TableFile.csv(directory, table);
        return Files.exists(csv)
                ? OptionalInt.of(TableFile.rows(table, InputFile.bytes(csv)).size())
                : OptionalInt.empty();
    }
}
