package io.github.spinthermo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Document;

@ExtendWith(BrowserExtension.class)
class DownloadTest {

    private static final int POINTS = 201;

    private final Browser browser;

    DownloadTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void open() {
        Plot.at(browser, "/");
    }

    @Test
    void theNumbersAreSaved() throws IOException {
        browser.find("#csv").click();
        List<String> lines = browser.saved("curve.csv").lines().toList();
        assertThat(lines).hasSize(1 + 6 * POINTS).startsWith("curve,x,y")
                .contains("\"energy, n = 4\",0,0.5", "\"thermalEnergy, n = 100\",0,0.5");
    }

    @Test
    void theCurvesAreSaved() throws Exception {
        browser.find("#svg").click();
        String text = browser.saved("curve.svg");
        Document document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("steady-state: energy,thermalEnergy");
        assertThat(text.lines().filter(line -> line.contains("fill=\"none\" stroke=") && line.contains("L")))
                .hasSize(6);
    }
}
