package io.github.spinthermo.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Pages of the specification, with the anchors of their sections and the equations of papers that they name. */
final class SpecificationPages {

    /** Folder of the pages in the sources. */
    static final Path FOLDER = Path.of("src/site/markdown/spec");

    private static final String SOURCE_SUFFIX = ".md";
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\"></a>");

    private final Map<String, String> pages = new HashMap<>();
    private final Set<String> equations = new HashSet<>();

    private SpecificationPages() { }

    /** Returns the pages in a folder; an anchor that stands on two of them is an error. */
    static SpecificationPages in(Path folder) {
        SpecificationPages all = new SpecificationPages();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(SOURCE_SUFFIX)).sorted().forEach(all::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private void read(Path file) {
        String name = file.getFileName().toString();
        String page = name.substring(0, name.length() - SOURCE_SUFFIX.length()) + ".html";
        String text = text(file);
        ANCHOR.matcher(text).results().map(anchor -> anchor.group(1)).forEach(anchor -> place(anchor, page));
        equations.addAll(Citations.equations(text));
    }

    private void place(String anchor, String page) {
        String earlier = pages.put(anchor, page);
        if (earlier != null) {
            throw new IllegalStateException("The anchor " + anchor + " stands on " + earlier + " and on " + page);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the page and anchor of a section such as "1.5" or "3, 2.1", relative to the folder of the pages. */
    Optional<String> address(String section) {
        String anchor = "s" + section.replace(", ", "-");
        return Optional.ofNullable(pages.get(anchor)).map(page -> page + "#" + anchor);
    }

    /** Returns whether a page names an equation, such as "L 18". */
    boolean names(String equation) {
        return equations.contains(equation);
    }
}
