package io.github.spinthermo.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of sweeps by processes that are killed, or work side by side: the files are always the same. */
class SweepIT {

    /** Four parts of long integers, which need little time. */
    private static final List<String> SWEEP =
            List.of("sweep", "multiplicities", "--n", "1000:1100:1", "--s", "1/2", "--quiet", "--out");

    /** Times, in milliseconds, from before the first file to after the last one. */
    private static final int SHORTEST = 150;
    private static final int LONGEST = 1000;

    /** Number of processes side by side. */
    private static final int SHARES = 4;

    @TempDir
    private static Path directory;

    private static Map<String, UUID> whole;

    @BeforeAll
    static void computeWithoutInterruption() throws Exception {
        assertThat(start("whole").waitFor()).isZero();
        whole = files("whole");
        assertThat(whole).hasSize(5);
    }

    /** Kills without warning, at random times; a failure tells the seed of these. */
    @Test
    void killedAndResumedItHasTheSameFiles() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2; i++) {
            kill(start("killed", "--resume"), random.nextInt(SHORTEST, LONGEST));
        }
        assertThat(start("killed", "--resume").waitFor()).isZero();
        assertThat(files("killed")).as("seed " + seed).isEqualTo(whole);
    }

    private static void kill(Process process, int milliseconds) throws InterruptedException {
        if (!process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void sharesOfProcessesSideBySideAreTheWhole() throws Exception {
        List<Process> shares = new ArrayList<>();
        for (int share = 1; share <= SHARES; share++) {
            shares.add(start("shared", "--threads", "1", "--part", share + "/" + SHARES));
        }
        for (Process share : shares) {
            assertThat(share.waitFor()).isZero();
        }
        assertThat(files("shared")).isEqualTo(whole);
    }

    private static Process start(String folder, String... more) throws IOException {
        List<String> command = new ArrayList<>(SWEEP);
        command.add(folder);
        command.addAll(List.of(more));
        File messages = directory.resolve("messages.txt").toFile();
        return Jvm.command(directory, Jvm.C_LOCALE,
                Jvm.spinthermo(List.of("-XX:TieredStopAtLevel=1"), command.toArray(String[]::new)))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(messages)).start();
    }

    /** Returns a checksum of each file, hidden ones too, by the names. */
    private static Map<String, UUID> files(String folder) throws IOException {
        Map<String, UUID> sums = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory.resolve(folder))) {
            for (Path file : files.toList()) {
                sums.put(file.getFileName().toString(), UUID.nameUUIDFromBytes(Files.readAllBytes(file)));
            }
        }
        return sums;
    }
}
