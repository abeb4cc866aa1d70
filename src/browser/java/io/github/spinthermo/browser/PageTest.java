package io.github.spinthermo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

@ExtendWith(BrowserExtension.class)
class PageTest {

    private final Browser browser;
    private Plot plot;

    PageTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void open() {
        plot = Plot.at(browser, "/");
    }

    /** Chooses one ensemble of ten spins, whose curve has one exact value at each point. */
    private void chooseTenSpins() {
        plot.awaitChange(() -> browser.write("[id='p.n']", "10"));
    }

    @Test
    void opensWithCurvesOfSixSeries() {
        assertThat(browser.text("#message")).isEmpty();
        assertThat(browser.all(".u-legend .u-series")).hasSize(1 + 6);
        assertThat(browser.find("#plot").getDomAttribute("aria-label"))
                .isEqualTo("Plot of energy, thermalEnergy / (n ħω) against betaB, 6 curves");
    }

    @Test
    void aSliderMovesTheCurve() {
        plot.awaitChange(() -> browser.pressInside("input[type=range][aria-label=n]", 40));
        assertThat(browser.value("[id='p.n']")).matches("\\d+").isNotEqualTo("4");
        plot.awaitChange(() -> browser.find("input[type=range][aria-label=n]").sendKeys(Keys.ARROW_RIGHT));
    }

    @Test
    void theExactValueTakesFiftyDigits() {
        chooseTenSpins();
        String beta = "0.1" + "0".repeat(47) + "10";
        browser.write("#point", beta);
        browser.find("#exact button").click();
        browser.await("an exact value", () -> browser.text("#value").contains("energy"));
        String precise = browser.text("#value");
        assertThat(precise.lines().findFirst().orElseThrow()).matches("energy = \\d\\.\\d{49}");
        browser.write("#point", "0.1");
        browser.find("#exact button").click();
        browser.await("another exact value", () -> browser.text("#value").startsWith("energy")
                && !browser.text("#value").equals(precise));
    }

    @Test
    void aBadValueShowsTheSentenceOfTheEngine() {
        browser.write("[id='p.n']", "4.5");
        browser.await("the sentence", () -> browser.text("#message").startsWith("n = 4.5 is not an integer; write"));
        assertThat(browser.find("#message").getDomAttribute("class")).isEqualTo("bad");
        plot.awaitChange(() -> browser.write("[id='p.n']", "5"));
        assertThat(browser.text("#message")).isEmpty();
    }

    @Test
    void aBadPointShowsTheSentenceOfTheEngine() {
        browser.write("#point", "one");
        browser.find("#exact button").click();
        browser.await("the sentence", () -> browser.text("#value").startsWith("betaB = one "));
    }

    /** Checks that what computes the same elsewhere asks for whole numbers and lists as the page does. */
    @Test
    void theSameElsewhereIsWhatThePageAsks() {
        assertThat(elsewhere("shell")).isEqualTo("spinthermo plot steady-state --n=4,10,100 --s=1/2 --beta0=inf"
                + " --betaB=-3:3:lin201 --x betaB --y energy,thermalEnergy --per n --out curve.svg");
        plot.awaitChange(() -> browser.choose("#operation", "otto"));
        assertThat(elsewhere("shell")).contains(" --n=1:50:1 ");
        assertThat(elsewhere("python")).startsWith("st.otto(s=\"1/2\", ").contains(", n=\"1:50:1\", digits=");
        plot.awaitChange(() -> browser.choose("#operation", "chain"));
        assertThat(elsewhere("shell")).isEqualTo(
                "spinthermo chain --sizes=6,4,2 --times=0:2:lin201 --fields jz --digits double --format csv");
        assertThat(elsewhere("java")).startsWith(
                "Sweep.of(\"chain\").with(\"sizes\", \"6,4,2\").with(\"times\", \"0:2:lin201\")");
        assertThat(elsewhere("python")).isEqualTo("st.chain(sizes=[\"6\", \"4\", \"2\"],"
                + " times=[(0) + ((2) - (0)) * k / 200 for k in range(201)], digits=\"double\", fields=[\"jz\"])");
    }

    private String elsewhere(String language) {
        return browser.find("#" + language).getDomProperty("textContent");
    }

    @Test
    void theLinkRestoresTheState() {
        plot.awaitChange(() -> browser.choose("#operation", "relaxation"));
        plot.awaitChange(() -> browser.write("[id='p.n']", "6"));
        plot.awaitChange(() -> browser.write("#to", "2.5"));
        plot.awaitChange(() -> browser.find("#logy").click());
        List<String> state = state();
        String pixels = plot.pixels();
        Plot again = Plot.at(browser, browser.address());
        browser.await("the same curve", () -> again.pixels().equals(pixels));
        assertThat(state()).isEqualTo(state);
    }

    @Test
    void theButtonCopiesTheLink() {
        browser.find("#link").click();
        browser.await("a word about the link", () -> !browser.text("#message").isEmpty());
        assertThat(browser.text("#message")).isIn("The link is copied.", browser.address());
    }

    /** Returns what is in all fields of the form. */
    private List<String> state() {
        return browser.all("#form input, #form select").stream().map(PageTest::state).toList();
    }

    private static String state(WebElement field) {
        return field.getDomProperty("id") + " " + field.getDomProperty("value") + " " + field.isSelected();
    }
}
