package io.github.spinthermo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the commands on the page about grids and sweeps print what stands below them. */
class SweepsPageTest {

    private static final Path PAGE = Path.of("src/site/markdown/sweeps.md");

    /** A command, and what is shown directly below it, if anything is. */
    private static final Pattern COMMAND = Pattern.compile("(?ms)^```sh\\n(.*?)\\n```$(?:\\n\\n```\\n(.*?)^```$)?");

    private static final String PROGRAM = "spinthermo ";
    private static final String REQUEST = "echo '(.*)' \\| spinthermo oracle";
    private static final String FOLDER = "energies";

    @TempDir
    private Path directory;

    @Test
    void commandsPrintWhatIsShown() throws IOException {
        List<MatchResult> commands = COMMAND.matcher(Files.readString(PAGE)).results().toList();
        assertThat(commands).hasSizeGreaterThan(5);
        for (MatchResult command : commands) {
            String shown = command.group(2) == null ? "" : command.group(2);
            assertThat(output(command.group(1))).as(command.group(1)).isEqualTo(shown);
        }
    }

    private String output(String command) throws IOException {
        String placed = command.replaceAll("\\b" + FOLDER + "\\b", directory.resolve(FOLDER).toString());
        if (placed.startsWith("cat ")) {
            return Files.readString(Path.of(placed.substring("cat ".length())));
        }
        CommandLineFixture.Run run = placed.startsWith(PROGRAM)
                ? CommandLineFixture.run(placed.substring(PROGRAM.length()))
                : CommandLineFixture.run("oracle", placed.replaceFirst(REQUEST, "$1") + "\n");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out();
    }
}
