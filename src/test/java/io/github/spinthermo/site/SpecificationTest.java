package io.github.spinthermo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that every citation is on a page of the specification. */
class SpecificationTest {

    /** This file, whose examples are no citations. */
    private static final Path THIS = Path.of("SpecificationTest.java");

    private static final SpecificationPages PAGES = SpecificationPages.in(SpecificationPages.FOLDER);

    /** An equation of which nobody knows the paper, in a comment. */
    private static final Pattern WITHOUT_PAPER = Pattern.compile(
            "(?m)^\\s*(?:/?\\*|//).*?(\\[(?:\\d{1,2}|S\\d+|[A-K]\\.\\d+|V\\.\\d|App\\.[^]]*)\\])");

    @Test
    void derivationsAreSections() {
        assertAllFound(Citations::derivations, section -> PAGES.address(section).isPresent());
    }

    @Test
    void citedSectionsAreOnAPage() {
        assertAllFound(Citations::sections, section -> PAGES.address(section).isPresent());
    }

    @Test
    void citedEquationsAreOnAPage() {
        assertAllFound(Citations::equations, PAGES::names);
    }

    @Test
    void equationsNameTheirPaper() {
        assertAllFound(text -> WITHOUT_PAPER.matcher(text).results().map(match -> match.group(1)).toList(),
                equation -> false);
    }

    @ParameterizedTest
    @CsvSource({"'see spec 1.4 and 1.5.', '1.4; 1.5'", "'spec 1.6, 1.7', '1.6; 1.7'", "'spec 3, 2.3: x', '3, 2.3'",
        "'(spec 3, section 2.1)', '3, 2.1'", "'spec 4, 2.2 and 2.3', '4, 2.2; 4, 2.3'", "'spec 4, 7: 1 to 4', '4, 7'",
        "'see spec 2.', 2", "'spec 4,\n * section 3.1.', '4, 3.1'", "'a spec of 3', ''"})
    void citationsAreRead(String text, String sections) {
        assertThat(String.join("; ", Citations.sections(text))).isEqualTo(sections);
    }

    private static void assertAllFound(Function<String, List<String>> cited, Predicate<String> isFound) {
        List<String> missing = new ArrayList<>();
        for (Path file : citing()) {
            cited.apply(SpecificationPages.text(file)).stream().filter(isFound.negate())
                    .forEach(citation -> missing.add(file + ": " + citation));
        }
        assertThat(missing).isEmpty();
    }

    /** Returns the sources, README, pages that cite the specification, and the descriptions of the tables. */
    private static List<Path> citing() {
        List<Path> all = new ArrayList<>(files(Path.of("src"), ".java"));
        files(Path.of("src/site/markdown"), ".md").stream()
                .filter(page -> !page.startsWith(SpecificationPages.FOLDER) && !page.endsWith("equations.md"))
                .forEach(all::add);
        all.addAll(files(Path.of("tables"), "-metadata.json"));
        all.add(Path.of("README.md"));
        return all;
    }

    private static List<Path> files(Path root, String suffix) {
        return SourceFiles.in(root, suffix).stream().filter(file -> !file.endsWith(THIS)).toList();
    }
}
