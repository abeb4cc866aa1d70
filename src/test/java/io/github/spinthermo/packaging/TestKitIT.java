package io.github.spinthermo.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar of the test kit, and what became of the project in src/it that uses it. */
class TestKitIT {

    private static final Path JAR = Path.of(System.getProperty("spinthermo.testkitJar"));
    private static final Path LOG = Path.of(System.getProperty("spinthermo.consumerLog"));

    /** Report of a counter-example; jqwik calls it shrunk only if there was something to shrink. */
    private static final Pattern SAMPLE = Pattern.compile("(?:Shrunk Sample \\(.*\\)|Sample)\\R-+\\R  \\w+: (.*)");
    private static final Pattern COMMAND = Pattern.compile("java -jar spinthermo\\.jar (theorems .*)");

    @TempDir
    private Path directory;

    @Test
    void holdsTheTestKitAndNothingElse() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName))
                .contains("META-INF/LICENSE", "io/github/spinthermo/testkit/TheoremChecks.class")
                .allMatch(name -> name.startsWith("META-INF/") || name.startsWith("io/github/spinthermo/testkit/"));
            var manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Automatic-Module-Name")).isEqualTo("io.github.spinthermo.testkit");
            assertThat(manifest.getValue("Build-Jdk-Spec")).isNull();
            assertThat(manifest.getValue("Created-By")).isNull();
        }
    }

    @Test
    void anHonestSimulationPasses() throws IOException {
        assertThat(log()).containsPattern(
            "Tests run: 1, Failures: 0, Errors: 0, Skipped: 0.*org\\.example\\.lindblad\\.HonestSimulationTest");
    }

    /** Checks that the smallest counter-example is two spins 1/2, and every command printed for it finds it again. */
    @Test
    void independentSpinsAreFoundOutAndReproduced() throws Exception {
        String log = log();
        Matcher sample = SAMPLE.matcher(log);
        assertThat(sample.find()).isTrue();
        assertThat(sample.group(1)).startsWith("n = 2, s = 1/2, ");
        List<String> commands = commands(log.substring(0, sample.start()));
        assertThat(commands).isNotEmpty();
        for (String command : commands) {
            var result = Jvm.java(directory, Jvm.spinthermo(List.of(), command.split(" ")));
            assertThat(result.exitCode()).as(command).isEqualTo(1);
            assertThat(result.out()).contains("violated");
        }
    }

    /** Reads the log as ISO 8859-1: its encoding is unknown, and only ASCII is searched for. */
    private static String log() throws IOException {
        return Files.readString(LOG, StandardCharsets.ISO_8859_1);
    }

    private static List<String> commands(String log) {
        return COMMAND.matcher(log).results().map((MatchResult match) -> match.group(1)).distinct().toList();
    }
}
