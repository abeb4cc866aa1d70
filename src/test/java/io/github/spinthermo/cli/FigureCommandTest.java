package io.github.spinthermo.cli;

import static io.github.spinthermo.cli.CommandLineFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cli.CommandLineFixture.Run;
import io.github.spinthermo.figure.Figures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class FigureCommandTest {

    @TempDir
    private Path directory;

    @Test
    void listsOneFigureALine() {
        Run run = run("figure list");
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).hasSameSizeAs(Figures.all())
                .contains("latune-2a        Steady-state energy against the initial temperature, bath at positive "
                        + "temperature")
                .anyMatch(line -> line.startsWith("dias-3a          Domains of 10^6, 10^4, 10^2 spins in mean field"));
    }

    @Test
    void drawsEachFigureOnceInParallel() throws Exception {
        Run run = run("figure draw latune-2b latune-2a latune-2b --png --out " + directory);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(3).contains("wrote latune-2a", "wrote latune-2b")
                .endsWith("wrote 2 figures to " + directory);
        try (var files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(List.of(
                    "latune-2a.svg", "latune-2a.csv", "latune-2a.png",
                    "latune-2b.svg", "latune-2b.csv", "latune-2b.png"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "figure draw                 | 2  | spinthermo: figure is missing; name some of figure list, or write --all",
        "figure draw latune-1 --all  | 2  | spinthermo: figure is named beside --all; leave out one of them",
        "figure draw latune          | 2  | spinthermo: figure = latune is not a figure; there are latune-1,",
        "figure draw latune-2a --out /dev/null/x | 74 | spinthermo: /dev/null"})
    void badInputIsOneClearError(String arguments, int exitCode, String message) {
        Run run = run(arguments);
        assertThat(run.err()).startsWith(message).doesNotContain("\tat ");
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }
}
