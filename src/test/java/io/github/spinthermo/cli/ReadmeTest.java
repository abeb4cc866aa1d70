package io.github.spinthermo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.operation.catalogue.Version;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that what the README shows is what happens. */
@Tag("slow")
class ReadmeTest {

    /** The project of somebody else, which the build runs. */
    private static final Path CONSUMER = Path.of("src/it/testkit-consumer/src/test/java/org/example/lindblad");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final String PROGRAM = "java -jar target/spinthermo.jar ";
    private static final String PROLOGUE = """
            import io.github.spinthermo.collective.*;
            import io.github.spinthermo.real.*;
            import io.github.spinthermo.spin.*;
            import io.github.spinthermo.thermal.*;
            public class Readme {
                public static void main(String[] arguments) {
            """;

    @TempDir
    private Path directory;

    /** A fenced block and the one behind it. */
    private record Shown(String language, String text, String next) { }

    @Test
    void shellLinesPrintWhatIsShown() throws IOException {
        List<Shown> commands = blocks("sh").stream()
                .filter(shown -> shown.text().startsWith(PROGRAM)).toList();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(2);
        for (Shown shown : commands) {
            String arguments = shown.text().substring(PROGRAM.length());
            assertThat(CommandLineFixture.run(arguments).out()).isEqualTo(shown.next());
        }
    }

    @Test
    void theMainJobRuns() throws IOException {
        Shown job = blocks("sh").stream().filter(shown -> shown.text().startsWith("mvn -q")).findFirst().orElseThrow();
        String arguments = job.text().substring(job.text().indexOf(PROGRAM) + PROGRAM.length());
        CommandLineFixture.Run run = CommandLineFixture.run(arguments);
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).hasSize(2 + 21).allMatch(line -> !line.contains("undefined"));
    }

    @Test
    void theTestCommandIsTheOneOfContinuousIntegration() throws IOException {
        assertThat(Files.readString(Path.of(".ci/run"))).contains("\nmvn -B -ntp verify\n");
        assertThat(blocks("sh")).anyMatch(shown -> shown.text().equals("mvn -B -ntp verify\n"));
    }

    @Test
    void theRequestOfThePythonLinesIsAnsweredAsShown() throws IOException {
        Shown python = blocks("python").get(0);
        Matcher request = Pattern.compile("'(\\{.*\\})\\\\n'").matcher(python.text());
        assertThat(request.find()).isTrue();
        assertThat(CommandLineFixture.run("oracle", request.group(1) + "\n").out()).isEqualTo(python.next());
    }

    @Test
    void javaLinesPrintWhatIsShown() throws Exception {
        List<Shown> programs = blocks("java").stream().filter(shown -> !isWholeFile(shown)).toList();
        assertThat(programs).isNotEmpty();
        for (Shown shown : programs) {
            assertThat(compileAndRun(shown.text())).isEqualTo(shown.next());
        }
    }

    /** Compiles the test that uses the kit; {@code TestKitIT} tells that {@code mvn test} runs it. */
    @Test
    void javaFilesCompile() throws IOException {
        List<Shown> files = blocks("java").stream().filter(ReadmeTest::isWholeFile).toList();
        assertThat(files).isNotEmpty();
        for (Shown shown : files) {
            Matcher name = Pattern.compile("(?m)^class (\\w+)").matcher(shown.text());
            assertThat(name.find()).isTrue();
            compile(Files.writeString(directory.resolve(name.group(1) + ".java"), shown.text()));
            assertThat(CONSUMER.resolve(name.group(1) + ".java"))
                    .hasContent("package org.example.lindblad;\n\n" + shown.text());
        }
    }

    private static boolean isWholeFile(Shown shown) {
        return shown.text().startsWith("import ");
    }

    @Test
    void theVersionIsThatOfTheSoftware() throws IOException {
        assertThat(readme()).contains("<artifactId>spinthermo</artifactId><version>" + Version.read() + "<",
                "version = {" + Version.read() + "}");
        assertThat(Files.readString(Path.of("src/changes/changes.md"))).contains("## " + Version.read());
    }

    private String compileAndRun(String lines) throws Exception {
        compile(Files.writeString(directory.resolve("Readme.java"), PROLOGUE + lines + "}}\n"));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
            return captured(loader.loadClass("Readme"));
        }
    }

    private void compile(Path source) {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler().run(null, messages, messages,
                "-cp", System.getProperty("java.class.path"), "-d", directory.toString(), source.toString());
        assertThat(status).as(messages.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static String captured(Class<?> program) throws ReflectiveOperationException {
        PrintStream standard = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            program.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } finally {
            System.setOut(standard);
        }
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static List<Shown> blocks(String language) throws IOException {
        List<MatchResult> found = BLOCK.matcher(readme()).results().toList();
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            String next = i + 1 < found.size() ? found.get(i + 1).group(2) : "";
            shown.add(new Shown(found.get(i).group(1), found.get(i).group(2), next));
        }
        return shown.stream().filter(block -> block.language().equals(language)).toList();
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
