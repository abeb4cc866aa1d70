package io.github.spinthermo.site.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that the pictures on the pages about plots and the page that explores are what these pages say. */
@Tag("slow")
class PicturesTest {

    private static final Path RESOURCES = Path.of("src/site/resources");
    private static final Path PLOTS = RESOURCES.resolve("plots");
    private static final Path SHOTS = RESOURCES.resolve("page");
    private static final Pattern WRITTEN = Pattern.compile("--out (\\S+\\.svg)");

    /** Size of all pictures of the page together, in bytes. */
    private static final long MOST = 300_000;

    @TempDir
    private Path folder;

    @Test
    void plotsAreWhatTheirCommandsDraw() throws IOException {
        Shell shell = new Shell(folder);
        for (Path plot : files(PLOTS)) {
            Example example = Page.read(Path.of("src/site/markdown/plots.md")).in("sh").stream()
                    .filter(any -> writes(any, plot.getFileName().toString())).findFirst().orElseThrow();
            assertThat(shell.run(example.text()).exitCode()).isZero();
            assertThat(folder.resolve(plot.getFileName())).hasSameBinaryContentAs(plot);
        }
    }

    private static boolean writes(Example example, String name) {
        Matcher matcher = WRITTEN.matcher(example.text());
        return matcher.find() && matcher.group(1).equals(name);
    }

    private static List<Path> files(Path where) {
        try (Stream<Path> files = Files.list(where)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"desk-light, 1280, 800", "desk-dark, 1280, 800", "phone-light, 390, 844", "phone-dark, 390, 844"})
    void shotsHaveTheSizeOfTheirScreen(String name, int width, int height) throws IOException {
        var shot = ImageIO.read(SHOTS.resolve(name + ".png").toFile());
        assertThat(List.of(shot.getWidth(), shot.getHeight())).containsExactly(width, height);
        assertThat((shot.getRGB(2, height / 2) & 0xff) < 0x80).isEqualTo(name.endsWith("dark"));
    }

    @Test
    void shotsAreSmall() {
        assertThat(files(SHOTS).stream().mapToLong(file -> file.toFile().length()).sum()).isLessThan(MOST);
    }
}
