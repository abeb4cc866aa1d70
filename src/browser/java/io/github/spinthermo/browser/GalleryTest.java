package io.github.spinthermo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.figure.Figures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WebElement;

@ExtendWith(BrowserExtension.class)
class GalleryTest {

    private final Browser browser;

    GalleryTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void open() {
        browser.open("/");
        browser.find("a[href='/gallery.html']").click();
        browser.await("the figures", () -> !browser.all("figure").isEmpty());
    }

    @Test
    void allFiguresAreNamedUnderTheirPapers() {
        assertThat(browser.all("figure")).hasSameSizeAs(Figures.all());
        assertThat(browser.all("figure img")).allSatisfy(
                picture -> assertThat(picture.getDomAttribute("alt")).isNotEmpty());
        assertThat(browser.all("h2")).extracting(WebElement::getText).satisfiesExactly(
                paper -> assertThat(paper).startsWith("Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1"),
                paper -> assertThat(paper).startsWith("Dias, Wächtler, Bastidas, Nemoto, Munro, Phys. Rev. B 104"),
                paper -> assertThat(paper).startsWith("Pirmoradian, Mølmer, Phys. Rev. A 100"),
                paper -> assertThat(paper).isEqualTo("Figures of our own"));
    }

    @Test
    void figuresAreDrawnWhenTheyComeIntoSight() {
        awaitPicture("latune-1");
        browser.script("document.getElementById('pirmoradian-2a').scrollIntoView();");
        awaitPicture("pirmoradian-2a");
    }

    private void awaitPicture(String id) {
        browser.await("the picture " + id, () -> browser.script("const picture = document.querySelector('#"
                + id + " img'); return picture.complete && picture.naturalWidth > 0;").equals(true));
    }
}
