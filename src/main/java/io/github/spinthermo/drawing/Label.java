package io.github.spinthermo.drawing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Line of text, painted as outlines of the bundled font. An index is written {@code β_{0}}, an exponent {@code
 * 10^{−7}}. Under the outlines lie the same letters, invisible, so that a picture can be searched for its words.
 */
final class Label {

    /** Index, exponent, or the text up to the next one. */
    private static final Pattern PIECE = Pattern.compile("([_^])\\{([^}]*)}|([_^]?[^_^]*)");

    /** Size of indices and exponents, in sizes of the text. */
    private static final double SMALL = 0.7;

    /** Distance of indices and exponents below the line, in sizes of the text. */
    private static final double LOWERED = 0.22;
    private static final double RAISED = -0.38;

    private static final Color INVISIBLE = new Color(0, 0, 0, 0);

    /** Context in which text is measured as on paper, without adjustments to the pixels of a screen. */
    private static final FontRenderContext PAPER = new FontRenderContext(null, true, true);

    /** Outline of a letter and its place, kept apart so that equal letters have equal outlines. */
    private record Glyph(Shape outline, double x, double y) { }

    private final List<Glyph> glyphs = new ArrayList<>();
    private final String text;
    private final double size;
    private final double width;

    Label(String text, double size) {
        this.text = text;
        this.size = size;
        double x = 0;
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            boolean isPlain = pieces.group(1) == null;
            double shift = isPlain ? 0 : size * (pieces.group(1).equals("_") ? LOWERED : RAISED);
            Font font = BundledFont.ofSize(isPlain ? size : size * SMALL);
            x = add(font.createGlyphVector(PAPER, isPlain ? pieces.group(3) : pieces.group(2)), x, shift);
        }
        width = x;
    }

    private double add(GlyphVector vector, double x, double y) {
        for (int i = 0; i < vector.getNumGlyphs(); i++) {
            Point2D place = vector.getGlyphPosition(i);
            Shape outline = vector.getGlyphOutline(i, (float) -place.getX(), (float) -place.getY());
            if (!outline.getBounds2D().isEmpty()) {
                glyphs.add(new Glyph(outline, x + place.getX(), y + place.getY()));
            }
        }
        return x + vector.getGlyphPosition(vector.getNumGlyphs()).getX();
    }

    /** Returns a text without its markup, in one line of characters: β_0, 10^−7. */
    static String plain(String text) {
        return text.replaceAll("([_^])\\{([^}]*)}", "$1$2");
    }

    double width() {
        return width;
    }

    void paintAt(Graphics2D g, double x, double y) {
        if (!text.isEmpty()) {
            paintLetters(g, x, y);
        }
        AffineTransform before = g.getTransform();
        for (Glyph glyph : glyphs) {
            g.translate(x + glyph.x(), y + glyph.y());
            g.fill(glyph.outline());
            g.setTransform(before);
        }
    }

    private void paintLetters(Graphics2D g, double x, double y) {
        Color before = g.getColor();
        g.setColor(INVISIBLE);
        g.setFont(BundledFont.ofSize(size));
        g.drawString(plain(text), (float) x, (float) y);
        g.setColor(before);
    }

    void paintCentredAt(Graphics2D g, double x, double y) {
        paintAt(g, x - width / 2, y);
    }

    /** Breaks a text between words into lines of at most a width; a word that is wider has a line of its own. */
    static List<String> wrapped(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && new Label(longer, size).width() > width) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }
}
