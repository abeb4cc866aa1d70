package io.github.spinthermo.table.catalogue;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.text.NearestNames;
import io.github.spinthermo.table.TableSpec;
import java.util.List;
import java.util.Locale;

/** List of all tables. A table is made when it is asked for, and its points with it. */
public final class Tables {

    static final String PAPER_ON_SPINS = "Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019)";
    static final String PAPER_ON_DOMAINS =
            "Dias, Wachtler, Bastidas, Nemoto, Munro, Phys. Rev. B 104, L140303 (2021)";

    private static final List<String> NAMES = List.of("multiplicities", "steady-state", "extreme", "local-state",
            "otto", "clebsch-gordan", "two-domain", "chain", "battery", "starts", "radiation", "ergotropy",
            "heat-currents", "relaxation", "bursts", "relaxation-rates", "otto-power", "otto-optimum-power",
            "dicke-dynamics", "networks");

    private Tables() { }

    /**
     * Returns the names of the tables.
     *
     * @return an unmodifiable list
     */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Returns the tables, with all the points of each.
     *
     * @return an unmodifiable list
     */
    public static List<TableSpec> all() {
        return NAMES.stream().map(Tables::named).toList();
    }

    /**
     * Finds a table, and lists its points.
     *
     * @param name its name, in any case
     * @return the table
     * @throws InvalidInputException if there is none of that name; it names {@code table}
     */
    public static TableSpec named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "multiplicities" -> MultiplicitiesTable.spec();
            case "steady-state" -> SteadyStateTables.thermal();
            case "extreme" -> SteadyStateTables.extreme();
            case "local-state" -> LocalStateTable.spec();
            case "otto" -> OttoTable.spec();
            case "clebsch-gordan" -> ClebschGordanTable.spec();
            case "two-domain" -> DomainTables.twoDomain();
            case "chain" -> DomainTables.chain();
            case "battery" -> BatteryTable.spec();
            case "starts" -> StartsTable.spec();
            case "radiation" -> EmissionTables.radiation();
            case "ergotropy" -> EmissionTables.ergotropy();
            case "heat-currents" -> EngineTables.currents();
            case "relaxation" -> RelaxationTables.course();
            case "bursts" -> RelaxationTables.bursts();
            case "relaxation-rates" -> RelaxationTables.spectrum();
            case "otto-power" -> EngineTables.power();
            case "otto-optimum-power" -> EngineTables.optimum();
            case "dicke-dynamics" -> NoiseTable.spec();
            case "networks" -> NetworkTable.spec();
            default -> throw unknown(name);
        };
    }

    private static InvalidInputException unknown(String name) {
        return new InvalidInputException("unknown-table", "table", name, "is not a table; there are "
                + String.join(", ", NAMES) + NearestNames.question(name, NAMES));
    }
}
