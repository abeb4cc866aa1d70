package io.github.spinthermo.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The script that starts the jar on Linux and macOS. A small script stands in for Java: it prints its arguments and
 * notes them in a file, and its folder looks like that of a Java to the launcher.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {

    private static final Path SCRIPT = Path.of("src/main/launcher/spinthermo");
    private static final String MAKER = "io.github.spinthermo.cli.archive.ClassArchive";

    @TempDir
    private Path directory;
    private Path home;
    private Path cache;
    private Path jar;
    private Path launcher;

    @BeforeEach
    void installInFoldersWithBlanks() throws IOException {
        directory = directory.toRealPath();
        home = directory.resolve("a java home");
        java(home);
        cache = directory.resolve("a cache");
        Path folder = Files.createDirectories(directory.resolve("my programs"));
        launcher = copy(folder);
        jar = Files.writeString(folder.resolve("spinthermo.jar"), "");
        Files.writeString(directory.resolve(".cache"), "");
    }

    private static void java(Path home) throws IOException {
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        executable(Files.writeString(java, """
                #!/bin/sh
                echo "$*" >> "${0%/*}/calls"
                printf '[%s]\\n' "$@"
                exit 3
                """));
        Files.writeString(Files.createDirectories(home.resolve("lib")).resolve("modules"), "");
        release(home, "17.0.15");
    }

    private static void release(Path home, String version) throws IOException {
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"N. N.\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private static Path copy(Path folder) throws IOException {
        return executable(Files.copy(SCRIPT, folder.resolve("spinthermo")));
    }

    private static Path executable(Path file) throws IOException {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Ended(int exitCode, List<String> lines) { }

    /** Runs a launcher whose user has a file in place of a cache, unless the variables say otherwise. */
    private Ended run(Map<String, String> environment, Path program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "XDG_CACHE_HOME", "SPINTHERMO_CACHE"));
        builder.environment().put("HOME", directory.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out.lines().toList());
    }

    private void startsTheJar(Path program, Map<String, String> environment) throws Exception {
        Ended ended = run(environment, program, "weights", "--weights", "0=1, 1=0", "", "$HOME *");
        assertThat(ended.lines()).containsExactly("[-jar]", "[" + jar + "]",
                "[weights]", "[--weights]", "[0=1, 1=0]", "[]", "[$HOME *]");
        assertThat(ended.exitCode()).isEqualTo(3);
    }

    @Test
    void javaHomeIsHonoured() throws Exception {
        startsTheJar(launcher, javaHome());
    }

    private Map<String, String> javaHome() {
        return Map.of("JAVA_HOME", home.toString());
    }

    @Test
    void withoutJavaHomeThePathIsSearched() throws Exception {
        startsTheJar(launcher, Map.of("PATH", home.resolve("bin") + ":" + System.getenv("PATH")));
    }

    @Test
    void linksAreFollowed() throws Exception {
        Path bin = Files.createDirectories(directory.resolve("my bin"));
        Path relative = Files.createSymbolicLink(bin.resolve("one"), Path.of("../my programs/spinthermo"));
        Path absolute = Files.createSymbolicLink(directory.resolve("two"), relative);
        startsTheJar(absolute, Map.of("JAVA_HOME", home.toString(), "CDPATH", directory.toString()));
        startsTheJar(Path.of("./two"), javaHome());
    }

    @Test
    void theJarMayLieInAFolderBesideItsOwn() throws Exception {
        Path other = directory.resolve("spinthermo 1");
        launcher = copy(Files.createDirectories(other.resolve("bin")));
        jar = Files.writeString(Files.createDirectories(other.resolve("lib")).resolve("spinthermo.jar"), "");
        startsTheJar(launcher, javaHome());
        java(other.resolve("runtime"));
        startsTheJar(launcher, Map.of("JAVA_HOME", directory.resolve("nowhere").toString()));
    }

    @Test
    void withoutJavaItSaysWhatIsNeeded() throws Exception {
        Ended ended = run(Map.of("JAVA_HOME", directory.resolve("nowhere").toString()), launcher, "about");
        assertThat(ended.lines()).containsExactly("spinthermo: " + directory.resolve("nowhere/bin/java")
                + " cannot be run; install Java 17 or later, and set JAVA_HOME to it or put it on the PATH");
        assertThat(ended.exitCode()).isEqualTo(127);
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_392, 8", "11.0.2, 11", "16, 16"})
    void aJavaThatIsTooOldIsRefused(String version, String number) throws Exception {
        release(home, version);
        Ended ended = run(javaHome(), launcher, "about");
        assertThat(ended.lines()).containsExactly("spinthermo: " + home + "/bin/java is Java " + number
                + "; install Java 17 or later, and set JAVA_HOME to it or put it on the PATH");
        assertThat(ended.exitCode()).isEqualTo(126);
    }

    @ParameterizedTest
    @CsvSource({"17", "25.0.1", "26-ea"})
    void anyLaterJavaIsTaken(String version) throws Exception {
        release(home, version);
        startsTheJar(launcher, javaHome());
    }

    @Test
    void theFirstStartHasAnArchiveMadeAndLaterOnesUseIt() throws Exception {
        Map<String, String> environment = Map.of("JAVA_HOME", home.toString(), "SPINTHERMO_CACHE", cache.toString());
        Path archive = archiveAskedForBy(environment);
        assertThat(archive.getParent()).isEqualTo(cache);
        Files.writeString(archive, "classes");
        assertThat(run(environment, launcher, "about").lines()).containsExactly(
                "[-XX:SharedArchiveFile=" + archive + "]", "[-Xlog:disable]", "[-jar]", "[" + jar + "]", "[about]");
        Files.writeString(archive, "");
        startsTheJar(launcher, environment);
        Files.writeString(archive, "classes");
        Files.writeString(jar, "another program");
        startsTheJar(launcher, environment);
    }

    /** Checks that a system without a program that counts checksums is started without an archive, and quietly. */
    @Test
    void withoutChecksumsThereIsNoArchive() throws Exception {
        Path few = Files.createDirectories(directory.resolve("few programs"));
        for (String program : List.of("sh", "sed", "stat", "nice", "mkdir", "readlink")) {
            Files.createSymbolicLink(few.resolve(program), which(program));
        }
        startsTheJar(launcher, Map.of("JAVA_HOME", home.toString(), "SPINTHERMO_CACHE", cache.toString(),
                "PATH", few.toString()));
        assertThat(cache).doesNotExist();
    }

    private static Path which(String program) {
        return Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable).findFirst().orElseThrow();
    }

    @Test
    void theCacheIsTheUsers() throws Exception {
        Map<String, String> named = Map.of("JAVA_HOME", home.toString(), "XDG_CACHE_HOME", cache.toString());
        assertThat(archiveAskedForBy(named).getParent()).isEqualTo(cache.resolve("spinthermo"));
        Files.delete(home.resolve("bin/calls"));
        Path user = Files.createDirectories(directory.resolve("a user"));
        Map<String, String> unnamed = Map.of("JAVA_HOME", home.toString(), "HOME", user.toString());
        assertThat(archiveAskedForBy(unnamed).getParent()).isEqualTo(user.resolve(".cache/spinthermo"));
    }

    private Path archiveAskedForBy(Map<String, String> environment) throws Exception {
        startsTheJar(launcher, environment);
        String call = callOfTheMaker();
        String before = "-cp " + jar + " " + MAKER + " ";
        assertThat(call).startsWith(before).endsWith(".jsa");
        return Path.of(call.substring(before.length()));
    }

    private String callOfTheMaker() throws Exception {
        Path calls = home.resolve("bin/calls");
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(limit)) {
            List<String> found = Files.readAllLines(calls).stream().filter(line -> line.contains(MAKER)).toList();
            if (!found.isEmpty()) {
                return found.get(0);
            }
            Thread.sleep(20);
        }
        throw new AssertionError("No archive was asked for");
    }

    /** Checks a cache that is a file, one that cannot be made, a relative one, one with a colon, and none. */
    @Test
    void withoutAUsableCacheTheJarIsStartedAllTheSame() throws Exception {
        String file = directory.resolve(".cache").toString();
        startsTheJar(launcher, javaHome());
        for (String unusable : List.of(file, file + "/cache", "cache", directory + "/a:b", "", "/proc/nowhere")) {
            startsTheJar(launcher, Map.of("JAVA_HOME", home.toString(), "SPINTHERMO_CACHE", unusable));
        }
        startsTheJar(launcher, Map.of("JAVA_HOME", home.toString(), "HOME", ""));
        assertThat(Files.readAllLines(home.resolve("bin/calls"))).noneMatch(line -> line.contains(MAKER));
    }
}
