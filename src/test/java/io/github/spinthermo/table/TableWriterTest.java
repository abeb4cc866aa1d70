package io.github.spinthermo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spinthermo.io.Cores;
import io.github.spinthermo.operation.catalogue.Version;
import io.github.spinthermo.table.catalogue.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("slow")
class TableWriterTest {

    private static final Path COMMITTED = Path.of("tables");
    private static final TableSpec SMALL = SmallTable.spec();

    @TempDir
    private Path directory;

    private static Stream<TableSpec> tables() {
        return Tables.all().stream();
    }

    private TableWriter writer() {
        return new TableWriter(directory, "1", () -> { });
    }

    /** Returns everything below the folder, by path. */
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
        new TableWriter(directory, Version.read(), () -> { }).write(table, pieces::incrementAndGet);
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

    /**
     * Checks work that ends after any number of pieces, as by a full disk: it leaves pieces and nothing half-written.
     */
    @Test
    void workThatWasCutOffGoesOn() throws IOException {
        writer().write(SMALL, () -> { });
        Map<String, String> whole = files(directory);
        for (int allowed = 1; allowed <= SMALL.pieces(); allowed++) {
            Path cut = directory.resolve("cut" + allowed);
            TableWriter writer = new TableWriter(cut, "1", () -> { });
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

    /** Builds until some pieces are finished. */
    private void cutOff(Path tables) {
        AtomicInteger left = new AtomicInteger(2);
        assertThatThrownBy(() -> new TableWriter(tables, "1", () -> { }).write(SMALL, () -> {
            if (left.decrementAndGet() <= 0) {
                throw new IllegalStateException("cut off");
            }
        })).hasMessage("cut off");
    }

    private static List<Path> pieces(Path tables) throws IOException {
        try (Stream<Path> files = Files.walk(tables)) {
            return files.filter(path -> path.getFileName().toString().endsWith(".piece")).sorted().toList();
        }
    }

    /** Checks that a piece with changed rows and the checksum of those tells whether it was taken. */
    @Test
    void finishedPiecesAreTakenOnlyWhenWorkGoesOn() throws IOException {
        writer().write(SMALL, () -> { });
        Map<String, String> whole = files(directory);
        for (boolean resume : List.of(false, true)) {
            Path tables = directory.resolve("resume" + resume);
            cutOff(tables);
            Piece first = Piece.read(pieces(tables).get(0)).orElseThrow();
            String marked = first.rows().replaceFirst("(?m)[a-z]+$", "marked");
            new Piece(first.contents(), first.number(), marked).writeTo(pieces(tables).get(0).getParent());
            TableWriter writer = new TableWriter(tables, "1", () -> { });
            if (resume) {
                writer.resume(SMALL, () -> { });
                assertThat(files(tables).get("small/small.csv")).contains(marked);
                assertThat(files(tables)).hasSameSizeAs(whole);
            } else {
                writer.write(SMALL, () -> { });
                assertThat(files(tables)).isEqualTo(whole);
            }
        }
    }

    /** Checks that pieces that are emptied, cut or flipped anywhere are made anew, and never sealed. */
    @Test
    void damagedPiecesAreMadeAnew() throws IOException {
        writer().write(SMALL, () -> { });
        String whole = files(directory).get("small/small.csv");
        Random random = new Random(15);
        for (int trial = 0; trial < 20; trial++) {
            Path tables = directory.resolve("trial" + trial);
            cutOff(tables);
            for (Path piece : pieces(tables)) {
                byte[] right = Files.readAllBytes(piece);
                int place = random.nextInt(right.length);
                byte[] damaged = Arrays.copyOf(right, trial % 2 == 0 ? place : right.length);
                if (trial % 2 == 1) {
                    damaged[place] ^= (byte) (1 << random.nextInt(8));
                }
                Files.write(piece, trial == 0 ? new byte[0] : damaged);
            }
            new TableWriter(tables, "1", () -> { }).resume(SMALL, () -> { });
            assertThat(tables.resolve("small/small.csv")).as("trial " + trial).hasContent(whole);
        }
    }

    /** Checks that files that this program did not write stay as they are, whatever their names. */
    @Test
    void foreignFilesStayByteForByte() throws IOException {
        Path home = Files.createDirectories(directory.resolve("small"));
        cutOff(directory);
        String ours = pieces(directory).get(0).getParent().getFileName().toString();
        for (String name : List.of("movie.mkv.part", ".spinthermo-17-1.part", "SHA256SUMS.part", "small/x.part",
                "small/.small.csv.17.part", "small/.pieces-x", "small/.pieces-0123456789abcdef/0.piece",
                "small/.pieces-0123456789abcdef/1.part", "small/" + ours + "/99.piece", "small/" + ours + "/notes.txt",
                "small/" + ours + "/.spinthermo-17-1.part", ".spinthermo.lock")) {
            Files.createDirectories(directory.resolve(name).getParent());
            Files.writeString(directory.resolve(name), "foreign");
        }
        Files.createDirectories(directory.resolve("x.part"));
        Files.createDirectories(home.resolve(".pieces-empty"));
        Files.createDirectories(home.resolve(".pieces-full/0.piece"));
        Files.createSymbolicLink(home.resolve(".pieces-link"), directory);
        Map<String, String> foreign = files(directory);
        foreign.values().removeIf(text -> !text.equals("foreign"));
        assertThat(foreign).hasSize(12);
        writer().write(SMALL, () -> { });
        writer().resume(SMALL, () -> { });
        assertThat(files(directory)).containsAllEntriesOf(foreign).hasSize(15);
        assertThat(directory.resolve("x.part")).isEmptyDirectory();
        assertThat(home.resolve(".pieces-empty")).isEmptyDirectory();
        assertThat(home.resolve(".pieces-full/0.piece")).isEmptyDirectory();
        assertThat(home.resolve(".pieces-link")).isSymbolicLink();
    }

    @Test
    void aForeignFileInThePlaceOfTheTableIsNotReplaced() throws IOException {
        Path csv = directory.resolve("small/small.csv");
        Files.createDirectories(csv.getParent());
        Files.writeString(csv, "year,rain\n");
        assertThatThrownBy(() -> writer().resume(SMALL, () -> { })).hasMessageStartingWith(csv + ": is not a table of");
        assertThat(csv).hasContent("year,rain");
    }

    /** Checks that writers of one folder wait for each other; each says so once. */
    @Test
    void twoWritersAtOnceBothEndWell() throws IOException {
        writer().write(SMALL, () -> { });
        Path tables = directory.resolve("twice");
        AtomicInteger waiting = new AtomicInteger();
        CountDownLatch second = new CountDownLatch(1);
        TableWriter writer = new TableWriter(tables, "1", () -> {
            waiting.incrementAndGet();
            second.countDown();
        });
        Cores.map(new int[] {0, 1}, number -> {
            try {
                writer.write(SMALL, () -> await(second));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return number;
        });
        assertThat(waiting).hasValue(Math.min(1, Runtime.getRuntime().availableProcessors() - 1));
        assertThat(files(tables)).hasSize(3)
                .containsEntry("small/small.csv", content(directory.resolve("small/small.csv")));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(Runtime.getRuntime().availableProcessors() > 1 ? 60 : 0, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Checks that a table whose three files do not agree is made again; one that is there stays. */
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
        new TableWriter(directory, "2", () -> { }).resume(SMALL, () -> { });
        assertThat(files(directory).get("small/small.csv")).contains("# spinthermo 2,");
    }

    /** Doubles that another machine could round otherwise are refused. */
    @Test
    void doublesNextToATieAreRefused() {
        Digits digits = Digits.places(3);
        assertThat(digits.text(-0.12345, 1)).isEqualTo("-0.123");
        assertThat(digits.text(-1e-17, 1)).isEqualTo("0.000");
        assertThat(digits.text(0.0004999, 1)).isEqualTo("0.000");
        assertThatThrownBy(() -> digits.text(0.0005 + 5e-9, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> digits.text(-0.0025 + 5e-9, 1)).isInstanceOf(IllegalStateException.class);
    }

    /** Checks that the bound on the error of a double, its scale over 1000, is at most one unit of its last digit. */
    @ParameterizedTest
    @CsvSource({"1, 7.123", "1.1, 7.12", "10, 7.12", "400, 7", "1000, 7", "0.2, 7.123", "0.1, 7.1235", "0.05, 7.1235"})
    void doublesHaveAsManyDigitsAsTheirErrorsAllow(double scale, String shown) {
        assertThat(Digits.scaled(3).text(7.12345678, scale)).isEqualTo(shown);
        double unit = new BigDecimal(shown).ulp().doubleValue();
        assertThat(scale * 1e-3).isLessThanOrEqualTo(unit).isGreaterThan(0.1 * unit);
        assertThatThrownBy(() -> Digits.scaled(3).text(unit / 2, scale)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void piecesAreAllPointsInOrder() {
        List<List<String>> rows = IntStream.range(0, SMALL.pieces()).mapToObj(SMALL::piece)
                .flatMap(List::stream).toList();
        assertThat(rows).extracting(row -> row.get(0)).isSorted().contains("1", "9");
        assertThat(rows).hasSize(3 * (1 + 2 + 2 + 3 + 3 + 4 + 4 + 5 + 5)).allMatch(row -> row.size() == 9);
    }
}
