package io.github.spinthermo.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.table.catalogue.Tables;
import io.github.spinthermo.testing.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of what is said of the tables in the repository. */
class CommittedTablesTest {

    private static final Path COMMITTED = Path.of("tables");
    private static final long MOST_BYTES = 5_000_000;

    private static Stream<TableSpec> tables() {
        return Tables.all().stream();
    }

    private static List<List<String>> rows(TableSpec table) throws IOException {
        return TableFile.rows(table, Files.readAllBytes(TableFile.csv(COMMITTED, table)));
    }

    private static List<String> column(TableSpec table, String heading) throws IOException {
        int place = table.columns().stream().map(Column::name).toList().indexOf(heading);
        return rows(table).stream().map(row -> row.get(place)).toList();
    }

    @Test
    void allTogetherAreSmall() throws IOException {
        try (Stream<Path> files = Files.walk(COMMITTED)) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(MOST_BYTES);
        }
    }

    @ParameterizedTest
    @CsvSource({"multiplicities, 7266", "steady-state, 600", "extreme, 100", "local-state, 100", "otto, 100",
        "clebsch-gordan, 100", "two-domain, 100", "chain, 100", "battery, 100", "starts, 400", "radiation, 300",
        "ergotropy, 300", "heat-currents, 200", "relaxation, 400", "bursts, 50", "relaxation-rates, 100",
        "otto-power, 200", "otto-optimum-power, 50", "dicke-dynamics, 300", "networks, 40"})
    void haveEnoughRows(String name, int least) throws IOException {
        assertThat(rows(Tables.named(name))).hasSizeGreaterThanOrEqualTo(least);
        assertThat(TableVerifier.rows(COMMITTED, Tables.named(name))).hasValue(rows(Tables.named(name)).size());
    }

    @Test
    void steadyStatesCoverWhatIsAsked() throws IOException {
        TableSpec table = Tables.named("steady-state");
        assertThat(column(table, "two_s")).contains("1", "2", "3", "9");
        assertThat(column(table, "n")).contains("1", "2", "3", "10", "100", "1000");
        assertThat(column(table, "beta0")).contains("-inf", "0", "inf").anyMatch(beta -> beta.matches("-0.*"))
                .anyMatch(beta -> beta.matches("[1-9].*"));
        assertThat(column(table, "betaB")).contains("-inf", "0", "inf", "-1", "1");
        assertThat(column(table, "energy")).allMatch(energy -> energy.matches("0|\\d\\.\\d{49}e-?\\d+"));
    }

    /** Checks that the coefficients of each pair make a unitary matrix, so none is missing. */
    @Test
    void allSmallClebschGordanCoefficientsAreThere() throws IOException {
        TableSpec table = Tables.named("clebsch-gordan");
        List<String> headings = table.columns().stream().map(Column::name).toList();
        long[][] squares = new long[7][7];
        for (List<String> row : rows(table)) {
            int j1 = Integer.parseInt(row.get(headings.indexOf("two_j1")));
            int j2 = Integer.parseInt(row.get(headings.indexOf("two_j2")));
            if (j1 <= 6 && j2 <= 6) {
                squares[j1][j2] += Math.round(1e15 * Double.parseDouble(row.get(headings.indexOf("squaredNumerator")))
                        / Double.parseDouble(row.get(headings.indexOf("squaredDenominator"))));
            }
        }
        for (int j1 = 0; j1 <= 6; j1++) {
            for (int j2 = 0; j2 <= 6; j2++) {
                long dimension = (j1 + 1L) * (j2 + 1L);
                assertThat(Math.abs(squares[j1][j2] - dimension * 1_000_000_000_000_000L)).isLessThan(1000);
            }
        }
        assertThat(column(table, "two_j1")).contains("20");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void rowsAreToldApartByTheirKeys(TableSpec table) throws IOException {
        List<String> headings = table.columns().stream().map(Column::name).toList();
        int[] key = table.key().stream().mapToInt(headings::indexOf).toArray();
        assertThat(key).isNotEmpty().doesNotContain(-1);
        Set<List<String>> keys = new HashSet<>();
        for (List<String> row : rows(table)) {
            assertThat(keys.add(Arrays.stream(key).mapToObj(row::get).toList())).as("%s", row).isTrue();
        }
    }

    /** Checks the types of the cells; a type of numbers would make readers lose digits of inf and of texts. */
    @Tag("slow")
    @ParameterizedTest
    @MethodSource("tables")
    void descriptionsFitTheCells(TableSpec table) throws IOException {
        Map<String, Object> metadata = Json.object(Files.readString(TableFile.metadata(COMMITTED, table)));
        Map<String, Object> schema = Json.object(metadata, "tableSchema");
        List<?> columns = (List<?>) schema.get("columns");
        assertThat(columns).hasSize(table.columns().size());
        Map<String, Pattern> types = Map.of("integer", Pattern.compile("-?\\d+"),
                "number", Pattern.compile("-?\\d+(\\.\\d+)?(e-?\\d+)?"), "boolean", Pattern.compile("true|false"),
                "string", Pattern.compile("(?s).+"));
        for (Object description : columns) {
            Map<?, ?> column = (Map<?, ?>) description;
            Pattern type = types.get(column.get("datatype"));
            for (String cell : column(table, (String) column.get("name"))) {
                assertThat(cell.equals(column.get("null")) || type.matcher(cell).matches())
                        .as("%s: %s", column, cell).isTrue();
            }
            assertThat((String) column.get("dc:description")).isNotBlank();
        }
    }

    @Test
    void theReadmeOfTheTablesTellsTheNumberOfRows() throws IOException {
        String readme = Files.readString(COMMITTED.resolve("README.md"));
        for (TableSpec table : Tables.all()) {
            assertThat(readme).containsPattern(
                    "\\| \\[`" + table.name() + "`\\]\\(.*\\| " + rows(table).size() + " \\|");
        }
    }
}
