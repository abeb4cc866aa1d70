package io.github.spinthermo.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launchers beside the finished jar, and the archive of classes that they have made. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherIT {

    private static final Path LAUNCHER = Jvm.RUNNABLE_JAR.resolveSibling("spinthermo");

    @TempDir
    private Path directory;

    @Test
    void liesBesideTheJar() {
        assertThat(LAUNCHER).isExecutable();
        assertThat(LAUNCHER.resolveSibling("spinthermo.cmd")).exists();
    }

    /** Checks that two first starts at once leave one whole archive, and that a start with it writes the same. */
    @Test
    void theFirstStartsMakeOneArchiveThatLaterStartsUse() throws Exception {
        Path cache = directory.resolve("a cache");
        Process first = start(cache);
        Process second = start(cache);
        String answer = output(first);
        assertThat(output(second)).isEqualTo(answer).startsWith("n = 4, s = 1/2, beta0 = 2, betaB = 1\n");
        Path archive = onlyFileIn(cache);
        assertThat(archive).isNotEmptyFile();
        assertThat(Files.getPosixFilePermissions(cache)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(output(start(cache))).isEqualTo(answer);
        assertThat(sharedClasses(archive)).isGreaterThan(1000);
    }

    private Process start(Path cache) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(LAUNCHER.toString(), "steady-state", "--n", "4", "--s", "1/2",
                "--beta0", "2", "--betaB", "1").directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SPINTHERMO_CACHE", cache.toString());
        return builder.start();
    }

    private static String output(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    /** Waits until the archive is the only file: those from which it is made are deleted at the end. */
    private static Path onlyFileIn(Path cache) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofMinutes(3));
        while (Instant.now().isBefore(limit)) {
            List<Path> files = files(cache);
            if (files.size() == 1 && files.get(0).toString().endsWith(".jsa")) {
                return files.get(0);
            }
            Thread.sleep(50);
        }
        throw new AssertionError("No archive but " + files(cache));
    }

    private static List<Path> files(Path cache) {
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts the classes that a virtual machine takes from the archive; it is asked to fail where it cannot use it. */
    private long sharedClasses(Path archive) throws Exception {
        var result = Jvm.java(directory, Jvm.spinthermo(List.of("-Xshare:on", "-XX:SharedArchiveFile=" + archive,
                "-Xlog:class+load"), "--version"));
        assertThat(result.exitCode()).isZero();
        return result.out().lines().filter(line -> line.contains("shared objects file")).count();
    }
}
