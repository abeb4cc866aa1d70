package io.github.spinthermo.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path directory;

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

    @Test
    void aLinkThatLeadsNowhereYetStaysAndItsTargetIsMade() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("folder"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("folder", "second"));
        Files.createSymbolicLink(folder.resolve("second"), Path.of("target"));
        AtomicFile.write(link, out -> out.write('n'));
        assertThat(link).isSymbolicLink().hasContent("n");
        assertThat(folder.resolve("target")).isRegularFile().hasContent("n");
        Path circle = Files.createSymbolicLink(directory.resolve("circle"), Path.of("circle"));
        assertThatThrownBy(() -> AtomicFile.write(circle, out -> out.write('n')))
                .hasMessageContaining("circle: is a link that leads to no file");
        assertThat(circle).isSymbolicLink();
    }

    /** Checks that somebody else's file with a name like that of our temporaries is neither written to nor deleted. */
    @Test
    void filesWithNamesLikeOursStay() throws IOException {
        Set<String> before = new TreeSet<>(List.of("x.csv"));
        for (int number = 1; number < 1000; number++) {
            String name = ".spinthermo-" + ProcessHandle.current().pid() + "-" + number + ".part";
            Files.writeString(directory.resolve(name), "foreign");
            before.add(name);
        }
        AtomicFile.write(directory.resolve("x.csv"), out -> out.write('n'));
        assertThat(directory.toFile().list()).containsExactlyInAnyOrderElementsOf(before);
        Files.delete(directory.resolve("x.csv"));
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).allSatisfy(file -> assertThat(file).hasContent("foreign"));
        }
    }

    /** Checks that threads that write at once into one folder do not touch each other's unfinished files. */
    @Test
    void manyFilesAtOnceAreAllWritten() {
        Cores.map(IntStream.range(0, 200).toArray(), piece -> {
            try {
                AtomicFile.write(directory.resolve(Integer.toString(piece)), out -> out.write(piece));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return piece;
        });
        assertThat(directory.toFile().list()).hasSize(200).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void failuresNameTheFileAndTheReason() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full));
        assertThatThrownBy(() -> AtomicFile.write(full, out -> out.write('n')))
                .hasMessageStartingWith("/dev/full: ").hasMessageContaining("No space left on device");
        Path missing = directory.resolve("no").resolve("x.csv");
        assertThatThrownBy(() -> AtomicFile.requireWritable(missing))
                .hasMessage(missing + ": cannot be written, for there is no folder " + missing.getParent());
        assertThatThrownBy(() -> InputFile.bytes(directory)).hasMessage(directory + ": is a folder");
        assertThatThrownBy(() -> InputFile.bytes(missing)).hasMessage(missing + ": there is no such file or folder");
        Path binary = Files.write(directory.resolve("binary"), new byte[] {(byte) 0xFF, (byte) 0xFE});
        assertThatThrownBy(() -> InputFile.text(binary)).hasMessage(binary + ": is not text in UTF-8");
        assertThat(FileFailure.of("x", new IOException("why"))).hasMessage("x: why");
        assertThat(FileFailure.of("x", new AccessDeniedException("y"))).hasMessage("y: permission denied");
    }
}
