package io.github.spinthermo.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarPermissionsTest {

    @TempDir
    private Path directory;

    /** Makes a jar as a user makes it whose files have these permissions. */
    private Path jar(String name, String permissions) throws IOException {
        Path jar = directory.resolve(name);
        Map<String, Object> options = Map.of("create", true, "enablePosixFileAttributes", true);
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), options)) {
            for (String file : new String[] {"a.txt", "folder/b.txt"}) {
                Path path = zip.getPath("/", file);
                if (file.contains("/")) {
                    finish(Files.createDirectory(path.getParent()), permissions);
                }
                finish(Files.writeString(path, "text of " + file), permissions);
            }
        }
        return jar;
    }

    private static void finish(Path file, String permissions) throws IOException {
        Files.setAttribute(file, "zip:permissions", PosixFilePermissions.fromString(permissions));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
    }

    @Test
    void areTheSameWhateverTheyWere() throws IOException {
        Path one = jar("one.jar", "rw-r--r--");
        Path other = jar("other.jar", "rwx------");
        assertThat(other).isRegularFile();
        assertThat(Files.mismatch(one, other)).isPositive();
        JarPermissions.main(directory.toString());
        assertThat(Files.mismatch(one, other)).isEqualTo(-1);
        try (FileSystem zip = Release.open(other)) {
            Path file = zip.getPath("/folder/b.txt");
            assertThat(Files.readString(file)).isEqualTo("text of folder/b.txt");
            assertThat(PosixFilePermissions.toString(Release.permissions(file))).isEqualTo("rw-r--r--");
            assertThat(PosixFilePermissions.toString(Release.permissions(file.getParent()))).isEqualTo("rwxr-xr-x");
        }
    }

    @Test
    void whatIsNoJarStaysAsItIs() throws IOException {
        Path text = Files.writeString(directory.resolve("text.jar"), "This is a text of more than twenty-two letters.");
        assertThatThrownBy(() -> JarPermissions.set(text)).isInstanceOf(IOException.class)
                .hasMessageEndingWith("text.jar does not end as a jar does");
        assertThat(text).hasContent("This is a text of more than twenty-two letters.");
    }
}
