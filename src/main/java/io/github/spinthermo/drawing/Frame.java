package io.github.spinthermo.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Frame of an inset: the places of numbers in it, its background and its scales; lengths are in pixels. */
final class Frame {

    private static final double NUMBER_SIZE = 10.5;
    private static final double TICK = 4;
    private static final double GAP = 5;

    /** Largest number of ticks along a side. */
    private static final double MOST_TICKS = 6;

    /** Room around the frame for the numbers of its scales. */
    private static final double LEFT = 46;
    private static final double RIGHT = 14;
    private static final double TOP = 8;
    private static final double BELOW = 20;

    private final Mark.Inset inset;
    private final Rectangle2D place;

    Frame(Mark.Inset inset, double plotWidth, double plotHeight) {
        this.inset = inset;
        this.place = new Rectangle2D.Double(inset.left() * plotWidth, inset.top() * plotHeight,
                inset.width() * plotWidth, inset.height() * plotHeight);
    }

    Rectangle2D place() {
        return place;
    }

    double x(double value) {
        return inset.x().place(value, place.getMinX(), place.getMaxX());
    }

    double y(double value) {
        return inset.y().place(value, place.getMaxY(), place.getMinY());
    }

    void paintBackground(Graphics2D g) {
        g.setColor(Color.WHITE);
        g.fill(new Rectangle2D.Double(place.getX() - LEFT, place.getY() - TOP, place.getWidth() + LEFT + RIGHT,
                place.getHeight() + TOP + BELOW));
    }

    void paintScales(Graphics2D g) {
        g.setColor(Ink.BLACK.colour());
        g.setStroke(new BasicStroke(1));
        g.draw(place);
        for (Ticks.Tick tick : Ticks.of(inset.x(), MOST_TICKS)) {
            double x = x(tick.value());
            g.draw(new Line2D.Double(x, place.getMaxY(), x, place.getMaxY() - TICK));
            new Label(tick.label(), NUMBER_SIZE).paintCentredAt(g, x, place.getMaxY() + GAP + NUMBER_SIZE);
        }
        for (Ticks.Tick tick : Ticks.of(inset.y(), MOST_TICKS)) {
            double y = y(tick.value());
            g.draw(new Line2D.Double(place.getMinX(), y, place.getMinX() + TICK, y));
            Label number = new Label(tick.label(), NUMBER_SIZE);
            number.paintAt(g, place.getMinX() - GAP - number.width(), y + NUMBER_SIZE * 0.36);
        }
    }
}
