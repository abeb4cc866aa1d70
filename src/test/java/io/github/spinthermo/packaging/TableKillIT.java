package io.github.spinthermo.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.operation.Version;
import io.github.spinthermo.table.TableWriter;
import io.github.spinthermo.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that is killed at any moment leaves whole files only, and goes on to the same bytes. */
class TableKillIT {

    private static final int KILLS = 20;
    private static final String TABLE = "clebsch-gordan";
    private static final Path COMMITTED = Path.of("tables");

    /** A build takes about so long from its first piece on. */
    private static final int LONGEST_MILLIS = 700;

    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    @TempDir
    private Path directory;

    @Test
    void leavesWholeFilesAndGoesOn() throws Exception {
        Random moments = new Random(20);
        int early = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path tables = directory.resolve("tables" + kill);
            killAfter(moments.nextInt(LONGEST_MILLIS), tables);
            early += Files.exists(tables.resolve("SHA256SUMS")) ? 0 : 1;
            requireWholeFiles(tables);
            new TableWriter(tables, Version.read(), () -> { }).resume(Tables.named(TABLE), () -> { });
            requireFinished(tables);
        }
        assertThat(early).as("kills before the end").isPositive();
    }

    /** The moments count from the first sign of work, for the start of the virtual machine is not in question. */
    private void killAfter(int millis, Path tables) throws Exception {
        Process build = Jvm.command(directory, Jvm.C_LOCALE, Jvm.spinthermo(QUICK_START,
                "table", "build", TABLE, "--dir", tables.toString()))
            .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            while (build.isAlive() && !Files.exists(tables)) {
                build.waitFor(1, TimeUnit.MILLISECONDS);
            }
            build.waitFor(millis, TimeUnit.MILLISECONDS);
        } finally {
            build.destroyForcibly().waitFor();
        }
    }

    /** What has a name is whole: the files of the table, and pieces, whose lines stand in the table. */
    private static void requireWholeFiles(Path tables) throws IOException {
        String csv = Files.readString(COMMITTED.resolve(TABLE).resolve(TABLE + ".csv"));
        for (Path file : files(tables)) {
            String name = file.getFileName().toString();
            if (name.equals("SHA256SUMS")) {
                assertThat(COMMITTED.resolve(name)).content().contains(Files.readString(file));
            } else if (name.startsWith(TABLE)) {
                assertThat(file).hasSameBinaryContentAs(COMMITTED.resolve(TABLE).resolve(name));
            } else if (!name.endsWith(".part")) {
                assertThat(csv.contains("\n" + Files.readString(file))).as(name).isTrue();
                assertThat(file).content().isNotEmpty().endsWith("\n");
            }
        }
    }

    private static void requireFinished(Path tables) throws IOException {
        assertThat(files(tables)).hasSize(3);
        requireWholeFiles(tables);
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
