package io.github.spinthermo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spinthermo.operation.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableWriterTest {

    private static final Path COMMITTED = Path.of("tables");

    @TempDir
    private Path directory;

    private static Stream<TableSpec> tables() {
        return Tables.all().stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theCommittedFilesAreMadeAgainByteForByte(TableSpec table) throws IOException {
        AtomicInteger pieces = new AtomicInteger();
        new TableWriter(directory, Version.read()).write(table, pieces::incrementAndGet);
        assertThat(pieces).hasValue(table.pieces());
        Path folder = directory.resolve(table.name());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Path committed = COMMITTED.resolve(table.name()).resolve(file.getFileName());
                assertThat(file).hasSameBinaryContentAs(committed);
            }
        }
        List<String> sums = Files.readAllLines(COMMITTED.resolve("SHA256SUMS"));
        assertThat(sums).containsAll(Files.readAllLines(directory.resolve("SHA256SUMS")));
    }

    @Test
    void theReadmeOfTheTablesTellsTheNumberOfRows() throws IOException {
        String readme = Files.readString(COMMITTED.resolve("README.md"));
        for (TableSpec table : Tables.all()) {
            long rows = table.rows().get().mapToLong(List::size).sum();
            assertThat(readme).contains("| [`" + table.name() + "`]").contains("| " + rows + " |");
        }
    }

    @Test
    void sumsOfOtherTablesStay() throws IOException {
        String other = "00ff  other/other.csv";
        Files.writeString(directory.resolve("SHA256SUMS"), other + "\n");
        new TableWriter(directory, "1").write(Tables.named("multiplicities"), () -> { });
        assertThat(Files.readAllLines(directory.resolve("SHA256SUMS"))).hasSize(3).contains(other).isSortedAccordingTo(
                (a, b) -> a.substring(a.indexOf(' ')).compareTo(b.substring(b.indexOf(' '))));
    }

    @Test
    void anInterruptedFileLeavesTheOldOne() throws IOException {
        Path file = Files.writeString(directory.resolve("kept.csv"), "old");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
            out.write(1);
            throw new IOException("interrupted");
        })).hasMessage("interrupted");
        assertThat(file).hasContent("old");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aLinkStaysAndWhatItPointsToIsReplacedWithItsPermissions() throws IOException {
        Path target = Files.writeString(directory.resolve("target"), "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), target);
        AtomicFile.write(link, out -> out.write('n'));
        assertThat(link).isSymbolicLink().hasContent("n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target))).isEqualTo("rw-------");
    }

    @Test
    void aDeviceIsWrittenToAndAFolderIsRefused() throws IOException {
        Path device = Path.of("/dev/null");
        Assumptions.assumeTrue(Files.exists(device));
        AtomicFile.write(device, out -> out.write('n'));
        assertThat(Files.isRegularFile(device)).isFalse();
        assertThatThrownBy(() -> AtomicFile.write(directory, out -> out.write('n')))
                .hasMessageEndingWith(": is a folder");
    }
}
