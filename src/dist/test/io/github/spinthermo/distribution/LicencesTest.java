package io.github.spinthermo.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that all that is bundled is named with its licence, and that the text of that licence is there. */
class LicencesTest {

    /** Beginnings of the names of components, the package of each, and the name in the list of licences. */
    private static final Map<String, List<String>> BUNDLED = Map.ofEntries(
            Map.entry("apfloat", List.of("org/apfloat", "Apfloat")),
            Map.entry("commons-numbers-", List.of("org/apache/commons/numbers", "Apache Commons Numbers")),
            Map.entry("commons-math3", List.of("org/apache/commons/math3", "Apache Commons Math")),
            Map.entry("commons-csv", List.of("org/apache/commons/csv", "Apache Commons CSV, IO, Codec")),
            Map.entry("commons-io", List.of("org/apache/commons/io", "Apache Commons CSV, IO, Codec")),
            Map.entry("commons-codec", List.of("org/apache/commons/codec", "Apache Commons CSV, IO, Codec")),
            Map.entry("jackson-core", List.of("com/fasterxml/jackson", "Jackson core")),
            Map.entry("picocli", List.of("picocli", "picocli")),
            Map.entry("progressbar", List.of("me/tongfei/progressbar", "progressbar")),
            Map.entry("jline-", List.of("org/jline", "JLine (terminal, native)")),
            Map.entry("xchart", List.of("org/knowm/xchart", "XChart")),
            Map.entry("batik-", List.of("org/apache/batik", "Apache Batik")),
            Map.entry("jetty-", List.of("org/eclipse/jetty", "Eclipse Jetty")),
            Map.entry("slf4j-", List.of("org/slf4j", "SLF4J")),
            Map.entry("uplot", List.of("io/github/spinthermo/http/uPlot", "uPlot")),
            Map.entry("DejaVuSans.ttf", List.of("io/github/spinthermo/drawing/DejaVuSans.ttf", "DejaVu Sans")));

    private static final Pattern FILE = Pattern.compile("(?:META-INF|io/github/spinthermo)/[\\w/.-]*\\w");

    @TempDir
    private static Path directory;
    private static Path unpacked;

    @BeforeAll
    static void unpack() throws IOException {
        unpacked = Release.unpacked(Release.file(Release.NAME + ".zip"), directory);
    }

    private static String list() throws IOException {
        return Files.readString(unpacked.resolve("licenses/THIRD-PARTY-LICENSES"));
    }

    private static String begun(String name) {
        List<String> found = BUNDLED.keySet().stream().filter(name::startsWith).toList();
        assertThat(found).as("who knows the licence of " + name).hasSize(1);
        return found.get(0);
    }

    @Test
    void eachComponentIsInTheList() throws IOException {
        TreeSet<String> seen = new TreeSet<>();
        for (String name : BillTest.components()) {
            seen.add(begun(name));
            assertThat(list()).contains("\n  " + BUNDLED.get(begun(name)).get(1) + " ");
        }
        assertThat(seen).isEqualTo(new TreeSet<>(BUNDLED.keySet()));
    }

    /** Checks that no class in the jar comes from somebody who is in no list. */
    @Test
    void eachClassBelongsToAComponent() throws IOException {
        List<String> known = new ArrayList<>(List.of("io/github/spinthermo/"));
        BUNDLED.values().forEach(entry -> known.add(entry.get(0) + "/"));
        try (JarFile jar = new JarFile(unpacked.resolve("lib/spinthermo.jar").toFile())) {
            List<String> classes = jar.stream().map(JarEntry::getName).filter(name -> name.endsWith(".class"))
                    .map(name -> name.replaceFirst("^META-INF/versions/\\d+/", "")).toList();
            assertThat(classes).hasSizeGreaterThan(1000)
                    .allMatch(name -> known.stream().anyMatch(name::startsWith));
        }
    }

    /** Checks that the files that the list names are in the jar, and the same under their own names beside it. */
    @Test
    void theTextsThatAreNamedAreThere() throws IOException {
        List<String> named = FILE.matcher(list()).results().map(match -> match.group()).distinct().toList();
        assertThat(named).hasSizeGreaterThan(7);
        try (JarFile jar = new JarFile(unpacked.resolve("lib/spinthermo.jar").toFile())) {
            for (String name : named) {
                byte[] text = jar.getInputStream(jar.getEntry(name)).readAllBytes();
                Path beside = unpacked.resolve("licenses").resolve(Path.of(name).getFileName().toString());
                assertThat(beside).as(name).hasBinaryContent(text);
            }
        }
    }

    @Test
    void theNoticesOfAllAreJoined() throws IOException {
        assertThat(Files.readString(unpacked.resolve("licenses/NOTICE"))).contains("Apache Commons Numbers",
                "Apache Commons Math", "Apache Commons CSV", "Apache Commons IO", "Apache Commons Codec",
                "Jackson JSON processor", "FastDoubleParser", "Batik");
    }
}
