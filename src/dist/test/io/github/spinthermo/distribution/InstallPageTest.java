package io.github.spinthermo.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.spinthermo.distribution.Release.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Test that the commands of the page on installation do what it says, in the folder of a downloaded release. */
@EnabledOnOs(OS.LINUX)
class InstallPageTest {

    private static final Path PAGE = Path.of("src/site/markdown/install.md");

    /** A block of commands that is for this test, and the output that the page shows. */
    private static final Pattern BLOCK = Pattern.compile("(?s)<!-- not executed: the tests of the release run it -->\n"
            + "```sh\n(.*?)```\n(?:\n```text\n(.*?)```)?");

    @TempDir
    private Path directory;

    private static List<MatchResult> blocks() throws IOException {
        String page = Files.readString(PAGE).replace("spinthermo-0.2.0-linux-x64", Release.IMAGE_NAME);
        assertThat(page).contains(Release.NAME + ".zip");
        return BLOCK.matcher(page).results().toList();
    }

    private void download() throws IOException {
        try (Stream<Path> files = Files.list(Release.FOLDER)) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void theCommandsDoWhatThePageSays() throws Exception {
        assumeThat(Path.of("/usr/bin/unzip")).as("without unzip nothing can be unpacked").exists();
        download();
        Map<String, String> environment = Map.of("PATH", System.getenv("PATH"), "LC_ALL", "C.UTF-8",
                "JAVA_HOME", System.getProperty("java.home"), "SPINTHERMO_CACHE", "");
        assertThat(blocks()).hasSize(4);
        for (MatchResult block : blocks()) {
            Ended ended = Release.run(directory, environment, "bash", "-c", block.group(1));
            assertThat(ended.exitCode()).as(block.group(1) + ended.out()).isZero();
            String shown = block.group(2) == null ? "" : block.group(2);
            assertThat(ended.out()).as(block.group(1)).endsWith(shown.replace("…\n", ""));
        }
    }
}
