package io.github.spinthermo.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.testing.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds that are ended at any moment leave whole pieces only; and whatever then happens to these, a build that goes
 * on comes to the same bytes.
 */
@Tag("slow")
class TableKillTest {

    private static final int PROCESSES = 4;
    private static final int BUILDS = 5;
    private static final TableSpec SMALL = SmallTable.spec();

    /** The time that the builds take from their first sign on, in milliseconds. */
    private static final int LONGEST_MILLIS = 300;

    private final Random random = new Random(20);

    @TempDir
    private Path directory;

    private byte[] whole;

    @BeforeEach
    void build() throws IOException {
        Path tables = directory.resolve("whole");
        new TableWriter(tables, "1", () -> { }).write(SMALL, () -> { });
        whole = Files.readAllBytes(TableFile.csv(tables, SMALL));
    }

    @Test
    void whatAKilledBuildLeavesIsRightOrMadeAnew() throws Exception {
        int unfinished = 0;
        for (int process = 0; process < PROCESSES; process++) {
            Path folder = Files.createDirectory(directory.resolve("killed" + process));
            startAndWait(folder, LONGEST_MILLIS).destroyForcibly().waitFor();
            for (int build = 0; build < BUILDS; build++) {
                Path tables = Files.createDirectories(folder.resolve(Integer.toString(build)));
                unfinished += Files.exists(tables.resolve(Checksums.FILE)) ? 0 : 1;
                damageSome(tables);
                requireGoesOn(tables);
            }
        }
        assertThat(unfinished).as("builds killed before their end").isPositive();
    }

    /** Checks that a signal that asks the process to end leaves pieces, and nothing half-written or locked. */
    @Test
    void aSignalLeavesPiecesOnly() throws Exception {
        Path folder = Files.createDirectory(directory.resolve("ended"));
        Process process = startAndWait(folder, 1);
        process.destroy();
        assertThat(process.waitFor()).isNotZero();
        assertThat(files(folder)).extracting(file -> file.getFileName().toString())
                .allMatch(name -> name.matches("\\d+\\.piece|small\\.csv.*|SHA256SUMS"));
        for (int build = 0; build < BUILDS; build++) {
            requireGoesOn(Files.createDirectories(folder.resolve(Integer.toString(build))));
        }
    }

    /**
     * Returns the moments of signals, counted from the first sign of work: the start of the virtual machine is not in
     * question.
     */
    private Process startAndWait(Path folder, int mostMillis) throws Exception {
        Process process = ChildJvm.start(SlowBuilds.class, folder.toString(), Integer.toString(BUILDS));
        while (process.isAlive() && pieces(folder).isEmpty()) {
            process.waitFor(1, TimeUnit.MILLISECONDS);
        }
        process.waitFor(random.nextInt(mostMillis), TimeUnit.MILLISECONDS);
        return process;
    }

    /** Empties, cuts or flips a part of the pieces, each of which is whole before. */
    private void damageSome(Path tables) throws IOException {
        for (Path file : pieces(tables)) {
            assertThat(Piece.read(file)).as(file.toString()).isPresent();
            byte[] data = Files.readAllBytes(file);
            int place = random.nextInt(data.length);
            switch (random.nextInt(4)) {
                case 0 -> Files.write(file, new byte[0]);
                case 1 -> Files.write(file, Arrays.copyOf(data, place));
                case 2 -> {
                    data[place] ^= (byte) (1 << random.nextInt(8));
                    Files.write(file, data);
                }
                default -> { }
            }
        }
    }

    private void requireGoesOn(Path tables) throws IOException {
        new TableWriter(tables, "1", () -> { }).resume(SMALL, () -> { });
        assertThat(TableFile.csv(tables, SMALL)).hasBinaryContent(whole);
        TableVerifier verifier = new TableVerifier(tables, "1");
        verifier.verify(SMALL, IntStream.range(0, SMALL.pieces()).toArray(), () -> { });
        verifier.verifySums();
    }

    private static List<Path> pieces(Path folder) throws IOException {
        return files(folder).stream().filter(file -> file.toString().endsWith(".piece")).toList();
    }

    /** Lists files, which may come and go meanwhile. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException e) {
            return List.of();
        }
    }
}
