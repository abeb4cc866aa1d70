package io.github.spinthermo.site.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that what README and the pages of the site show is what happens. The examples of a page run in their order:
 *
 * <ul>
 * <li>{@code sh}: run by {@link Shell}; the block behind it is what is printed. Without one, the command succeeds;
 * <li>{@code java}: some lines are run, a whole file is compiled, and run if there is a block behind it;
 * <li>{@code json} with a block behind it: requests to the oracle and its answers;
 * <li>{@code python}: run by the tests of the Python package.
 * </ul>
 *
 * <p>A block that is not to be run has a comment above it, {@code <!-- not executed: reason -->}.
 */
@Tag("slow")
class PagesTest {

    @TempDir
    private Path folder;

    private static List<Page> pages() {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsWhatHappens(Page page) throws Exception {
        Shell shell = new Shell(folder);
        Snippets snippets = new Snippets(folder);
        for (Example example : page.examples()) {
            assertThat(example.isAccountedFor())
                    .as("say <!-- not executed: why --> above\n%s", example.text()).isTrue();
            if (example.isExecuted()) {
                execute(example, shell, snippets);
            }
        }
    }

    private static void execute(Example example, Shell shell, Snippets snippets) throws Exception {
        switch (example.language()) {
            case "sh" -> assertCommand(example, shell);
            case "java" -> assertJava(example, snippets);
            case "json" -> assertRequest(example, shell);
            default -> { }
        }
    }

    private static void assertCommand(Example example, Shell shell) throws IOException {
        Shell.Result result = shell.run(example.text());
        if (example.output().isEmpty()) {
            assertThat(result.exitCode()).as(example.text() + result.err()).isZero();
        } else {
            assertPrinted(example, result.seen());
        }
    }

    private static void assertJava(Example example, Snippets snippets) throws Exception {
        if (example.isWholeFile() && example.output().isEmpty()) {
            snippets.compile(example.text());
        } else if (example.isWholeFile()) {
            assertPrinted(example, snippets.runFile(example.text()));
        } else {
            assertPrinted(example, snippets.run(example.text()));
        }
    }

    private static void assertRequest(Example example, Shell shell) throws IOException {
        if (!example.output().isEmpty()) {
            String input = "spinthermo oracle << 'END'\n" + example.text() + "END\n";
            assertPrinted(example, shell.run(input).seen());
        }
    }

    private static void assertPrinted(Example example, String printed) {
        assertThat(example.printed().matcher(printed.endsWith("\n") ? printed : printed + "\n").matches())
                .as("%s prints\n%s and not\n%s", example.text(), printed, example.output()).isTrue();
    }

    @Test
    void blocksAreRead() {
        List<Example> examples = Page.examples("""
                ```sh
                echo a
                ```

                ```
                a
                ```

                <!-- not executed: it needs a cluster -->
                ```sh
                sbatch job
                ```

                ```ruby
                puts 1
                ```
                """);
        assertThat(examples).extracting(Example::output).containsExactly("a\n", "", "");
        assertThat(examples).extracting(Example::isExecuted).containsExactly(true, false, true);
        assertThat(examples).extracting(Example::isAccountedFor).containsExactly(true, true, false);
    }

    @Test
    void wrongOutputIsFound() {
        Example example = new Example("sh", "", "a\n…\nd\n", "");
        assertThat(example.printed().matcher("a\nb\nc\nd\n").matches()).isTrue();
        assertThat(example.printed().matcher("a\nd\n").matches()).isTrue();
        assertThat(example.printed().matcher("a\nb\nc\n").matches()).isFalse();
    }

    @Test
    void theShellKnowsPipesFilesAndQuotes() throws IOException {
        Shell shell = new Shell(folder);
        assertThat(shell.run("cat > some.txt << 'END'\n1\n2\n3\nEND\nhead -n 2 < some.txt | cat\n").out())
                .isEqualTo("1\n2\n");
        assertThat(shell.run("echo 'a  b' \"c|d\" \\\n  e && echo f # g\n").out()).isEqualTo("a  b c|d e\nf # g\n");
        assertThat(folder.resolve("some.txt")).exists();
    }
}
