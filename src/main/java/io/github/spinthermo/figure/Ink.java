package io.github.spinthermo.figure;

import java.awt.Color;

/**
 * The colours of the papers, for colour-blind eyes too; those that tell curves of one figure apart go from light to
 * dark, so that they differ in grey. No part of AWT is loaded before something is drawn.
 */
enum Ink {
    /** Of the smallest n or s. */
    ORANGE(0xF2A33A),
    /** Of the next one. */
    RED(0xD1402B),
    /** Of the one after. */
    PURPLE(0x7B2D8E),
    /** Of n = 100. */
    BLUE(0x0B2E6B),
    /** Lightest of four blues. */
    PALE_BLUE(0x9CC8EC),
    /** The next one. */
    LIGHT_BLUE(0x5A9BD5),
    /** The one before {@link #BLUE}. */
    MIDDLE_BLUE(0x2A66B0),
    /** Of the first domain. */
    MAGENTA(0xC2307F),
    /** Colour of the first domain, where another start is shown beside it. */
    PALE_MAGENTA(0xE9A9CC),
    /** Of the third. */
    GOLD(0xD9A300),
    /** Colour of the third domain, where another start is shown beside it. */
    PALE_GOLD(0xEED58A),
    /** Of the fourth. */
    GREEN(0x0A6B4B),
    /** Of independent spins. */
    BLACK(0x202020),
    /** Of lines to compare with. */
    GREY(0x808080);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    Color colour() {
        return new Color(rgb);
    }
}
