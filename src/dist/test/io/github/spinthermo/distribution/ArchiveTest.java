package io.github.spinthermo.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of archives: what they keep, and what they do not depend on. */
class ArchiveTest {

    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path directory;

    /** Makes the same folder for users with different masks, the files in the given order and at different times. */
    private Path folder(String user, List<String> order, String programs, String data) throws IOException {
        Path folder = directory.resolve(user).resolve("it");
        for (String name : order) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "text of " + name);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(
                    name.startsWith("bin") ? programs : data));
            Files.setLastModifiedTime(file, FileTime.from(TIME.plusSeconds(name.length() * (long) user.length())));
        }
        Path archive = directory.resolve(user + ".zip");
        Archive.write(folder, TIME, archive);
        return archive;
    }

    @Test
    void masksTimesAndOrderDoNotMatter() throws IOException {
        Path one = folder("one", List.of("bin/run", "a.txt", "lib/z"), "rwxr-xr-x", "rw-r--r--");
        Path another = folder("another", List.of("lib/z", "a.txt", "bin/run"), "rwx------", "rw-------");
        assertThat(Files.readAllBytes(another)).isEqualTo(Files.readAllBytes(one));
    }

    @Test
    void programsStayProgramsAndAllHasOneTime() throws IOException {
        try (FileSystem zip = Release.open(folder("one", List.of("bin/run", "a.txt"), "rwxr--r--", "rw-rw-rw-"))) {
            Path program = zip.getPath("it/bin/run");
            Path data = zip.getPath("it/a.txt");
            assertThat(PosixFilePermissions.toString(Release.permissions(program))).isEqualTo("rwxr-xr-x");
            assertThat(PosixFilePermissions.toString(Release.permissions(data))).isEqualTo("rw-r--r--");
            for (Path entry : List.of(program, data, program.getParent())) {
                assertThat(Files.readAttributes(entry, "lastModifiedTime,lastAccessTime,creationTime").values())
                        .containsOnly(FileTime.from(TIME));
            }
        }
    }

    @Test
    void linksAreReplacedByWhatTheyLeadTo() throws IOException {
        Path folder = Files.createDirectories(directory.resolve("it"));
        Files.writeString(folder.resolve("text"), "one text");
        Files.createSymbolicLink(folder.resolve("zlink"), Path.of("text"));
        Archive.write(folder, TIME, directory.resolve("it.zip"));
        try (FileSystem zip = Release.open(directory.resolve("it.zip"))) {
            assertThat(Files.readString(zip.getPath("it/zlink"))).isEqualTo("one text");
        }
    }
}
