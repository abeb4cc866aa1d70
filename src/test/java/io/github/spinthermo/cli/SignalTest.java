package io.github.spinthermo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a command that is ended while it writes its file leaves nothing of it. */
@DisabledOnOs(OS.WINDOWS)
class SignalTest {

    /** A command of many seconds, whose rows come at once. */
    private static final String[] LONG = {"block", "--J", "1", "--beta", "0:1000:1e-3", "--max-seconds", "1e6", "-o"};

    @TempDir
    private Path directory;

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130"})
    void leavesNoHalfWrittenFile(String signal, int exitCode) throws Exception {
        Path kill = Path.of("/bin/kill");
        Assumptions.assumeTrue(Files.isExecutable(kill));
        Path file = Files.writeString(directory.resolve("x.csv"), "old");
        String[] command = Stream.concat(Stream.of(LONG), Stream.of(file.toString())).toArray(String[]::new);
        Process process = ChildJvm.start(Main.class, command);
        try {
            endBy(signal, kill, process);
            assertThat(process.exitValue()).isEqualTo(exitCode);
        } finally {
            process.destroyForcibly();
        }
        assertThat(files()).containsExactly(file);
        assertThat(file).hasContent("old");
    }

    /** Waits until the file is begun, and then for the end of the process. */
    private void endBy(String signal, Path kill, Process process) throws Exception {
        while (process.isAlive() && files().size() < 2) {
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        assertThat(process.isAlive()).isTrue();
        Assumptions.assumeFalse(signal.equals("INT") && ignoresInterrupt(process));
        new ProcessBuilder(kill.toString(), "-" + signal, Long.toString(process.pid())).start().waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    /**
     * Tells whether processes ignore SIGINT: shells let what they start in the background ignore it, and all below it.
     */
    private static boolean ignoresInterrupt(Process process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return false;
        }
        String mask = Files.readAllLines(status).stream().filter(line -> line.startsWith("SigIgn:"))
                .map(line -> line.substring("SigIgn:".length()).strip()).findFirst().orElse("0");
        return (Long.parseUnsignedLong(mask, 16) & 1L << 1) != 0;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
