package io.github.spinthermo.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.knowm.xchart.XYChart;

/**
 * Layout of a figure: title and source on top, then the plot, the legend at its right where it covers nothing, and the
 * notes below. All lengths are in pixels.
 */
final class Drawing {

    /** Width of every figure. */
    static final int WIDTH = 960;

    private static final double MARGIN = 14;
    private static final double TITLE_SIZE = 16;
    private static final double TEXT_SIZE = 12.5;
    private static final double NOTE_SIZE = 11.5;
    private static final double NOTE_LINE = 16;
    private static final double LEGEND_LINE = 21;

    /** Length of the piece of a curve that the legend shows. */
    private static final double SAMPLE = 38;

    /** Diameter of a dot. */
    private static final double DOT = 7;

    private static final BasicStroke RIM = new BasicStroke(1.6f);

    private static final int TOP = 56;

    /** Height of the numbers and the name of a second unit above the plot. */
    private static final int OTHER_AXIS = 44;
    private static final int LEFT = 78;
    private static final int PLOT_HEIGHT = 420;
    private static final int BELOW_PLOT = 52;

    /** Height of the name of a band below the upper side, in heights of the plot. */
    private static final double BAND_LABEL = 0.58;

    /** Width at which a text of the legend is broken. */
    private static final double MOST_LEGEND = 250;

    private static final Color NOTE = new Color(0x404040);
    private static final Color BAND = new Color(0x80, 0x80, 0x80, 0x38);

    private final Figure figure;
    private final Panel content;
    private final Pen pen;
    private final List<String> notes;
    private final int top;
    private final int plotWidth;
    private final XYChart chart;

    Drawing(Figure figure, Panel content, Pen pen) {
        this.figure = figure;
        this.content = content;
        this.pen = pen;
        this.notes = figure.notes().stream()
                .flatMap(note -> Label.wrapped(note, NOTE_SIZE, WIDTH - 2 * MARGIN).stream()).toList();
        this.top = TOP + (figure.x().other().isPresent() ? OTHER_AXIS : 0);
        this.plotWidth = (int) (WIDTH - LEFT - legendWidth() - 2 * MARGIN);
        this.chart = Plot.of(figure, content, plotWidth, PLOT_HEIGHT);
    }

    int height() {
        return (int) (top + PLOT_HEIGHT + BELOW_PLOT + notes.size() * NOTE_LINE + MARGIN);
    }

    private double legendWidth() {
        double widest = 0;
        for (Curve curve : content.curves()) {
            widest = Math.max(widest, curve.isInLegend() ? new Label(curve.legend(), TEXT_SIZE).width() : 0);
        }
        for (Mark mark : content.marks()) {
            if (mark instanceof Mark.Dots dots) {
                widest = Math.max(widest, widestLine(dots.label()));
            }
        }
        return SAMPLE + 8 + widest;
    }

    private static double widestLine(String label) {
        return Label.wrapped(label, TEXT_SIZE, MOST_LEGEND).stream()
                .mapToDouble(line -> new Label(line, TEXT_SIZE).width()).max().orElse(0);
    }

