package io.github.spinthermo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the page on the architecture has all packages in their order, and names only classes that exist. */
@Tag("slow")
class ArchitecturePageTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([\\w.]+)` \\| (yes|no) \\|");
    private static final Pattern CLASS = Pattern.compile("`([a-z.]+)\\.([A-Z]\\w+)`");

    private static String page() {
        return read(Path.of("src/site/markdown/architecture.md"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static Stream<MatchResult> rows() {
        return ROW.matcher(page()).results();
    }

    private static Stream<MatchResult> classes() {
        return CLASS.matcher(page()).results();
    }

    @Test
    void listsTheRoomsInTheirOrder() {
        assertThat(rows().map(row -> row.group(1))).isEqualTo(ArchitectureTest.ROOMS);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void tellsWhichRoomsUsersSee(MatchResult row) {
        boolean isExported = read(SOURCES.resolve("module-info.java"))
                .contains("exports io.github.spinthermo." + row.group(1) + ";");
        assertThat(row.group(2)).as(row.group(1)).isEqualTo(isExported ? "yes" : "no");
    }

    @ParameterizedTest
    @MethodSource("classes")
    void namesClassesThatExist(MatchResult name) {
        assertThat(SOURCES.resolve("io/github/spinthermo").resolve(name.group(1).replace('.', '/'))
                .resolve(name.group(2) + ".java")).exists();
    }
}
