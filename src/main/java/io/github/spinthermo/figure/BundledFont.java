package io.github.spinthermo.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** DejaVu Sans, the one font of all figures; what is installed is never asked. */
final class BundledFont {

    /** On a machine without fonts AWT looks for one before it reads ours, and fails, unless it is told of none. */
    private static final String NO_FONTS = "fontconfig.properties";

    private static final Font FONT = load();

    private BundledFont() { }

    static Font ofSize(double size) {
        return FONT.deriveFont((float) size);
    }

    private static Font load() {
        try (InputStream in = BundledFont.class.getResourceAsStream("DejaVuSans.ttf")) {
            System.setProperty("java.awt.headless", "true");
            Path configuration = Files.createTempFile("spinthermo-", ".properties");
            try (InputStream noFonts = BundledFont.class.getResourceAsStream(NO_FONTS)) {
                Files.copy(noFonts, configuration, StandardCopyOption.REPLACE_EXISTING);
                System.setProperty("sun.awt.fontconfig", configuration.toString());
                return Font.createFont(Font.TRUETYPE_FONT, in);
            } finally {
                Files.delete(configuration);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
