package io.github.spinthermo.site.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the recipes of the cookbook have their parts and are found; {@link PagesTest} executes them. */
class CookbookTest {

    private static final Path FOLDER = Path.of("src/site/markdown/cookbook");
    private static final Path CONTENTS = FOLDER.resolve("index.md");

    private static List<Page> recipes() {
        return Page.all().stream().filter(page -> page.file().startsWith(FOLDER) && !page.file().equals(CONTENTS))
                .toList();
    }

    @Test
    void thereAreTwentyAtLeast() {
        assertThat(recipes()).hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void asksAnswersAndSaysWhatItMeans(Page recipe) throws IOException {
        assertThat(Files.readAllLines(recipe.file()).stream().filter(line -> line.startsWith("## "))).containsExactly(
                "## The question", "## The commands", "## What it means", "## Where to read on");
        assertThat(recipe.examples()).as("an answer that is compared")
                .anyMatch(example -> example.isExecuted() && !example.output().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void isInTheContents(Page recipe) throws IOException {
        String title = Files.readAllLines(recipe.file()).get(0).substring("# ".length());
        assertThat(Files.readString(CONTENTS)).contains("[" + title + "](" + recipe.file().getFileName() + ")");
    }
}
