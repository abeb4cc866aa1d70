package io.github.spinthermo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spinthermo.error.TableIntegrityException;
import io.github.spinthermo.operation.catalogue.Version;
import io.github.spinthermo.table.catalogue.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("slow")
class TableVerifierTest {

    private static final TableSpec SMALL = SmallTable.spec();
    private static final int[] NONE = {};
    private static final int[] ALL = IntStream.range(0, SMALL.pieces()).toArray();

    @TempDir
    private Path directory;

    @BeforeEach
    void build() throws IOException {
        new TableWriter(directory, "1", () -> { }).write(SMALL, () -> { });
    }

    private static Stream<TableSpec> tables() {
        return Tables.all().stream();
    }

    private void verify(int... pieces) throws IOException {
        TableVerifier verifier = new TableVerifier(directory, "1");
        verifier.verify(SMALL, pieces, () -> { });
        verifier.verifySums();
    }

    private void isWrong(String message, int... pieces) {
        assertThatExceptionOfType(TableIntegrityException.class).isThrownBy(() -> verify(pieces))
                .withMessageContaining(message).matches(fault -> fault.code().equals("table-integrity"));
    }

    /** Enters the checksums of what is there, as somebody would who changes a value on purpose. */
    private void seal() throws IOException {
        Path csv = TableFile.csv(directory, SMALL);
        Path metadata = TableFile.metadata(directory, SMALL);
        Files.write(metadata, TableMetadata.of(SMALL, "1", Files.readAllBytes(csv)));
        Checksums.update(directory, List.of(csv, metadata));
    }

    @Test
    void whatWasWrittenIsRight() throws IOException {
        verify(NONE);
        verify(ALL);
        verify(TableVerifier.sample(SMALL, 3));
    }

    /** Changes any digit of any of the files. */
    @Test
    void everyFlippedDigitIsFound() throws IOException {
        List<Path> files = List.of(TableFile.csv(directory, SMALL), TableFile.metadata(directory, SMALL),
                directory.resolve("SHA256SUMS"));
        for (Path file : files) {
            byte[] right = Files.readAllBytes(file);
            for (int place : digits(right, 20)) {
                Files.write(file, flipped(right, place));
                String message = file.equals(files.get(0)) && line(right, place) > TableFile.LINES_ABOVE
                        ? "small: row " + (line(right, place) - TableFile.LINES_ABOVE) + ", column "
                        : "";
                isWrong(message, NONE);
            }
            Files.write(file, right);
        }
        verify(NONE);
    }

    private static List<Integer> digits(byte[] data, int most) {
        List<Integer> places = new ArrayList<>(IntStream.range(0, data.length)
                .filter(i -> Character.isDigit(data[i])).boxed().toList());
        Collections.shuffle(places, new Random(data.length));
        return places.subList(0, Math.min(most, places.size()));
    }

    private static byte[] flipped(byte[] data, int place) {
        byte[] changed = data.clone();
        changed[place] = (byte) ('0' + (data[place] - '0' + 1) % 10);
        return changed;
    }

    private static long line(byte[] data, int place) {
        return 1 + IntStream.range(0, place).filter(i -> data[i] == '\n').count();
    }

    private static Stream<TableSpec> quickTables() {
        return Stream.of("multiplicities", "extreme", "local-state", "otto", "clebsch-gordan", "two-domain", "chain",
                "heat-currents", "relaxation-rates", "otto-power", "dicke-dynamics", "networks").map(Tables::named);
    }

