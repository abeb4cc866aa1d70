package io.github.spinthermo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Tests that all can be done without a mouse, and that the focus can be seen. */
@ExtendWith(BrowserExtension.class)
class KeyboardTest {

    private static final int MOST_STEPS = 200;

    private static final String NAME = "const e = document.activeElement; return e.id || e.getAttribute('aria-label')"
            + " || e.value || e.textContent.trim();";

    private static final String OUTLINE = "return getComputedStyle(document.activeElement).outlineStyle;";

    private final Browser browser;
    private Plot plot;

    KeyboardTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void open() {
        plot = Plot.at(browser, "/");
    }

    /** Goes on by the key Tab until an element of this name has the focus. */
    private void goTo(String name) {
        for (int i = 0; i < MOST_STEPS; i++) {
            browser.press(Keys.TAB);
            if (name.equals(browser.script(NAME))) {
                return;
            }
        }
        throw new AssertionError(name + " cannot be reached by the key Tab");
    }

    @Test
    void everyControlIsReachedAndSeen() {
        Set<String> reached = new LinkedHashSet<>();
        browser.press(Keys.TAB);
        while (!browser.focused().getTagName().equals("body") && reached.size() < MOST_STEPS) {
            String name = (String) browser.script(NAME);
            assertThat(reached.add(name)).as("%s only once", name).isTrue();
            assertThat(browser.script(OUTLINE)).as("outline of %s", name).isNotEqualTo("none");
            browser.press(Keys.TAB);
        }
        assertThat(reached).contains("Skip to the curve", "operation", "x", "from", "to", "logx", "p.n", "n", "p.s",
                "s", "p.beta0", "beta0", "In place of these", "logy", "per", "energy", "csv", "svg", "link", "point",
                "digits", "Exact value", "The same elsewhere", "The numbers");
    }

    @Test
    void theFirstLinkLeadsPastTheForm() {
        goTo("Skip to the curve");
        browser.press(Keys.ENTER);
        goTo("csv");
        assertThat(browser.address()).doesNotContain("#curve");
    }

    @Test
    void aCurveIsChosenReadAndSaved() throws IOException {
        goTo("p.n");
        plot.awaitChange(() -> browser.press("8"));
        goTo("n");
        plot.awaitChange(() -> browser.press(Keys.ARROW_RIGHT));
        assertThat(browser.value("[id='p.n']")).isEqualTo("9");
        goTo("logy");
        plot.awaitChange(() -> browser.press(Keys.SPACE));
        goTo("csv");
        browser.press(Keys.ENTER);
        assertThat(browser.saved("curve.csv")).startsWith("curve,x,y");
        goTo("point");
        browser.press("0", Keys.ENTER);
        browser.await("the value", () -> browser.text("#value").startsWith("energy = 4.5000"));
        goTo("The numbers");
        browser.press(Keys.SPACE);
        browser.await("a table", () -> browser.all("#table tr").size() > 1);
    }

    @Test
    void anotherOperationIsChosen() {
        goTo("operation");
        plot.awaitChange(() -> browser.press("block"));
        WebElement chosen = browser.focused();
        assertThat(chosen.getDomProperty("value")).isEqualTo("block");
    }
}
