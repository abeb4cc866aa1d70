package io.github.spinthermo.drawing;

import java.awt.Color;

/**
 * Colours of curves, chosen so that colour-blind readers can tell them apart: those of different curves of one figure
 * go from light to dark, and so differ in grey too. No part of AWT is loaded before something is drawn.
 */
public enum Ink {
    /** Colour of the smallest n or s. */
    ORANGE(0xF2A33A),
    /** Colour of the second smallest n or s. */
    RED(0xD1402B),
    /** Colour of the third smallest n or s. */
    PURPLE(0x7B2D8E),
    /** Colour of n = 100; the darkest of four blues. */
    BLUE(0x0B2E6B),
    /** The lightest of four blues. */
    PALE_BLUE(0x9CC8EC),
    /** The second lightest of four blues. */
    LIGHT_BLUE(0x5A9BD5),
    /** The third lightest of four blues. */
    MIDDLE_BLUE(0x2A66B0),
    /** Colour of the first domain. */
    MAGENTA(0xC2307F),
    /** Colour of the first domain, where another start is shown beside it. */
    PALE_MAGENTA(0xE9A9CC),
    /** Colour of the third domain. */
    GOLD(0xD9A300),
    /** Colour of the third domain, where another start is shown beside it. */
    PALE_GOLD(0xEED58A),
    /** Colour of the fourth domain. */
    GREEN(0x0A6B4B),
    /** Colour of independent spins. */
    BLACK(0x202020),
    /** Colour of lines that others are compared with. */
    GREY(0x808080);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    Color colour() {
        return new Color(rgb);
    }
}
