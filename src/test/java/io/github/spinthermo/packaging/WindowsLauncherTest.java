package io.github.spinthermo.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The script that starts the jar on Windows, as far as it can be judged elsewhere: by its text. */
class WindowsLauncherTest {

    private String script;
    private List<String> commands;

    @BeforeEach
    void read() throws IOException {
        script = Files.readString(Path.of("src/main/launcher/spinthermo.cmd"), StandardCharsets.US_ASCII);
        commands = script.lines().filter(line -> !line.startsWith("rem ")).toList();
    }

    @Test
    void itsLinesEndAsWindowsNeeds() {
        assertThat(script).endsWith("\r\n").doesNotContainPattern("[^\r]\n").doesNotContainPattern("\r[^\n]");
    }

    /** Checks that what is a path, and may hold blanks, brackets or an ampersand, always stands in quotes. */
    @Test
    void pathsStandInQuotes() {
        for (String command : commands) {
            String outside = command.replaceAll("\"[^\"]*\"", "");
            assertThat(outside).as(command).doesNotContain("%~dp0", "%SPINTHERMO_", "%JAVA_HOME%", "\"");
        }
    }

    /** Checks that no bracket can close a block too early, and that an exclamation mark stays what it is. */
    @Test
    void pathsMayHoldBracketsAndExclamationMarks() {
        assertThat(commands).contains("setlocal DisableDelayedExpansion")
                .noneMatch(command -> command.endsWith("(") || command.startsWith(")"));
    }

    @Test
    void argumentsAndTheExitCodeAreHandedOn() {
        int start = commands.indexOf("\"%SPINTHERMO_JAVA%\" -jar \"%SPINTHERMO_JAR%\" %*");
        assertThat(start).isPositive();
        assertThat(commands.get(start + 1)).isEqualTo("exit /b %ERRORLEVEL%");
    }

    @Test
    void eachLabelIsThereOnce() {
        List<String> labels = commands.stream().filter(line -> line.startsWith(":")).toList();
        List<String> jumps = commands.stream().filter(line -> line.contains("goto "))
                .map(line -> ":" + line.substring(line.indexOf("goto ") + 5)).toList();
        assertThat(labels).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(jumps);
    }
}
