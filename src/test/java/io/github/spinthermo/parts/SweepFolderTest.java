package io.github.spinthermo.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.error.TableIntegrityException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of sweeps in files. */
class SweepFolderTest {

    private static final String SOFTWARE = "spinthermo test";

    private static final SweepRequest REQUEST = request("block", "J", "1/2:20:1/2", "beta", "1:3:lin4", "digits",
            "50", "fields", "entropy,energy");

    /** Size of a part, in bytes, with which this request has several. */
    private static final double SIZE = 4e3;

    @TempDir
    private Path home;

    private static SweepRequest request(String operation, String... namesAndTexts) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            given.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return new SweepRequest(operation, given, 60);
    }

    private SweepFolder open(String name, SweepFolder.Begun begun) throws IOException {
        return SweepFolder.open(home.resolve(name), REQUEST, SOFTWARE, begun, SIZE);
    }

    private static void compute(SweepFolder folder, int threads, List<Integer> parts) throws IOException {
        long[] rows = new long[1];
        new CoresEngine(threads).compute(folder.work(), parts, new SweepEngine.Sink() {
            @Override
            public void take(SweepPart.Content content) throws IOException {
                folder.add(content);
            }

            @Override
            public void advance(long more) {
                rows[0] += more;
            }
        });
        folder.list();
        assertThat(rows[0]).isEqualTo(folder.rows(parts));
    }

    private Path whole(String name, int threads) throws IOException {
        SweepFolder folder = open(name, SweepFolder.Begun.REFUSED);
        compute(folder, threads, folder.missing(1, 1));
        assertThat(folder.isWhole()).isTrue();
        return home.resolve(name);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readString(path));
            }
        }
        return files;
    }

    @Test
    void theBytesAreTheSameWhoeverComputesThem() throws IOException {
        Map<String, String> one = files(whole("one", 1));
        assertThat(one).containsKeys("sweep.json", "part-00000.csv", "part-00001.csv").hasSizeGreaterThan(3);
        assertThat(files(whole("three", 3))).isEqualTo(one);
        SweepFolder shares = open("shares", SweepFolder.Begun.SHARED);
        for (int share = 3; share >= 1; share--) {
            SweepFolder own = open("shares", SweepFolder.Begun.SHARED);
            compute(own, 2, own.missing(share, 3));
        }
        assertThat(shares.isWhole()).isTrue();
        assertThat(files(home.resolve("shares"))).isEqualTo(one);
        PartWork work = shares.work();
        for (int part = 0; part < shares.parts(); part++) {
            assertThat(new String(work.part(part).bytes(), StandardCharsets.UTF_8))
                    .isEqualTo(one.get(SweepPart.file(part)));
        }
    }

    @Test
    void rowsAreThePointsInOrder() throws IOException {
        List<String> lines = new ArrayList<>();
        files(whole("rows", 2)).forEach((name, text) -> {
            if (name.endsWith(".csv")) {
                List<String> part = text.lines().toList();
                assertThat(part.get(0)).isEqualTo("J,beta,energy,entropy");
                lines.addAll(part.subList(1, part.size()));
            }
        });
        assertThat(lines).hasSize(40 * 4);
        assertThat(lines.get(5)).startsWith("1.0,5/3,");
    }

    @Test
    void whatIsMissingOrChangedIsComputedAgain() throws IOException {
        Path folder = whole("cut", 2);
        Map<String, String> right = files(folder);
        String changed = right.get("part-00001.csv").replaceFirst("7", "8");
        Files.writeString(folder.resolve("part-00001.csv"), changed);
        Files.delete(folder.resolve("part-00000.csv"));
        SweepFolder again = open("cut", SweepFolder.Begun.CONTINUED);
        assertThat(again.missing(1, 1)).containsExactly(0, 1);
        assertThat(again.missing(2, 2)).containsExactly(1);
        assertThatThrownBy(() -> new PartVerifier(SweepFolder.existing(folder)).verify(part -> { }))
                .isInstanceOf(TableIntegrityException.class).hasMessageContaining("part-00000.csv: is not there");
        compute(again, 2, again.missing(1, 1));
        assertThat(files(folder)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "part-00001.csv | 7 | 8 | was changed: it does not have the checksum",
        "sweep.json | part-00001.csv | part-00077.csv | is not the list of the parts of a sweep",
        "sweep.json | rowsPerPart | perPart | is not the list of the parts of a sweep",
        "sweep.json | 1:3:lin4 | 2:4:lin4 | line 2 is"})
    void damageIsFound(String file, String from, String to, String message) throws IOException {
        Path folder = whole("damaged", 2);
        new PartVerifier(SweepFolder.existing(folder)).verify(part -> { });
        Path damaged = folder.resolve(file);
        Files.writeString(damaged, Files.readString(damaged).replaceFirst(from, to));
        assertThatThrownBy(() -> new PartVerifier(SweepFolder.existing(folder)).verify(part -> { }))
                .isInstanceOf(TableIntegrityException.class).hasMessageContaining(message);
    }

    @Test
    void aFolderIsOfOneSweep() throws IOException {
        whole("mine", 2);
        assertThatThrownBy(() -> open("mine", SweepFolder.Begun.REFUSED)).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("holds this sweep already; --resume goes on with it");
        assertThatThrownBy(() -> SweepFolder.open(home.resolve("mine"), request("block", "J", "1", "beta", "1"),
                SOFTWARE, SweepFolder.Begun.CONTINUED)).hasMessageContaining("holds another sweep (block --J 1/2:20");
        assertThatThrownBy(() -> SweepFolder.open(home.resolve("mine"), REQUEST, "spinthermo other",
                SweepFolder.Begun.CONTINUED)).hasMessageContaining("holds a sweep of spinthermo test");
        Files.createDirectory(home.resolve("strange"));
        Files.writeString(home.resolve("strange/part-00000.csv"), "mine");
        assertThatThrownBy(() -> open("strange", SweepFolder.Begun.CONTINUED))
                .hasMessageContaining("has parts of a sweep but no sweep.json");
        assertThatThrownBy(() -> SweepFolder.existing(home)).hasMessageContaining("holds no sweep");
    }

    /** Checks a sweep that a point ended by its time limit: with a larger one it goes on, unless rows were refused. */
    @Test
    void aSweepGoesOnWithMoreTime() throws IOException {
        whole("slow", 2);
        SweepRequest longer = new SweepRequest(REQUEST.operation(), REQUEST.given(), 100);
        SweepFolder folder =
                SweepFolder.open(home.resolve("slow"), longer, SOFTWARE, SweepFolder.Begun.CONTINUED, SIZE);
        assertThat(folder.missing(1, 1)).isEmpty();
        assertThat(SweepFolder.existing(home.resolve("slow")).sweep().request()).isEqualTo(longer);
        SweepRequest failing = request("multiplicities", "n", "1:4:1", "s", "1/2", "J", "1/2");
        SweepFolder refused = SweepFolder.open(home.resolve("refused"), failing, SOFTWARE, SweepFolder.Begun.REFUSED);
        compute(refused, 1, refused.missing(1, 1));
        assertThatThrownBy(() -> SweepFolder.open(home.resolve("refused"),
                new SweepRequest(failing.operation(), failing.given(), 100), SOFTWARE, SweepFolder.Begun.CONTINUED))
                .hasMessageContaining("holds another sweep");
    }

    @Test
    void aRequestThatIsNotAllowedLeavesNoFolder() {
        assertThatThrownBy(() -> SweepFolder.open(home.resolve("none"), request("block", "J", "1", "beta", "x"),
                SOFTWARE, SweepFolder.Begun.REFUSED)).isInstanceOf(InvalidInputException.class);
        assertThat(home.resolve("none")).doesNotExist();
    }

    @Test
    void rowsThatCannotBeAnsweredAreCounted() throws IOException {
        SweepFolder folder = SweepFolder.open(home.resolve("failed"),
                request("multiplicities", "n", "1:4:1", "s", "1/2", "J", "1/2", "fields", "multiplicity"), SOFTWARE,
                SweepFolder.Begun.REFUSED);
        compute(folder, 1, folder.missing(1, 1));
        assertThat(folder.failed()).isEqualTo(2);
        assertThat(files(home.resolve("failed")).get("part-00000.csv")).isEqualTo("""
                n,s,J,multiplicity
                1,1/2,1/2,1
                2,1/2,1/2,not computed
                3,1/2,1/2,2
                4,1/2,1/2,not computed
                """);
    }

    @Test
    void namedValuesInACellAreJson() throws IOException {
        SweepFolder folder = SweepFolder.open(home.resolve("named"), request("theorems", "n", "2", "s", "1/2", "beta0",
                "1", "betaB", "1,2", "name", "energy-positive-bath", "digits", "3"), SOFTWARE,
                SweepFolder.Begun.REFUSED);
        compute(folder, 2, folder.missing(1, 1));
        assertThat(files(home.resolve("named")).get("part-00000.csv"))
                .contains("\"[{\"\"name\"\":\"\"energy-positive-bath\"\"");
        new PartVerifier(SweepFolder.existing(home.resolve("named"))).verify(part -> { });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "x", ""})
    void threadsArePositiveIntegers(String text) {
        assertThatThrownBy(() -> Engines.threads(text)).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("threads = ");
    }

    @Test
    void enginesTakeTheirOwnSettings() {
        assertThat(Engines.of(Map.of("threads", "3"), home).threads()).isEqualTo(3);
        assertThat(Engines.of(Map.of("threads", "3"), home)).hasToString("3 threads");
        assertThat(Engines.threads(null)).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThatThrownBy(() -> Engines.threads("2000")).isInstanceOf(ResourceLimitException.class);
        assertThatThrownBy(() -> Engines.of(Map.of("engine", "gpu"), home))
                .hasMessageContaining("engine = gpu is not an engine; write cores");
        assertThatThrownBy(() -> Engines.of(Map.of("engine", "spark"), home))
                .hasMessageContaining("put the jar of spinthermo with the classifier spark, and Spark, on the class");
        assertThatThrownBy(() -> Engines.of(Map.of("format", "parquet"), home))
                .hasMessageContaining("format = parquet needs the engine spark");
        assertThatThrownBy(() -> Engines.of(Map.of("master", "local"), home))
                .hasMessageContaining("master = local needs the engine spark");
    }
}
