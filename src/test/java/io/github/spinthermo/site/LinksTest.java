package io.github.spinthermo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that links and pictures lead somewhere, anchors included, in the pages of the site and beside it. Pages link to
 * the sources of pages, so that they can be read unrendered too; rendering makes addresses of them.
 */
class LinksTest {

    private static final Path SITE = Path.of("src/site/markdown");

    /** Files that stand beside the pages when the site is rendered. */
    private static final Path RESOURCES = Path.of("src/site/resources");

    /** Figures that the build of the site takes from the tables. */
    private static final Path TABLES = Path.of("tables");

    /** Pages outside of the site, whose links lead to files. */
    private static final List<Path> OTHERS = List.of(Path.of("README.md"), Path.of("src/python/README.md"),
            Path.of("tables/README.md"), Path.of("src/changes/changes.md"));

    /** The Javadoc, which the build writes beside the pages. */
    private static final String JAVADOC = "apidocs/index.html";

    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\\n]+`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]*)\\)|(?:src|href)=\"([^\"]*)\"");
    private static final Pattern ELSEWHERE = Pattern.compile("(https?|mailto):.*");

    private static List<Path> pages() {
        return Stream.concat(OTHERS.stream(), sitePages().stream()).toList();
    }

    private static List<Path> sitePages() {
        try (Stream<Path> all = Files.walk(SITE)) {
            return all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) {
        List<String> dead = links(SpecificationPages.text(page)).filter(link -> !leadsSomewhere(page, link)).toList();
        assertThat(dead).as("links of " + page).isEmpty();
    }

    /** Returns all targets of links and pictures in a text, without its code. */
    private static Stream<String> links(String text) {
        return LINK.matcher(CODE.matcher(text).replaceAll("")).results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1));
    }

    private static boolean leadsSomewhere(Path page, String link) {
        if (ELSEWHERE.matcher(link).matches()) {
            return true;
        }
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : target(page, parts[0]);
        return Files.exists(target) && (parts.length == 1 || hasAnchor(target, parts[1]));
    }

    private static Path target(Path page, String link) {
        Path target = page.resolveSibling(link).normalize();
        if (!page.startsWith(SITE) || Files.exists(target)) {
            return target;
        }
        if (target.equals(SITE.resolve(JAVADOC))) {
            return SITE;
        }
        return target.startsWith(SITE) ? besideThePages(SITE.relativize(target)) : target;
    }

    private static Path besideThePages(Path file) {
        boolean isTaken = file.startsWith("figures") && Files.exists(TABLES.resolve(file));
        return (isTaken ? TABLES : RESOURCES).resolve(file);
    }

    /** Tells whether a page has an anchor: an own one, as those of headings differ between renderers. */
    private static boolean hasAnchor(Path page, String anchor) {
        return SpecificationPages.text(page).contains("<a id=\"" + anchor + "\"></a>");
    }

    @Test
    void deadLinksAreFound() {
        Path page = SITE.resolve("spec/index.md");
        assertThat(links("[a](b.md) `[c](d)` <img src=\"e.svg\"/>")).containsExactly("b.md", "e.svg");
        assertThat(List.of("errata.md", "../index.md", "../apidocs/index.html", "multiplicities.md#s1.2"))
                .allMatch(link -> leadsSomewhere(page, link));
        assertThat(List.of("erata.md", "errata.html", "../../../../pom.md", "apidocs/index.html",
                "multiplicities.md#s1.99", "#s1.99"))
                .noneMatch(link -> leadsSomewhere(page, link));
    }

    @Test
    void theMenuHasEveryPage() {
        String menu = SpecificationPages.text(Path.of("src/site/site.xml"));
        assertThat(sitePages()).allSatisfy(page -> {
            String address = SITE.relativize(page).toString().replace('\\', '/').replaceFirst("\\.md$", ".html");
            assertThat(menu).contains("href=\"" + address + "\"");
        });
    }
}
