package io.github.spinthermo.browser;

/** Size and colours in which a page is looked at. */
enum View {

    DESK_LIGHT(1280, 800, false),
    DESK_DARK(1280, 800, true),
    PHONE_LIGHT(390, 844, false),
    PHONE_DARK(390, 844, true);

    private final int width;
    private final int height;
    private final boolean isDark;

    View(int width, int height, boolean isDark) {
        this.width = width;
        this.height = height;
        this.isDark = isDark;
    }

    /** Returns the width in pixels. */
    int width() {
        return width;
    }

    /** Returns the height in pixels. */
    int height() {
        return height;
    }

    /** Tells whether the user prefers light letters on dark paper. */
    boolean isDark() {
        return isDark;
    }
}
