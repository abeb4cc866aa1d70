package io.github.spinthermo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.operation.catalogue.Version;
import io.github.spinthermo.site.examples.Example;
import io.github.spinthermo.site.examples.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests of what README and pages say beside their examples, which {@code PagesTest} runs. */
class ReadmeTest {

    /** The project of somebody else, which the build runs. */
    private static final Path CONSUMER = Path.of("src/it/testkit-consumer/src/test/java/org/example/lindblad");

    private static final Path README = Path.of("README.md");
    private static final Path SITE = Path.of("src/site/markdown");

    /** The version where a file or a dependency is named. */
    private static final Pattern VERSION =
            Pattern.compile("spinthermo(?:[:-]|</artifactId><version>)(\\d+\\.\\d+\\.\\d+)");
    private static final String PROGRAM = "java -jar target/spinthermo.jar ";

    @Test
    void theMainJobRuns() {
        Example job = commands().stream().filter(shown -> shown.text().startsWith("mvn -q")).findFirst().orElseThrow();
        String arguments = job.text().substring(job.text().indexOf(PROGRAM) + PROGRAM.length());
        CommandLineFixture.Run run = CommandLineFixture.run(arguments);
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).hasSize(2 + 21).allMatch(line -> !line.contains("undefined"));
    }

    @Test
    void theTestCommandIsTheOneOfContinuousIntegration() throws IOException {
        assertThat(Files.readString(Path.of(".ci/run"))).contains("\nmvn -B -ntp verify\n");
        assertThat(commands()).anyMatch(shown -> shown.text().equals("mvn -B -ntp verify\n"));
    }

    private static List<Example> commands() {
        return Page.read(README).in("sh");
    }

    @Test
    void isRead() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(120);
    }

    /** Compares the file that uses the test kit; {@code TestKitIT} tells that {@code mvn test} runs it. */
    @Test
    void theTestOfSomebodyElseIsTheOneThatTheBuildRuns() {
        List<Example> files = Page.read(SITE.resolve("simulation.md")).in("java").stream()
                .filter(Example::isWholeFile).toList();
        assertThat(files).singleElement().satisfies(file -> assertThat(CONSUMER.resolve("MySimulationTest.java"))
                .hasContent("package org.example.lindblad;\n\n" + file.text()));
    }

    @Test
    void theVersionIsThatOfTheSoftware() throws IOException {
        for (Page page : Page.all()) {
            assertThat(VERSION.matcher(Files.readString(page.file())).results().map(named -> named.group(1)))
                    .as(page.toString()).allMatch(Version.read()::equals);
        }
        assertThat(Files.readString(SITE.resolve("cite.md"))).contains("version = {" + Version.read() + "}");
        assertThat(Files.readString(Path.of("src/changes/changes.md"))).contains("## " + Version.read());
    }
}
