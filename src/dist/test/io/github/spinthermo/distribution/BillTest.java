package io.github.spinthermo.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of the bill of materials of the release. */
class BillTest {

    /** Reads the bill to its end, so that it is JSON, and returns the names of its components. */
    static List<String> components() throws IOException {
        List<String> names = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(text())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String path = parser.getParsingContext().pathAsPointer().toString();
                if (token == JsonToken.VALUE_STRING && path.matches("/components/\\d+/name")) {
                    names.add(parser.getText());
                }
            }
        }
        return names;
    }

    private static String text() throws IOException {
        return Files.readString(Release.file(Release.NAME + ".cdx.json"));
    }

    @Test
    void namesLibrariesAndFilesOfOthers() throws IOException {
        assertThat(components()).contains("uplot", "DejaVuSans.ttf", "apfloat", "jackson-core", "batik-svggen",
                "jetty-server", "picocli", "commons-io").doesNotContain("jspecify", "jqwik", "assertj-core");
    }

    /** Checks what would differ from build to build or from machine to machine. */
    @Test
    void holdsNeitherTheHourNorAFolder() throws IOException {
        assertThat(text()).contains("\"specVersion\" : \"1.6\"").doesNotContain("\"timestamp\"")
                .doesNotContain(System.getProperty("user.home")).doesNotContain(System.getProperty("user.dir"));
    }

    /** Checks that JLine has the licence that its text says. */
    @Test
    void noLicenceHasFourClauses() throws IOException {
        assertThat(text()).contains("BSD-3-Clause").doesNotContain("BSD-4-Clause");
    }

    @Test
    void aBillOfAnotherFormIsRefused() {
        assertThatThrownBy(() -> Bill.whole("{\"components\":[]}", "")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("components");
    }
}
