package io.github.spinthermo.drawing;

import io.github.spinthermo.io.FileFailure;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Font of all figures, DejaVu Sans from a resource; installed fonts are never used. */
final class BundledFont {

    /** Folder of the resources. */
    private static final String FOLDER = "/io/github/spinthermo/drawing/";

    /**
     * Resource that tells AWT that no fonts are installed: else AWT looks for one before it loads ours, and fails on a
     * machine that has none.
     */
    private static final String NO_FONTS = "fontconfig.properties";

    private static Font font;

    private BundledFont() { }

    /** Returns the font, loaded at its first use: a failure in a static initializer would be reported without cause. */
    static synchronized Font ofSize(double size) {
        if (font == null) {
            font = load();
        }
        return font.deriveFont((float) size);
    }

    private static Font load() {
        try (InputStream in = BundledFont.class.getResourceAsStream(FOLDER + "DejaVuSans.ttf")) {
            System.setProperty("java.awt.headless", "true");
            Path configuration = Files.createTempFile("spinthermo-", ".properties");
            try (InputStream noFonts = BundledFont.class.getResourceAsStream(FOLDER + NO_FONTS)) {
                Files.copy(noFonts, configuration, StandardCopyOption.REPLACE_EXISTING);
                System.setProperty("sun.awt.fontconfig", configuration.toString());
                return Font.createFont(Font.TRUETYPE_FONT, in);
            } finally {
                Files.delete(configuration);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(new FileSystemException(System.getProperty("java.io.tmpdir"), null,
                    "cannot be used as the folder for temporary files, which fonts need (" + FileFailure.reason(e)
                    + "); name another by java -Djava.io.tmpdir=…"));
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
