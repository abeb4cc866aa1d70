package io.github.spinthermo.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.distribution.Release.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the checksums fit, and that a file that was changed is found by them. */
@EnabledOnOs(OS.LINUX)
class ChecksumsTest {

    @TempDir
    private Path directory;

    private static Ended check(Path folder) throws Exception {
        return Release.run(folder, Map.of("LC_ALL", "C"), "/usr/bin/env", "sha256sum", "--check", "--quiet", "--strict",
                "SHA256SUMS");
    }

    @Test
    void thoseOfTheReleaseFit() throws Exception {
        assertThat(check(Release.FOLDER)).isEqualTo(new Ended(0, ""));
        assertThat(names(Release.FOLDER)).hasSize(4).anyMatch(name -> name.endsWith(".whl"))
                .contains(Release.NAME + ".zip", Release.IMAGE_NAME + ".zip", Release.NAME + ".cdx.json");
    }

    private static Stream<String> names(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("SHA256SUMS")).stream().map(line -> line.substring(66));
    }

    @Test
    void aChangedJarIsFound() throws Exception {
        Path unpacked = Release.unpacked(Release.file(Release.NAME + ".zip"), directory);
        assertThat(names(unpacked)).containsExactlyElementsOf(Folders.files(unpacked).stream()
                .map(file -> Folders.name(unpacked, file)).filter(name -> !name.equals("SHA256SUMS")).toList());
        assertThat(check(unpacked)).isEqualTo(new Ended(0, ""));
        Path jar = unpacked.resolve("lib/spinthermo.jar");
        byte[] bytes = Files.readAllBytes(jar);
        bytes[bytes.length / 2] ^= 1;
        Files.write(jar, bytes);
        Ended ended = check(unpacked);
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).contains("lib/spinthermo.jar: FAILED").doesNotContain("NOTICE");
    }
}
