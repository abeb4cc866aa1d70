package io.github.spinthermo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spinthermo.operation.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableWriterTest {

    private static final Path COMMITTED = Path.of("tables");
    private static final TableSpec SMALL = SmallTable.spec();
    private static final String MARKED = "this,is,one,row,of,the,piece,before,it\n";

    @TempDir
    private Path directory;

    private static Stream<TableSpec> tables() {
        return Tables.all().stream();
    }

    private TableWriter writer() {
        return new TableWriter(directory, "1");
    }

    /** Everything below the folder, by path. */
    private static Map<String, String> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toMap(
                    file -> Checksums.path(directory, file), TableWriterTest::content, (a, b) -> a, TreeMap::new));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theCommittedFilesAreMadeAgainByteForByte(TableSpec table) throws IOException {
        AtomicInteger pieces = new AtomicInteger();
        new TableWriter(directory, Version.read()).write(table, pieces::incrementAndGet);
        assertThat(pieces).hasValue(table.pieces());
        Map<String, String> made = files(directory);
        List<String> sums = made.remove(Checksums.FILE).lines().toList();
        assertThat(sums).hasSize(2);
        assertThat(Files.readAllLines(COMMITTED.resolve(Checksums.FILE))).containsAll(sums);
        assertThat(made).hasSize(2).allSatisfy((path, text) ->
                assertThat(text.equals(content(COMMITTED.resolve(path)))).as(path).isTrue());
    }

    @Test
    void aTableIsItsCommentsItsHeadingsAndItsRows() throws IOException {
        writer().write(SMALL, () -> { });
        assertThat(files(directory).get("small/small.csv")).startsWith("""
                # Weights of a few spins
                # spinthermo 1, data licence CC0-1.0
                # columns, conventions and formulas: small.csv-metadata.json
                n,two_s,s,beta0,two_totalSpins,totalSpins,weights,logPartition,exact
                1,1,1/2,0,1,1/2,1.0000000000000000000e0,6.9314718055994530942e-1,no
                1,1,1/2,0.5,1,1/2,1.0000000000000000000e0,7.2407698418010668087e-1,no
                1,1,1/2,inf,1,1/2,1.0000000000000000000e0,inf,yes
                2,1,1/2,0,0,0,2.5000000000000000000e-1,1.3862943611198906188e0,no
                2,1,1/2,0,2,1,7.5000000000000000000e-1,1.3862943611198906188e0,no
                """);
        assertThat(files(directory)).containsOnlyKeys(
                "SHA256SUMS", "small/small.csv", "small/small.csv-metadata.json");
    }

    @Test
    void sumsOfOtherTablesStay() throws IOException {
        String other = "00ff  other/other.csv";
        Files.writeString(directory.resolve("SHA256SUMS"), other + "\n");
        writer().write(SMALL, () -> { });
        assertThat(Files.readAllLines(directory.resolve("SHA256SUMS"))).hasSize(3).contains(other).isSortedAccordingTo(
                (a, b) -> a.substring(a.indexOf(' ')).compareTo(b.substring(b.indexOf(' '))));
    }

    /** Work that ends after any number of pieces, as by a full disk, leaves pieces and nothing half-written. */
    @Test
    void workThatWasCutOffGoesOn() throws IOException {
        writer().write(SMALL, () -> { });
        Map<String, String> whole = files(directory);
        for (int allowed = 1; allowed <= SMALL.pieces(); allowed++) {
            Path cut = directory.resolve("cut" + allowed);
            TableWriter writer = new TableWriter(cut, "1");
            AtomicInteger left = new AtomicInteger(allowed);
            assertThatThrownBy(() -> writer.write(SMALL, () -> {
                if (left.decrementAndGet() <= 0) {
                    throw new IllegalStateException("cut off");
                }
            })).isInstanceOf(IllegalStateException.class);
            assertThat(files(cut).keySet()).isNotEmpty()
                    .allMatch(path -> path.matches("small/\\.pieces-\\w+/\\d+\\.piece"));
            AtomicInteger pieces = new AtomicInteger();
            writer.resume(SMALL, pieces::incrementAndGet);
            assertThat(files(cut)).isEqualTo(whole);
            assertThat(pieces).hasValue(SMALL.pieces());
        }
    }

    @Test
    void finishedPiecesAreTakenOnlyWhenWorkGoesOn() throws IOException {
        writer().write(SMALL, () -> { });
        Map<String, String> whole = files(directory);
        String head = TableFile.head(SMALL, "1");
        for (boolean resume : List.of(false, true)) {
            Files.deleteIfExists(TableFile.csv(directory, SMALL));
            Pieces.open(SMALL, head, directory.resolve("small"), false);
            Path piece = pieces().resolve("1.piece");
            Files.writeString(piece, MARKED);
            Files.writeString(piece.resolveSibling(".0.piece.17.part"), "half");
            Files.writeString(directory.resolve("small/.small.csv.17.part"), "half");
            Files.createDirectory(directory.resolve("small/.pieces-ofanotherversion"));
            if (resume) {
                writer().resume(SMALL, () -> { });
                assertThat(files(directory).get("small/small.csv")).contains("\n" + MARKED);
                assertThat(files(directory)).hasSameSizeAs(whole);
            } else {
                writer().write(SMALL, () -> { });
                assertThat(files(directory)).isEqualTo(whole);
            }
        }
    }

    private Path pieces() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("small"))) {
            return files.filter(path -> path.getFileName().toString().startsWith(".pieces-")).findFirst().orElseThrow();
        }
    }

    /** A table whose three files do not agree is made again; one that is there stays. */
    @Test
    void aTableThatIsThereStays() throws IOException {
        writer().write(SMALL, () -> { });
        Map<String, String> whole = files(directory);
        for (String path : whole.keySet()) {
            Files.writeString(directory.resolve(path), "");
            AtomicInteger pieces = new AtomicInteger();
            writer().resume(SMALL, pieces::incrementAndGet);
            assertThat(files(directory)).isEqualTo(whole);
            assertThat(pieces).hasValue(SMALL.pieces());
            writer().resume(SMALL, pieces::incrementAndGet);
            assertThat(pieces).hasValue(SMALL.pieces());
            Files.delete(directory.resolve(path));
            writer().resume(SMALL, () -> { });
            assertThat(files(directory)).isEqualTo(whole);
        }
        new TableWriter(directory, "2").resume(SMALL, () -> { });
        assertThat(files(directory).get("small/small.csv")).contains("# spinthermo 2,");
    }

    /** Doubles that another machine could round otherwise are refused. */
    @Test
    void doublesNextToATieAreRefused() {
        Digits digits = Digits.places(3);
        assertThat(digits.text(-0.12345)).isEqualTo("-0.123");
        assertThat(digits.text(-1e-17)).isEqualTo("0.000");
        assertThat(digits.text(0.0004999)).isEqualTo("0.000");
        assertThatThrownBy(() -> digits.text(0.0005 + 5e-9)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> digits.text(-0.0025 + 5e-9)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void piecesAreAllPointsInOrder() {
        List<List<String>> rows = IntStream.range(0, SMALL.pieces()).mapToObj(SMALL::piece)
                .flatMap(List::stream).toList();
        assertThat(rows).extracting(row -> row.get(0)).isSorted().contains("1", "9");
        assertThat(rows).hasSize(3 * (1 + 2 + 2 + 3 + 3 + 4 + 4 + 5 + 5)).allMatch(row -> row.size() == 9);
    }
}
