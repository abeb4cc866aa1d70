package io.github.spinthermo.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.catalogue.Operations;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that the page on what is computed has all operations, and names only classes that exist. */
class OperationsPageTest {

    private static final String PAGE = SpecificationPages.text(Path.of("src/site/markdown/operations.md"));

    /** The columns of classes and commands. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| .* \\| ([^|]*) \\| ([^|]*) \\|$");

    private static final Pattern NAME = Pattern.compile("`([\\w-]+)`");

    @Test
    void allOperationsAreInTheTable() {
        Set<String> operations = Operations.all().stream().map(Operation::name)
                .filter(name -> !name.equals("about")).collect(Collectors.toSet());
        assertThat(names(2)).containsAll(operations).allMatch(operations::contains);
    }

    @Test
    void namedClassesExist() {
        List<String> classes = SourceFiles.in(Path.of("src/main/java"), ".java").stream()
                .map(file -> file.getFileName().toString().replaceFirst("\\.java$", "")).toList();
        assertThat(names(1)).hasSizeGreaterThan(30).allMatch(classes::contains);
    }

    private static List<String> names(int column) {
        Stream<MatchResult> rows = ROW.matcher(PAGE).results();
        return rows.flatMap(row -> NAME.matcher(row.group(column)).results()).map(name -> name.group(1)).toList();
    }
}