    /**
     * Checks tables of the repository, each with one digit flipped: the cell is named. All rows are computed again for
     * that, of those tables whose rows take a second at most together.
     */
    @ParameterizedTest
    @MethodSource("quickTables")
    void aFlippedDigitOfACommittedTableIsNamed(TableSpec table) throws IOException {
        Path committed = Path.of("tables");
        byte[] right = Files.readAllBytes(TableFile.csv(committed, table));
        List<List<String>> rows = TableFile.rows(table, right);
        int place = digits(right, Integer.MAX_VALUE).stream()
                .filter(digit -> line(right, digit) > TableFile.LINES_ABOVE).findFirst().orElseThrow();
        int row = (int) line(right, place) - TableFile.LINES_ABOVE;
        byte[] changed = flipped(right, place);
        List<String> cells = TableFile.rows(table, changed).get(row - 1);
        int column = IntStream.range(0, cells.size())
                .filter(i -> !cells.get(i).equals(rows.get(row - 1).get(i))).findFirst().orElseThrow();
        Files.createDirectories(directory.resolve(table.name()));
        Files.write(TableFile.csv(directory, table), changed);
        Files.copy(TableFile.metadata(committed, table), TableFile.metadata(directory, table));
        Files.copy(committed.resolve("SHA256SUMS"), directory.resolve("SHA256SUMS"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThatExceptionOfType(TableIntegrityException.class).isThrownBy(() ->
                new TableVerifier(directory, Version.read()).verify(table, NONE, () -> { }))
                .withMessageStartingWith("%s: row %d, column %s is ", table.name(), row,
                        table.columns().get(column).name());
    }

    /** Checks that a change whose checksums are made to fit is found by computing again. */
    @Test
    void aSealedChangeIsFoundByComputingAgain() throws IOException {
        Path csv = TableFile.csv(directory, SMALL);
        String right = Files.readString(csv);
        Map<String, String> changes = Map.of(
                "2,1,1/2,0,0,0,2.6", "row 4, column weights is 2.6000000000000000000e-1, expected 2.5000",
                "2,1,1/2,9,0,0,2.5", "row 4, column beta0 is 9, expected 0",
                "2,1,1/2,0,,0,2.5", "row 4, column two_totalSpins is empty, expected 0");
        for (Map.Entry<String, String> change : changes.entrySet()) {
            Files.writeString(csv, right.replace("\n2,1,1/2,0,0,0,2.5", "\n" + change.getKey()));
            seal();
            isWrong(change.getValue(), ALL);
            isWrong(change.getValue(), 0);
        }
    }

    /** Checks that the parameters of a row and the way in which it is written are known without computing. */
    @Test
    void sealedParametersAndLineEndsAreFoundWithoutComputing() throws IOException {
        Path csv = TableFile.csv(directory, SMALL);
        String right = Files.readString(csv);
        List<Map.Entry<String, String>> changes = List.of(
                Map.entry(right.replace("\n2,1,1/2,0,0,0,", "\n2,1,1/2,9,0,0,"),
                        "row 4, column beta0 is 9, expected 0"),
                Map.entry(right.replace("\n2,1,1/2,0,0,0,", "\n2,1,1/2,0,,0,"),
                        "row 4, column two_totalSpins is empty"),
                Map.entry(right.replace("\n9,1,1/2,inf,9,9/2,", "\n9,1,1/2,inf,9,9,"),
                        "column totalSpins is 9, expected 9/2"),
                Map.entry(right.replace("\n", "\r\n"), "line 1 is \"# Weights of a few spins\\r\", expected"),
                Map.entry(right.replace("\n2,1,1/2,0,0,0,", "\n\"2\",1,1/2,0,0,0,"), "line 8 is \"\"2\",1,1/2"),
                Map.entry(right.replaceFirst("yes\n", "yes\r\n"), "line 7 is "),
                Map.entry(right + "\n", "line 93 is \"\", expected \"\""),
                Map.entry(right.strip(), "line 92 is \"\", expected \"\""));
        for (Map.Entry<String, String> change : changes) {
            assertThat(change.getKey()).isNotEqualTo(right);
            Files.writeString(csv, change.getKey());
            seal();
            isWrong(change.getValue(), NONE);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theRowsOfEveryTableAreKnownWithoutComputing(TableSpec table) throws IOException {
        List<List<String>> rows = TableFile.rows(table, Files.readAllBytes(TableFile.csv(Path.of("tables"), table)));
        List<List<String>> keys = table.keys();
        assertThat(keys).doesNotHaveDuplicates().isEqualTo(
                rows.stream().map(row -> row.subList(0, keys.get(0).size())).toList());
    }

    @Test
    void aFileOfChecksumsThatIsNoTextIsNamed() throws IOException {
        Path sums = Files.write(directory.resolve("SHA256SUMS"), new byte[] {(byte) 0xFF, (byte) 0xD8});
        assertThatThrownBy(() -> verify(NONE)).hasMessage(sums + ": is not text in UTF-8");
        assertThatThrownBy(this::build).hasMessage(sums + ": is not text in UTF-8");
    }

    @Test
    void rowsTooManyTooFewAndTornAreFound() throws IOException {
        Path csv = TableFile.csv(directory, SMALL);
        String right = Files.readString(csv);
        Files.writeString(csv, right + right.substring(right.lastIndexOf("\n9,") + 1));
        seal();
        isWrong("has 88 rows, expected 87", NONE);
        Files.writeString(csv, right.substring(0, right.lastIndexOf("\n9,") + 1));
        seal();
        isWrong("has 86 rows, expected 87", NONE);
        Files.writeString(csv, right.replaceFirst("\n2,1,", "\n2,1"));
        Checksums.update(directory, List.of(csv));
        isWrong("row 4 has 8 cells, expected 9", NONE);
        Files.writeString(csv, right.replaceFirst("\n2,1,", "\n\"2,1,"));
        Checksums.update(directory, List.of(csv));
        isWrong("small: is no CSV", NONE);
        Files.writeString(csv, right.lines().limit(4).collect(Collectors.joining("\n")) + "\n");
        seal();
        isWrong("has 0 rows, expected 87", NONE);
    }

    @Test
    void filesThatAreMissingOrOfAnotherVersionAreNamed() throws IOException {
        assertThatExceptionOfType(TableIntegrityException.class)
                .isThrownBy(() -> new TableVerifier(directory, "2").verify(SMALL, NONE, () -> { }))
                .withMessage("small: line 2 is \"# spinthermo 1, data licence CC0-1.0\","
                        + " expected \"# spinthermo 2, data licence CC0-1.0\"");
        Files.writeString(directory.resolve("other.csv"), "x");
        Checksums.update(directory, List.of(directory.resolve("other.csv")));
        verify(NONE);
        Files.writeString(directory.resolve("other.csv"), "y");
        isWrong("other.csv: does not have the checksum", NONE);
        Files.delete(directory.resolve("other.csv"));
        isWrong("other.csv: is not there", NONE);
        Files.delete(TableFile.metadata(directory, SMALL));
        isWrong("small/small.csv-metadata.json: is not there", NONE);
        Files.writeString(directory.resolve("SHA256SUMS"), "nothing\n");
        isWrong("SHA256SUMS: has a line that is not a checksum", NONE);
    }

    @Test
    void samplesAreSeeded() {
        TableSpec table = Tables.named("steady-state");
        assertThat(TableVerifier.sample(table, 1)).isEqualTo(TableVerifier.sample(table, 1)).hasSize(9).isSorted()
                .doesNotHaveDuplicates();
        assertThat(TableVerifier.sample(table, 2)).isNotEqualTo(TableVerifier.sample(table, 1));
        assertThat(TableVerifier.sample(SMALL, 1)).hasSize(1);
    }

    /** Checks that long cells are shown around the part that differs. */
    @Test
    void longCellsAreShownAroundTheDifference() {
        String number = "7".repeat(300);
        assertThat(TableIntegrityException.ofCell("t", 1, "c", number + "1", number + "2")).hasMessage(
                "t: row 1, column c is …%1$s1, expected …%1$s2".formatted("7".repeat(40)));
    }
}
