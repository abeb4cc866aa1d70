package io.github.spinthermo.site.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Page in Markdown with its examples.
 *
 * @param file where it is
 * @param examples its fenced blocks in their order, but for those that show what another one prints
 */
public record Page(Path file, List<Example> examples) {

    /** Pages that stand outside of the site. */
    private static final List<Path> OTHERS = List.of(Path.of("README.md"), Path.of("src/python/README.md"));

    private static final Path SITE = Path.of("src/site/markdown");

    /** A fenced block, with a comment right above it. */
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)(?:^<!-- ([^>]*?) -->\\n\\n?)?^```(\\w*)\\n(.*?)^```$");

    /** Copies the lists, so that no page changes. */
    public Page {
        examples = List.copyOf(examples);
    }

    /** Reads README and all pages of the site. */
    public static List<Page> all() {
        try (Stream<Path> site = Files.walk(SITE)) {
            Stream<Path> pages = site.filter(file -> file.toString().endsWith(".md")).sorted();
            return Stream.concat(OTHERS.stream(), pages).map(Page::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a page. */
    public static Page read(Path file) {
        try {
            return new Page(file, examples(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Example> examples(String text) {
        List<MatchResult> blocks = BLOCK.matcher(text).results().toList();
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            boolean hasOutput = i + 1 < blocks.size() && isOutput(blocks.get(i), blocks.get(i + 1), text);
            examples.add(example(blocks.get(i), hasOutput ? blocks.get(i + 1).group(3) : ""));
            i += hasOutput ? 1 : 0;
        }
        return examples;
    }

    private static boolean isOutput(MatchResult block, MatchResult next, String text) {
        return Example.isCode(block.group(2)) && Example.isOutput(next.group(2)) && next.group(1) == null
                && text.substring(block.end(), next.start()).isBlank();
    }

    private static Example example(MatchResult block, String output) {
        return new Example(block.group(2), block.group(3), output, block.group(1) == null ? "" : block.group(1));
    }

    /** Returns the examples in one language that are to be executed. */
    public List<Example> in(String language) {
        return examples.stream().filter(example -> example.language().equals(language) && example.isExecuted())
                .toList();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
