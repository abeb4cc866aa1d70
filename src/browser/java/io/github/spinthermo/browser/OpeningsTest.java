package io.github.spinthermo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WebElement;

@ExtendWith(BrowserExtension.class)
class OpeningsTest {

    private final Browser browser;

    OpeningsTest(Browser browser) {
        this.browser = browser;
    }

    /** Checks that no operation opens with an empty form, a sentence about a fault, or a plot without a curve. */
    @Test
    void eachOpensWithACurve() {
        Plot plot = Plot.at(browser, "/");
        List<String> names = browser.all("#operation option").stream().map(WebElement::getText).toList();
        assertThat(names).hasSizeGreaterThan(25);
        SoftAssertions all = new SoftAssertions();
        for (String name : names) {
            browser.script("document.querySelector('#plot').replaceChildren();");
            browser.choose("#operation", name);
            browser.await("an answer of " + name, plot::isUpToDate);
            all.assertThat(browser.text("#message")).as(name).isEmpty();
            all.assertThat(plot.hasCurve()).as(name).isTrue();
        }
        all.assertAll();
    }
}
