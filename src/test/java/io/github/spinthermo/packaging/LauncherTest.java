package io.github.spinthermo.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that stand beside the runnable jar. A small script stands in for Java and prints its arguments. */
class LauncherTest {

    private static final Path SCRIPTS = Path.of("src/main/launcher");

    @TempDir
    private Path directory;
    private Path home;
    private Path launcher;

    @BeforeEach
    void installInFoldersWithBlanks() throws IOException {
        home = directory.resolve("a java home");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        executable(Files.writeString(java, "#!/bin/sh\nprintf '[%s]\\n' \"$@\"\nexit 3\n"));
        Path folder = Files.createDirectories(directory.resolve("my programs")).toRealPath();
        launcher = executable(Files.copy(SCRIPTS.resolve("spinthermo"), folder.resolve("spinthermo")));
    }

    private static Path executable(Path file) throws IOException {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Ended(int exitCode, List<String> lines) { }

    private Ended run(Map<String, String> environment, Path program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out.lines().toList());
    }

    private void startsTheJarBesideIt(Path program, Map<String, String> environment) throws Exception {
        Ended ended = run(environment, program, "weights", "--weights", "0=1, 1=0", "", "$HOME *");
        assertThat(ended.lines()).containsExactly("[-jar]", "[" + launcher.resolveSibling("spinthermo.jar") + "]",
                "[weights]", "[--weights]", "[0=1, 1=0]", "[]", "[$HOME *]");
        assertThat(ended.exitCode()).isEqualTo(3);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void javaHomeIsHonoured() throws Exception {
        startsTheJarBesideIt(launcher, Map.of("JAVA_HOME", home.toString()));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void withoutJavaHomeThePathIsSearched() throws Exception {
        startsTheJarBesideIt(launcher, Map.of("PATH", home.resolve("bin") + ":" + System.getenv("PATH")));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void linksAreFollowed() throws Exception {
        Path bin = Files.createDirectories(directory.resolve("my bin"));
        Path relative = Files.createSymbolicLink(bin.resolve("one"), Path.of("../my programs/spinthermo"));
        Path absolute = Files.createSymbolicLink(directory.resolve("two"), relative);
        startsTheJarBesideIt(absolute, Map.of("JAVA_HOME", home.toString(), "CDPATH", directory.toString()));
        startsTheJarBesideIt(Path.of("./two"), Map.of("JAVA_HOME", home.toString()));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void withoutJavaItSaysWhatIsNeeded() throws Exception {
        Ended ended = run(Map.of("JAVA_HOME", directory.resolve("nowhere").toString()), launcher, "about");
        assertThat(ended.lines()).containsExactly("spinthermo: " + directory.resolve("nowhere/bin/java")
                + " cannot be run; install Java 17 or later, and set JAVA_HOME to it or put it on the PATH");
        assertThat(ended.exitCode()).isEqualTo(127);
    }

    /**
     * Checks that the script has lines that end in CR LF, quotes around paths with blanks, and hands the exit code on,
     * as Windows needs.
     */
    @Test
    void theScriptForWindowsQuotesItsPaths() throws IOException {
        String script = Files.readString(SCRIPTS.resolve("spinthermo.cmd"));
        assertThat(script).contains("\"%SPINTHERMO_JAVA%\" -jar \"%~dp0spinthermo.jar\" %*\r\n",
                "exit /b %ERRORLEVEL%\r\n").doesNotContainPattern("[^\r]\n");
    }
}
