package io.github.spinthermo.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.distribution.Release.Ended;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the archive for any Java, unpacked in a folder whose name has blanks. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ProgramTest {

    @TempDir
    private static Path directory;
    private static Path unpacked;

    @BeforeAll
    static void unpack() throws IOException {
        unpacked = Release.unpacked(Release.file(Release.NAME + ".zip"), directory.resolve("my own programs"));
    }

    private static Ended run(String... command) throws Exception {
        Map<String, String> environment = Map.of("PATH", System.getenv("PATH"),
                "JAVA_HOME", System.getProperty("java.home"), "SPINTHERMO_CACHE", "");
        return Release.run(directory, environment, command);
    }

    @Test
    void theLauncherStartsTheJar() throws Exception {
        Ended ended = run(unpacked.resolve("bin/spinthermo").toString(), "--version");
        assertThat(ended).isEqualTo(new Ended(0, Release.NAME.replace('-', ' ') + "\n"));
    }

    /** Checks that the launcher for Windows is what the sources hold, with line ends as Windows needs them. */
    @Test
    void theLauncherForWindowsKeepsItsLineEnds() throws IOException {
        byte[] launcher = Files.readAllBytes(unpacked.resolve("bin/spinthermo.cmd"));
        assertThat(launcher).isEqualTo(Files.readAllBytes(Path.of("src/main/launcher/spinthermo.cmd")));
        assertThat(new String(launcher, StandardCharsets.US_ASCII)).endsWith("\r\n").doesNotContainPattern("[^\r]\n")
                .contains("%~dp0..\\lib\\spinthermo.jar", "%~dp0..\\runtime\\bin\\java.exe");
    }

    @Test
    void bashCompletesCommandsAndOptions() throws Exception {
        assertThat(completed("spinthermo", "steady-st")).isEqualTo("steady-state");
        assertThat(completed("spinthermo", "steady-state", "--bet")).contains("--beta0", "--betaB");
    }

    private static String completed(String... words) throws Exception {
        String line = String.join(" ", words);
        Ended ended = run("bash", "-c", "source '" + unpacked.resolve("completion/spinthermo.bash") + "'\n"
                + "COMP_WORDS=(" + line + "); COMP_CWORD=" + (words.length - 1) + "\n"
                + "COMP_LINE='" + line + "'; COMP_POINT=${#COMP_LINE}\n"
                + "$(complete -p spinthermo | sed 's/.*-F \\([^ ]*\\).*/\\1/') spinthermo\n"
                + "echo \"${COMPREPLY[*]}\"");
        assertThat(ended.exitCode()).isZero();
        return ended.out().strip();
    }
}
