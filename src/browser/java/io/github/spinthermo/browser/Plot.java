package io.github.spinthermo.browser;

/** The plot of the page, as the eye sees it: its pixels. */
final class Plot {

    /** Number of pixels in a colour, neither grey nor paper, that a curve has at least. */
    private static final long PIXELS_OF_A_CURVE = 300;

    private static final String CANVAS = "const canvas = document.querySelector('#plot canvas'); ";

    private static final String COLOURED = CANVAS + "if (!canvas) return 0;"
            + "const d = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data; let n = 0;"
            + "for (let i = 0; i < d.length; i += 4) {"
            + "  const c = [d[i], d[i + 1], d[i + 2]]; n += Math.max(...c) - Math.min(...c) > 60 && d[i + 3] > 128; }"
            + "return n;";

    private final Browser browser;

    Plot(Browser browser) {
        this.browser = browser;
    }

    /** Opens a page and waits for its curve. */
    static Plot at(Browser browser, String path) {
        browser.open(path);
        Plot plot = new Plot(browser);
        browser.await("a curve", () -> plot.isUpToDate() && plot.hasCurve());
        return plot;
    }

    /** Tells whether all that was chosen is shown. */
    boolean isUpToDate() {
        return "false".equals(browser.find("#curve").getDomAttribute("aria-busy"));
    }

    boolean hasCurve() {
        return ((Number) browser.script(COLOURED)).longValue() > PIXELS_OF_A_CURVE;
    }

    String pixels() {
        return (String) browser.script(CANVAS + "return canvas ? canvas.toDataURL() : '';");
    }

    /** Does something and waits until the plot has changed by it. */
    void awaitChange(Runnable action) {
        String before = pixels();
        action.run();
        browser.await("another curve", () -> isUpToDate() && !pixels().equals(before) && hasCurve());
    }
}
