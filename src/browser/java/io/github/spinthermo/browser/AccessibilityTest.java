package io.github.spinthermo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of contrast, labels, landmarks and roles by axe-core, in every view. */
@ExtendWith(BrowserExtension.class)
class AccessibilityTest {

    private static final Path AXE = Path.of("src/browser/resources/axe.min.js");

    private static final String FAULTS = "const then = arguments[arguments.length - 1];"
            + "axe.run(arguments[0], { resultTypes: ['violations'] }).then(found =>"
            + " then(found.violations.flatMap(rule =>"
            + "  rule.nodes.map(node => rule.id + ': ' + node.target + ': ' + node.failureSummary))))"
            + ".catch(fault => then(['axe: ' + fault]));";

    private final Browser browser;

    AccessibilityTest(Browser browser) {
        this.browser = browser;
    }

    /** Returns what is wrong with a part of the page. */
    private List<?> faults(String part) throws IOException {
        if (browser.script("return window.axe === undefined;").equals(true)) {
            browser.script(Files.readString(AXE));
        }
        return (List<?>) browser.scriptThatCalls(FAULTS, part);
    }

    @ParameterizedTest
    @EnumSource
    void thePageHasNoFaults(View view) throws IOException {
        Plot.at(browser, "/");
        browser.show(view);
        browser.script("document.querySelectorAll('details').forEach(box => { box.open = true; });");
        browser.find("#exact button").click();
        browser.await("an exact value", () -> browser.text("#value").contains("energy"));
        browser.await("a table", () -> browser.all("#table tr").size() > 1);
        assertThat(faults("html")).isEmpty();
        assertThat(isWiderThanTheScreen()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aSentenceAboutABadValueHasNoFaults(View view) throws IOException {
        Plot.at(browser, "/");
        browser.show(view);
        browser.write("[id='p.n']", "0");
        browser.await("the sentence", () -> browser.text("#message").startsWith("n = 0 "));
        assertThat(faults("html")).isEmpty();
    }

    private boolean isWiderThanTheScreen() {
        return (boolean) browser.script("return document.documentElement.scrollWidth > window.innerWidth;");
    }

    @ParameterizedTest
    @EnumSource
    void theGalleryHasNoFaults(View view) throws IOException {
        browser.open("/gallery.html");
        browser.show(view);
        browser.await("the figures", () -> !browser.all("figure").isEmpty());
        assertThat(faults("html")).isEmpty();
        assertThat(isWiderThanTheScreen()).isFalse();
    }

    @Test
    void noOperationHasFaults() throws IOException {
        Plot plot = Plot.at(browser, "/");
        int operations = browser.all("#operation option").size();
        for (int i = 0; i < operations; i++) {
            browser.script("const box = document.getElementById('operation'); box.selectedIndex = arguments[0];"
                    + "box.dispatchEvent(new Event('change', { bubbles: true }));", i);
            assertThat(faults("#form")).as(browser.value("#operation")).isEmpty();
        }
        assertThat(operations).isGreaterThan(20);
        assertThat(plot.hasCurve()).isTrue();
    }
}