    void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.WHITE);
        g.fill(new Rectangle2D.Double(0, 0, WIDTH, height()));
        g.translate(LEFT, top);
        chart.paint(g, plotWidth, PLOT_HEIGHT);
        content.curves().forEach(curve -> paintCurve(g, curve));
        paintMarks(g);
        new Scales(figure, chart).paint(g);
        g.translate(-LEFT, -top);
        paintTexts(g);
        paintLegend(g);
    }

    private void paintTexts(Graphics2D g) {
        g.setColor(Ink.BLACK.colour());
        new Label(figure.shows(), TITLE_SIZE).paintAt(g, MARGIN, 24);
        g.setColor(NOTE);
        new Label(figure.source(), NOTE_SIZE).paintAt(g, MARGIN, 43);
        double line = top + PLOT_HEIGHT + BELOW_PLOT;
        for (String note : notes) {
            line += NOTE_LINE;
            new Label(note, NOTE_SIZE).paintAt(g, MARGIN, line - 4);
        }
    }

    private void paintLegend(Graphics2D g) {
        double left = LEFT + plotWidth + MARGIN;
        double line = top + y(figure.y().to()) + 6;
        for (Curve curve : content.curves()) {
            if (curve.isInLegend()) {
                g.setColor(curve.style().ink().colour());
                pen.draw(g, new Line2D.Double(left, line, left + SAMPLE, line), curve.style().stroke());
                line = paintLegendText(g, curve.legend(), left, line);
            }
        }
        for (Mark mark : content.marks()) {
            if (mark instanceof Mark.Dots dots) {
                paintDot(g, dots, left + SAMPLE / 2, line);
                line = paintLegendText(g, dots.label(), left, line);
            }
        }
    }

    private static double paintLegendText(Graphics2D g, String label, double left, double first) {
        double line = first;
        g.setColor(Ink.BLACK.colour());
        for (String text : Label.wrapped(label, TEXT_SIZE, MOST_LEGEND)) {
            new Label(text, TEXT_SIZE).paintAt(g, left + SAMPLE + 8, line + 4);
            line += NOTE_LINE;
        }
        return line + LEGEND_LINE - NOTE_LINE;
    }

    private void paintCurve(Graphics2D g, Curve curve) {
        double left = x(figure.x().from());
        double side = y(figure.y().to());
        paintCurve(g, curve, path(curve, this::x, this::y), new Rectangle2D.Double(left, side,
                x(figure.x().to()) - left, y(figure.y().from()) - side));
    }

    private static Path2D path(Curve curve, DoubleUnaryOperator horizontal, DoubleUnaryOperator vertical) {
        Path2D path = new Path2D.Double();
        for (Datum point : curve.points()) {
            double x = horizontal.applyAsDouble(point.x().doubleValue());
            double y = vertical.applyAsDouble(point.y().doubleValue());
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }

    private void paintCurve(Graphics2D g, Curve curve, Path2D path, Rectangle2D visible) {
        Shape before = g.getClip();
        g.clip(visible);
        g.setColor(curve.style().ink().colour());
        pen.draw(g, path, curve.style().stroke());
        g.setClip(before);
    }

    private void paintMarks(Graphics2D g) {
        for (Mark mark : content.marks()) {
            if (mark instanceof Mark.Dots dots) {
                dots.points().forEach(point ->
                        paintDot(g, dots, x(point.x().doubleValue()), y(point.y().doubleValue())));
            } else if (mark instanceof Mark.Band band) {
                paintBand(g, band);
            } else if (mark instanceof Mark.Inset inset) {
                paintInset(g, new Frame(inset, plotWidth, PLOT_HEIGHT));
            }
        }
    }

    private void paintInset(Graphics2D g, Frame frame) {
        frame.paintBackground(g);
        for (Curve curve : content.curves()) {
            paintCurve(g, curve, path(curve, frame::x, frame::y), frame.place());
        }
        frame.paintScales(g);
    }

    private void paintBand(Graphics2D g, Mark.Band band) {
        double from = x(band.from());
        double to = x(band.to());
        double side = y(figure.y().to());
        if (band.isGrey()) {
            g.setColor(BAND);
            g.fill(new Rectangle2D.Double(from, side, to - from, y(figure.y().from()) - side));
        }
        g.setColor(NOTE);
        new Label(band.label(), NOTE_SIZE).paintCentredAt(g, (from + to) / 2, side + BAND_LABEL * PLOT_HEIGHT);
    }

    private void paintDot(Graphics2D g, Mark.Dots dots, double x, double y) {
        Ellipse2D dot = new Ellipse2D.Double(x - DOT / 2, y - DOT / 2, DOT, DOT);
        g.setColor(dots.isFilled() ? dots.ink().colour() : Color.WHITE);
        g.fill(dot);
        g.setColor(dots.ink().colour());
        pen.draw(g, dot, RIM);
    }

    /** Returns the distance from the left of the plot, also of a number outside the frame, unknown to the chart. */
    private double x(double value) {
        Axis axis = figure.x();
        return axis.contains(value)
                ? chart.getScreenXFromChart(value)
                : axis.continued(value, x(axis.from()), x(axis.to()));
    }

    /** Returns the distance from the top of the plot, also of numbers outside the frame. */
    private double y(double value) {
        Axis axis = figure.y();
        return axis.contains(value)
                ? chart.getScreenYFromChart(value)
                : axis.continued(value, y(axis.from()), y(axis.to()));
    }
}
