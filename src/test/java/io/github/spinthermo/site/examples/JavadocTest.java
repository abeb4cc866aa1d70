package io.github.spinthermo.site.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of Java in the comments of the sources, which run as they stand, and the way from the start page to all. */
class JavadocTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path START = SOURCES.resolve("module-info.java");
    private static final Pattern LINES = Pattern.compile("(?s)<pre>\\{@code\\n(.*?) \\* \\}</pre>");

    /** Runs what a newcomer copies, and looks at what the first and the last of it print. */
    @Tag("slow")
    @Test
    void linesInCommentsRun(@TempDir Path folder) throws Exception {
        Map<String, String> lines = lines();
        assertThat(lines).containsKeys("module-info.java", "Sweep.java");
        Snippets snippets = new Snippets(folder);
        assertThat(snippets.run(lines.get("module-info.java")))
                .isEqualTo("7.2680439762478777526509624855311791680665867619427\n");
        assertThat(snippets.run(lines.get("Sweep.java")).lines()).hasSize(3 * 30).first().asString()
                .startsWith("0.1 ");
    }

    private static Map<String, String> lines() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(JavadocTest::read)
                    .flatMap(file -> LINES.matcher(file.getValue()).results()
                            .map(match -> Map.entry(file.getKey(), match.group(1).replaceAll("(?m)^ *\\* ?", ""))))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    private static Map.Entry<String, String> read(Path file) {
        try {
            return Map.entry(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theStartPageNamesEveryPackage() throws IOException {
        String[] parts = Files.readString(START).split("@NullMarked", -1);
        List<String> exported = Pattern.compile("exports io\\.github\\.spinthermo\\.(\\w+);").matcher(parts[1])
                .results().map(match -> match.group(1)).toList();
        assertThat(exported).hasSizeGreaterThan(20)
                .allSatisfy(room -> assertThat(parts[0]).contains("{@code " + room + "}"));
    }
}
