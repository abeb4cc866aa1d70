package io.github.spinthermo.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.figure.Figures;
import io.github.spinthermo.operation.catalogue.Version;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Tests that figures are the same bytes on any machine: {@code SHA256SUMS} among the resources has their sums. */
@Tag("slow")
class FigureWriterTest {

    private static final Path SHOWN = Path.of("tables", "figures");

    @TempDir
    private Path directory;

    private static Stream<Figure> figures() {
        return Figures.all().stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"latune-2a", "latune-9d", "dias-2a", "own-emission"})
    void someFiguresAreTheSameBytes(String id) throws IOException {
        assertIsTheSame(Figures.named(id));
    }

    @ParameterizedTest
    @MethodSource("figures")
    @EnabledIfSystemProperty(named = "spinthermo.thorough", matches = "true")
    void allFiguresAreTheSameBytes(Figure figure) throws IOException {
        assertIsTheSame(figure);
    }

    private void assertIsTheSame(Figure figure) throws IOException {
        new FigureWriter(directory, Version.read(), false).write(figure);
        for (String kind : List.of("csv", "svg")) {
            String name = figure.id() + "." + kind;
            assertThat(sum(directory.resolve(name))).as(name).isEqualTo(checksums().get(name));
        }
    }

    /** Compares pixels, as the bytes of a PNG are those that the compression of this Java makes of them. */
    @ParameterizedTest
    @CsvSource({"latune-2a, 9af4d970f3884d5d", "latune-6a, 482f057fb601ee40", "latune-8, ad387b9c45d2c10c",
        "latune-9d, 83d2c7f02f4d180a", "dias-2a, d699262eab84534b", "dias-3b, 7772cbf8bfac87f8"})
    void somePicturesAreTheSamePixels(String id, String sum) throws IOException {
        new FigureWriter(directory, Version.read(), true).write(Figures.named(id));
        assertThat(Pixels.sum(directory.resolve(id + ".png"))).isEqualTo(sum);
    }

    /** Draws in a virtual machine that has no font but the bundled one, and cannot draw with any other. */
    @Test
    void aMachineWithoutFontsDrawsTheSameBytes() throws Exception {
        Path none = Files.writeString(directory.resolve("fonts.conf"), "<fontconfig></fontconfig>\n");
        ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), "io.github.spinthermo.cli.Main",
                "figure", "draw", "latune-6b", "--out", directory.toString());
        java.environment().clear();
        java.environment().put("FONTCONFIG_FILE", none.toString());
        java.redirectErrorStream(true).redirectOutput(directory.resolve("messages").toFile());
        assertThat(java.start().waitFor()).as(this::messages).isZero();
        assertThat(sum(directory.resolve("latune-6b.svg"))).isEqualTo(checksums().get("latune-6b.svg"));
        assertThat(sum(directory.resolve("latune-6b.csv"))).isEqualTo(checksums().get("latune-6b.csv"));
    }

    private String messages() {
        try {
            return Files.readString(directory.resolve("messages"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void theShownFiguresAreAmongThem() throws IOException {
        String page = Files.readString(Path.of("src", "site", "markdown", "figures.md"));
        assertThat(page).contains("draws one, `figure draw --all --out figures` all " + Figures.all().size() + ".");
        long bytes = 0;
        try (Stream<Path> files = Files.list(SHOWN)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
                assertThat(page).contains("figures/" + file.getFileName().toString().replaceFirst("csv$", "svg"));
                assertThat(sum(file)).isEqualTo(checksums().get(file.getFileName().toString()));
            }
        }
        assertThat(bytes).isBetween(100_000L, 1_000_000L);
    }

    @Test
    void thePicturesOfTheSiteAreAmongThem() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "site", "resources", "figures"))) {
            assertThat(files.toList()).hasSize(8).allSatisfy(file ->
                    assertThat(sum(file)).isEqualTo(checksums().get(file.getFileName().toString())));
        }
    }

    @Test
    void aPictureSaysWhatItIsAndCanBeSearchedForItsWords() throws Exception {
        new FigureWriter(directory, "1", true).write(Figures.named("latune-2b"));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Document svg = factory.newDocumentBuilder().parse(directory.resolve("latune-2b.svg").toFile());
        assertThat(text(svg.getElementsByTagName("title"))).startsWith("latune-2b: Steady-state energy");
        assertThat(text(svg.getElementsByTagName("desc"))).contains("n = 10, s = 1/2, betaB = -1", "latune-2b.csv");
        assertThat(words(svg)).contains("mitigation", "amplification", "collective: E", "independent: E_th", "ħωβ_0",
                "E / ħω", Label.plain(Figures.named("latune-2b").shows()), "−3");
        assertThat(Files.readAllBytes(directory.resolve("latune-2b.png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(Files.readAllLines(directory.resolve("latune-2b.csv"))).hasSize(4 + 201 + 2 + 2)
                .element(3).isEqualTo("curve,x,y");
    }

    /** Returns every text, which is hidden under the outlines of its letters. */
    private static List<String> words(Document svg) {
        NodeList texts = svg.getElementsByTagName("text");
        List<String> words = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            Element group = (Element) texts.item(i).getParentNode();
            assertThat(group.getAttribute("fill-opacity")).isEqualTo("0");
            words.add(texts.item(i).getTextContent());
        }
        return words;
    }

    private static String text(NodeList elements) {
        assertThat(elements.getLength()).isEqualTo(1);
        return elements.item(0).getTextContent();
    }

    private static String sum(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> checksums() throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (InputStream in = FigureWriterTest.class.getResourceAsStream("SHA256SUMS")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
        }
        return sums;
    }
}
