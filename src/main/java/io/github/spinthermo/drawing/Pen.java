package io.github.spinthermo.drawing;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;

/** Way to draw a line that bends. */
enum Pen {
    /** A line with a width, as an SVG writes it. */
    STROKE {
        @Override
        void draw(Graphics2D g, Shape line, BasicStroke stroke) {
            g.setStroke(stroke);
            g.draw(line);
        }
    },
    /** A surface, whose pixels are the same in any version of Java. */
    OUTLINE {
        @Override
        void draw(Graphics2D g, Shape line, BasicStroke stroke) {
            Rectangle clip = g.getClipBounds();
            g.fill(Outline.of(line, stroke, clip == null ? EVERYWHERE : clip));
        }
    };

    /** Place that is larger than any picture. */
    private static final Rectangle EVERYWHERE = new Rectangle(-1_000_000, -1_000_000, 2_000_000, 2_000_000);

    /** Draws a line in the colour of the graphics. */
    abstract void draw(Graphics2D g, Shape line, BasicStroke stroke);
}
