package io.github.spinthermo.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import org.knowm.xchart.XYChart;

/** Scales of a chart: ticks on all four sides, numbers and names of the axes outside; lengths are in pixels. */
final class Scales {

    private static final double NAME_SIZE = 14;
    private static final double NUMBER_SIZE = 12;
    private static final double TICK = 6;
    private static final double SMALL_TICK = 3;
    private static final double GAP = 7;

    private static final Color GRID = new Color(0, 0, 0, 0x16);
    private static final BasicStroke LINE = new BasicStroke(1);

    private final Figure figure;
    private final XYChart chart;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;

    Scales(Figure figure, XYChart chart) {
        this.figure = figure;
        this.chart = chart;
        this.left = chart.getScreenXFromChart(figure.x().from());
        this.right = chart.getScreenXFromChart(figure.x().to());
        this.top = chart.getScreenYFromChart(figure.y().to());
        this.bottom = chart.getScreenYFromChart(figure.y().from());
    }

    void paint(Graphics2D g) {
        g.setStroke(LINE);
        paintX(g);
        paintY(g);
        g.setColor(Ink.BLACK.colour());
        figure.x().other().ifPresent(other -> paintOther(g, other));
    }

    private void paintX(Graphics2D g) {
        for (Ticks.Tick tick : Ticks.of(figure.x())) {
            double x = chart.getScreenXFromChart(tick.value());
            paintLine(g, tick, new Line2D.Double(x, top, x, bottom));
            double length = length(tick);
            g.draw(new Line2D.Double(x, bottom, x, bottom - length));
            if (figure.x().other().isEmpty()) {
                g.draw(new Line2D.Double(x, top, x, top + length));
            }
            new Label(tick.label(), NUMBER_SIZE).paintCentredAt(g, x, bottom + GAP + NUMBER_SIZE);
        }
        new Label(figure.x().label(), NAME_SIZE).paintCentredAt(g, (left + right) / 2, bottom + 42);
    }

    private void paintY(Graphics2D g) {
        double widest = 0;
        for (Ticks.Tick tick : Ticks.of(figure.y())) {
            double y = chart.getScreenYFromChart(tick.value());
            paintLine(g, tick, new Line2D.Double(left, y, right, y));
            double length = length(tick);
            g.draw(new Line2D.Double(left, y, left + length, y));
            g.draw(new Line2D.Double(right, y, right - length, y));
            Label number = new Label(tick.label(), NUMBER_SIZE);
            number.paintAt(g, left - GAP - number.width(), y + NUMBER_SIZE * 0.36);
            widest = Math.max(widest, number.width());
        }
        g.rotate(-Math.PI / 2);
        new Label(figure.y().label(), NAME_SIZE).paintCentredAt(g, -(top + bottom) / 2, left - GAP - widest - 12);
        g.rotate(Math.PI / 2);
    }

    private static void paintLine(Graphics2D g, Ticks.Tick tick, Line2D line) {
        if (!tick.label().isEmpty()) {
            g.setColor(GRID);
            g.draw(line);
        }
        g.setColor(Ink.BLACK.colour());
    }

    private static double length(Ticks.Tick tick) {
        return tick.label().isEmpty() ? SMALL_TICK : TICK;
    }

    /** Paints the other unit along the upper side; it is a multiple of the first one. */
    private void paintOther(Graphics2D g, Axis other) {
        double unit = figure.x().to() / other.to();
        for (Ticks.Tick tick : Ticks.of(other)) {
            double x = chart.getScreenXFromChart(tick.value() * unit);
            g.draw(new Line2D.Double(x, top, x, top + length(tick)));
            new Label(tick.label(), NUMBER_SIZE).paintCentredAt(g, x, top - GAP);
        }
        new Label(other.label(), NAME_SIZE).paintCentredAt(g, (left + right) / 2, top - 28);
    }
}
